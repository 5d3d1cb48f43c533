import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import {
  heading,
  info,
  type ListItem,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { rhythmAndHour } from '../../series/planning/facts.ts';
import type { SeriesRequest } from '../../series/planning/seriesRequest.ts';
import { seriesOfGroups } from '../../series/store.ts';
import { readable } from '../show.ts';
import { ofGroup } from '../words.ts';
import { type GroupRhythm, groupRhythms, storeRhythm } from './groupRhythm.ts';
import { USUAL_POLICY } from './rhythmRequest.ts';

/** Sets or takes away the rhythm from which a group's dates are proposed. Nothing is sent. */
export async function setRhythm(
  context: Context,
  group: Group,
  said: SeriesRequest | undefined,
): Promise<Reply> {
  const { t } = context;
  const rhythm = said && rhythmOf(said, group);
  await context.write(async (write) => {
    if (rhythm) await storeRhythm(write.tx, group.id, rhythm);
    else await write.tx.groupRhythm.deleteMany({ where: { groupId: group.id } });
    write.audit({
      action: 'annual.rhythm',
      subjectType: 'group',
      subjectId: group.id,
      about: group.id,
      after: rhythm
        ? { rhythm: rhythm.rhythm, time: String(rhythm.time), daysOff: rhythm.daysOff }
        : null,
    });
  });
  if (!rhythm) return reply(info(t('annual.rhythm.removed', { group: group.code })));
  return reply(
    info(t('annual.rhythm.set', { group: group.code, rhythm: inWords(context, group, rhythm) })),
  );
}

/** @throws DomainError `annual.rhythmMissing`, `annual.timeMissing` */
function rhythmOf({ said, duration, daysOff }: SeriesRequest, group: Group): GroupRhythm {
  if (!said.rhythm) throw new DomainError('annual.rhythmMissing', { group: group.code });
  if (!said.time) throw new DomainError('annual.timeMissing', { group: group.code });
  return {
    rhythm: said.rhythm,
    time: said.time,
    duration: said.duration ?? duration ?? group.defaultDuration,
    daysOff: daysOff ?? USUAL_POLICY,
  };
}

const inWords = ({ t }: Context, { zone }: Group, rhythm: GroupRhythm): string =>
  t('annual.rhythm.words', {
    rhythm: rhythmAndHour(t, { ...rhythm, zone }),
    daysOff: t('series.daysOff', { policy: rhythm.daysOff }),
  });

/** The rhythms of the groups that one may read, with those whose series say it, and those without. */
export async function listRhythms(context: Context): Promise<Reply> {
  const { t, db, now, actor } = context;
  const groups = readable(context);
  const rhythms = await groupRhythms(db);
  const ids = groups.map(({ id }) => id);
  const series = await seriesOfGroups(db, ids, dayIn(now, BAMAKO));
  const items = groups.map((group): ListItem => {
    const rhythm = rhythms.get(group.id);
    const own = series.filter(({ groupId, ended }) => groupId === group.id && !ended);
    const said =
      own.length > 0
        ? own
            .map((one) =>
              t('annual.rhythm.series', { code: one.code, rhythm: rhythmAndHour(t, one) }),
            )
            .join(' ; ')
        : rhythm
          ? inWords(context, group, rhythm)
          : t('annual.rhythm.none');
    return { text: ofGroup(t, group, said) };
  });
  const settles = groups.some((group) => may(actor, 'calendrier.rythme', { group }));
  return reply(
    heading(t('annual.rhythm.title')),
    list(items),
    ...(settles ? [text(t('annual.rhythm.howTo'))] : []),
  );
}
