import { createHash } from 'node:crypto';
import type { Year } from '../calendar.ts';

/** Signs enough that two calendars of one year never share them. */
const LENGTH = 16;

/** What a preview showed of a year, in short: when it is no longer the same, it is shown again. */
export function seenOf({ dates }: Year): string {
  const tentative = dates.filter(({ state }) => state === 'tentative');
  const told = tentative.map(({ group, slot, start }) => `${group.code} ${slot} ${start}`);
  return createHash('sha256').update(told.join('\n')).digest('hex').slice(0, LENGTH);
}
