import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../kernel/errors.ts';

/** Nobody meets before: « à 2h » is said of the afternoon, or was not meant. */
const DAWN = 6;
const NOON = 12;

/** « 2 h du matin », « 02h00 », « 2 am », « 02:00 »: surely of the night. */
const OF_THE_NIGHT = /(?<!\p{L})(?:matin|nuit|am|aube)(?!\p{L})|(?<![\d:h])0\d\s*(?:h|:)/iu;

const isOfNight = (time: Pick<Temporal.PlainTime, 'hour'>): boolean =>
  time.hour > 0 && time.hour < DAWN;

/**
 * How many hours later a time is meant, of what is corrected by a word: « plutôt à 2h » is 14 h, « à 2 h du matin »
 * is what it says.
 * @param line what the time was read in
 */
export const hoursMeantLater = (line: string, time: Pick<Temporal.PlainTime, 'hour'>): number =>
  isOfNight(time) && !OF_THE_NIGHT.test(line) ? NOON : 0;

/**
 * Asks whether « à 2h » is 14 h, with both to be pressed.
 * @param end of « de 2h à 4h »
 * @throws DomainError `meeting.nightHour`
 */
export function refuseNight(
  line: string,
  start: Pick<Temporal.PlainTime, 'hour' | 'minute'> | undefined,
  end?: Pick<Temporal.PlainTime, 'hour'>,
): void {
  if (!start || !isOfNight(start) || OF_THE_NIGHT.test(line)) return;
  const hours = [start.hour, ...(end && isOfNight(end) ? [end.hour] : [])];
  const byDay = hours.reduce((said, hour) => withHour(said, hour, String(hour + NOON)), line);
  if (byDay === line) return;
  const byNight = withHour(line, start.hour, `0${start.hour}`);
  const minutes = start.minute === 0 ? '' : ` ${String(start.minute).padStart(2, '0')}`;
  const labels = [`${start.hour + NOON} h${minutes}`, `${start.hour} h${minutes}`];
  const [day = '', night = ''] = labels;
  throw new DomainError('meeting.nightHour', {
    day,
    night,
    suggestions: [byDay, byNight],
    labels,
  });
}

/** The line with the first such hour written otherwise; « durée 2h » is no hour. */
const withHour = (line: string, hour: number, written: string): string =>
  line.replace(
    new RegExp(
      String.raw`(?<![\d:hH.,/-])(?<!(?:dur[ée]e|durera|dure|pendant|d[’']une dur[ée]e de)\s*:?\s*)${hour}(?=\s*(?:h|:\d|heures?))`,
      'iu',
    ),
    written,
  );
