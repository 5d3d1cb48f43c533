import type { Temporal } from 'temporal-polyfill';
import type { Row } from '../exchange/tables.ts';
import type { Wanted } from './draft.ts';

/**
 * Ends what is held from `from` on. What would only begin then is taken back whole, at once, as long as
 * it has not been held for a day: what was held on past days stays told.
 */
export function endingBefore(
  table: 'seats' | 'mandates',
  rows: readonly Row[],
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): readonly Wanted[] {
  const until = from.subtract({ days: 1 }).toString();
  return rows.flatMap((row): Wanted[] => {
    const begins = row.from ?? '';
    if (begins > until) {
      return begins >= today.toString() ? [{ table, row, removed: true }] : [];
    }
    const goesOn = !row.until || row.until > until;
    return goesOn ? [{ table, row: { ...row, until } }] : [];
  });
}
