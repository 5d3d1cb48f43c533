import type { Context } from '../kernel/commands/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { fold } from '../kernel/text/fold.ts';
import type { MeetingRef } from './meetingRef.ts';
import { findMeeting, knownMeetings, type MeetingSubject, type Search } from './meetingSearch.ts';
import { unknownBody } from './otherBody.ts';

/**
 * « qui vient au Radisson ? » asks of the meeting that is held there; of a body that is not known, it is asked of none.
 * @param named « Radisson », when the sentence names one
 * @throws DomainError `meeting.noSuchBody`, and as `findMeeting` does
 */
export async function meetingAskedOf(
  ref: MeetingRef,
  named: string | undefined,
  context: Context,
  search: Search,
): Promise<MeetingSubject> {
  const body = unknownBody(ref, named, context.directory);
  if (body === undefined) return findMeeting(ref, context, search);
  const known = await knownMeetings(ref, context);
  const [there, ...others] = known.filter(({ place }) => isAt(place, body));
  if (!there || others.length > 0) throw new DomainError('meeting.noSuchBody', { text: body });
  return findMeeting({ code: there.code, rest: '' }, context);
}

const isAt = (place: string, named: string): boolean =>
  ` ${fold(place)} `.replaceAll(/[,;:()’']/gu, ' ').includes(` ${fold(named).trim()} `);
