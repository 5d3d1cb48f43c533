import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { writeToSecretariat } from '../directory/secretariatLetters.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Reader } from '../kernel/database.ts';
import type { JobDefinition } from '../kernel/jobs/job.ts';
import { dayInWords, timeInWords } from '../kernel/locale/format.ts';
import type { MailboxTrouble } from '../kernel/mailbox/mailRegister.ts';
import { info, text, warning } from '../kernel/messages/tree.ts';
import { BAMAKO, dayIn, inZone, toDate } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';

const CLOSED = 'mailbox.closed';

/** A server that is started anew is back by then. */
const PATIENCE = { minutes: 30 };
const EVERY = { hours: 24 };
const USEFUL = { hours: 24 * 365 };

const payloadSchema = z.object({
  kind: z.enum(['refused', 'noMailbox', 'insecure', 'unreachable']),
  reason: z.string(),
  since: z.string(),
  told: z.boolean(),
});

type Payload = z.infer<typeof payloadSchema>;

const pending = { kind: CLOSED, status: 'pending' } as const;

/** Whether it is noted that the mailbox cannot be read. */
export const isNotedClosed = async (db: Reader): Promise<boolean> =>
  (await db.job.findFirst({ where: pending, select: { id: true } })) !== null;

/** Griot's mailbox cannot be read: the secretariat is told, unless it can be soon. */
export async function noteClosed(
  write: Write,
  { now }: Pick<Circumstances, 'now'>,
  { kind, reason }: MailboxTrouble,
): Promise<void> {
  if (await isNotedClosed(write.tx)) return;
  look(write, now.add(PATIENCE), { kind, reason, since: now.toString(), told: false });
}

function look(write: Write, dueAt: Temporal.Instant, payload: Payload): void {
  write.schedule({
    kind: CLOSED,
    dedupeKey: `${CLOSED}:${dueAt}`,
    subjectId: CLOSED,
    payload: JSON.stringify(payload),
    dueAt,
    usefulUntil: dueAt.add(USEFUL),
  });
}

/**
 * Griot starts, and is about to try it: a trouble of before it stopped may be over, and is not told until
 * that is known.
 */
export async function noteOpening(
  write: Write,
  { now }: Pick<Circumstances, 'now'>,
): Promise<void> {
  const tried = now.add(PATIENCE);
  const job = await write.tx.job.findFirst({ where: { ...pending, dueAt: { lt: toDate(tried) } } });
  if (!job) return;
  await write.unschedule(CLOSED, CLOSED);
  look(write, tried, read(job.payload));
}

/** It has been read, or Griot has none any more: whoever was told that it was not read is told so. */
export async function noteEnd(
  write: Write,
  circumstances: Circumstances,
  end: 'over' | 'none',
): Promise<void> {
  const job = await write.tx.job.findFirst({ where: pending });
  if (!job) return;
  await write.unschedule(CLOSED, CLOSED);
  if (!read(job.payload).told) return;
  writeToSecretariat(write, circumstances, {
    dedupeKey: `${CLOSED}:${end}:${write.id}`,
    message: (t) => ({
      subject: t('mailbox.closed.end.subject', { end }),
      blocks: [info(t('mailbox.closed.end.text', { end }))],
    }),
  });
}

const read = (payload: string): Payload => payloadSchema.parse(JSON.parse(payload));

/** Tells the secretariat, once a day for as long as it lasts, that no answer by mail is read. */
export const closedMailboxJob: JobDefinition = {
  kind: CLOSED,
  async run(job, write, circumstances) {
    const payload = read(job.payload);
    tell(write, circumstances, payload);
    look(write, circumstances.now.add(EVERY), { ...payload, told: true });
  },
};

function tell(write: Write, circumstances: Circumstances, { kind, reason, since }: Payload): void {
  const at = inZone(Temporal.Instant.from(since), BAMAKO);
  const address = circumstances.settings.organizer.email;
  writeToSecretariat(write, circumstances, {
    dedupeKey: `${CLOSED}:${dayIn(circumstances.now, BAMAKO)}:${since}`,
    message(t) {
      const moment = {
        day: dayInWords(at.toPlainDate(), t.locale),
        time: timeInWords(at, t.locale),
      };
      return {
        subject: t('mailbox.closed.subject'),
        blocks: [
          warning(t('mailbox.closed.text', { address, ...moment })),
          text(t('mailbox.closed.why', { kind, reason })),
          text(t('mailbox.closed.todo')),
        ],
      };
    },
  });
}
