import { secretariatOn } from '../directory/mandateHolders.ts';
import { change } from '../kernel/changes.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Database, Tx } from '../kernel/database.ts';
import type { Directory, Person } from '../kernel/directory.ts';
import type { DueJob, JobDefinition } from '../kernel/jobs/job.ts';
import { translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { list, text, warning } from '../kernel/messages/tree.ts';
import type { Refusal } from '../kernel/outbox/dispatch.ts';
import { LOST, noteLost } from '../kernel/outbox/lost.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { type FailedMessage, visibleFailuresOf } from './failedMessages.ts';
import { whoWasTold } from './lateWay.ts';
import { troubleInWords } from './troubleInWords.ts';

/**
 * A mail was refused for good. Whoever was told that none leaves is told what has come of all of it
 * when that is over.
 */
export async function noteRefusedMail(
  database: Database,
  directory: Directory,
  { row, now }: Refusal,
): Promise<void> {
  if (row.transport !== 'mail' || row.personal) return;
  if ((await whoWasTold(database.client, 'mail')).length > 0) return;
  const author = { now, directory, transport: 'job', personId: null };
  await change(database, author, async (write) => noteLost(write, row.id));
}

/** Tells the secretariat which mail has failed for good or come back, each what he may know of. */
export const lostMailJob: JobDefinition = {
  kind: LOST,
  async run(job, write, circumstances) {
    const ids = await gather(write.tx, job);
    const { directory, now } = circumstances;
    for (const person of secretariatOn(directory, dayIn(now, BAMAKO))) {
      await tellOf(write, circumstances, person, ids);
    }
  },
};

/** All that has been noted meanwhile: it is told by this job. */
async function gather(tx: Tx, job: DueJob): Promise<number[]> {
  const others = { kind: LOST, status: 'pending' } as const;
  const rows = await tx.job.findMany({ where: others, select: { subjectId: true } });
  await tx.job.deleteMany({ where: others });
  return [job, ...rows].map(({ subjectId }) => Number(subjectId));
}

async function tellOf(
  write: Write,
  { directory, now }: Circumstances,
  person: Person,
  ids: readonly number[],
): Promise<void> {
  const visible = visibleFailuresOf(directory, person, now);
  const lost = await write.tx.outboxMessage.findMany({
    where: { ...visible, id: { in: [...ids] } },
    orderBy: { id: 'asc' },
  });
  if (lost.length === 0) return;
  // By mail it might be refused as well, where he has something else.
  const by = directory.chatsToWriteTo(person.id).length > 0 ? 'chat' : 'mail';
  write.send({
    to: { person: person.id, by },
    about: null,
    // He may know of groups that others may not.
    personal: true,
    dedupeKey: `${LOST}:${person.id}:${write.id}`,
    message: messageOf(person, lost),
  });
}

/** How many are named; « envois en échec » lists them all. */
const MOST_NAMED = 5;

function messageOf({ locale }: Person, lost: readonly FailedMessage[]): Message {
  const t = translator(locale);
  const count = lost.length;
  const others = count - MOST_NAMED;
  const items = lost.slice(0, MOST_NAMED).map(({ recipient, transport, subject, lastError }) => ({
    text: t('kernel.failed.line', {
      recipient,
      transport,
      subject,
      error: troubleInWords(t, transport, lastError ?? ''),
    }),
  }));
  return {
    subject: t('operations.lost.subject', { count }),
    blocks: [
      warning(t('operations.lost.text', { count })),
      list(items),
      ...(others > 0 ? [text(t('operations.lost.others', { others }))] : []),
      text(t('operations.lost.todo', { count })),
    ],
  };
}
