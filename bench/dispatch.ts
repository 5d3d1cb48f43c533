import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { Temporal } from 'temporal-polyfill';
import { migrate, openDatabase } from '../adapters/database/engines.ts';
import { composeMail } from '../adapters/mail/mime.ts';
import { smtpTransport } from '../adapters/mail/smtpTransport.ts';
import { systemClock } from '../src/kernel/clock.ts';
import type { Database } from '../src/kernel/database.ts';
import { silentLog } from '../src/kernel/log.ts';
import type { Message } from '../src/kernel/messages/message.ts';
import { Dispatcher } from '../src/kernel/outbox/dispatch.ts';
import { storeOutbox } from '../src/kernel/outbox/store.ts';
import type { Consignment } from '../src/kernel/outbox/transport.ts';
import { toDate } from '../src/kernel/time.ts';
import { invitationCalendar } from '../src/meetings/calendar/invitation.ts';
import { newProgress } from '../test/support/progress.ts';

const MESSAGES = 1_000;
/** The first ones warm up and do not count. */
const WARM_UP = 2;
const ROUNDS = 5;
const FLOOR = 0.5;
const CONNECTIONS = 5;
const sender = { name: 'Griot', email: 'griot@example.org' };

/**
 * How fast 1,000 invitations leave the outbox, against a bare pool of nodemailer that sends the
 * same bytes, already composed, to the same local server. The dispatcher's share: lease, compose,
 * send, mark. Medians of rounds that take turns.
 */
export async function benchDispatch() {
  const folder = await mkdtemp(join(tmpdir(), 'griot-bench-'));
  const sink = fork(new URL('./smtpSink.ts', import.meta.url));
  try {
    const [port] = await once(sink, 'message');
    const url = `file:${join(folder, 'griot.db')}`;
    await migrate(url);
    const database = await openDatabase(url);
    const rates = await measure(`smtp://127.0.0.1:${port}`, database);
    await database.close();
    const ratio = Number((rates.dispatched / rates.bare).toFixed(2));
    return { name: 'dispatch', ratio, floor: FLOOR, detail: { messages: MESSAGES, ...rates } };
  } finally {
    sink.disconnect();
    await rm(folder, { recursive: true });
  }
}

/** Messages per second, each way. */
async function measure(url: string, database: Database) {
  const bare: number[] = [];
  const dispatched: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const parcels = Array.from({ length: MESSAGES }, (_, index) => invitation(round, index));
    const seconds = [await sendBare(url, parcels), await dispatch(url, database, parcels)] as const;
    if (round < WARM_UP) continue;
    bare.push(MESSAGES / seconds[0]);
    dispatched.push(MESSAGES / seconds[1]);
  }
  return { bare: median(bare), dispatched: median(dispatched) };
}

async function sendBare(url: string, parcels: readonly Consignment[]): Promise<number> {
  const now = systemClock.now();
  const mails = parcels.map((parcel) => composeMail(parcel, sender, now));
  const pool = nodemailer.createTransport({ url, pool: true, maxConnections: CONNECTIONS });
  const seconds = await timed(() =>
    Promise.all(
      mails.map(({ recipient, raw }) =>
        pool.sendMail({ envelope: { from: sender.email, to: [recipient] }, raw }),
      ),
    ),
  );
  pool.close();
  return seconds;
}

async function dispatch(
  url: string,
  database: Database,
  parcels: readonly Consignment[],
): Promise<number> {
  await store(database, parcels);
  const transport = smtpTransport(url, sender, systemClock);
  const dispatcher = new Dispatcher({
    database,
    clock: systemClock,
    log: silentLog,
    transports: [transport],
    newToken: randomUUID,
  });
  let sent = 0;
  const seconds = await timed(async () => {
    sent = (await dispatcher.run()).length;
  });
  await transport.close();
  if (sent !== parcels.length) throw new Error(`${sent} sent of ${parcels.length}`);
  return seconds;
}

async function store(database: Database, parcels: readonly Consignment[]): Promise<void> {
  const at = toDate(systemClock.now());
  const rows = parcels.map(({ dedupeKey, recipient, message }) => ({
    dedupeKey,
    topic: `${dedupeKey}:topic`,
    transport: 'mail',
    recipient,
    personId: recipient,
    subject: message.subject,
    payload: JSON.stringify(message),
    notBefore: at,
    createdAt: at,
  }));
  await database.transaction((tx) => storeOutbox(tx, rows));
}

function invitation(round: number, index: number): Consignment {
  const recipient = `p${index}@example.org`;
  const start = Temporal.ZonedDateTime.from('2027-03-04T10:00[Africa/Bamako]');
  const event = {
    uid: randomUUID(),
    sequence: 0,
    start,
    end: start.add({ hours: 2 }),
    summary: 'GEC-2027-03 : revue du CREDD',
    description: 'Vous êtes invité à la réunion mensuelle du GEC.',
    location: 'Salle de conférence du PNUD',
  };
  const content = invitationCalendar(
    { method: 'REQUEST', stamp: systemClock.now(), organizer: sender, events: [event] },
    { name: `Personne ${index}`, email: recipient, partstat: 'needsAction' },
  );
  const message: Message = {
    subject: 'Invitation : GEC-2027-03, jeudi 4 mars 2027',
    blocks: [
      { kind: 'heading', text: 'Invitation à la réunion GEC-2027-03' },
      { kind: 'text', text: `Madame, Monsieur ${index},` },
      {
        kind: 'facts',
        facts: [
          { label: 'Date', value: 'jeudi 4 mars 2027, 10 h 00 – 12 h 00 (Bamako, UTC+0)' },
          { label: 'Lieu', value: 'Salle de conférence du PNUD' },
          { label: 'Objet', value: 'Revue du CREDD' },
        ],
      },
      { kind: 'text', text: 'Répondez par les boutons de votre agenda.' },
    ],
    calendar: { method: 'REQUEST', content },
  };
  const speaks = { personId: null, toGroup: false, about: null, personal: false };
  return {
    dedupeKey: `bench:${round}:${index}`,
    recipient,
    ...speaks,
    message,
    files: [],
    progress: newProgress(),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
