import type { Context } from '../kernel/commands/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { dayIn } from '../kernel/time.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { MeetingRef } from '../meetings/meetingRef.ts';
import { meetingsBetween } from '../meetings/store.ts';
import { seanceOf } from './store.ts';

/**
 * The meeting that « ouvre la séance » opens: today's, of the group that is named or of any. One whose séance
 * is closed yields to another. The reference as it is, when it says which or when none is held today.
 * @throws DomainError `seance.whichToOpen`
 */
export async function toOpen(ref: MeetingRef, context: Context): Promise<MeetingRef> {
  if (ref.code !== undefined || ref.on || ref.last) return ref;
  const all = await heldToday(ref, context);
  const open = await stillToHold(all, context);
  const [only, ...others] = open.length > 0 ? open : all;
  if (!only) return ref;
  if (others.length > 0) {
    const suggestions = [only, ...others].map(({ code }) => `séance ouvrir ${code}`);
    throw new DomainError('seance.whichToOpen', { suggestions });
  }
  return { code: only.code, rest: ref.rest };
}

/** Those of the groups that the speaker belongs to, by the day where each is held. */
async function heldToday({ group }: MeetingRef, context: Context): Promise<readonly Meeting[]> {
  const { actor, directory, db, now } = context;
  const groups = directory.groups.filter((one) => actor.relations(one).has('member'));
  const known = groups.filter(({ id }) => group === undefined || group.id === id);
  const found = await meetingsBetween(
    db,
    known.map(({ id }) => id),
    now.subtract({ hours: 24 }),
    now.add({ hours: 24 }),
  );
  return found.filter(({ start }) => start.toPlainDate().equals(dayIn(now, start.timeZoneId)));
}

async function stillToHold(
  meetings: readonly Meeting[],
  { db }: Context,
): Promise<readonly Meeting[]> {
  const open: Meeting[] = [];
  for (const meeting of meetings) {
    const seance = await seanceOf(db, meeting.id);
    if (!seance?.closedAt) open.push(meeting);
  }
  return open;
}
