import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../adapters/database/engines.ts';
import { createSlack, type SlackChat, type SlackConfig } from '../../adapters/slack/slack.ts';
import { type HttpServer, startHttpServer } from '../../adapters/web/httpServer.ts';
import { type App, createApp } from '../../src/app.ts';
import { ManualClock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/kernel/database.ts';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import { office } from '../../src/program/office.ts';
import { type Logged, recordingLog, recordingMail } from '../support/recordings.ts';
import { temporaryRegister } from '../support/temporaryRegister.ts';
import { SlackDouble } from './double.ts';
import type { NativeGesture } from './gestures.ts';
import { type Request, requestOf, SECRET, signed } from './requests.ts';
import type { Json } from './rooms.ts';
import { SocketDouble } from './socket.ts';

/** Griot in a workspace of a double of Slack, over a register that holds the demo secretariat. */
export interface SlackWorld {
  readonly slack: SlackDouble;
  readonly app: App;
  readonly chat: SlackChat;
  readonly database: Database;
  readonly clock: ManualClock;
  readonly server: HttpServer;
  /** By Socket Mode. */
  readonly socket: SocketDouble;
  readonly log: readonly Logged[];
  readonly mails: readonly Consignment[];
  /** By HTTP. */
  post(request: Request): Promise<Response>;
  /**
   * By whichever way Griot is connected; gives what the acknowledgement says.
   * @param isAgain Slack has had no acknowledgement, and delivers again a minute later
   */
  deliver(gesture: NativeGesture, isAgain?: boolean): Promise<Json | undefined>;
  /** Waits until what goes on after the acknowledgements is done. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export const COORDINATOR = 'UCOORD';
export const HELENE = 'UHELENE';
export const STRANGER = 'USTRANGER';

const PEOPLE = [
  { id: COORDINATOR, name: 'Le coordonnateur', email: 'coordonnateur@example.org' },
  { id: HELENE, name: 'Hélène Rakotomalala', email: 'helene.rakotomalala@example.org' },
  { id: STRANGER, name: 'Aïssata Diarra', email: 'autre@example.net' },
];

export interface SlackWorldOptions {
  readonly now?: string;
  readonly by?: 'http' | 'socket';
  /** How long an answer may take before Slack is told to wait for it, in milliseconds. */
  readonly patience?: number;
  /** Other transports, to which Griot sends besides Slack. */
  readonly transports?: (database: Database, clock: ManualClock) => readonly Transport[];
}

/** Milliseconds: on a slow machine too, an answer rides on its acknowledgement. */
const NEVER_LATE = 60_000;
/** Seen from where the demo begins. */
const BEGINNING = '2027-02-20T09:00:00Z';

export async function openSlackWorld(options: SlackWorldOptions = {}): Promise<SlackWorld> {
  const { now = BEGINNING, by = 'http', patience = NEVER_LATE } = options;
  const register = await temporaryRegister(Temporal.Instant.from(now));
  const database = await openDatabase(register.url);
  const clock = new ManualClock(Temporal.Instant.from(now));
  const slack = await new SlackDouble().start();
  const socket = new SocketDouble();
  slack.socketUrl = await socket.start();
  for (const person of PEOPLE) slack.users.set(person.id, person);
  const logged: Logged[] = [];
  const log = recordingLog(logged);
  const config: SlackConfig = {
    botToken: 'xoxb-test',
    by: by === 'http' ? { signingSecret: SECRET } : { appToken: 'xapp-test' },
    apiUrl: slack.apiUrl,
    patience,
  };
  const griot = createSlack(config, { clock, log });
  const mails: Consignment[] = [];
  const others = options.transports?.(database, clock) ?? [recordingMail(mails)];
  const app = createApp({
    database,
    clock,
    log,
    transports: [griot.transport, ...others],
    settings: {
      organizer: { name: 'Griot', email: 'griot@example.org' },
      tellsOfChanges: 'soon',
    },
    office,
    newToken: randomUUID,
  });
  const chat = griot.open({ app, onOutboxChange: () => undefined });
  const parts = chat.router ? [{ router: chat.router }] : [];
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, parts, database, log });
  await chat.start();
  const post = (request: Request) => fetch(`${server.url}/slack/events`, signed(request, clock));
  return {
    slack,
    app,
    chat,
    database,
    clock,
    server,
    socket,
    log: logged,
    mails,
    async post(request) {
      const response = await post(request);
      if (request.origin) slack.acknowledge(request.origin, await response.clone().text());
      return response;
    },
    async deliver(gesture, isAgain = false) {
      if (by === 'socket') return socket.deliver(gesture, isAgain ? { retry_attempt: 1 } : {});
      const request = requestOf(gesture);
      return said(await post(isAgain ? again(request, clock) : request));
    },
    settled: () => chat.idle(),
    async close() {
      await server.close();
      await chat.close();
      socket.close();
      await slack.close();
      await database.close();
      await register.remove();
    },
  };
}

const again = (request: Request, clock: ManualClock): Request => ({
  ...request,
  timestamp: Math.floor(clock.now().epochMilliseconds / 1000) + 60,
  headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
});

async function said(response: Response): Promise<Json | undefined> {
  if (response.status !== 200) throw new Error(`Griot answers ${response.status}`);
  const body = await response.text();
  return body === '' ? undefined : Object.fromEntries(Object.entries(JSON.parse(body)));
}
