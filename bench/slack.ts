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
const WARM_UP = 30;
const BATCH = 1_000;

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

/** Posts a signed slash command; resolves once acknowledged. */
function command(url: string, line: string, responseUrl: string): Promise<void> {
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
      res.resume().on('end', () => {
        if (res.statusCode === 200) resolve();
        else reject(new Error(`status ${res.statusCode}`));
      });
    });
    sent.on('error', reject).end(body);
  });
}

async function measured(clients: number, once: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < WARM_UP; run += 1) await once();
  let left = RUNS;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const start = performance.now();
      await once();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times.sort((one, other) => one - other);
}

const at = (times: readonly number[], share: number): number =>
  Number((times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(2));

/** A bare Bolt app that acknowledges with a constant. */
async function bareBolt(): Promise<{ readonly url: string; stop(): Promise<unknown> }> {
  const receiver = new HTTPReceiver({ signingSecret: SECRET });
  const bolt = new Bolt({ receiver, authorize: async () => ({ botToken: 'xoxb-bench' }) });
  bolt.command(/.*/, async ({ ack }) => ack({ text: 'constante' }));
  const server = await bolt.start(0);
  const address = 'address' in server ? server.address() : undefined;
  const port = typeof address === 'object' ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}/slack/events`, stop: () => bolt.stop() };
}

async function fill(database: Database): Promise<void> {
  const now = new Date(systemClock.now().epochMilliseconds);
  for (let from = 0; from < DECISIONS; from += BATCH) {
    const data = Array.from({ length: BATCH }, (_, index) => ({
      code: `D-2020-${from + index + 1}`,
      year: 2020,
      number: from + index + 1,
      groupId: 'gec',
      text: `Décision numéro ${from + index + 1}`,
      status: 'done' as const,
      takenOn: '2020-03-04',
      createdAt: now,
      updatedAt: now,
    }));
    await database.client.decision.createMany({ data });
  }
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

/** Until the answer has arrived at its response_url, not until the acknowledgement alone. */
const answered = (line: string) => async (): Promise<void> => {
  const { url, come } = answers.expect();
  await Promise.all([command(`${server.url}/slack/events`, line, url), come]);
};
const WRITE = 'gec décision Transmettre la matrice des revues échéance dans deux semaines';
const results = [];
for (const clients of [1, 10]) {
  const floor = await measured(clients, () => command(bare.url, 'décisions', 'http://127.0.0.1/'));
  for (const [name, line, ceiling] of [
    ['read', 'gec décisions', 4],
    ['write', WRITE, 8],
  ] as const) {
    const times = await measured(clients, answered(line));
    const ratio = Number((at(times, 0.5) / at(floor, 0.5)).toFixed(2));
    const ms = { p50: at(times, 0.5), p99: at(times, 0.99), bareP50: at(floor, 0.5) };
    results.push({ name, clients, ratio, ceiling, ms, p99Ceiling: 100 });
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
