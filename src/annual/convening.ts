import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Tx } from '../kernel/database.ts';
import type { Group } from '../kernel/directory.ts';
import type { JobDefinition } from '../kernel/jobs/job.ts';
import { translator } from '../kernel/locale/translate.ts';
import type { Write } from '../kernel/write.ts';
import { convene } from '../meetings/convene.ts';
import { readHolidays, workingDayUpTo } from '../meetings/holidays.ts';
import { seatInvitees } from '../meetings/invitees.ts';
import { meetingsBetween } from '../meetings/store.ts';
import { type KeptDate, keptDate, standingOf } from './store.ts';
import { momentOf } from './tentative.ts';

/** The kind of the jobs that convene the meetings of a published calendar. */
export const CONVENING = 'annual.convene';

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
  async run({ subjectId }, write, circumstances) {
    const date = await keptDate(write.tx, subjectId);
    const group = date && circumstances.directory.group(date.groupId);
    const start = group && date.day && momentOf(date.day, date.time, group);
    if (!group || !start || date.meetingId) return;
    const { status } = await standingOf(write.tx, date.year);
    if (status !== 'published') return;
    const meetingId =
      (await meetingThatDay(write.tx, group, start)) ??
      (await conveneDate(write, circumstances, date, group, start));
    await write.tx.annualDate.update({ where: { id: date.id }, data: { meetingId } });
  },
};

async function meetingThatDay(
  tx: Tx,
  group: Group,
  start: Temporal.ZonedDateTime,
): Promise<string | undefined> {
  const day = start.startOfDay();
  const [meeting] = await meetingsBetween(
    tx,
    [group.id],
    day.toInstant(),
    day.add({ days: 1 }).toInstant(),
  );
  return meeting?.id;
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
