import type { Context } from '../../kernel/commands/context.ts';
import type { Reader } from '../../kernel/database.ts';
import { DomainError } from '../../kernel/errors.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { nextOf, recurrencesOf } from '../../kernel/recurrence/expand.ts';
import { type Invitee, seatInvitees, withGuests } from '../../meetings/attendance/invitees.ts';
import { readHolidays } from '../../meetings/holidays/holidays.ts';
import type { Warning } from '../../meetings/planning/outlook.ts';
import { fingerprint } from '../../meetings/planning/outlook.ts';
import { lookAhead } from '../../meetings/planning/planDraft.ts';
import { type Placed, place } from '../daysOff.ts';
import { frameOf, type Series } from '../series.ts';
import type { SeriesPlan } from './plan.ts';

/** How many dates a preview shows. */
const SHOWN = 12;

/** One date of a series, and what speaks against it. */
export interface ForeseenDate {
  readonly placed: Placed;
  readonly warnings: readonly Warning[];
}

/** What confirming a series would do. */
export interface SeriesOutlook {
  readonly dates: readonly ForeseenDate[];
  readonly invitees: readonly Invitee[];
  /** How many invitations each of them would receive: one for each RFC 5545 rule. */
  readonly letters: number;
  readonly seen: string;
}

/** Of a date of a series, its day and hour are judged apart. */
const ABOUT_OTHERS: ReadonlySet<Warning['kind']> = new Set([
  'review',
  'sameGroup',
  'busy',
  'leaderBusy',
  'alternateBusy',
]);

/**
 * Looks at the next dates of a series: days off, other meetings, who would be invited.
 * @param changed the series that is to change: its meetings do not stand in its own way
 * @throws DomainError `rhythm.never` when there is none
 */
export async function lookAtSeries(
  db: Reader,
  context: Context,
  plan: SeriesPlan,
  changed?: Series,
): Promise<SeriesOutlook> {
  const holidays = await readHolidays(db);
  const recurrences = recurrencesOf(plan.rhythm, frameOf(plan));
  const slots = nextOf(recurrences, context.now, SHOWN);
  if (slots.length === 0) throw new DomainError('rhythm.never');
  const own = new Set(changed ? await codesOf(db, changed) : []);
  const dates: ForeseenDate[] = [];
  for (const placed of place(slots, { ...plan, holidays })) {
    dates.push({ placed, warnings: await warningsOf(db, context, plan, placed, own) });
  }
  const invitees = inviteesOf(context, plan);
  const seen = fingerprint(
    invitees,
    dates.flatMap(({ warnings }) => warnings),
  );
  return { dates, invitees, letters: recurrences.length, seen: seen + JSON.stringify(slots) };
}

async function warningsOf(
  db: Reader,
  context: Context,
  plan: SeriesPlan,
  { start }: Placed,
  own: ReadonlySet<string>,
): Promise<Warning[]> {
  if (!start) return [];
  const end = start.add({ minutes: plan.duration });
  const { group, guestIds, place: where, subject } = plan;
  const slot = { start, end, place: where, subject, group, guestIds };
  const { warnings } = await lookAhead(db, context, slot);
  return warnings
    .filter(({ kind }) => ABOUT_OTHERS.has(kind))
    .filter((one) => one.kind !== 'sameGroup' || !own.has(one.code));
}

async function codesOf(db: Reader, { strands }: Series): Promise<string[]> {
  const rows = await db.meeting.findMany({
    where: { strandId: { in: strands.map(({ id }) => id) } },
    select: { code: true },
  });
  return rows.map(({ code }) => code);
}

/** Those who sit in the group today, and the guests. */
function inviteesOf({ directory, now }: Context, plan: SeriesPlan): Invitee[] {
  const today = now.toZonedDateTimeISO(plan.zone).toPlainDate();
  const guests = plan.guestIds.map((id) => directory.person(id)).filter(isDefined);
  return withGuests(seatInvitees(directory, plan.group, today), guests);
}
