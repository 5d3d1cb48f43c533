import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { translator } from '../../src/kernel/locale/translate.ts';
import { expand, type Recurrence, recurrencesOf } from '../../src/kernel/recurrence/expand.ts';
import type { Rhythm } from '../../src/kernel/recurrence/rhythm.ts';
import {
  type HolidayCalendar,
  holidayCalendar,
  loadHolidays,
} from '../../src/meetings/holidays/holidays.ts';
import { place } from '../../src/series/daysOff.ts';
import { placedLine } from '../../src/series/lines.ts';
import { p50 } from '../griot.ts';

const SERIES = 200;
const FROM = Temporal.Instant.from('2027-01-01T00:00Z');
const TO = Temporal.Instant.from('2029-01-01T00:00Z');
const ROUNDS = 20;
const WARM_UP = 3;
const CEILING = 2;

const RHYTHMS: readonly Rhythm[] = [
  { unit: 'month', every: 1, days: { ordinals: [1], weekdays: [4] } },
  { unit: 'week', every: 1, weekdays: [2] },
  { unit: 'month', every: 1, days: { ordinals: [-1], weekdays: [1, 2, 3, 4, 5] } },
  { unit: 'month', every: 3, days: { ordinals: [2], weekdays: [3] } },
  { unit: 'year', month: 1, days: { dates: [15] } },
  { unit: 'week', every: 2, weekdays: [4] },
];
const ZONES = ['Africa/Bamako', 'Europe/Paris'];

/**
 * 200 series over 24 months: expanded, put where feasts allow and written in French, against the
 * library's bare expansion; and against the same when the day of each date is asked for, which the
 * library's dates reckon only then.
 */
export async function benchExpansion() {
  const holidays = holidayCalendar(await loadHolidays(), []);
  const recurrences = Array.from({ length: SERIES }, (_, number) => recurrence(number));
  const times = { bare: [] as number[], read: [] as number[], listed: [] as number[] };
  let dates = 0;
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const floor = clocked(() => bare(recurrences).length);
    const days = clocked(() => new Set(bare(recurrences).map((at) => at.toPlainDate())).size);
    const ours = clocked(() => listed(recurrences, holidays));
    dates = ours.count;
    if (ours.count !== floor.count) throw new Error(`${ours.count} dates of ${floor.count}`);
    if (round < 0) continue;
    times.bare.push(floor.elapsed);
    times.read.push(days.elapsed);
    times.listed.push(ours.elapsed);
  }
  const [floor, read, ours] = [p50(times.bare), p50(times.read), p50(times.listed)];
  const detail = { unit: 'ms', dates, bare: floor, read, listed: ours, ratioToRead: ours / read };
  return { name: `${SERIES} series over 24 months`, ratio: ours / floor, ceiling: CEILING, detail };
}

function recurrence(number: number): Recurrence {
  const rhythm = RHYTHMS[number % RHYTHMS.length];
  const zone = ZONES[number % ZONES.length];
  const from = Temporal.PlainDate.from('2026-06-01').add({ days: number });
  if (!rhythm || !zone) throw new Error('no rhythm');
  const time = Temporal.PlainTime.from('10:00');
  const [first] = recurrencesOf(rhythm, { from, time, zone });
  if (!first) throw new Error('a rhythm that never comes');
  return first;
}

const bare = (recurrences: readonly Recurrence[]): Temporal.ZonedDateTime[] =>
  recurrences.flatMap(({ rrule, start }) => {
    const rule = new RRuleTemporal({ rruleString: rrule, dtstart: start, temporal: Temporal });
    const zone = start.timeZoneId;
    return rule.between(FROM.toZonedDateTimeISO(zone), TO.toZonedDateTimeISO(zone), true);
  });

const t = translator('fr');

function listed(recurrences: readonly Recurrence[], holidays: HolidayCalendar): number {
  let count = 0;
  for (const recurrence of recurrences) {
    const almanac = { daysOff: 'after', rhythm: recurrence.rhythm, holidays } as const;
    const lines = place(expand(recurrence, FROM, TO), almanac).map((one) => placedLine(t, one));
    count += lines.length;
  }
  return count;
}

function clocked(work: () => number): { readonly elapsed: number; readonly count: number } {
  const start = performance.now();
  const count = work();
  return { elapsed: performance.now() - start, count };
}
