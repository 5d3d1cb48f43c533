import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Tx } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { seatInvitees } from '../../meetings/attendance/invitees.ts';
import { nextWorkingDay, readHolidays, workingDayUpTo } from '../../meetings/holidays/holidays.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { convene } from '../../meetings/planning/convene.ts';
import type { Reason } from '../calendar.ts';
import { nameByDate } from '../proposing/names.ts';
import { momentOf } from '../proposing/tentative.ts';
import { type KeptDate, keptDate, standingOf } from '../store.ts';
import { knownOf } from '../year.ts';
import { meetingFor, meetingsOfYear } from './convenedDates.ts';
import { tellOfObstacle } from './obstacleTold.ts';

/** The kind of the jobs that convene the meetings of a published calendar. */
const CONVENING = 'annual.convene';

/** Before the meeting: time for everybody to arrange himself. */
const AHEAD = { weeks: 4 };
const HOUR = Temporal.PlainTime.from('09:00');

/** Plans when a date of a published calendar is convened: four weeks before, on a working day. */
export async function scheduleConvening(
  write: Write,
  { now }: Circumstances,
  date: KeptDate,
  group: Group,
): Promise<void> {
  await write.unschedule(date.id, CONVENING);
  const start = date.day && momentOf(date.day, date.time, group);
  if (!start || date.meetingId || start.epochMilliseconds <= now.epochMilliseconds) return;
  const day = workingDayUpTo(start.toPlainDate().subtract(AHEAD), await readHolidays(write.tx));
  const dueAt = day.toZonedDateTime({ timeZone: group.zone, plainTime: HOUR }).toInstant();
  write.schedule({
    kind: CONVENING,
    dedupeKey: `${CONVENING}:${date.id}:${start.toInstant()}:${write.id}`,
    subjectId: date.id,
    dueAt,
    usefulUntil: start.toInstant(),
  });
}

/** Convenes a date of a published calendar, once: unless the group already meets that day. */
export const conveningJob: JobDefinition = {
  kind: CONVENING,
  async run({ subjectId, dedupeKey }, write, circumstances) {
    const date = await keptDate(write.tx, subjectId);
    const group = date && circumstances.directory.group(date.groupId);
    const start = group && date.day && momentOf(date.day, date.time, group);
    if (!group || !start || date.meetingId) return;
    const { status } = await standingOf(write.tx, date.year);
    if (status !== 'published') return;
    const there = await meetingOf(write.tx, date);
    if (!there && !dedupeKey.endsWith(LAST) && (await waits(write, circumstances, date, group))) {
      return;
    }
    const meetingId = there?.id ?? (await conveneDate(write, circumstances, date, group, start));
    await write.tx.annualDate.update({ where: { id: date.id }, data: { meetingId } });
    await nameByDate(write.tx, meetingId, date.slot);
  },
};

/** The meeting that stands for a date already; one that was called off stays so. */
async function meetingOf(tx: Tx, date: KeptDate): Promise<Meeting | undefined> {
  const all = await meetingsOfYear(tx, [date.groupId], date.year);
  return meetingFor(all, date);
}

/** Ends the key of the second job of a date that something has come upon: it waits no more. */
const LAST = ':last';
/** Time to move it. */
const PATIENCE_DAYS = 2;

/**
 * Tells that something has come upon a date since it was validated, and lets it wait some days for
 * whoever would move it. @returns whether it waits: not when its meeting would be too near
 */
async function waits(
  write: Write,
  circumstances: Circumstances,
  date: KeptDate,
  group: Group,
): Promise<boolean> {
  const start = date.day && momentOf(date.day, date.time, group);
  const reason = start && (await comeUpon(write.tx, circumstances, date, group));
  if (!start || !reason) return false;
  const { now } = circumstances;
  const from = dayIn(now, BAMAKO).add({ days: PATIENCE_DAYS });
  const day = nextWorkingDay(from, 1, await readHolidays(write.tx));
  const dueAt = day.toZonedDateTime({ timeZone: group.zone, plainTime: HOUR }).toInstant();
  const isNear = Temporal.PlainDate.compare(day.add({ weeks: 1 }), start.toPlainDate()) > 0;
  tellOfObstacle(write, circumstances, { group, start, reason, until: isNear ? undefined : day });
  if (isNear) return false;
  write.schedule({
    kind: CONVENING,
    dedupeKey: `${CONVENING}:${date.id}:${start.toInstant()}:${write.id}${LAST}`,
    subjectId: date.id,
    dueAt,
    usefulUntil: start.toInstant(),
  });
  return true;
}

/** A feast or a review on its day, of which those who validated it could not know. */
async function comeUpon(
  tx: Tx,
  { directory }: Circumstances,
  { year, slot, day, reason }: KeptDate,
  group: Group,
): Promise<Reason | undefined> {
  const isKept = day?.equals(slot) && reason && reason.kind !== 'asked';
  if (!day || isKept) return undefined;
  const known = await knownOf(tx, directory, year, [group]);
  const found = known.groups[0]?.inTheWay(day);
  return found?.kind === 'weekend' ? undefined : found;
}

async function conveneDate(
  write: Write,
  circumstances: Circumstances,
  { duration }: KeptDate,
  group: Group,
  start: Temporal.ZonedDateTime,
): Promise<string> {
  const { id } = await convene(write, circumstances, {
    group,
    start,
    end: start.add({ minutes: duration }),
    place: group.defaultPlace ?? '',
    // What is put in the register without anybody's words is in French.
    subject: translator('fr')('meetings.defaultSubject', { group: group.code }),
    invitees: seatInvitees(circumstances.directory, group, start.toPlainDate()),
    createdById: null,
  });
  return id;
}
