import { fingerprint } from '../../kernel/text/fingerprint.ts';
import type { Year } from '../calendar.ts';

/** What a preview showed of a year, in short: when it is no longer the same, it is shown again. */
export const seenOf = ({ dates }: Year): string =>
  fingerprint(
    dates
      .filter(({ state }) => state === 'tentative')
      .map(({ group, slot, start }) => `${group.code} ${slot} ${start}`),
  );
