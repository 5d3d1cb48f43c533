import type { Context } from '../kernel/commands/context.ts';
import { shownAlone } from '../kernel/conversation/topics.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingRef } from './meetingRef.ts';
import { pointsAtShown } from './pointsAtShown.ts';

/** What a search may take for the meeting that a sentence does not tell. */
export interface ShownSearch {
  /** Among those the speaker is invited to: he answers for himself. */
  readonly own?: true | undefined;
  /** « la prochaine réunion » of no group: the nearest one. Not for what must not be guessed. */
  readonly orNext?: true | undefined;
  /** Nothing is told at all: the only one there is. Not for what must not be guessed. */
  readonly orOnly?: boolean;
  /** Nothing is told at all: the one that was just shown. For what is previewed before it is done. */
  readonly orShown?: true | undefined;
}

const NEXT = /(?<!\p{L})(?:prochaine?|next)(?!\p{L})/iu;

/** « la prochaine réunion ». */
export const saysNext = ({ said = '' }: MeetingRef): boolean => NEXT.test(said);

/** The one of these that was just shown. Never the one he answers: another may have reached him since. */
export function shownAmong(
  found: readonly Meeting[],
  ref: MeetingRef,
  context: Context,
  { own, orOnly, orNext, orShown }: ShownSearch,
): Meeting | undefined {
  const isOther = own || ref.on || (orNext && saysNext(ref));
  if (isOther || !(orOnly || orShown || pointsAtShown(ref))) return undefined;
  return found.find(({ code }) => code === shownAlone(context.shown));
}

/**
 * « annule-la » in the channel of a group, behind the meeting of another one that he has just looked at there. What
 * points at nothing (« odj ») is of the channel's group, but a look (« c'est où ? »).
 */
export async function shownInChannel(
  ref: MeetingRef,
  context: Context,
  { own, orNext, orShown }: ShownSearch,
  known: () => Promise<readonly Meeting[]>,
): Promise<Meeting | undefined> {
  if (!ref.ofChannel || ref.last || shownAlone(context.shown) === undefined) return undefined;
  return shownAmong(await known(), ref, context, { own, orNext, orShown: orShown ?? orNext });
}
