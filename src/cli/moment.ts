import { Temporal } from 'temporal-polyfill';
import { BAMAKO } from '../kernel/time.ts';
import { Refusal } from './refusal.ts';

/** The hour of a day given alone: when an office has opened. */
const MORNING = Temporal.PlainTime.from('09:00');
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET = /[+-]\d{2}(?::?\d{2})?$/;

/** As `readMoment`. @throws Refusal `input.invalidNow` */
export function momentOf(typed: string): Temporal.ZonedDateTime {
  const moment = readMoment(typed);
  if (!moment) throw new Refusal('input.invalidNow', 'program.cli.error.now', { text: typed });
  return moment;
}

/**
 * A moment as it is typed: ISO 8601 with a zone in brackets (RFC 9557), with an offset, or with
 * neither and then in Bamako; a day alone is its morning.
 * @returns in the zone that was typed; undefined when it is none
 */
export function readMoment(typed: string): Temporal.ZonedDateTime | undefined {
  const text = typed.trim();
  try {
    if (text.includes('[')) return Temporal.ZonedDateTime.from(text);
    if (DAY.test(text)) {
      const plainTime = MORNING;
      return Temporal.PlainDate.from(text).toZonedDateTime({ timeZone: BAMAKO, plainTime });
    }
    const time = text.slice(text.search(/[T ]/i));
    const offset = OFFSET.exec(time)?.[0];
    if (offset === undefined && !/z$/i.test(text)) {
      return Temporal.PlainDateTime.from(text).toZonedDateTime(BAMAKO);
    }
    return Temporal.Instant.from(text).toZonedDateTimeISO(offset ?? BAMAKO);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
