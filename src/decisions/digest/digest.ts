import { Temporal } from 'temporal-polyfill';
import type { DigestRhythm } from '../../../prisma/client/enums.ts';
import type { Group } from '../../kernel/directory.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { Decision } from '../decision.ts';
import type { Passage } from '../passing/passages.ts';
import type { DigestSettings } from './digestSettings.ts';

/** The first lines of a list that may be longer. */
export interface Portion<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** An answer that came back, and of what. */
export interface Answered {
  readonly code: string;
  readonly text: string;
  readonly passage: Passage;
}

/** What a digest tells of one group; nothing in it comes from another. */
export interface DigestContent {
  readonly group: Group;
  readonly today: Temporal.PlainDate;
  /** The meetings of the next two weeks. */
  readonly coming: Portion<Meeting>;
  /** Written down since the digest before. */
  readonly taken: Portion<Decision>;
  /** Open, due from today to six days from now. */
  readonly due: Portion<Decision>;
  /** Open and past due, the longest delay first. */
  readonly overdue: Portion<Decision>;
  /** Of those overdue, how many are folded because nothing has changed since the digest before. */
  readonly unchanged: number;
  /** Said to be done by their owners, to be confirmed. */
  readonly toConfirm: Portion<Decision>;
  /** What other bodies have answered since the digest before, to what was passed on to them. */
  readonly answers: Portion<Answered>;
  /** Closed or dropped since the digest before. */
  readonly closed: Portion<Decision>;
  /** How many decisions of the group are open in all. */
  readonly open: number;
}

/** What a digest covers, in the group's zone. */
export interface DigestPeriod {
  /** The digest before this one. */
  readonly since: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly zone: string;
  /** The last day of « due this week ». */
  readonly dueUntil: Temporal.PlainDate;
  /** Meetings that begin later are for the next digest. */
  readonly meetingsUntil: Temporal.Instant;
}

const DUE_DAYS = 6;
const MEETING_DAYS = 14;

/** The period a digest made at `now` covers. */
export function digestPeriod(
  zone: string,
  since: Temporal.Instant,
  now: Temporal.Instant,
): DigestPeriod {
  const local = now.toZonedDateTimeISO(zone);
  const today = local.toPlainDate();
  return {
    since,
    now,
    today,
    zone,
    dueUntil: today.add({ days: DUE_DAYS }),
    meetingsUntil: local.add({ days: MEETING_DAYS }).toInstant(),
  };
}

/** Whether there is nothing to say: such a digest is not sent. */
export const isEmpty = (content: DigestContent): boolean =>
  (['coming', 'taken', 'due', 'overdue', 'toConfirm', 'answers', 'closed'] as const).every(
    (section) => content[section].total === 0,
  );

/** When a digest goes out. */
export interface DigestTime {
  /** The day in the group's zone. */
  readonly day: Temporal.PlainDate;
  readonly dueAt: Temporal.Instant;
  /** Two days after that day ends: later than that, it waits for the next one. */
  readonly usefulUntil: Temporal.Instant;
}

const A_WEEK = 7;

/** A Griot that was down on Monday still tells on Wednesday what the week brings. */
export const LATE_DAYS = 2;

/**
 * The first digest of a group after an instant, at its weekday and hour in its zone, whatever its
 * clocks do in between (an hour that a clock change skips is the one after).
 * @returns undefined when the group has none
 */
export function nextDigest(
  { zone, digestDay, digestTime, digestEvery }: Pick<Group, 'zone' | keyof DigestSettings>,
  after: Temporal.Instant,
): DigestTime | undefined {
  if (digestDay === null) return undefined;
  const from = after.toZonedDateTimeISO(zone).toPlainDate();
  const ahead = (digestDay - from.dayOfWeek + A_WEEK) % A_WEEK;
  let day = from.add({ days: ahead });
  for (;;) {
    const one = digestOn(day, digestTime, zone);
    if (isItsTurn(digestEvery, day) && Temporal.Instant.compare(one.dueAt, after) > 0) return one;
    day = day.add({ days: A_WEEK });
  }
}

/** Every other week is counted from this Monday. */
const FIRST_FORTNIGHT = Temporal.PlainDate.from('2027-01-04');

/** Whether the digest of that weekday goes out this week. */
function isItsTurn(every: DigestRhythm, day: Temporal.PlainDate): boolean {
  if (every === 'weekly') return true;
  if (every === 'monthly') return day.day <= A_WEEK;
  const days = FIRST_FORTNIGHT.until(day, { largestUnit: 'days' }).days;
  return Math.abs(Math.floor(days / A_WEEK)) % 2 === 0;
}

function digestOn(day: Temporal.PlainDate, time: string, zone: string): DigestTime {
  const plainTime = Temporal.PlainTime.from(time);
  return {
    day,
    dueAt: day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant(),
    usefulUntil: day
      .add({ days: 1 + LATE_DAYS })
      .toZonedDateTime({ timeZone: zone })
      .toInstant()
      .subtract({ milliseconds: 1 }),
  };
}
