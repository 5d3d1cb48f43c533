import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../kernel/errors.ts';
import { timeInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { BAMAKO, inZone } from '../../kernel/time.ts';
import { MOST_WRONG } from './lock.ts';

/** Whose zone a stranger reads is not known: the hour is Bamako's, and says so. */
export const hourInBamako = (at: Temporal.Instant, t: Translator): string =>
  timeInWords(inZone(at, BAMAKO), t.locale);

export const lockedError = (t: Translator, until: Temporal.Instant): DomainError =>
  new DomainError('account.locked', { count: MOST_WRONG, until: hourInBamako(until, t) });
