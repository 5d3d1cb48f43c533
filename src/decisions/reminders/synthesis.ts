import { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { BAMAKO, dayIn, toDate } from '../../kernel/time.ts';
import {
  type HolidayCalendar,
  readHolidays,
  workingDayFrom,
} from '../../meetings/holidays/holidays.ts';
import type { Decision } from '../decision.ts';
import { countDecisions, findDecisions, TAKEN } from '../store.ts';

const HOUR = Temporal.PlainTime.from('08:00');
const MONDAY = 1;
const A_WEEK = 7;
const LONGEST_DELAYS = 10;

/** Where one group stands after a month. */
export interface GroupMonth {
  readonly group: Group;
  readonly taken: number;
  readonly closed: number;
  readonly open: number;
  readonly late: number;
}

/** What the Troïka reads from one synthesis to the next. Nothing of a confidential body is in it. */
export interface Synthesis {
  /** The day of the synthesis before. */
  readonly since: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  readonly groups: readonly GroupMonth[];
  /** The longest delays of all. */
  readonly overdue: readonly Decision[];
}

/** Reads where the groups stand, those with nothing to say left out. */
export async function readSynthesis(
  db: Reader,
  groups: readonly Group[],
  now: Temporal.Instant,
): Promise<Synthesis> {
  const today = dayIn(now, BAMAKO);
  const since = synthesisDay(today.subtract({ months: 1 }), await readHolidays(db));
  const shown = groups.filter(({ confidentiality }) => confidentiality !== 'confidential');
  const months: GroupMonth[] = [];
  for (const group of shown) months.push(await monthOf(db, group, since, today));
  return {
    since,
    today,
    groups: months.filter(({ taken, closed, open }) => taken + closed + open > 0),
    overdue: await findDecisions(
      db,
      {
        where: {
          groupId: { in: shown.map(({ id }) => id) },
          phase: 'open',
          dueOn: { lt: today.toString() },
        },
        orderBy: [{ dueOn: 'asc' }, { createdAt: 'asc' }],
      },
      { take: LONGEST_DELAYS },
    ),
  };
}

async function monthOf(
  db: Reader,
  group: Group,
  since: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<GroupMonth> {
  const from = toDate(sentAt(since));
  const own = { groupId: group.id };
  const open = { ...own, phase: 'open' } as const;
  return {
    group,
    taken: await countDecisions(db, { ...own, ...TAKEN, createdAt: { gte: from } }),
    closed: await countDecisions(db, { ...own, closedAt: { gte: from } }),
    open: await countDecisions(db, open),
    late: await countDecisions(db, { ...open, dueOn: { lt: today.toString() } }),
  };
}

/** The day of the synthesis in the month of that day. */
export const synthesisDay = (
  inMonth: Temporal.PlainDate,
  holidays: HolidayCalendar,
): Temporal.PlainDate => workingDayFrom(firstMonday(inMonth), holidays);

/** At what instant it leaves. */
export const sentAt = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: BAMAKO, plainTime: HOUR }).toInstant();

function firstMonday(day: Temporal.PlainDate): Temporal.PlainDate {
  const first = day.with({ day: 1 });
  return first.add({ days: (MONDAY - first.dayOfWeek + A_WEEK) % A_WEEK });
}
