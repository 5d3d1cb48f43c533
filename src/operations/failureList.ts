import { isChat } from '../directory/linking/chats.ts';
import type { Context } from '../kernel/commands/context.ts';
import { dayInWords, timeInWords } from '../kernel/locale/format.ts';
import { actionId } from '../kernel/messages/actionId.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type ListItem,
  list,
  type Reply,
  reply,
  text,
  warning,
} from '../kernel/messages/tree.ts';
import { PERHAPS_SENT } from '../kernel/outbox/perhapsSent.ts';
import { BAMAKO, inZone } from '../kernel/time.ts';
import {
  type FailedMessage,
  failedMessages,
  type Visible,
  visibleFailures,
} from './failedMessages.ts';
import { lateMessages } from './lateMessages.ts';
import { howManyPerhapsSent } from './putBack.ts';
import { troubleInWords } from './troubleInWords.ts';

/** What may be done about the failed messages. */
export const ON_FAILURES = {
  next: 'envois.page',
  relaunch: 'envois.relancer',
  previewAll: 'envois.tous',
  relaunchAll: 'envois.toutRelancer',
  leave: 'envois.laisser',
  previewLeaveAll: 'envois.tousPartis',
  leaveAll: 'envois.toutLaisser',
} as const;

const PER_PAGE = 10;

/** The failed messages that the speaker may know of. */
export const visibleTo = ({ directory, actor }: Context): Visible =>
  visibleFailures(directory.groups.filter((group) => !actor.knows(group)).map(({ id }) => id));

/**
 * A page of the failed messages, with what may be done about them.
 * @param before the last message of the page before
 */
export async function failureList(context: Context, before?: string): Promise<Reply> {
  const { t, db } = context;
  const { rows, total } = await failedMessages(db, visibleTo(context), {
    before,
    // One more than the page, to know whether another follows.
    take: PER_PAGE + 1,
  });
  const shown = rows.slice(0, PER_PAGE);
  const late = before === undefined ? await lateBlocks(context) : [];
  if (total === 0) return reply(...late, text(t('kernel.failed.none')));
  const next = rows.length > PER_PAGE ? shown.at(-1) : undefined;
  const choices: Button[] = [
    ...(next
      ? [{ id: actionId(ON_FAILURES.next, { avant: next.dedupeKey }), label: t('kernel.next') }]
      : []),
    ...(total > 1 ? [{ id: ON_FAILURES.previewAll, label: t('kernel.failed.all') }] : []),
    ...((await howManyPerhapsSent(db, visibleTo(context))) > 1
      ? [{ id: ON_FAILURES.previewLeaveAll, label: t('operations.putBack.allSent') }]
      : []),
  ];
  return reply(
    ...late,
    heading(t('kernel.failed.title', { total })),
    list(shown.map((message) => itemOf(context, message))),
    ...(choices.length > 0 ? [buttons(...choices)] : []),
  );
}

/** « 17 envois attendent, le plus ancien depuis le jeudi 4 mars 2027, 10 h 00 (heure de Bamako) », when some do. */
async function lateBlocks(context: Context): Promise<Block[]> {
  const { t, db, now } = context;
  const late = await lateMessages(db, visibleTo(context), now);
  if (!late) return [];
  const at = inZone(late.since, BAMAKO);
  const said = {
    count: late.count,
    day: dayInWords(at.toPlainDate(), t.locale),
    time: timeInWords(at, t.locale),
    error:
      late.lastError === undefined ? 'none' : troubleInWords(t, late.transport, late.lastError),
  };
  return [warning(t('kernel.failed.late', said))];
}

/** A chat's own ids say nothing to anybody: its person, or the group whose channel it is. */
function recipientInWords({ t, directory }: Context, message: FailedMessage): string {
  const { recipient, transport, personId, groupId } = message;
  if (!isChat(transport)) return recipient;
  const person = personId === null ? undefined : directory.person(personId);
  if (person) return person.name;
  const group = groupId === null ? undefined : directory.group(groupId);
  return group ? t('kernel.failed.channel', { group: group.code }) : recipient;
}

function itemOf(context: Context, message: FailedMessage): ListItem {
  const { t } = context;
  const { dedupeKey, transport, subject, lastError } = message;
  const recipient = recipientInWords(context, message);
  const error = troubleInWords(t, transport, lastError ?? '');
  return {
    text: t('kernel.failed.line', { recipient, transport, subject, error }),
    buttons: [
      {
        id: actionId(ON_FAILURES.relaunch, { envoi: dedupeKey }),
        label: t('kernel.failed.relaunch'),
      },
      ...(lastError === PERHAPS_SENT
        ? [
            {
              id: actionId(ON_FAILURES.leave, { envoi: dedupeKey }),
              label: t('operations.putBack.sent'),
            },
          ]
        : []),
    ],
  };
}
