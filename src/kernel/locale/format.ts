import type { Temporal } from 'temporal-polyfill';
import { remember } from '../remember.ts';
import type { Locale } from './translate.ts';

const tag = (locale: Locale): string => (locale === 'fr' ? 'fr-FR' : 'en-GB');

/** A calendar day is formatted at noon UTC: no zone can move it. */
const atNoon = (day: Temporal.PlainDate): Date =>
  new Date(Date.UTC(day.year, day.month - 1, day.day, 12));

const FULL = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT = { day: 'numeric', month: 'long' } as const;

/** Made once for each style: making one takes longer than formatting a hundred days. */
const formatters = remember((style: Intl.DateTimeFormatOptions) => {
  const make = (locale: Locale) =>
    new Intl.DateTimeFormat(tag(locale), { ...style, timeZone: 'UTC' });
  return { fr: make('fr'), en: make('en') };
});

/** More than the days of a year, in each style. */
const MOST_SAID = 1_500;
/** The same days are said over and over. */
const said = remember((_style: Intl.DateTimeFormatOptions) => new Map<string, string>());

function inWords(
  day: Temporal.PlainDate,
  locale: Locale,
  style: Intl.DateTimeFormatOptions,
): string {
  const known = said(style);
  const key = `${locale}${day.year}-${day.month}-${day.day}`;
  const words = known.get(key) ?? newlyInWords(day, locale, style);
  if (known.size >= MOST_SAID) known.clear();
  known.set(key, words);
  return words;
}

function newlyInWords(
  day: Temporal.PlainDate,
  locale: Locale,
  style: Intl.DateTimeFormatOptions,
): string {
  const words = formatters(style)[locale].format(atNoon(day));
  return locale === 'fr' ? words.replace(/\b1 (?=\p{L})/u, '1er ') : words.replace(',', '');
}

/** « jeudi 4 mars 2027 », « lundi 1er mars 2027 ». */
export const dayInWords = (day: Temporal.PlainDate, locale: Locale): string =>
  inWords(day, locale, FULL);

/** « 4 mars 2027 ». */
export const dateInWords = (day: Temporal.PlainDate, locale: Locale): string =>
  inWords(day, locale, DATE);

/** « 4 mars »: where the year goes without saying. */
export const shortDay = (day: Temporal.PlainDate, locale: Locale): string =>
  inWords(day, locale, SHORT);

const names = remember((style: Intl.DateTimeFormatOptions) => ({
  fr: new Intl.DateTimeFormat(tag('fr'), { ...style, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(tag('en'), { ...style, timeZone: 'UTC' }),
}));
const WEEKDAY = { weekday: 'long' } as const;
const MONTH = { month: 'long' } as const;

/** « jeudi », from 1 (Monday) to 7. 1 January 2024 was a Monday. */
export const weekdayInWords = (weekday: number, locale: Locale): string =>
  names(WEEKDAY)[locale].format(Date.UTC(2024, 0, weekday));

/** « mars », from 1 to 12. */
export const monthInWords = (month: number, locale: Locale): string =>
  names(MONTH)[locale].format(Date.UTC(2024, month - 1, 1));

/** « 1er », « 15 »: the number of a day in its month. */
export const dayOfMonthInWords = (day: number, locale: Locale): string =>
  day === 1 && locale === 'fr' ? '1er' : String(day);

/** « 10 h 00 » with no-break spaces; « 10:00 » in English. */
export function timeInWords(
  time: Temporal.PlainTime | Temporal.ZonedDateTime,
  locale: Locale,
): string {
  const minutes = String(time.minute).padStart(2, '0');
  return locale === 'fr'
    ? `${time.hour}\u00a0h\u00a0${minutes}`
    : `${String(time.hour).padStart(2, '0')}:${minutes}`;
}

/** « Bamako », of Africa/Bamako. */
export const cityOf = (zone: string): string =>
  zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

/** « Bamako, UTC+0 »: the city of the zone and its offset at that moment. */
export function zoneInWords(at: Temporal.ZonedDateTime): string {
  const sign = at.offsetNanoseconds < 0 ? '−' : '+';
  const minutes = Math.abs(at.offsetNanoseconds) / 60_000_000_000;
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  return `${cityOf(at.timeZoneId)}, UTC${sign}${Math.trunc(minutes / 60)}${rest}`;
}

/** « jeudi 4 mars 2027, 10 h 00 – 12 h 00 (Bamako, UTC+0) »; the last day too when it is another. */
export function rangeInWords(
  start: Temporal.ZonedDateTime,
  end: Temporal.ZonedDateTime,
  locale: Locale,
): string {
  const sameDay = start.toPlainDate().equals(end.toPlainDate());
  const last = sameDay ? '' : `${dayInWords(end.toPlainDate(), locale)}, `;
  const first = `${dayInWords(start.toPlainDate(), locale)}, ${timeInWords(start, locale)}`;
  return `${first} – ${last}${timeInWords(end, locale)} (${zoneInWords(start)})`;
}

const listFormats = {
  fr: new Intl.ListFormat(tag('fr'), { type: 'conjunction' }),
  en: new Intl.ListFormat(tag('en'), { type: 'conjunction' }),
} as const;

/** « a, b et c ». */
export const listInWords = (items: readonly string[], locale: Locale): string =>
  listFormats[locale].format(items);

const sizeFormat = (locale: Locale, unit: 'kilobyte' | 'megabyte') =>
  new Intl.NumberFormat(tag(locale), { style: 'unit', unit, maximumFractionDigits: 1 });

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

/** « 12 ko », « 1,4 Mo »: at least one kilobyte. */
export function sizeInWords(bytes: number, locale: Locale): string {
  if (bytes >= MEGABYTE) return sizeFormat(locale, 'megabyte').format(bytes / MEGABYTE);
  return sizeFormat(locale, 'kilobyte').format(Math.max(1, Math.round(bytes / KILOBYTE)));
}
