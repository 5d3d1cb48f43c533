import { Temporal } from 'temporal-polyfill';
import type { PollChoice } from '../../../prisma/client/enums.ts';
import { type HolidayCalendar, nextWorkingDay, workingDayUpTo } from '../holidays/holidays.ts';
import type { Moment } from '../planning/outlook.ts';

export type { PollChoice };

/** The answers, in the order in which they are proposed. */
export const CHOICES = ['yes', 'ifNeeded', 'no'] as const satisfies readonly PollChoice[];

/** A moment that is proposed; people name it by its number. */
export interface PollSlot extends Moment {
  readonly number: number;
}

export interface PollAnswer {
  readonly personId: string;
  readonly number: number;
  readonly choice: PollChoice;
}

/** Moments that a group chooses between. */
export interface Poll {
  readonly id: string;
  readonly code: string;
  readonly groupId: string;
  readonly subject: string;
  readonly place: string;
  readonly slots: readonly PollSlot[];
  readonly askedIds: readonly string[];
  readonly answers: readonly PollAnswer[];
  /** Undefined while it is under way, be all its slots past. */
  readonly ending: PollEnding | undefined;
}

/** What a poll has come to. */
export type PollEnding =
  /** The code of the meeting that was planned from it. */
  { readonly kind: 'settled'; readonly meetingCode: string } | { readonly kind: 'withdrawn' };

/** Whether a slot can still be chosen at that instant. */
export const isAhead = ({ start }: Moment, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(start.toInstant(), now) > 0;

/** Whether the same moments are proposed, in the same order. */
export const sameSlots = (some: readonly Moment[], others: readonly Moment[]): boolean =>
  some.length === others.length && some.every((slot, index) => isSame(slot, others[index]));

const isSame = (one: Moment, other: Moment | undefined): boolean =>
  other !== undefined &&
  one.start.epochMilliseconds === other.start.epochMilliseconds &&
  one.end.epochMilliseconds === other.end.epochMilliseconds;

/** The slots that can still be answered. */
export const openSlots = (poll: Poll, now: Temporal.Instant): PollSlot[] =>
  poll.ending === undefined ? poll.slots.filter((slot) => isAhead(slot, now)) : [];

/** Who gave that answer on that slot. */
export const thoseWho = (poll: Poll, { number }: PollSlot, choice: PollChoice): string[] =>
  poll.answers
    .filter((answer) => answer.number === number && answer.choice === choice)
    .map(({ personId }) => personId);

/** What somebody has answered on a slot. */
export const choiceOf = (
  poll: Poll,
  { number }: PollSlot,
  personId: string | undefined,
): PollChoice | undefined =>
  poll.answers.find((answer) => answer.number === number && answer.personId === personId)?.choice;

/** Those who were asked and have said nothing at all. */
export function silent({ askedIds, answers }: Poll): string[] {
  const heard = new Set(answers.map(({ personId }) => personId));
  return askedIds.filter((id) => !heard.has(id));
}

/** Everybody who has to do with it: those who were asked, and the others who have answered. */
export const concerned = ({ askedIds, answers }: Poll): string[] => [
  ...new Set([...askedIds, ...answers.map(({ personId }) => personId)]),
];

const MORNING = Temporal.PlainTime.from('09:00');

/**
 * When those who have not answered are reminded: two working days later, or on the working day before
 * the first slot when it comes sooner; undefined when there is no time left for it.
 */
export function reminderMoment(
  now: Temporal.Instant,
  first: Temporal.ZonedDateTime,
  holidays: HolidayCalendar,
): Temporal.Instant | undefined {
  const today = now.toZonedDateTimeISO(first.timeZoneId).toPlainDate();
  const later = nextWorkingDay(nextWorkingDay(today, 1, holidays), 1, holidays);
  const before = workingDayUpTo(first.toPlainDate().subtract({ days: 1 }), holidays);
  const day = Temporal.PlainDate.compare(later, before) < 0 ? later : before;
  const at = day.toZonedDateTime({ timeZone: first.timeZoneId, plainTime: MORNING }).toInstant();
  return Temporal.Instant.compare(at, now) > 0 ? at : undefined;
}
