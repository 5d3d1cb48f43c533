import type { Temporal } from 'temporal-polyfill';
import { headOfSecretariat } from '../../directory/mandateHolders.ts';
import { holders } from '../../kernel/access/leaders.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import { dayInWords, timeInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, text } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import type { Reason } from '../calendar.ts';
import { reasonInWords } from '../words.ts';

/** A published date upon which a feast or a review has come. */
interface Disturbed {
  readonly group: Group;
  readonly start: Temporal.ZonedDateTime;
  readonly reason: Reason;
  /** Until when it waits to be moved; undefined: it is convened now. */
  readonly until: Temporal.PlainDate | undefined;
}

/** Tells whoever can move it: the secretariat, or the chair of a group closed to it. */
export function tellOfObstacle(
  write: Write,
  { directory, now }: Circumstances,
  { group, start, reason, until }: Disturbed,
): void {
  const today = dayIn(now, BAMAKO);
  const people =
    group.confidentiality === 'confidential'
      ? holders(directory, group, today, 'chair').map(({ id }) => id)
      : headOfSecretariat(directory, today);
  for (const id of people) {
    const t = translator(directory.person(id)?.locale ?? 'fr');
    const said = {
      group: group.code,
      year: String(start.year),
      day: dayInWords(start.toPlainDate(), t.locale),
      time: timeInWords(start, t.locale),
      reason: reasonInWords(t, reason),
      until: until ? dayInWords(until, t.locale) : 'none',
    };
    write.send({
      to: { person: id, by: 'chat' },
      about: group.id,
      dedupeKey: `annual:obstacle:${group.id}:${start.toInstant()}:${id}:${write.id}`,
      message: {
        subject: t('annual.obstacle.subject', said),
        blocks: [
          text(t('annual.obstacle.text', said)),
          buttons({
            id: sayId(`calendrier ${start.year} ${group.code}`),
            label: t('annual.button.see'),
          }),
        ],
      },
    });
  }
}
