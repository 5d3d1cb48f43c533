import { dayOfMonthInWords, listInWords, monthInWords, weekdayInWords } from '../locale/format.ts';
import type { Translator } from '../locale/translate.ts';
import {
  isOfWorkingDays,
  type MonthDays,
  monthsOffOf,
  type Rhythm,
  WORKING_WEEK,
} from './rhythm.ts';

/** « le premier jeudi du mois, sauf août », « toutes les deux semaines, le lundi », « chaque année, le 15 janvier ». */
export function rhythmInWords(t: Translator, rhythm: Rhythm): string {
  const months = monthsOffOf(rhythm).map((month) => monthInWords(month, t.locale));
  const said = everyInWords(t, rhythm);
  if (months.length === 0) return said;
  return t('kernel.rhythm.except', { rhythm: said, months: listInWords(months, t.locale) });
}

function everyInWords(t: Translator, rhythm: Rhythm): string {
  switch (rhythm.unit) {
    case 'week':
      return weeks(t, rhythm.every, rhythm.weekdays);
    case 'month':
      return t('kernel.rhythm.month', {
        every: rhythm.every,
        which: whichOfMonth(t, rhythm.days),
      });
    case 'year':
      return t('kernel.rhythm.year', { which: whichOfYear(t, rhythm.days, rhythm.month) });
  }
}

function weeks(t: Translator, every: number, weekdays: readonly number[]): string {
  if (
    weekdays.length === WORKING_WEEK.length &&
    weekdays.every((day) => WORKING_WEEK.includes(day))
  )
    return t('kernel.rhythm.workingWeek', { every });
  const names = weekdays.map((day) => weekdayInWords(day, t.locale));
  const each = names.map((name) => t('kernel.rhythm.eachDay', { name }));
  const the = names.map((name) => t('kernel.rhythm.theDay', { name }));
  return t('kernel.rhythm.week', {
    every,
    each: listInWords(each, t.locale),
    the: listInWords(the, t.locale),
  });
}

function whichOfMonth(t: Translator, days: MonthDays): string {
  if (!('dates' in days)) return nth(t, days);
  const dates = days.dates.map((date) =>
    t('kernel.rhythm.date', { last: String(date === -1), date: dayOfMonthInWords(date, t.locale) }),
  );
  return listInWords(dates, t.locale);
}

function nth(t: Translator, days: Exclude<MonthDays, { readonly dates: unknown }>): string {
  const ordinals = days.ordinals.map((which) =>
    t('kernel.rhythm.ordinal', { which: String(which) }),
  );
  return t('kernel.rhythm.nth', {
    count: ordinals.length,
    ordinals: listInWords(ordinals, t.locale),
    weekday: isOfWorkingDays(days) ? 'working' : weekdayInWords(days.weekdays[0] ?? 1, t.locale),
  });
}

function whichOfYear(t: Translator, days: MonthDays, month: number): string {
  const name = monthInWords(month, t.locale);
  const of = t('kernel.rhythm.ofMonth', { name });
  if (!('dates' in days)) return t('kernel.rhythm.within', { which: nth(t, days), of });
  const dates = days.dates.map((date) =>
    date === -1
      ? t('kernel.rhythm.within', { which: whichOfMonth(t, { dates: [date] }), of })
      : t('kernel.rhythm.dayAndMonth', { date: dayOfMonthInWords(date, t.locale), month: name }),
  );
  return listInWords(dates, t.locale);
}
