import { createSlack, type SlackChat, type SlackConfig } from '../../adapters/slack/slack.ts';
import type { HttpServer } from '../../adapters/web/httpServer.ts';
import type { App } from '../../src/app.ts';
import type { ManualClock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/kernel/database.ts';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import {
  griotIn,
  type OneGriot,
  openSurroundings,
  type Side,
  type Surroundings,
} from '../support/chat/oneGriot.ts';
import type { Logged } from '../support/recordings.ts';
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

export async function openSlackWorld(options: SlackWorldOptions = {}): Promise<SlackWorld> {
  const around = await openSurroundings(options.now);
  const side = await slackSide(around, options);
  const griot = await griotIn(around, [side], options.transports?.(around.database, around.clock));
  return side.worldOf(griot);
}

export interface SlackSide extends Side {
  /** Connects Griot to Slack. */
  worldOf(griot: OneGriot): Promise<SlackWorld>;
}

/** Griot's Slack, over a register that other chats may have too. */
export async function slackSide(
  { database, clock, log, logged }: Surroundings,
  { by = 'http', patience = NEVER_LATE }: Pick<SlackWorldOptions, 'by' | 'patience'> = {},
): Promise<SlackSide> {
  const slack = await new SlackDouble().start();
  const socket = new SocketDouble();
  slack.socketUrl = await socket.start();
  for (const person of PEOPLE) slack.users.set(person.id, person);
  const config: SlackConfig = {
    botToken: 'xoxb-test',
    by: by === 'http' ? { signingSecret: SECRET } : { appToken: 'xapp-test' },
    apiUrl: slack.apiUrl,
    patience,
  };
  const { transport, open } = createSlack(config, { clock, log });
  let opened: SlackChat | undefined;
  return {
    transport,
    async open(app) {
      opened = open({ app, onOutboxChange: () => undefined });
      return opened.router && { router: opened.router };
    },
    async close() {
      await opened?.close();
      socket.close();
      await slack.close();
    },
    async worldOf(griot) {
      const chat = opened;
      if (!chat) throw new Error('Slack is not open');
      await chat.start();
      const post = (request: Request) =>
        fetch(`${griot.server.url}/slack/events`, signed(request, clock));
      return {
        ...griot,
        slack,
        chat,
        database,
        clock,
        socket,
        log: logged,
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
      };
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
