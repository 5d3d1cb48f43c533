import { Temporal } from 'temporal-polyfill';
import { change } from '../kernel/changes.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Database, Reader } from '../kernel/database.ts';
import type { Directory } from '../kernel/directory.ts';
import type { MailRegister } from '../kernel/mailbox/mailRegister.ts';
import { inOneStatement } from '../kernel/oneStatement.ts';
import { BAMAKO, dayIn, toDate, toInstant } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { isNotedClosed, noteClosed, noteEnd, noteOpening } from './closed.ts';
import { receiveMail } from './receiving.ts';
import { passTo } from './store.ts';
import { scheduleMention } from './waitingMail.ts';

/** No answer to an invitation of before that is still awaited. */
const FARTHEST = { hours: 24 * 120 };

/** What a mailbox finds of Griot: its memory, and what it does of a mail. */
export function mailRegister(
  database: Database,
  circumstances: () => Promise<Circumstances>,
): MailRegister {
  const { client } = database;
  /** Writes down what has become of a mailbox that could not be read; most can. */
  const ifClosed = async (
    note: (write: Write, current: Circumstances) => Promise<void>,
  ): Promise<void> => {
    if (!(await isNotedClosed(client))) return;
    const current = await circumstances();
    await change(database, authorOf(current.now, current.directory), (write) =>
      note(write, current),
    );
  };
  return {
    opening: () => ifClosed(noteOpening),
    none: () => ifClosed((write, current) => noteEnd(write, current, 'none')),
    async position(name) {
      const row = await client.mailbox.findUnique({ where: { name } });
      if (!row) return undefined;
      const { uidValidity, firstUid, lastUid } = row;
      return { uidValidity, firstUid, lastUid };
    },
    since: async () => firstDay(client, (await circumstances()).now),
    async begin(name, position) {
      await inOneStatement(database, (db) =>
        db.mailbox.upsert({
          where: { name },
          create: { name, ...position },
          update: { ...position, waiting: 0 },
        }),
      );
    },
    receive: async (mail) => receiveMail(database, await circumstances(), mail),
    passed: (place) => inOneStatement(database, (db) => passTo(db, place)),
    async unmarked(mailbox, uidValidity) {
      const where = { mailbox, uidValidity, marked: false };
      const rows = await client.receivedMail.findMany({ where, select: { uid: true } });
      return rows.map(({ uid }) => uid);
    },
    async marked(mailbox, uidValidity, uids) {
      const where = { mailbox, uidValidity, uid: { in: [...uids] } };
      await inOneStatement(database, (db) =>
        db.receivedMail.updateMany({ where, data: { marked: true } }),
      );
    },
    async closed(trouble) {
      const { now, directory } = await circumstances();
      await change(database, authorOf(now, directory), (write) =>
        noteClosed(write, { now }, trouble),
      );
    },
    async waiting(name, count) {
      await ifClosed((write, current) => noteEnd(write, current, 'over'));
      await inOneStatement(database, (db) =>
        db.mailbox.updateMany({
          where: { name, waiting: { not: count } },
          data: { waiting: count },
        }),
      );
      // Griot has one mailbox: what waits in one that it had before is no longer looked at.
      await inOneStatement(database, (db) =>
        db.mailbox.updateMany({
          where: { name: { not: name }, waiting: { gt: 0 } },
          data: { waiting: 0 },
        }),
      );
      if (count === 0) return;
      const { now, directory } = await circumstances();
      await change(database, authorOf(now, directory), (write) => scheduleMention(write, now));
    },
  };
}

const authorOf = (now: Temporal.Instant, directory: Directory) => ({
  now,
  directory,
  transport: 'mail',
  personId: null,
});

/** The day before which no invitation was sent that can still be answered. */
async function firstDay(db: Reader, now: Temporal.Instant): Promise<Temporal.PlainDate> {
  const meeting = await db.meeting.findFirst({
    where: { status: 'planned', endsAt: { gt: toDate(now) } },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  });
  const first = meeting ? toInstant(meeting.createdAt) : now;
  const farthest = now.subtract(FARTHEST);
  const from = Temporal.Instant.compare(first, farthest) < 0 ? farthest : first;
  // Servers compare days of a zone of their own.
  return dayIn(from, BAMAKO).subtract({ days: 1 });
}
