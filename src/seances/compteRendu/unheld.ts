import { workingDaysAfter } from '../../decisions/reminders/followUpSteps.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import { dayIn, toDate, toInstant } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { isWorkingDay, readHolidays } from '../../meetings/holidays/holidays.ts';
import { missingRequest, WORKING_DAYS } from './missing.ts';

/** Older than that, nobody writes its compte rendu any more. */
const LOOK_BACK_DAYS = 14;

/**
 * A meeting whose day has passed without a séance has no book: three working days later, the
 * secretariat is asked whether it was held, once.
 */
export async function askForUnheld(write: Write, { directory, now }: Circumstances): Promise<void> {
  const holidays = await readHolidays(write.tx);
  const from = now.subtract({ hours: LOOK_BACK_DAYS * 24 });
  const meetings = await write.tx.meeting.findMany({
    where: {
      status: 'planned',
      startsAt: { gte: toDate(from), lt: toDate(now) },
      seance: { is: null },
      compteRendu: { is: null },
    },
    select: { id: true, groupId: true, startsAt: true },
  });
  for (const { id, groupId, startsAt } of meetings) {
    const group = directory.group(groupId);
    if (!group) continue;
    const today = dayIn(now, group.zone);
    const day = workingDaysAfter(dayIn(toInstant(startsAt), group.zone), WORKING_DAYS, holidays);
    if (day.until(today).sign < 0 || !isWorkingDay(today, holidays)) continue;
    write.schedule(missingRequest(id, today, group, 'unheld'));
  }
}
