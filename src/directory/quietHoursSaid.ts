import { Temporal } from 'temporal-polyfill';
import { type Clock, minutesOf } from '../kernel/dates/clocks/clock.ts';
import { readHours } from '../kernel/dates/clocks/hours.ts';
import { Sentence } from '../kernel/dates/reading/sentence.ts';
import { DomainError } from '../kernel/errors.ts';
import { timeInWords } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { type QuietHours, quietHoursOf, quietHoursText } from '../kernel/quietHours.ts';
import { fold } from '../kernel/text/fold.ts';

const NONE = /^(?:aucune?s?|non|jamais|none|sans)$/u;

/**
 * « 20 h à 7 h », « 22 h à minuit », « 20:00-07:00 », « aucune », as it is kept.
 * @returns undefined for what is no such thing
 */
export function readQuietHours(typed: string): string | undefined {
  const said = fold(typed).trim();
  if (NONE.test(said)) return '';
  const sentence = new Sentence(`de ${said.replace(/^de\s+/u, '')}`);
  const hours = readHours(sentence, 1);
  if (hours?.next !== sentence.length) return undefined;
  const [from, until] = [timeOf(hours.value.from), timeOf(hours.value.to)];
  return !from || !until || from.equals(until) ? undefined : quietHoursText({ from, until });
}

const DAY_MINUTES = 24 * 60;

/** « minuit » and « 24 h » are the start of the night here. */
function timeOf(clock: Clock): Temporal.PlainTime | undefined {
  try {
    const minutes = minutesOf(clock) % DAY_MINUTES;
    return new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
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
