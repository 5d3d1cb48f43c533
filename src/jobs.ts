import { conveningJob } from './annual/publishing/convening.ts';
import { noticeJob } from './annual/publishing/notice.ts';
import { digestJob } from './decisions/digest/digestJob.ts';
import { indexJob } from './decisions/recording/indexing.ts';
import { escalateJob } from './decisions/reminders/escalating.ts';
import { personDigestJob } from './decisions/reminders/personDigest.ts';
import { followUpJob } from './decisions/reminders/reminding.ts';
import { synthesisJob } from './decisions/reminders/synthesisJob.ts';
import { weeklyJob } from './decisions/reminders/weekly.ts';
import { rotationJob } from './directory/rotation/proposing.ts';
import { vacancyJob } from './directory/vacancy/watching.ts';
import type { JobDefinition } from './kernel/jobs/job.ts';
import { closedMailboxJob } from './mailbox/closed.ts';
import { waitingMailJob } from './mailbox/waitingMail.ts';
import { seatsChangedJob } from './meetings/attendance/followSeats.ts';
import { standInExcusedJob } from './meetings/attendance/standInLeaves.ts';
import { askFeastsJob } from './meetings/holidays/askingFeasts.ts';
import { openingJob, reminderJob, tellJob } from './meetings/jobs.ts';
import { pollReminderJob } from './meetings/polls/pollReminder.ts';
import { closedJob } from './operations/departure/closing.ts';
import { leaveJob } from './operations/departure/leaving.ts';
import { lateJobs } from './operations/lateWay.ts';
import { lostMailJob } from './operations/lostMail.ts';
import { putBackJob } from './operations/putBack.ts';
import { sweepJob } from './operations/retention/sweeping.ts';
import { leftOpenJob } from './seances/closing/leftOpen.ts';
import { morningJob } from './seances/closing/morning.ts';
import { minutesMissingJob } from './seances/compteRendu/missing.ts';
import { tellSeriesJob, upkeepJob } from './series/jobs.ts';
import { arrivalJob } from './series/seats/arriving.ts';
import { calendarMovesJob } from './series/seats/readdressing.ts';

/** Everything that runs on time. */
export const jobs: readonly JobDefinition[] = [
  reminderJob,
  openingJob,
  tellJob,
  leftOpenJob,
  morningJob,
  minutesMissingJob,
  digestJob,
  weeklyJob,
  personDigestJob,
  synthesisJob,
  followUpJob,
  escalateJob,
  indexJob,
  upkeepJob,
  tellSeriesJob,
  conveningJob,
  noticeJob,
  leaveJob,
  closedJob,
  rotationJob,
  vacancyJob,
  sweepJob,
  askFeastsJob,
  pollReminderJob,
  waitingMailJob,
  closedMailboxJob,
  ...lateJobs,
  lostMailJob,
  putBackJob,
  calendarMovesJob,
  arrivalJob,
  seatsChangedJob,
  standInExcusedJob,
];
