import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../errors.ts';
import type { Gathered } from '../gather.ts';
import { momentInWords } from '../reading/french.ts';
import type { Part } from '../reading/part.ts';
import { type Clock, endMinutesOf, minutesOf } from './clock.ts';
import { zoneId } from './zone.ts';

/** When a meeting begins and, when it is told, ends; on the wall of its own zone. */
export interface Times {
  readonly start: Temporal.PlainDateTime;
  readonly end?: Temporal.PlainDateTime;
}

/** The days that the hours are told of. */
export interface DaysKnown {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate | undefined;
}

/**
 * The hours of a sentence on the days it tells; nothing when it tells no hour.
 * @throws DomainError date.noSuchTime, date.several, date.past, date.endBeforeStart, date.unknownZone
 */
export function timesOf(
  told: Gathered,
  days: DaysKnown,
  now: Temporal.ZonedDateTime,
): Times | undefined {
  const clock = onlyClock(told.clocks, told.part);
  if (!clock) return undefined;
  const zone = zoneOf(told, now);
  const minutes = minutesOf(clock, told.part);
  const start = onWall(days.first.toPlainDateTime().add({ minutes }), zone, clock.text);
  refusePast(start, now);
  const end = endOf(told, days, { clock, minutes, start, zone });
  if (!end) return { start: there(start, now) };
  return { start: there(start, now), end: there(end, now) };
}

/** @throws DomainError date.several */
function onlyClock(clocks: readonly Clock[], part: Part | undefined): Clock | undefined {
  const [first] = clocks;
  const other = first && clocks.find((clock) => minutesOf(clock, part) !== minutesOf(first, part));
  if (other) throw new DomainError('date.several', { first: first.text, second: other.text });
  return first;
}

interface Start {
  readonly clock: Clock;
  readonly minutes: number;
  readonly start: Temporal.ZonedDateTime;
  readonly zone: string;
}

function endOf(told: Gathered, days: DaysKnown, begun: Start): Temporal.ZonedDateTime | undefined {
  if (!told.until) return told.length?.days === 0 ? begun.start.add(told.length) : undefined;
  const { until } = told;
  const minutes = endMinutesOf(until, told.part);
  const nextDay = !days.last && isNight(begun.minutes, minutes) ? 1 : 0;
  const wall = (days.last ?? days.first).add({ days: nextDay }).toPlainDateTime().add({ minutes });
  const end = onWall(wall, begun.zone, until.text);
  if (end.epochMilliseconds > begun.start.epochMilliseconds) return end;
  throw new DomainError('date.endBeforeStart', { start: begun.clock.text, end: until.text });
}

const EVENING = 18 * 60;
const DAWN = 6 * 60;

/** « de 22h à 1h » ends the next day; « de 12h à 10h » is a slip. */
const isNight = (start: number, end: number): boolean =>
  end <= start && start >= EVENING && end <= DAWN;

function zoneOf({ clocks, until }: Gathered, now: Temporal.ZonedDateTime): string {
  const said = [...clocks, ...(until ? [until] : [])].find(({ zone }) => zone)?.zone;
  return (said && zoneId(said)) ?? now.timeZoneId;
}

/** @throws DomainError date.noSuchTime when the clocks of the zone jump over that hour */
function onWall(wall: Temporal.PlainDateTime, zone: string, text: string): Temporal.ZonedDateTime {
  const moment = wall.toZonedDateTime(zone);
  if (moment.toPlainDateTime().equals(wall)) return moment;
  throw new DomainError('date.noSuchTime', { text });
}

function there(
  moment: Temporal.ZonedDateTime,
  now: Temporal.ZonedDateTime,
): Temporal.PlainDateTime {
  return moment.withTimeZone(now.timeZoneId).toPlainDateTime();
}

function refusePast(start: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): void {
  const thisMinute = now.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  if (start.epochMilliseconds >= thisMinute.epochMilliseconds) return;
  throw new DomainError('date.past', { date: momentInWords(there(start, now)) });
}
