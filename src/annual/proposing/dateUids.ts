import type { Temporal } from 'temporal-polyfill';
import type { Group } from '../../kernel/directory.ts';

/** The UID of the date of a group on a day that a rhythm or a series gives: its own for life. */
export const slotUid = ({ code }: Group, slot: Temporal.PlainDate): string =>
  `annual-${slot.year}-${code}-${slot}`;

/** The UID of a meeting that no rhythm gave, or that calendars took under its code already. */
export const codeUid = (code: string): string => `annual-${code}`;

/**
 * Takes a UID, numbered when it is taken: two series may give a group the same day. Whichever comes
 * first, the two UIDs are the same two in each file.
 */
export function takeUid(uid: string, taken: Set<string>): string {
  let free = uid;
  for (let nth = 2; taken.has(free); nth += 1) free = `${uid}-${nth}`;
  taken.add(free);
  return free;
}
