import { Temporal } from 'temporal-polyfill';
import type { Group } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';
import { BAMAKO } from '../../kernel/time.ts';
import type { Review } from '../../reviews/review.ts';
import type { Invitee } from '../attendance/invitees.ts';
import type { HolidayCalendar } from '../holidays/holidays.ts';
import { isWeekend } from '../holidays/holidays.ts';
import type { Meeting } from '../meeting.ts';

/** Something to know before confirming. */
export type Warning =
  | { readonly kind: 'holiday'; readonly name: string }
  /** A feast of the moon, that day or the day beside it, which is not announced yet. */
  | { readonly kind: 'feast'; readonly name: string; readonly day: string }
  | { readonly kind: 'weekend'; readonly day: 'saturday' | 'sunday' }
  | { readonly kind: 'unusualHour' }
  | { readonly kind: 'sameGroup'; readonly code: string }
  /** Another group meets there at that moment. */
  | { readonly kind: 'samePlace'; readonly code: string; readonly place: string }
  /** The group is being asked when it would meet; `number`: that very moment is one of those proposed. */
  | { readonly kind: 'openPoll'; readonly code: string; readonly number?: number }
  /** People invited elsewhere at that moment; the other meetings are not named. */
  | { readonly kind: 'busy'; readonly personIds: readonly string[] }
  /** Those who are to lead it, invited elsewhere at that moment. */
  | { readonly kind: 'leaderBusy'; readonly personIds: readonly string[] }
  /** Alternates invited elsewhere at that moment: nobody is left to sit in for their titulars. */
  | { readonly kind: 'alternateBusy'; readonly personIds: readonly string[] }
  /** A review of the Calendrier harmonisé which concerns the group, on one of its days. */
  | { readonly kind: 'review'; readonly title: string }
  /** The hour of the great prayer, on a Friday. */
  | { readonly kind: 'prayer' }
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

/** What is known of a meeting's surroundings. */
export interface Surroundings {
  readonly group: Group;
  /** Where it is held. */
  readonly place: string;
  readonly invitees: readonly Invitee[];
  /** Who chairs and coordinates the group. */
  readonly leaderIds: readonly string[];
  /** The alternates of its seats. */
  readonly alternateIds: readonly string[];
  /** The reviews that concern the group on its days. */
  readonly reviews: readonly Review[];
  /** The meetings that overlap it. */
  readonly others: readonly Meeting[];
}

/** What speaks against a meeting at that moment. */
export function warnings(
  moment: Moment,
  now: Temporal.Instant,
  around: Surroundings,
  holidays: HolidayCalendar,
): Warning[] {
  const { group, invitees, others } = around;
  return [
    ...yearWarnings(moment, now),
    ...dayWarnings(moment, holidays),
    ...around.reviews.map(({ title }) => ({ kind: 'review', title }) as const),
    ...(coversPrayer(moment) ? [{ kind: 'prayer' } as const] : []),
    ...others
      .filter((other) => other.groupId === group.id)
      .map((other): Warning => ({ kind: 'sameGroup', code: other.code })),
    ...placeWarnings(around),
    ...busyWarnings(around),
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

/** « en visio », « en ligne »: as many as like may meet there. */
const EVERYWHERE =
  /^(?:en )?(?:visio|ligne|distanciel|zoom|teams|a distance|webex|meet)\b|https?:/u;

function placeWarnings({ group, place, others }: Surroundings): Warning[] {
  const there = fold(place).trim();
  if (there === '' || EVERYWHERE.test(there)) return [];
  return others
    .filter((other) => other.groupId !== group.id && fold(other.place).trim() === there)
    .map((other) => ({ kind: 'samePlace', code: other.code, place: other.place }));
}

/** Nobody is named twice: whoever leads is told of as such. */
function busyWarnings({
  group,
  invitees,
  leaderIds,
  alternateIds,
  others,
}: Surroundings): Warning[] {
  const taken = new Set(
    others
      .filter((other) => other.groupId !== group.id)
      .flatMap((other) => other.attendees.filter((one) => one.partstat !== 'declined'))
      .map((attendee) => attendee.personId),
  );
  const named = new Set<string>();
  const busyOf = (ids: readonly string[]): string[] => {
    const busy = [...new Set(ids)].filter((id) => taken.has(id) && !named.has(id));
    for (const id of busy) named.add(id);
    return busy;
  };
  const found = [
    { kind: 'leaderBusy', personIds: busyOf(leaderIds) },
    { kind: 'busy', personIds: busyOf(invitees.map(({ personId }) => personId)) },
    { kind: 'alternateBusy', personIds: busyOf(alternateIds) },
  ] as const;
  return found.filter(({ personIds }) => personIds.length > 0);
}

const FRIDAY = 5;
const PRAYER = ['13:00', '14:00'].map((time) => Temporal.PlainTime.from(time));

/** On the clocks of Bamako, where people pray. */
function coversPrayer({ start, end }: Moment): boolean {
  const [from, to] = [start, end].map((at) => at.withTimeZone(BAMAKO));
  if (from?.dayOfWeek !== FRIDAY) return false;
  const [begins, ends] = PRAYER.map((time) => from.withPlainTime(time));
  if (!begins || !ends || !to) return false;
  return (
    Temporal.ZonedDateTime.compare(from, ends) < 0 && Temporal.ZonedDateTime.compare(to, begins) > 0
  );
}

/** What a preview showed, in short: when it is no longer the same, the preview is shown again. */
export function fingerprint(invitees: readonly Invitee[], found: readonly Warning[]): string {
  const people = invitees.map((invitee) => invitee.personId).sort();
  return JSON.stringify([people, found]);
}

/** How many organisations these invitees speak for. */
export const organizationsOf = (invitees: readonly Invitee[]): number =>
  new Set(invitees.map((invitee) => invitee.organizationId)).size;
