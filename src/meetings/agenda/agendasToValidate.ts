import { may } from '../../kernel/access/access.ts';
import { holders } from '../../kernel/access/leaders.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Reader } from '../../kernel/database.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, list } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Meeting } from '../meeting.ts';
import { meetingLine } from '../messages.ts';
import { meetingsBetween } from '../store.ts';
import { agendaChanges } from './agendaDifference.ts';
import { agendaOf } from './agendaStore.ts';
import { validatedAgenda } from './agendaVersions.ts';

/** An ordre du jour leaves a week before its meeting; it is validated in the weeks before. */
const AHEAD_HOURS = 21 * 24;
const MOST_READ = 20;

/** The ordres du jour that await the actor, who chairs; undefined when none does. */
export async function agendasToValidate(context: Context): Promise<Block[] | undefined> {
  const { db, t, now, zone } = context;
  const groups = chaired(context);
  if (groups.length === 0) return undefined;
  const until = now.add({ hours: AHEAD_HOURS });
  const coming = await meetingsBetween(db, groups, now, until, { skip: 0, take: MOST_READ });
  const looked = await Promise.all(
    coming.map(async (meeting) => ((await awaits(db, meeting)) ? meeting : undefined)),
  );
  const items = looked.filter(isDefined).map((meeting) => ({
    text: meetingLine(t, meeting, zone),
    buttons: [
      {
        id: sayId(`odj valider ${meeting.code}`),
        label: t('meetings.agenda.submit.button'),
        style: 'primary' as const,
      },
      { id: sayId(`odj ${meeting.code}`), label: t('meetings.agenda.heading') },
    ],
  }));
  return items.length > 0 ? [list(items)] : undefined;
}

/** The groups whose ordres du jour are his to validate. */
function chaired({ directory, actor, now }: Context): string[] {
  const today = dayIn(now, BAMAKO);
  return directory.groups
    .filter((group) => may(actor, 'odj.ordonner', { group }))
    .filter((group) =>
      holders(directory, group, today, 'chair', 'coordinator', 'coCoordinator').some(
        ({ id }) => id === actor.person?.id,
      ),
    )
    .map(({ id }) => id);
}

/** It has points, and is not validated as it is. */
async function awaits(db: Reader, { id }: Meeting): Promise<boolean> {
  const points = await agendaOf(db, id);
  if (points.length === 0) return false;
  const validated = await validatedAgenda(db, id);
  return !validated || agendaChanges(validated.points, points).length > 0;
}
