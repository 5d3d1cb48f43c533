import { Temporal } from 'temporal-polyfill';
import { timeInWords } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { type QuietHours, quietHoursOf, quietHoursText } from '../kernel/quietHours.ts';
import { fold } from '../kernel/text/fold.ts';

const HOUR = String.raw`(\d{1,2})\s*(?:h|:)?\s*(\d{2})?`;
const HOURS = new RegExp(String.raw`^(?:de\s+)?${HOUR}\s*(?:a|-|–|to|jusqu'a)\s*${HOUR}$`, 'u');
const NONE = /^(?:aucune?s?|non|jamais|none|sans)$/u;

/**
 * « 20 h à 7 h », « 20:00-07:00 », « aucune », as it is kept.
 * @returns undefined for what is no such thing
 */
export function readQuietHours(typed: string): string | undefined {
  const said = fold(typed).trim();
  if (NONE.test(said)) return '';
  const [, fromHour, fromMinute, untilHour, untilMinute] = HOURS.exec(said) ?? [];
  const [from, until] = [timeOf(fromHour, fromMinute), timeOf(untilHour, untilMinute)];
  if (!from || !until || from.equals(until)) return undefined;
  return quietHoursText({ from, until });
}

function timeOf(hour: string | undefined, minute = '0'): Temporal.PlainTime | undefined {
  const said = { hour: Number(hour) % 24, minute: Number(minute) };
  if (hour === undefined || Number(hour) > 24 || said.minute > 59) return undefined;
  return Temporal.PlainTime.from(said);
}

/** « de 20 h 00 à 7 h 00 »; '' when there are none. */
export function quietHoursInWords(t: Translator, kept: string): string {
  const quiet = quietHoursOf(kept);
  return quiet ? hoursInWords(t, quiet) : '';
}

const hoursInWords = (t: Translator, { from, until }: QuietHours): string =>
  t('directory.quietHours', {
    from: timeInWords(from, t.locale),
    until: timeInWords(until, t.locale),
  });
