import { Temporal } from 'temporal-polyfill';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { BAMAKO, dayIn, toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { retentions } from './retention.ts';

const SWEEP = 'retention.sweep';
const HOUR = Temporal.PlainTime.from('03:00');

/** In days: nobody confirms a preview after that. What waits longest is a rotation, for the next January. */
const PREVIEWS = 366;

/** In days: where a document was to go is of use for minutes. */
const UPLOADS = 1;

/** Each night, what has been kept long enough is forgotten; and at the start, if Griot was down by then. */
export const sweepJob: JobDefinition = {
  kind: SWEEP,
  run: (_job, write, { now }) => sweepAgain(write, now),
  skipped: (_job, write, { now }) => sweepAgain(write, now),
  async begin(write, { now }) {
    schedule(write, now);
  },
};

async function sweepAgain(write: Write, now: Temporal.Instant): Promise<void> {
  schedule(write, now);
  await sweep(write, now);
}

function schedule(write: Write, now: Temporal.Instant): void {
  const day = dayIn(now, BAMAKO).add({ days: 1 });
  const dueAt = day.toZonedDateTime({ timeZone: BAMAKO, plainTime: HOUR }).toInstant();
  write.schedule({
    kind: SWEEP,
    dedupeKey: `${SWEEP}:${day.toString()}`,
    subjectId: SWEEP,
    dueAt,
    usefulUntil: dueAt.add({ hours: 24 }),
  });
}

async function sweep({ tx }: Write, now: Temporal.Instant): Promise<void> {
  const before = (days: number): Date => toDate(now.subtract({ hours: 24 * days }));
  const { messages, mail, traces } = await retentions(tx);
  if (messages > 0) await forgetMessages(tx, before(messages));
  if (mail > 0) await tx.capturedMail.deleteMany({ where: { at: { lt: before(mail) } } });
  if (traces > 0) await forgetTraces(tx, before(traces));
  const expired = { expiresAt: { lt: toDate(now) } };
  await tx.linkCode.deleteMany({ where: expired });
  await tx.addressCode.deleteMany({ where: expired });
  await tx.draft.deleteMany({ where: { createdAt: { lt: before(PREVIEWS) } } });
  await tx.teamsUpload.deleteMany({ where: { at: { lt: before(UPLOADS) } } });
}

/** No chat delivers again after that, no try counts any more, no link is good. */
async function forgetTraces(tx: Write['tx'], before: Date): Promise<void> {
  await tx.delivery.deleteMany({ where: { at: { lt: before } } });
  await tx.attempt.deleteMany({ where: { at: { lt: before } } });
  await tx.spentLink.deleteMany({ where: { expiresAt: { lt: before } } });
}

/**
 * What they said is forgotten; that they were written, to whom and when, stays: by it nothing is ever
 * sent twice. What was refused and never sent again will not be.
 */
async function forgetMessages(tx: Write['tx'], before: Date): Promise<void> {
  const old = { createdAt: { lt: before } };
  await tx.outboxMessage.updateMany({
    where: { ...old, status: 'failed' },
    data: { status: 'expired' },
  });
  await tx.outboxMessage.updateMany({
    where: { ...old, status: { in: ['sent', 'superseded', 'expired'] }, payload: { not: '' } },
    data: { payload: '', subject: '', lastError: null },
  });
}
