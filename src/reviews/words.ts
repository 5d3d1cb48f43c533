import type { Temporal } from 'temporal-polyfill';
import { dayInWords } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import type { Review } from './review.ts';

/** « du lundi 6 au mercredi 8 mars 2028 », or the one day. */
export function daysInWords(t: Translator, { from, to }: Pick<Review, 'from' | 'to'>): string {
  if (from.equals(to)) return dayInWords(from, t.locale);
  return spanInWords(t, from, to);
}

const spanInWords = (t: Translator, from: Temporal.PlainDate, to: Temporal.PlainDate): string =>
  t('reviews.days', { from: dayInWords(from, t.locale), to: dayInWords(to, t.locale) });
