import { conveningJob } from './annual/convening.ts';
import { noticeJob } from './annual/notice.ts';
import { escalateJob } from './decisions/escalating.ts';
import { indexJob } from './decisions/indexing.ts';
import { digestJob } from './decisions/jobs.ts';
import { personDigestJob } from './decisions/personDigest.ts';
import { followUpJob } from './decisions/reminding.ts';
import { synthesisJob } from './decisions/synthesis.ts';
import { weeklyJob } from './decisions/weekly.ts';
import { rotationJob } from './directory/rotation/proposing.ts';
import { vacancyJob } from './directory/vacancy/watching.ts';
import type { JobDefinition } from './kernel/jobs/job.ts';
import { closedMailboxJob } from './mailbox/closed.ts';
import { waitingMailJob } from './mailbox/jobs.ts';
import { askFeastsJob } from './meetings/askingFeasts.ts';
import { seatsChangedJob } from './meetings/followSeats.ts';
import { openingJob, reminderJob, tellJob } from './meetings/jobs.ts';
import { pollReminderJob } from './meetings/polls/pollReminder.ts';
import { standInExcusedJob } from './meetings/standInLeaves.ts';
import { leaveJob } from './operations/departure/leaving.ts';
import { lateMailJob } from './operations/lateMail.ts';
import { sweepJob } from './operations/retention/sweeping.ts';
import { minutesMissingJob } from './seances/compteRendu/missing.ts';
import { leftOpenJob } from './seances/leftOpen.ts';
import { morningJob } from './seances/morning.ts';
import { arrivalJob } from './series/arriving.ts';
import { tellSeriesJob, upkeepJob } from './series/jobs.ts';
import { calendarMovesJob } from './series/readdressing.ts';

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
  rotationJob,
  vacancyJob,
  sweepJob,
  askFeastsJob,
  pollReminderJob,
  waitingMailJob,
  closedMailboxJob,
  lateMailJob,
  calendarMovesJob,
  arrivalJob,
  seatsChangedJob,
  standInExcusedJob,
];
