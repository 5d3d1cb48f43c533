import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords, monthInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  heading,
  info,
  type ListItem,
  list,
  type Reply,
  reply,
} from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { knownTo } from '../planning/planDraft.ts';
import { scheduleReminders } from '../reminders/reminding.ts';
import { comingMeetings } from '../store.ts';
import { type DayOff, disturbedBlocks, meetingsOn, tellCoordinators } from './disturbed.ts';
import { type Feast, feastNamed, isSameFeast } from './feasts.ts';
import type { HolidayRequest } from './holidayRequest.ts';
import { addHoliday, announceFeast, withdrawHoliday } from './holidayStore.ts';
import { type Holiday, type HolidayCalendar, holidaysOf, readHolidays } from './holidays.ts';

/** The days off of a year, or of one of its months; what is computed from the moon is to be confirmed. */
export async function holidayList(
  context: Context,
  { year, month }: Extract<HolidayRequest, { kind: 'list' }>,
  settles: boolean,
): Promise<Reply> {
  const { t, db, now } = context;
  const asked = year ?? dayIn(now, BAMAKO).year;
  const said = month === undefined ? 'none' : monthInWords(month, t.locale);
  const days = holidaysOf(asked, await readHolidays(db)).filter(
    ({ day }) => month === undefined || Temporal.PlainDate.from(day).month === month,
  );
  const title = heading(t('meetings.holidays.title', { month: said, year: String(asked) }));
  if (days.length === 0) return reply(title, info(t('meetings.holidays.none')));
  return reply(title, list(days.map((holiday) => lineOf(context, holiday, settles))));
}

/** The next day off, whatever it is. @throws DomainError `holiday.notComputed` */
export async function nextHoliday(context: Context, settles: boolean): Promise<Reply> {
  const { db, now } = context;
  const today = dayIn(now, BAMAKO);
  const holidays = await readHolidays(db);
  const coming = daysFrom(today, holidays)[0];
  if (!coming) throw new DomainError('holiday.notComputed');
  return reply(list([lineOf(context, coming, settles)]));
}

/** Those of this year and of the next that are not over. */
const daysFrom = (today: Temporal.PlainDate, holidays: HolidayCalendar): Holiday[] =>
  [today.year, today.year + 1]
    .flatMap((year) => holidaysOf(year, holidays))
    .filter(({ day }) => day >= today.toString());

/** When a feast of the moon is next. @throws DomainError `holiday.notComputed` */
export async function nextFeast(context: Context, feast: Feast, settles: boolean): Promise<Reply> {
  const { db, now } = context;
  const holidays = await readHolidays(db);
  const coming = feastAhead(holidays, dayIn(now, BAMAKO), feast);
  if (!coming) throw new DomainError('holiday.notComputed');
  return reply(list([lineOf(context, coming, settles)]));
}

/** Whether a day is off, and why. @throws DomainError `holiday.none` */
export async function holidayOn(
  context: Context,
  day: Temporal.PlainDate,
  settles: boolean,
): Promise<Reply> {
  const holiday = (await readHolidays(context.db))(day);
  if (!holiday) throw new DomainError('holiday.none', { day: dayInWords(day, 'fr') });
  return reply(list([lineOf(context, holiday, settles)]));
}

const feastAhead = (
  holidays: HolidayCalendar,
  today: Temporal.PlainDate,
  feast: Feast | undefined,
): Holiday | undefined => daysFrom(today, holidays).find((one) => isOf(one, feast));

/** An announced feast keeps only its name. */
const isOf = (one: Holiday, feast: Feast | undefined): boolean =>
  feast !== undefined && (one.feast === feast || feastNamed(one.name) === feast);

function lineOf({ t, now }: Context, holiday: Holiday, settles: boolean): ListItem {
  const { feast, name, proposed } = holiday;
  const day = Temporal.PlainDate.from(holiday.day);
  const text = t('meetings.holidays.line', {
    day: dayInWords(day, t.locale),
    name,
    proposed: proposed ? 'yes' : 'no',
  });
  const ahead = Temporal.PlainDate.compare(day, dayIn(now, BAMAKO)) > 0;
  if (!feast || !proposed || !ahead || !settles) return { text };
  const label = t('kernel.confirm');
  return { text, buttons: [{ id: sayId(`férié confirmer ${feast} ${day.toString()}`), label }] };
}

type Settled = Exclude<HolidayRequest, { kind: 'list' | 'when' | 'next' | 'day' | 'told' }>;

/**
 * Writes down what the secretariat says of a day, and shows which planned meetings it disturbs;
 * those who coordinate them are told.
 * @param elsewhere shows what else a day off disturbs, which is no meeting yet
 * @throws DomainError `holiday.none`, `holiday.notComputed`, `holiday.tooFar`
 */
export async function settleHoliday(
  context: Context,
  request: Settled,
  elsewhere: (dayOff: DayOff) => Promise<readonly Block[]>,
): Promise<Reply> {
  const { t, db } = context;
  const day = request.day ?? (await computedDay(context, request));
  const name = await context.write((write) => settle(write, context, request, day));
  const holidays = await readHolidays(db);
  const disturbed = request.kind === 'withdraw' ? [] : await meetingsOn(db, context, day);
  const known = knownTo(context, disturbed);
  const said = t(`meetings.holidays.${request.kind}`, { day: dayInWords(day, t.locale), name });
  const dayOff = { day, name, holidays, today: dayIn(context.now, BAMAKO) };
  const dates = request.kind === 'withdraw' ? [] : await elsewhere(dayOff);
  return reply(info(said), ...disturbedBlocks(context, known, dayOff), ...dates);
}

/** « férié confirmer Tabaski »: the next one, on the day that is computed. */
async function computedDay({ db, now }: Context, request: Settled): Promise<Temporal.PlainDate> {
  const feast: Feast | undefined = request.kind === 'confirm' ? request.feast : undefined;
  const holidays = await readHolidays(db);
  const today = dayIn(now, BAMAKO);
  const coming = daysFrom(today, holidays).find((one) => one.proposed && one.feast === feast);
  if (!coming) throw new DomainError('holiday.notComputed');
  return Temporal.PlainDate.from(coming.day);
}

/**
 * The moon moves a feast by a day or two: another month is a slip, and many would be told of it.
 * @throws DomainError `holiday.tooFar`
 */
function refuseFar(feast: Feast, day: Temporal.PlainDate, holidays: HolidayCalendar): void {
  const all = [-1, 0, 1].flatMap((years) => holidaysOf(day.year + years, holidays));
  const feasts = all.filter((one) => isOf(one, feast));
  if (feasts.length === 0 || feasts.some((one) => isSameFeast(day, one.day))) return;
  const away = (one: Holiday) => Math.abs(day.until(Temporal.PlainDate.from(one.day)).days);
  const [near] = feasts.sort((one, other) => away(one) - away(other));
  if (!near) return;
  throw new DomainError('holiday.tooFar', {
    name: near.name,
    expected: dayInWords(Temporal.PlainDate.from(near.day), 'fr'),
    day: dayInWords(day, 'fr'),
  });
}

/** @returns the name of the holiday */
async function settle(
  write: Write,
  context: Context,
  request: Settled,
  day: Temporal.PlainDate,
): Promise<string> {
  const known = await readHolidays(write.tx);
  const before = known(day);
  if (request.kind === 'confirm') refuseFar(request.feast, day, known);
  if (request.kind === 'confirm') await announceFeast(write.tx, request.feast, day);
  if (request.kind === 'add') await addHoliday(write.tx, day, request.name);
  const worked = request.kind === 'withdraw' ? await withdrawHoliday(write.tx, day) : undefined;
  const holidays = await readHolidays(write.tx);
  const name = worked ?? holidays(day)?.name;
  if (name === undefined) throw new DomainError('holiday.none', { day: dayInWords(day, 'fr') });
  write.audit({
    action: `holiday.${request.kind}`,
    subjectType: 'holiday',
    subjectId: day.toString(),
    about: null,
    after: { day: day.toString(), name },
  });
  const isNews = before === undefined || before.proposed === true;
  if (request.kind !== 'withdraw' && isNews) {
    const disturbed = await meetingsOn(write.tx, context, day);
    const dayOff = { day, name, holidays, today: dayIn(context.now, BAMAKO) };
    tellCoordinators(write, context, disturbed, dayOff, context.actor.person?.id);
  }
  await planRemindersAnew(write, context);
  return name;
}

/** Reminders keep away from days off. */
async function planRemindersAnew(write: Write, context: Context): Promise<void> {
  const { directory, now } = context;
  const ids = directory.groups.map(({ id }) => id);
  for (const meeting of await comingMeetings(write.tx, ids, now)) {
    const group = directory.group(meeting.groupId);
    if (group && meeting.opened) await scheduleReminders(write, context, meeting, group);
  }
}
