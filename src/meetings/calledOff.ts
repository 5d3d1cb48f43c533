import { authorize } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import { fold } from '../kernel/text/fold.ts';
import type { MeetingRef } from './meetingRef.ts';
import { findMeeting, type MeetingSubject } from './meetingSearch.ts';
import { comingMeetings, nextCancelled } from './store.ts';

const STILL_ON =
  /\b(?:maintenu|confirme|annule|reporte|prevu)e?\b|\b(?:toujours|bien|encore) lieu\b/;

/** « le GEC est maintenu ? », « gec annulé ? », « le GEC a bien lieu ? »: whether it is still held. */
export const asksWhetherHeld = (text: string): boolean =>
  text.includes('?') && STILL_ON.test(fold(text));

/**
 * The meeting of a group that was called off and would have come first: whoever asks whether « le GEC » is held speaks of
 * it, and not of the one behind it.
 * @throws DomainError access.*
 */
export async function calledOffFirst(
  { code, group, on, last }: MeetingRef,
  context: Context,
): Promise<MeetingSubject | undefined> {
  if (code || !group || on || last) return undefined;
  authorize('reunions', context, { group });
  const { db, now } = context;
  const [next] = await comingMeetings(db, [group.id], now, { skip: 0, take: 1 });
  const off = await nextCancelled(db, group.id, now, next?.start.toInstant());
  return off === undefined ? undefined : findMeeting({ code: off, rest: '' }, context);
}
