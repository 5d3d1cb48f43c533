import type { Prisma } from '../../prisma/client/client.ts';
import { secretariatOn } from '../directory/mandateHolders.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Reader } from '../kernel/database.ts';
import type { Person } from '../kernel/directory.ts';
import type { JobDefinition } from '../kernel/jobs/job.ts';
import { translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { text, warning } from '../kernel/messages/tree.ts';
import { PERHAPS_SENT } from '../kernel/outbox/perhapsSent.ts';
import { putBackAt } from '../kernel/revisions.ts';
import { BAMAKO, dayIn, toDate } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { type Visible, visibleFailuresOf } from './failedMessages.ts';

const KIND = 'operations.putBack';
/** What was due before has been done by then: the first tick does it. */
const ONCE_DONE = { minutes: 1 };
const USEFUL = { hours: 24 * 7 };

/** Of these, what may have left before the register was put back to a copy. */
export const perhapsSent = (visible: Visible): Visible => ({ ...visible, lastError: PERHAPS_SENT });

export const howManyPerhapsSent = (db: Reader, visible: Visible): Promise<number> =>
  db.outboxMessage.count({ where: perhapsSent(visible) });

type Chosen = Visible & Pick<Prisma.OutboxMessageWhereInput, 'id' | 'dedupeKey'>;

/**
 * Somebody knows that these had left: they leave no more.
 * @returns how many were still held back
 */
export async function takeAsSent(write: Write, chosen: Chosen): Promise<number> {
  const where = { ...chosen, lastError: PERHAPS_SENT };
  const rows = await write.tx.outboxMessage.findMany({
    where,
    select: { id: true, groupId: true },
  });
  const sentAt = toDate(write.now);
  await write.tx.outboxMessage.updateMany({
    where,
    data: { status: 'sent', sentAt, lastError: null },
  });
  for (const { id, groupId } of rows) {
    const subject = { subjectType: 'outbox', subjectId: String(id), about: groupId };
    write.audit({ action: 'outbox.takenAsSent', ...subject });
  }
  return rows.length;
}

/** Once a copy was put back, tells the secretariat what is held back, each what he may know of. */
export const putBackJob: JobDefinition = {
  kind: KIND,
  async begin(write) {
    const at = await putBackAt(write.tx);
    if (at === undefined) return;
    const dueAt = at.add(ONCE_DONE);
    write.schedule({
      kind: KIND,
      dedupeKey: `${KIND}:${at}`,
      subjectId: KIND,
      dueAt,
      usefulUntil: dueAt.add(USEFUL),
    });
  },
  async run(_job, write, circumstances) {
    const { directory, now } = circumstances;
    for (const person of secretariatOn(directory, dayIn(now, BAMAKO))) {
      await tellOf(write, circumstances, person);
    }
  },
};

async function tellOf(
  write: Write,
  { directory, now }: Circumstances,
  person: Person,
): Promise<void> {
  const count = await howManyPerhapsSent(write.tx, visibleFailuresOf(directory, person, now));
  if (count === 0) return;
  const by = directory.chatsToWriteTo(person.id).length > 0 ? 'chat' : 'mail';
  write.send({
    to: { person: person.id, by },
    about: null,
    // He may know of groups that others may not.
    personal: true,
    dedupeKey: `${KIND}:${person.id}:${write.id}`,
    message: messageOf(person, count),
  });
}

function messageOf({ locale }: Person, count: number): Message {
  const t = translator(locale);
  return {
    subject: t('operations.putBack.subject', { count }),
    blocks: [
      warning(t('operations.putBack.text', { count })),
      text(t('operations.putBack.todo', { count })),
    ],
  };
}
