import { randomUUID } from 'node:crypto';
import type { ImapFlow } from 'imapflow';
import { Temporal } from 'temporal-polyfill';
import { imapServer, openBox } from '../../adapters/mailbox/imapServer.ts';
import { Mailbox, type MailboxDeps } from '../../adapters/mailbox/mailbox.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { type Griot, startGriot } from '../support/griot.ts';
import { type ImapDouble, imapDouble } from './dovecot.ts';
import { OWN, type Planned, plan } from './world.ts';

/** The test's clock is ahead of that of the server. */
const SINCE = Temporal.PlainDate.from('2026-01-01');

/** A Griot with a meeting, and the server where its mail lies; for all the tests of a file. */
export interface Office {
  readonly griot: Griot;
  readonly planned: Planned;
  readonly server: ImapDouble;
  close(): Promise<void>;
}

export async function openOffice(program: string): Promise<Office> {
  const griot = await startGriot({ now: '2027-02-20T09:00' });
  const planned = await plan(griot);
  const server = await imapDouble(program);
  await server.start();
  async function close(): Promise<void> {
    await griot.stop();
    await server.remove();
  }
  return { griot, planned, server, close };
}

/** A mailbox that is being read. */
export interface Reader {
  readonly mailbox: Mailbox;
  /** What was said of its troubles. */
  readonly told: readonly string[];
  /** Resolves at the end of the first round after which something holds, or when it does already. */
  until(holds: () => boolean | Promise<boolean>): Promise<void>;
}

/** An empty mailbox, of which Griot knows nothing yet, for one test. */
export interface Box {
  readonly account: string;
  /** Puts a mail in the box, as the mail server does: Dovecot takes no date of days to come. */
  arrives(raw: Buffer, on?: string): Promise<void>;
  /** Which of them people see as unread. */
  unread(): Promise<readonly number[]>;
  /** Griot reads it. */
  read(more?: Partial<MailboxDeps>): Reader;
  close(): Promise<void>;
}

export async function openBoxOf({ griot, server }: Office): Promise<Box> {
  const { client } = griot.database;
  // Each test begins as if nobody had answered.
  await client.attendee.updateMany({ data: { partstat: 'needsAction', answeredAt: null } });
  await client.mailbox.deleteMany();
  await client.receivedMail.deleteMany();
  const account = `${randomUUID()}@example.org`;
  const readers: Reader[] = [];
  /** What people do of it, by a connection of their own. */
  async function asPeople<Result>(does: (people: ImapFlow) => Promise<Result>): Promise<Result> {
    const people = await openBox(imapServer(server.url(account)), { readOnly: false });
    try {
      return await does(people);
    } finally {
      people.close();
    }
  }
  return {
    account,
    async arrives(raw, on = '2026-02-21T09:00:00Z') {
      await asPeople((people) => people.append('INBOX', raw, [], new Date(on)));
    },
    unread: () =>
      asPeople(async (people) => {
        const found = await people.search({ seen: false }, { uid: true });
        return Array.isArray(found) ? found : [];
      }),
    read(more = {}) {
      const reader = readerOf(griot, { url: server.url(account), ...more });
      readers.push(reader);
      return reader;
    },
    async close() {
      for (const { mailbox } of readers) await mailbox.close();
    },
  };
}

function readerOf(griot: Griot, more: Partial<MailboxDeps> & Pick<MailboxDeps, 'url'>): Reader {
  const waiting: (() => void)[] = [];
  const told: string[] = [];
  let rounds = 0;
  const wake = (): void => {
    rounds += 1;
    for (const go of waiting.splice(0)) go();
  };
  const mailbox = new Mailbox({
    reading: { own: OWN, authority: undefined },
    log: silentLog,
    onRound: wake,
    onTrouble({ kind }) {
      told.push(kind);
      wake();
    },
    onRecovery: () => void told.push('recovered'),
    wait: () => 20,
    // What comes is announced: nothing is found by looking again.
    poll: 3_600_000,
    ...more,
    register: { ...(more.register ?? griot.app.mailbox), since: async () => SINCE },
  });
  mailbox.start();
  async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
    for (;;) {
      const seen = rounds;
      if (await holds()) return;
      if (rounds === seen) await new Promise<void>((go) => waiting.push(go));
    }
  }
  return { mailbox, told, until };
}
