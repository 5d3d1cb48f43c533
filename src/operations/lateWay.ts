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
import { type Visible, visibleFailuresOf } from './failedMessages.ts';
import { lateMessages } from './lateMessages.ts';
import { endMessage, troubleMessage } from './lateWayWords.ts';
import { isStuck, outcomeSince, someIsLate } from './stuckWay.ts';

/** The ways by which messages leave that may stop for hours: a server of somebody else's is at the end. */
const WATCHED = ['mail', 'slack', 'teams'] as const;
type Way = (typeof WATCHED)[number];

const lateKind = (way: Way): string => `${way}.late`;

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

/** The ids of those who have been told that nothing leaves that way, and are to be told its end. */
export async function whoWasTold(db: Reader, way: Way): Promise<readonly string[]> {
  const job = await db.job.findFirst({ where: { kind: lateKind(way), status: 'pending' } });
  return job ? toldSchema.parse(JSON.parse(job.payload)).map(({ person }) => person) : [];
}

const isWatched = async (db: Reader, way: Way): Promise<boolean> =>
  (await db.job.count({ where: { kind: lateKind(way), status: 'pending' } })) > 0;

/** Something was put off: whether it has left is looked at in half an hour, were more put off. */
export async function watchWay(
  database: Database,
  directory: Directory,
  transport: string,
  now: Temporal.Instant,
): Promise<void> {
  const way = WATCHED.find((one) => one === transport);
  if (!way) return;
  // Asked first without the write lock: while a server is down, the answer is nearly always yes.
  if (await isWatched(database.client, way)) return;
  const author = { now, directory, transport: 'job', personId: null };
  await change(database, author, async (write) => {
    if (!(await isWatched(write.tx, way))) lookLater(write, way, now, []);
  });
}

function lookLater(write: Write, way: Way, now: Temporal.Instant, told: readonly Told[]): void {
  const dueAt = now.add(PATIENCE);
  write.schedule({
    kind: lateKind(way),
    dedupeKey: `${lateKind(way)}:${dueAt}`,
    subjectId: lateKind(way),
    payload: JSON.stringify(told),
    dueAt,
    usefulUntil: dueAt.add(USEFUL),
  });
}

/**
 * Tells the secretariat, once a day, that nothing leaves that way any more, why, and what to do; and what
 * has come of it, once nothing is late. Each learns of what he may know: nothing of a confidential
 * group, and the end of nothing else than what he was told.
 */
const lateJob = (way: Way): JobDefinition => ({
  kind: lateKind(way),
  async run({ payload }, write, circumstances) {
    const { directory, now } = circumstances;
    const before = toldSchema.parse(JSON.parse(payload));
    const told: Told[] = [];
    for (const person of secretariatOn(directory, dayIn(now, BAMAKO))) {
      const known = before.find((one) => one.person === person.id);
      const still = await inform(write, circumstances, { way, person, told: known });
      if (still) told.push(still);
    }
    // Otherwise it is watched anew as soon as more is put off.
    const isOver = told.length === 0 && !(await someIsLate(write.tx, way, now));
    if (!isOver) lookLater(write, way, now, told);
  },
});

export const lateJobs: readonly JobDefinition[] = WATCHED.map(lateJob);

interface Watcher {
  readonly way: Way;
  readonly person: Person;
  /** What he has been told of already. */
  readonly told: Told | undefined;
}

/** @returns what he has been told, unless it is over for him or he need not be told */
async function inform(
  write: Write,
  { directory, now }: Circumstances,
  { way, person, told }: Watcher,
): Promise<Told | undefined> {
  const visible = visibleTo(directory, way, person, now);
  const late = await lateMessages(write.tx, visible, now);
  if (!late) {
    if (told) await tellOfTheEnd(write, { way, person }, visible, told);
    return undefined;
  }
  if (!(await isStuck(write.tx, visible, late, { way, now }))) return told;
  const known = told ?? { person: person.id, at: `${now}`, oldest: `${late.since}` };
  send(write, { way, person }, `${known.at}:${dayIn(now, BAMAKO)}`, troubleMessage(person, late));
  return known;
}

function visibleTo(directory: Directory, way: Way, person: Person, now: Temporal.Instant): Visible {
  return { ...visibleFailuresOf(directory, person, now), transport: way };
}

async function tellOfTheEnd(
  write: Write,
  { way, person }: Omit<Watcher, 'told'>,
  visible: Visible,
  { at, oldest }: Told,
): Promise<void> {
  const outcome = await outcomeSince(write.tx, visible, {
    written: Temporal.Instant.from(oldest),
    told: Temporal.Instant.from(at),
  });
  send(write, { way, person }, `over:${at}`, endMessage(person, way, outcome));
}

/** Of mail in his chats, of a chat by mail: it would wait with the rest. */
const send = (
  write: Write,
  { way, person: { id } }: Omit<Watcher, 'told'>,
  key: string,
  message: Message,
): void =>
  write.send({
    to: { person: id, by: way === 'mail' ? 'chat' : 'mail' },
    about: null,
    dedupeKey: `${lateKind(way)}:${key}:${id}`,
    message,
  });
