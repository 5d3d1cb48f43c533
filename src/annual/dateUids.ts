import type { Temporal } from 'temporal-polyfill';
import type { Group } from '../kernel/directory.ts';

/** The UID of the date that a rhythm gives a group on a day: its own for life, whatever becomes of it. */
export const slotUid = ({ code }: Group, slot: Temporal.PlainDate): string =>
  `annual-${slot.year}-${code}-${slot}`;

/** The UID of the date that a series gives, convened or not, where the calendar had none. */
export const strandUid = (strandId: string, slot: Temporal.PlainDate): string =>
  `annual-${strandId}-${slot}`;
