import { Temporal } from 'temporal-polyfill';
import { systemClock } from '../kernel/clock.ts';
import { type Understood, understand } from '../kernel/dates/understand.ts';
import { errorText } from '../kernel/errorReply.ts';
import { DomainError } from '../kernel/errors.ts';
import { dayInWords, timeInWords } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { BAMAKO } from '../kernel/time.ts';
import { momentOf } from './moment.ts';

export interface UnderstandOptions {
  readonly now?: string;
  readonly json?: boolean;
}

/** `understand`: which date a phrase says, as a sentence or as JSON; what is wrong with it likewise. */
export function understandPhrase(
  phrase: string,
  options: UnderstandOptions,
  t: Translator,
): string {
  const now =
    options.now === undefined
      ? systemClock.now().toZonedDateTimeISO(BAMAKO)
      : momentOf(options.now);
  try {
    const understood = understand(phrase, now);
    return options.json ? JSON.stringify(understood) : inWords(understood, t);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return options.json ? JSON.stringify({ error: { code: error.code } }) : errorText(t, error);
  }
}

function inWords({ start, end, due }: Understood, t: Translator): string {
  const said: string[] = [];
  if (start !== undefined && start !== due) said.push(meetingInWords(start, end, t));
  if (due !== undefined) said.push(t('program.understood.due', { due: momentInWords(due, t) }));
  return said.join(' ');
}

function meetingInWords(start: string, end: string | undefined, t: Translator): string {
  if (end === undefined) return t('program.understood.start', { start: momentInWords(start, t) });
  const sameDay = start.slice(0, DAY_LENGTH) === end.slice(0, DAY_LENGTH);
  return sameDay && tellsHour(end)
    ? t('program.understood.hours', {
        day: dayOf(start, t),
        start: hourOf(start, t),
        end: hourOf(end, t),
      })
    : t('program.understood.range', { start: momentInWords(start, t), end: momentInWords(end, t) });
}

const DAY_LENGTH = '2027-03-04'.length;

const tellsHour = (iso: string): boolean => iso.length > DAY_LENGTH;
const dayOf = (iso: string, t: Translator): string =>
  dayInWords(Temporal.PlainDate.from(iso), t.locale);
const hourOf = (iso: string, t: Translator): string =>
  timeInWords(Temporal.PlainTime.from(iso), t.locale);

/** « jeudi 4 mars 2027 », with « à 10 h 00 » when an hour is told. */
const momentInWords = (iso: string, t: Translator): string =>
  tellsHour(iso)
    ? t('program.understood.moment', { day: dayOf(iso, t), time: hourOf(iso, t) })
    : dayOf(iso, t);
