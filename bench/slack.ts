import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App as Bolt, HTTPReceiver } from '@slack/bolt';
import { migrate, openDatabase } from '../adapters/database/engines.ts';
import { createSlack } from '../adapters/slack/slack.ts';
import { startHttpServer } from '../adapters/web/httpServer.ts';
import { loadDemo } from '../prisma/demo/load.ts';
import { createApp } from '../src/app.ts';
import { systemClock } from '../src/kernel/clock.ts';
import type { Database } from '../src/kernel/database.ts';
import { silentLog } from '../src/kernel/log.ts';
import { office } from '../src/program/office.ts';

const SECRET = 'un-secret-de-signature';
const TEAM = 'T1';
const USER = 'U1';
const DECISIONS = Number(process.env.BENCH_DECISIONS ?? 200_000);
const RUNS = Number(process.env.BENCH_RUNS ?? 300);
const WARM_UP = Number(process.env.BENCH_WARM_UP ?? 300);

const agent = new Agent({ keepAlive: true, maxSockets: 20 });

/** Where answers arrive: resolves the wait of the command they answer. */
class Answers {
  readonly #waiting = new Map<string, () => void>();
  readonly #server: Server = createServer((req, res) => {
    req.resume().on('end', () => {
      res.end('ok');
      this.#waiting.get(req.url ?? '')?.();
    });
  });
  #url = '';

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.#url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  }

  expect(): { readonly url: string; readonly come: Promise<void> } {
    const path = `/${randomUUID()}`;
    const come = new Promise<void>((resolve) => this.#waiting.set(path, resolve));
    return { url: this.#url + path, come };
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** Posts a signed slash command; resolves with what the acknowledgement says. */
function command(url: string, line: string, responseUrl: string): Promise<string> {
  const fields = {
    command: '/seg',
    text: line,
    user_id: USER,
    team_id: TEAM,
    channel_id: 'D1',
    trigger_id: randomUUID(),
    response_url: responseUrl,
  };
  const body = new URLSearchParams(fields).toString();
  const timestamp = Math.floor(systemClock.now().epochMilliseconds / 1000);
  const hash = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${hash}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (res) => {
      const said: Buffer[] = [];
      res.on('data', (part: Buffer) => said.push(part));
      res.on('end', () => {
        if (res.statusCode === 200) resolve(Buffer.concat(said).toString());
        else reject(new Error(`status ${res.statusCode}`));
      });
    });
    sent.on('error', reject).end(body);
  });
}

/** One of the things compared: what it took, request by request. */
interface Contender {
  readonly name: string;
  /** Resolves when its answer is known. */
  readonly once: () => Promise<unknown>;
  readonly times: number[];
  /** Of the whole process, client included, in milliseconds. */
  cpu: number;
}

const TURN = 20;

/** They take turns, so that whatever else the machine does weighs on all of them alike. */
async function race(clients: number, contenders: readonly Contender[]): Promise<void> {
  for (const { once } of contenders) for (let run = 0; run < WARM_UP; run += 1) await once();
  for (let turn = 0; turn < RUNS / TURN; turn += 1) {
    for (const contender of contenders) await takeTurn(clients, contender);
  }
}

async function takeTurn(clients: number, contender: Contender): Promise<void> {
  let left = TURN;
  const before = process.cpuUsage();
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const start = performance.now();
      await contender.once();
      contender.times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const { user, system } = process.cpuUsage(before);
  contender.cpu += (user + system) / 1000;
}

const at = (times: readonly number[], share: number): number =>
  Number((times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(2));

/** A bare Bolt app that acknowledges with a constant. */
async function bareBolt(): Promise<{ readonly url: string; stop(): Promise<unknown> }> {
  const receiver = new HTTPReceiver({ signingSecret: SECRET });
  const bolt = new Bolt({ receiver, authorize: async () => ({ botToken: 'xoxb-bench' }) });
  bolt.command(/.*/, async ({ ack }) => ack({ text: 'constante' }));
  const server = await bolt.start(0);
  // As long as Griot's: a client that comes back after the others' turn finds its connection.
  server.keepAliveTimeout = 130_000;
  const address = 'address' in server ? server.address() : undefined;
  const port = typeof address === 'object' ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}/slack/events`, stop: () => bolt.stop() };
}

/**
 * Twenty years of all the groups: one decision in a hundred is still to do, two in three have a due
 * date, each has an owner.
 */
async function fill({ client }: Database): Promise<void> {
  await client.$executeRaw`
    WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ${DECISIONS}),
      bodies AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS rank FROM "Group")
    INSERT INTO Decision (id, code, year, number, groupId, text, status, phase, takenOn, dueOn, closedOn,
      closedAt, createdAt, updatedAt)
    SELECT 'bench-' || n, 'D-' || (2006 + n % 20) || '-' || (1000 + n / 20), 2006 + n % 20,
      1000 + n / 20, bodies.id, 'Transmettre la matrice des revues sectorielles au secrétariat, ' || n,
      iif(n % 100 = 0, 'todo', 'confirmed'), iif(n % 100 = 0, 'open', 'closed'), (2006 + n % 20) || '-03-04',
      iif(n % 3 > 0, date('2027-01-01', (n % 400) || ' days'), NULL),
      iif(n % 100 = 0, NULL, (2006 + n % 20) || '-06-01'),
      iif(n % 100 = 0, NULL, strftime('%Y-%m-%dT%H:%M:%S.000+00:00', '2006-06-01', (n % 7300) || ' days')),
      strftime('%Y-%m-%dT%H:%M:%S.000+00:00', '2006-03-04', (n % 7300) || ' days'),
      strftime('%Y-%m-%dT%H:%M:%S.000+00:00', '2006-03-04', (n % 7300) || ' days')
    FROM counted JOIN bodies ON bodies.rank = (n * 7919) % (SELECT count(*) FROM bodies)`;
  await client.$executeRaw`
    INSERT INTO DecisionOwner (decisionId, personId, groupId, phase, dueOn)
    SELECT Decision.id, Person.id, Decision.groupId, Decision.phase, Decision.dueOn FROM Decision
    JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS rank FROM Person) AS Person
      ON Person.rank = Decision.number % (SELECT count(*) FROM Person)
    WHERE Decision.id LIKE 'bench-%'`;
}

const folder = await mkdtemp(join(tmpdir(), 'griot-bench-'));
const file = `file:${join(folder, 'griot.db')}`;
await migrate(file);
const database = await openDatabase(file);
await loadDemo(database, systemClock.now());
await database.client.chatIdentity.create({
  data: { transport: 'slack', externalId: `${TEAM}:${USER}`, personId: 'coordonnateur' },
});
await fill(database);
const answers = new Answers();
await answers.start();
const log = silentLog;
const deps = { clock: systemClock, log };
const slack = createSlack({ botToken: 'xoxb-bench', by: { signingSecret: SECRET } }, deps);
const settings = {
  organizer: { name: 'Griot', email: 'griot@example.org' },
  tellsOfChanges: 'soon',
} as const;
const app = createApp({
  ...deps,
  database,
  transports: [],
  settings,
  office,
  newToken: randomUUID,
});
const chat = slack.open({ app, onOutboxChange: () => undefined });
const parts = chat.router ? [{ router: chat.router }] : [];
const server = await startHttpServer({ host: '127.0.0.1', port: 0, parts, database, log });
const bare = await bareBolt();

/** Until the answer has come, with the acknowledgement or at its response_url. */
const answered = (line: () => string) => async (): Promise<void> => {
  const { url, come } = answers.expect();
  const said = await command(`${server.url}/slack/events`, line(), url);
  if (said === '') await come;
};
/** Nobody decides the same thing twice: what is remembered of a sentence serves that sentence alone. */
const newDecision = (): string => {
  const lot = randomUUID().replace(/[^a-f]/gu, '');
  return `gec décision Transmettre la matrice des revues du lot ${lot} échéance dans deux semaines`;
};
const contenders = (): Contender[] =>
  [
    {
      name: 'bare Bolt',
      once: () => command(bare.url, 'décisions', 'http://127.0.0.1/'),
    },
    { name: 'read', once: answered(() => 'décisions') },
    { name: 'write', once: answered(newDecision) },
  ].map((one) => ({ ...one, times: [], cpu: 0 }));
const CEILINGS: Readonly<Record<string, number>> = { read: 4, write: 8 };
const round = (value: number): number => Number(value.toFixed(2));
const results = [];
for (const clients of [1, 10]) {
  const all = contenders();
  await race(clients, all);
  const [floor, ...ours] = all.map(({ name, times, cpu }) => {
    const sorted = times.sort((one, other) => one - other);
    const ms = { p50: at(sorted, 0.5), p99: at(sorted, 0.99), cpu: round(cpu / times.length) };
    return { name, clients, ms };
  });
  results.push(floor);
  for (const one of ours) {
    const ratio = round(one.ms.p50 / (floor?.ms.p50 ?? Number.NaN));
    const cpuRatio = round(one.ms.cpu / (floor?.ms.cpu ?? Number.NaN));
    results.push({ ...one, ratio, ceiling: CEILINGS[one.name], cpuRatio, p99Ceiling: 100 });
  }
}
console.log(JSON.stringify({ decisions: DECISIONS, runs: RUNS, results }, null, 2));
await bare.stop();
await server.close();
await chat.close();
answers.close();
agent.destroy();
await database.close();
await rm(folder, { recursive: true });
