import { Temporal } from 'temporal-polyfill';
import type { Group } from '../kernel/directory.ts';
import type { HolidayCalendar } from './holidays.ts';
import { isWeekend } from './holidays.ts';
import type { Invitee } from './invitees.ts';
import type { Meeting } from './meeting.ts';

/** Something to know before confirming. */
export type Warning =
  | { readonly kind: 'holiday'; readonly name: string }
  /** A feast of the moon, that day or the day beside it, which is not announced yet. */
  | { readonly kind: 'feast'; readonly name: string; readonly day: string }
  | { readonly kind: 'weekend'; readonly day: 'saturday' | 'sunday' }
  | { readonly kind: 'unusualHour' }
  | { readonly kind: 'sameGroup'; readonly code: string }
  /** People invited elsewhere at that moment; the other meetings are not named. */
  | { readonly kind: 'busy'; readonly personIds: readonly string[] }
  /** So far ahead that the year may not be the one that was meant. */
  | { readonly kind: 'farAhead'; readonly year: number }
  /** Nobody holds a seat. */
  | { readonly kind: 'nobody' };

export interface Moment {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
}

const EARLIEST = Temporal.PlainTime.from('07:00');
const LATEST = Temporal.PlainTime.from('20:00');

/** « 19 février » said on the 20th is a year away: later than that, the year is said again. */
const FAR_AHEAD_DAYS = 270;

function yearWarnings({ start }: Moment, now: Temporal.Instant): Warning[] {
  const days = now.until(start.toInstant()).total('days');
  return days > FAR_AHEAD_DAYS ? [{ kind: 'farAhead', year: start.year }] : [];
}

/** What speaks against a meeting at that moment. `others`: the meetings that overlap it. */
export function warnings(
  moment: Moment,
  now: Temporal.Instant,
  group: Group,
  invitees: readonly Invitee[],
  others: readonly Meeting[],
  holidays: HolidayCalendar,
): Warning[] {
  return [
    ...yearWarnings(moment, now),
    ...dayWarnings(moment, holidays),
    ...others
      .filter((other) => other.groupId === group.id)
      .map((other): Warning => ({ kind: 'sameGroup', code: other.code })),
    ...busyWarnings(group, invitees, others),
    ...(invitees.length === 0 ? [{ kind: 'nobody' } as const] : []),
  ];
}

function dayWarnings({ start, end }: Moment, holidays: HolidayCalendar): Warning[] {
  const holiday = holidays(start.toPlainDate());
  const early = Temporal.PlainTime.compare(start.toPlainTime(), EARLIEST) < 0;
  const nextDay = !end.toPlainDate().equals(start.toPlainDate());
  const late = nextDay || Temporal.PlainTime.compare(end.toPlainTime(), LATEST) > 0;
  return [
    ...(holiday && !holiday.proposed ? [{ kind: 'holiday', name: holiday.name } as const] : []),
    ...feastWarnings(start.toPlainDate(), holidays),
    ...weekendWarnings(start.toPlainDate()),
    ...(early || late ? [{ kind: 'unusualHour' } as const] : []),
  ];
}

/** The moon may be seen a day before or after what is computed. */
function feastWarnings(date: Temporal.PlainDate, holidays: HolidayCalendar): Warning[] {
  const around = [-1, 0, 1].map((days) => holidays(date.add({ days })));
  return around.flatMap((one) =>
    one?.proposed ? [{ kind: 'feast', name: one.name, day: one.day } as const] : [],
  );
}

const SATURDAY = 6;

function weekendWarnings(date: Temporal.PlainDate): Warning[] {
  if (!isWeekend(date)) return [];
  return [{ kind: 'weekend', day: date.dayOfWeek === SATURDAY ? 'saturday' : 'sunday' }];
}

function busyWarnings(
  group: Group,
  invitees: readonly Invitee[],
  others: readonly Meeting[],
): Warning[] {
  const taken = new Set(
    others
      .filter((other) => other.groupId !== group.id)
      .flatMap((other) => other.attendees.filter((one) => one.partstat !== 'declined'))
      .map((attendee) => attendee.personId),
  );
  const personIds = invitees.map((invitee) => invitee.personId).filter((id) => taken.has(id));
  return personIds.length > 0 ? [{ kind: 'busy', personIds }] : [];
}

/** What a preview showed, in short: when it is no longer the same, the preview is shown again. */
export function fingerprint(invitees: readonly Invitee[], found: readonly Warning[]): string {
  const people = invitees.map((invitee) => invitee.personId).sort();
  return JSON.stringify([people, found]);
}

/** How many organisations these invitees speak for. */
export const organizationsOf = (invitees: readonly Invitee[]): number =>
  new Set(invitees.map((invitee) => invitee.organizationId)).size;
