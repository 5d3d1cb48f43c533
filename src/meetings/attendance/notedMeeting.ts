import { authorize, may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Meeting } from '../meeting.ts';
import type { MeetingRef } from '../meetingRef.ts';
import { findMeeting, isWithin, type MeetingSubject } from '../meetingSearch.ts';
import { meetingsOfPerson } from '../store.ts';
import { whichMeeting } from '../whichMeeting.ts';
import { namedIn } from './whoseAnswer.ts';

/**
 * The meeting of which somebody else's answer is told. Where neither its group nor its code is: one to
 * which he is invited, that day if a day is said, among those whose answers the speaker may note.
 * @throws DomainError `meeting.*`, `person.unknown`, access.*
 */
export async function findNotedMeeting(
  ref: MeetingRef,
  names: readonly string[],
  context: Context,
  again: (code: string) => string,
): Promise<MeetingSubject> {
  if (ref.code || ref.group) return findMeeting(ref, context);
  // Whoever leads nothing is told so before anything is looked for.
  authorize('presences.noter', context);
  const found = await theirMeetings(ref, names, context);
  const [only, ...others] = found;
  if (only && others.length === 0) return findMeeting({ code: only.code, rest: '' }, context);
  if (!only && ref.on) return findMeeting(ref, context);
  throw whichMeeting(found, context.t.locale, again);
}

async function theirMeetings(
  { on }: MeetingRef,
  names: readonly string[],
  { actor, db, directory, now }: Context,
): Promise<readonly Meeting[]> {
  const people = names.flatMap((name) => namedIn(directory, name).people);
  const found = new Map<string, Meeting>();
  for (const { id } of people) {
    for (const meeting of await meetingsOfPerson(db, id, now)) found.set(meeting.code, meeting);
  }
  const isHis = ({ groupId }: Meeting): boolean => {
    const group = directory.group(groupId);
    return group !== undefined && may(actor, 'presences.noter', { group });
  };
  return [...found.values()]
    .filter((meeting) => isHis(meeting) && (!on || on.some((days) => isWithin(meeting, days))))
    .sort((one, other) => one.start.epochMilliseconds - other.start.epochMilliseconds);
}
