import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { unanswered } from '../../meetings/reminders/chasing.ts';
import { comingMeetings } from '../../meetings/store.ts';
import { type Chased, exempted } from './chased.ts';
import type { ChaseWish } from './chaseWish.ts';

/**
 * Those who may have a late action to do, as far as the speaker leads its group, but those who are left out.
 * @throws DomainError `person.unknown`, `person.ambiguous`
 */
export async function everybodyLate(context: Context, wish: ChaseWish): Promise<Chased> {
  const { db, directory, actor, now, t } = context;
  const groups = actor.knownGroups().filter((group) => may(actor, 'relancer', { group }));
  const late = await db.decision.findMany({
    where: {
      phase: 'open',
      groupId: { in: groups.map(({ id }) => id) },
      dueOn: { lt: dayIn(now, BAMAKO).toString() },
    },
    select: { owners: { select: { personId: true, organizationId: true } } },
  });
  const owners = late.flatMap((decision) => decision.owners);
  const people = new Set(owners.flatMap(({ personId }) => personId ?? []));
  const organizations = new Set(owners.flatMap(({ organizationId }) => organizationId ?? []));
  const out = exempted(directory, wish);
  const answers = ({ id, active, organizationId }: Person): boolean =>
    active && (people.has(id) || organizations.has(organizationId)) && !out.has(id);
  return {
    name: t('decisions.chase.everybodyLate'),
    people: directory.people.filter(answers),
    lateFirst: true,
  };
}

/** The meetings to come that await an answer, as far as the speaker may chase it. */
export async function meetingsToChase({ db, actor, now }: Context): Promise<readonly Meeting[]> {
  const groups = actor.knownGroups().filter((group) => may(actor, 'relancer', { group }));
  const ids = groups.map(({ id }) => id);
  const meetings = await comingMeetings(db, ids, now);
  return meetings.filter((meeting) => meeting.opened && unanswered(meeting).length > 0);
}
