import type { Temporal } from 'temporal-polyfill';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import type { Write } from '../../kernel/write.ts';
import { WORDS_VERSION } from '../listing/searchWords.ts';
import { findDecisions } from '../store.ts';
import { replaceWords } from './attachedRows.ts';

const KIND = 'decisions.words';

/** Short enough a transaction for others to take their turn. */
const BATCH = 200;

const older = { wordsVersion: { lt: WORDS_VERSION } } as const;

/** Indexes the words of decisions written before the index, or before its rules changed. */
export const indexJob: JobDefinition = {
  kind: KIND,
  async run(_job, write, { now }) {
    const found = await findDecisions(
      write.tx,
      { where: older, orderBy: [{ id: 'asc' }] },
      { take: BATCH },
    );
    for (const decision of found) await replaceWords(write.tx, decision);
    await scheduleIndexing(write, now);
  },
  begin: (write, { now }) => scheduleIndexing(write, now),
};

/** The next ones, if there are any. */
async function scheduleIndexing(write: Write, now: Temporal.Instant): Promise<void> {
  const next = await write.tx.decision.findFirst({
    where: older,
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  if (!next) return;
  write.schedule({
    kind: KIND,
    dedupeKey: `${KIND}:${WORDS_VERSION}:${next.id}`,
    subjectId: next.id,
    dueAt: now,
    usefulUntil: now.add({ hours: 24 * 365 }),
  });
}
