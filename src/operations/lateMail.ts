import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { secretariatOn } from '../directory/mandateHolders.ts';
import { change } from '../kernel/changes.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Database, Reader } from '../kernel/database.ts';
import type { Directory, Person } from '../kernel/directory.ts';
import type { JobDefinition } from '../kernel/jobs/job.ts';
import type { Message } from '../kernel/messages/message.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { type Visible, visibleFailures } from './failedMessages.ts';
import { endMessage, troubleMessage } from './lateMailWords.ts';
import { lateMessages } from './lateMessages.ts';
import { isStuck, outcomeSince, someIsLate } from './stuckMail.ts';

const LATE_MAIL = 'mail.late';

/** A server that is started anew, or that greylists, is back by then. */
const PATIENCE = { minutes: 30 };
/** However long Griot was down, whoever was told that mail waits is told that it has left. */
const USEFUL = { hours: 24 * 365 };

/** Who of the secretariat has been told of a trouble that is not over for him: he is told its end. */
const toldSchema = z.array(
  z.object({
    person: z.string(),
    /** When he was: names the trouble. */
    at: z.string(),
    /** When the oldest of the mail that waited then was written. */
    oldest: z.string(),
  }),
);

type Told = z.infer<typeof toldSchema>[number];

const isWatched = async (db: Reader): Promise<boolean> =>
  (await db.job.count({ where: { kind: LATE_MAIL, status: 'pending' } })) > 0;

/** Some mail has been put off: whether it has left is looked at in half an hour, were more put off. */
export async function watchMail(
  database: Database,
  directory: Directory,
  now: Temporal.Instant,
): Promise<void> {
  // Asked first without the write lock: while a server is down, the answer is nearly always yes.
  if (await isWatched(database.client)) return;
  const author = { now, directory, transport: 'job', personId: null };
  await change(database, author, async (write) => {
    if (!(await isWatched(write.tx))) lookLater(write, now, []);
  });
}

function lookLater(write: Write, now: Temporal.Instant, told: readonly Told[]): void {
  const dueAt = now.add(PATIENCE);
  write.schedule({
    kind: LATE_MAIL,
    dedupeKey: `${LATE_MAIL}:${dueAt}`,
    subjectId: LATE_MAIL,
    payload: JSON.stringify(told),
    dueAt,
    usefulUntil: dueAt.add(USEFUL),
  });
}

/**
 * Tells the secretariat in the chats, once a day, that no mail leaves any more, why, and what to do; and
 * what has come of it, once none is late. Each learns of what he may know: nothing of a confidential
 * group, and the end of nothing else than what he was told.
 */
export const lateMailJob: JobDefinition = {
  kind: LATE_MAIL,
  async run({ payload }, write, circumstances) {
    const { directory, now } = circumstances;
    const before = toldSchema.parse(JSON.parse(payload));
    const told: Told[] = [];
    for (const person of secretariatOn(directory, dayIn(now, BAMAKO))) {
      const known = before.find((one) => one.person === person.id);
      const still = await inform(write, circumstances, person, known);
      if (still) told.push(still);
    }
    // Otherwise it is watched anew as soon as more is put off.
    if (told.length > 0 || (await someIsLate(write.tx, now))) lookLater(write, now, told);
  },
};

/** @returns what he has been told, unless it is over for him or he need not be told */
async function inform(
  write: Write,
  { directory, now }: Circumstances,
  person: Person,
  told: Told | undefined,
): Promise<Told | undefined> {
  const visible = visibleMail(directory, person, now);
  const late = await lateMessages(write.tx, visible, now);
  if (!late) {
    if (told) await tellOfTheEnd(write, person, visible, told);
    return undefined;
  }
  if (!(await isStuck(write.tx, visible, late, now))) return told;
  const known = told ?? { person: person.id, at: `${now}`, oldest: `${late.since}` };
  send(write, person, `${known.at}:${dayIn(now, BAMAKO)}`, troubleMessage(person, late));
  return known;
}

function visibleMail(directory: Directory, person: Person, now: Temporal.Instant): Visible {
  const actor = directory.actor(person, dayIn(now, BAMAKO));
  const hidden = directory.groups.filter((group) => !actor.knows(group)).map(({ id }) => id);
  return { ...visibleFailures(hidden), transport: 'mail' };
}

async function tellOfTheEnd(
  write: Write,
  person: Person,
  visible: Visible,
  { at, oldest }: Told,
): Promise<void> {
  const outcome = await outcomeSince(write.tx, visible, {
    written: Temporal.Instant.from(oldest),
    told: Temporal.Instant.from(at),
  });
  send(write, person, `over:${at}`, endMessage(person, outcome));
}

/** In his chats: a mail would wait with the others. */
const send = (write: Write, { id }: Person, key: string, message: Message): void =>
  write.send({
    to: { person: id, by: 'chat' },
    about: null,
    dedupeKey: `${LATE_MAIL}:${key}:${id}`,
    message,
  });
