import { createHmac, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../adapters/database/engines.ts';
import { createSlack, type SlackChat } from '../../adapters/slack/slack.ts';
import { type HttpServer, startHttpServer } from '../../adapters/web/httpServer.ts';
import { type App, createApp } from '../../src/app.ts';
import { ManualClock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/kernel/database.ts';
import type { Log } from '../../src/kernel/log.ts';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import { office } from '../../src/program/office.ts';
import { temporaryRegister } from '../support/temporaryRegister.ts';
import { BOT, SlackDouble, TEAM } from './double.ts';

export const SECRET = 'un-secret-de-signature';

export interface Logged {
  readonly level: keyof Log;
  readonly data: object;
  readonly sentence: string;
}

/** A request as Slack sends it, or as somebody would have it believed. */
export interface Request {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timestamp?: number;
  readonly secret?: string;
  /** Its acknowledgement can carry the answer. */
  readonly isCommand?: boolean;
}

/** Griot in a workspace of a double of Slack, over a register that holds the demo secretariat. */
export interface SlackWorld {
  readonly slack: SlackDouble;
  readonly app: App;
  readonly chat: SlackChat;
  readonly database: Database;
  readonly clock: ManualClock;
  readonly server: HttpServer;
  readonly log: readonly Logged[];
  readonly mails: readonly Consignment[];
  post(request: Request): Promise<Response>;
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
  /** How long an answer may take before Slack is told to wait for it, in milliseconds. */
  readonly patience?: number;
}

export async function openSlackWorld({
  now = '2027-02-20T09:00:00Z',
  patience,
}: SlackWorldOptions = {}): Promise<SlackWorld> {
  const register = await temporaryRegister(Temporal.Instant.from('2027-02-20T09:00:00Z'));
  const database = await openDatabase(register.url);
  const clock = new ManualClock(Temporal.Instant.from(now));
  const slack = await new SlackDouble().start();
  for (const person of PEOPLE) slack.users.set(person.id, person);
  const logged: Logged[] = [];
  const log = recordingLog(logged);
  const by = { signingSecret: SECRET };
  const config = {
    botToken: 'xoxb-test',
    by,
    apiUrl: slack.apiUrl,
    ...(patience === undefined ? {} : { patience }),
  };
  const griot = createSlack(config, { clock, log });
  const mails: Consignment[] = [];
  const transports = [griot.transport, recordingMail(mails)];
  const settings = {
    organizer: { name: 'Griot', email: 'griot@example.org' },
    tellsOfChanges: 'soon',
  } as const;
  const app = createApp({
    database,
    clock,
    log,
    transports,
    settings,
    office,
    newToken: randomUUID,
  });
  const chat = griot.open({ app, onOutboxChange: () => undefined });
  const router = chat.router;
  const parts = router ? [{ router }] : [];
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, parts, database, log });
  await chat.start();
  return {
    slack,
    app,
    chat,
    database,
    clock,
    server,
    log: logged,
    mails,
    async post(request) {
      const response = await fetch(`${server.url}/slack/events`, signed(request, clock));
      if (request.isCommand) slack.acknowledge(await response.clone().text());
      return response;
    },
    settled: () => chat.close(),
    async close() {
      await server.close();
      await chat.close();
      await slack.close();
      await database.close();
      await register.remove();
    },
  };
}

const FORM = 'application/x-www-form-urlencoded';

function signed(request: Request, clock: ManualClock): RequestInit {
  const { body, type = FORM, headers = {}, secret = SECRET } = request;
  const timestamp = request.timestamp ?? Math.floor(clock.now().epochMilliseconds / 1000);
  const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${hmac}`,
      ...headers,
    },
  };
}

function recordingLog(logged: Logged[]): Log {
  const at =
    (level: keyof Log) =>
    (data: object, sentence: string): void =>
      void logged.push({ level, data, sentence });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

const recordingMail = (mails: Consignment[]): Transport => ({
  name: 'mail',
  concurrency: 1,
  async deliver(consignment) {
    mails.push(consignment);
    return undefined;
  },
});

/** `/gec planifier …`, typed in that channel (`D…`: alone with Griot). */
export function commandRequest(
  { slack }: SlackWorld,
  user: string,
  line: string,
  channel = `D${user}`,
): Request {
  const [command = '', ...words] = line.split(' ');
  const body = new URLSearchParams({
    command,
    text: words.join(' '),
    user_id: user,
    team_id: TEAM,
    channel_id: channel,
    trigger_id: slack.trigger(),
    response_url: slack.responseUrl(),
  });
  return { body: body.toString(), isCommand: true };
}

/** An event of the Events API. */
export function eventRequest(
  event: Readonly<Record<string, unknown>>,
  id: string = randomUUID(),
): Request {
  const body = {
    type: 'event_callback',
    event_id: id,
    team_id: TEAM,
    authorizations: [{ user_id: BOT, team_id: TEAM, is_bot: true }],
    event,
  };
  return { body: JSON.stringify(body), type: 'application/json' };
}

/** A message to Griot alone. */
export const directMessage = (user: string, text: string, id?: string): Request =>
  eventRequest(
    { type: 'message', channel_type: 'im', user, channel: `D${user}`, text, ts: '1.1' },
    id,
  );

/** A gesture of the interface: a press, a submission, a shortcut. */
export const interaction = (payload: Readonly<Record<string, unknown>>): Request => ({
  body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
});

/** A button pressed in a message. */
export function pressRequest(
  { slack }: SlackWorld,
  user: string,
  value: string,
  where: { readonly channel?: string; readonly ephemeral?: boolean } = {},
): Request {
  const { channel = `D${user}`, ephemeral = false } = where;
  return interaction({
    type: 'block_actions',
    team: { id: TEAM },
    user: { id: user, team_id: TEAM },
    trigger_id: slack.trigger(),
    response_url: slack.responseUrl(),
    container: { type: 'message', is_ephemeral: ephemeral, channel_id: channel },
    channel: { id: channel },
    message: { ts: '1.1' },
    actions: [{ type: 'button', action_id: 'button-1', block_id: 'b', value, action_ts: '1.2' }],
  });
}

/** The modal that was opened, submitted with these values. */
export function submitRequest(
  user: string,
  view: unknown,
  values: Readonly<Record<string, string>>,
): Request {
  const shown: Record<string, unknown> = Object.fromEntries(Object.entries(view ?? {}));
  const state = Object.entries(values).map(([name, value]) => [
    `field:${name}`,
    { value: { type: 'plain_text_input', value } },
  ]);
  return interaction({
    type: 'view_submission',
    team: { id: TEAM },
    user: { id: user, team_id: TEAM },
    view: { ...shown, id: 'V1', hash: randomUUID(), state: { values: Object.fromEntries(state) } },
  });
}

/** Every text of a message or a view, in reading order, with ordinary spaces. */
export function shown(args: Readonly<Record<string, unknown>> | undefined): string {
  const texts: string[] = [];
  JSON.stringify(args?.view ?? args?.blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n').replace(/[\u00a0\u202f]/g, ' ');
}

/** What the button of that label carries. */
export function valueOfButton(
  args: Readonly<Record<string, unknown>> | undefined,
  label: string,
): string {
  let found: string | undefined;
  JSON.stringify(args?.view ?? args?.blocks, (_key, value: unknown) => {
    const { type, text, value: carried } = Object(value);
    if (type === 'button' && text?.text === label) found ??= carried;
    return value;
  });
  if (found === undefined) throw new Error(`no button ${label} in:\n${shown(args)}`);
  return found;
}
