import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { imapServer, openBox } from '../adapters/mailbox/imapServer.ts';
import { TELLING_HEADERS } from '../adapters/mailbox/interest.ts';
import { Mailbox } from '../adapters/mailbox/mailbox.ts';
import { silentLog } from '../src/kernel/log.ts';
import { dovecotProgram, imapDouble } from '../test/mailbox/dovecot.ts';
import { mailOf } from '../test/mailbox/mails.ts';
import { openRegister, pressFirst, say, timed } from './griot.ts';

/**
 * `npm run bench:mailbox`: a first start on a mailbox of 10,000 letters, against imapflow alone asking
 * the same server for the outsides of the same mails; then on one of 100 answers. Wants Dovecot.
 */
const LETTERS = 10_000;
const ANSWERS = 100;
const [FULL, ANSWERED] = ['letters@example.org', 'answers@example.org'];
const SEG = 'coordonnateur';
const NOW = Temporal.Instant.from('2027-02-20T09:00:00Z');
/** Dovecot takes no date of days to come. */
const CAME = new Date('2026-02-21T09:00:00Z');
/** Letters are looked at from outside only: so many times the floor, at most. */
const CEILING = 2.5;
/** Megabytes above what the process held before: a mailbox is never held in memory. */
const MEMORY_CEILING = 150;

const program = dovecotProgram();
if (program === undefined) throw new Error('wants Dovecot (apt-get install dovecot-imapd)');
const folder = await mkdtemp(join(tmpdir(), 'griot-bench-'));
const { app, database } = await openRegister(join(folder, 'griot.db'), NOW);
const server = await imapDouble(program);
await server.start();

console.error('filling the mailbox…');
const blanks = await plannedMeeting();
const body = Buffer.alloc(4_096, 'Bien cordialement.\r\n');
const letter = () =>
  Buffer.concat([mailOf('plain-letter', { from: 'x@example.com', id: randomUUID() }), body]);
const answer = (index: number) =>
  mailOf('outlook-com', {
    ...blanks,
    id: randomUUID(),
    from: 'martin.keller@example.org',
    partstat: index % 2 === 0 ? 'ACCEPTED' : 'TENTATIVE',
    stamp: `20270221T09${String(index % 60).padStart(2, '0')}00Z`,
  });
await server.deliver(FULL, [...Array(LETTERS)].map(letter), CAME);
await server.deliver(ANSWERED, [...Array(ANSWERS).keys()].map(answer), CAME);

console.error('imapflow alone…');
// The server indexes what it is asked about for the first time: that is not measured.
await outsides();
const floor = await timed(outsides);

console.error('Griot…');
const held = process.memoryUsage().rss;
let peak = held;
const sampling = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 10);
const first = await timed(() => read(FULL));
clearInterval(sampling);
const again = await timed(() => read(FULL));
const answers = await timed(() => read(ANSWERED));
const memory = Math.round((peak - held) / 1_000_000);
const dealt = await database.client.receivedMail.count();

const perAnswer = answers / dealt;
const detail = { unit: 'ms', letters: LETTERS, floor, first, again, memory, dealt, perAnswer };
const result = { name: 'mailbox', ratio: first / floor, ceiling: CEILING, detail };
const machine = { node: process.version, cores: availableParallelism() };
console.log(JSON.stringify({ machine, memoryCeiling: MEMORY_CEILING, result }, null, 2));

await server.remove();
await database.close();
await rm(folder, { recursive: true });

/** What answers to a meeting name. */
async function plannedMeeting() {
  await pressFirst(app, SEG, await say(app, SEG, 'gec planifier jeudi 4 mars à 10h'));
  const { uid, startsAt, endsAt } = await database.client.meeting.findFirstOrThrow({
    where: { code: 'GEC-2027-03' },
  });
  const stamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+Z/gu, '');
  return { uid, start: stamp(startsAt), end: stamp(endsAt) };
}

/** The outsides of every mail, a hundred at a time. */
async function outsides(): Promise<void> {
  const client = await openBox(imapServer(server.url(FULL)), { readOnly: true });
  const query = { uid: true, size: true, bodyStructure: true, headers: TELLING_HEADERS };
  for (let uid = 1; uid <= LETTERS; uid += 100) {
    await client.fetchAll(`${uid}:${uid + 99}`, query, { uid: true });
  }
  await client.logout();
}

/** One round of Griot, from the connection to the marking of what was dealt with. */
async function read(account: string): Promise<void> {
  const { mailbox: register } = app;
  const rounds = new EventTarget();
  const done = once(rounds, 'round');
  const mailbox = new Mailbox({
    url: server.url(account),
    reading: { own: account, authority: undefined },
    register: { ...register, since: async () => Temporal.PlainDate.from('2026-01-01') },
    log: silentLog,
    onRound: () => rounds.dispatchEvent(new Event('round')),
    onTrouble: ({ reason }) => console.error(reason),
    onRecovery: () => undefined,
  });
  mailbox.start();
  await done;
  await mailbox.close();
}
