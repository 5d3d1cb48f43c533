import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { faultsOfMessage, faultsOfOptions, faultsOfView } from './blockKit.ts';
import { type Origin, Rooms } from './rooms.ts';
import { WebApi } from './webApi.ts';

/** How an answer to a gesture comes: with the acknowledgement of a command, or to its response_url. */
export const RESPONSES = ['acknowledgement', 'response_url'] as const;

/** One call that Griot made: a method of the Web API, or an answer to a gesture. */
export interface Call {
  /** `chat.postMessage`, or one of RESPONSES. */
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly token: string | undefined;
}

const UPLOADS = '/upload/';

/** What the next call of a method meets instead of an answer. */
export type Trouble =
  | 'none'
  /** Slack does what it is asked, and the line is cut before its answer. */
  | 'unanswered'
  /** To calls of that channel alone, when it is said. */
  | { readonly error: string; readonly channel?: string }
  /** Undefined: Slack says to wait, and not for how long. */
  | { readonly retryAfter: number | undefined }
  /** Something else answers in the place of Slack. */
  | { readonly page: string; readonly status: number };

export { BOT, TEAM } from './webApi.ts';

/** Slack as far as Griot sees it: records every call, refuses blocks that break its rules. */
export class SlackDouble {
  readonly calls: Call[] = [];
  /** Every rule of Block Kit that was broken, whatever the surface. */
  readonly faults: string[] = [];
  /** What the token may do, as Slack says with each answer; undefined: it does not say. */
  scopes: string | undefined;
  /** What people see. */
  readonly rooms = new Rooms();
  readonly #api = new WebApi(this.rooms);
  readonly users = this.#api.users;
  readonly sharedChannels = this.#api.sharedChannels;
  /** The documents that people see. */
  readonly shared = this.#api.shared;
  #url = '';
  readonly #troubles = new Map<string, Trouble[]>();
  readonly #held = new Map<string, Promise<void>>();
  #watchers: (() => void)[] = [];
  readonly #server = createServer((req, res) => void this.#serve(req, res));

  get apiUrl(): string {
    return `${this.#url}/api/`;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.#url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    this.#api.url = this.#url;
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Where Socket Mode connects. */
  set socketUrl(url: string) {
    this.#api.socketUrl = url;
  }

  /** A trigger of a gesture that somebody has just made, good for one view. */
  trigger(user: string): string {
    return this.#api.trigger(user);
  }

  responseUrl(origin: Origin): string {
    return this.#url + this.#api.responsePath(origin);
  }

  /** The next calls of that method (`upload`: of bytes) meet these troubles, in order. */
  trouble(method: string, ...troubles: readonly Trouble[]): void {
    this.#troubles.set(method, [...(this.#troubles.get(method) ?? []), ...troubles]);
  }

  /** What the acknowledgement of a command made there says, if it says something. */
  acknowledge(origin: Origin, body: string): void {
    if (body === '') return;
    const args = recordOf(JSON.parse(body));
    this.#judge('acknowledgement', args);
    this.rooms.respond(origin, args);
    this.#record({ method: 'acknowledgement', args, token: undefined });
  }

  /** Keeps what is wrong with a view that comes with an acknowledgement. */
  judgeView(view: unknown): void {
    this.faults.push(...faultsOfView(view).map((fault) => `acknowledged view: ${fault}`));
  }

  /** Keeps what is wrong with what is offered in a list. */
  judgeOptions(options: unknown): void {
    this.faults.push(...faultsOfOptions(options).map((fault) => `offered: ${fault}`));
  }

  /** That method answers nobody until the hold is released. */
  hold(method: string): { readonly release: () => void } {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#held.set(method, released);
    return { release };
  }

  of(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** The call number `count` of these methods, as soon as it comes. */
  async nth(count: number, ...methods: readonly string[]): Promise<Call> {
    for (;;) {
      const found = this.calls.filter(({ method }) => methods.includes(method))[count - 1];
      if (found) return found;
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }

  async #serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const path = req.url ?? '';
    if (path.startsWith(UPLOADS)) return this.#take(path.slice(UPLOADS.length), body, res);
    const args = argsOf(body.toString('utf8'), req.headers['content-type'] ?? '');
    const method = path.startsWith('/respond/') ? 'response_url' : path.replace('/api/', '');
    const token = req.headers.authorization?.replace('Bearer ', '');
    await this.#held.get(method);
    const trouble = this.#next(method, args.channel);
    if (trouble === 'unanswered') {
      this.#answer(path, method, args);
      res.destroy();
      return this.#record({ method, args, token });
    }
    const answer = trouble
      ? troubled(trouble)
      : { status: 200, body: this.#answer(path, method, args), headers: {} };
    const scopes = this.scopes === undefined ? {} : { 'x-oauth-scopes': this.scopes };
    const type = { 'content-type': 'application/json' };
    res.writeHead(answer.status, { ...type, ...scopes, ...answer.headers });
    res.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    this.#record({ method, args, token });
  }

  #next(method: string, channel?: unknown): Exclude<Trouble, 'none'> | undefined {
    const [coming] = this.#troubles.get(method) ?? [];
    const isElsewhere =
      typeof coming === 'object' && 'channel' in coming && coming.channel !== channel;
    const trouble = isElsewhere ? undefined : this.#troubles.get(method)?.shift();
    return trouble === 'none' ? undefined : trouble;
  }

  /** The bytes of a document. */
  #take(id: string, bytes: Buffer, res: ServerResponse): void {
    const trouble = this.#next('upload');
    const taken = trouble === undefined && this.#api.upload(id, bytes);
    res.writeHead(taken ? 200 : 500).end(taken ? 'OK' : 'refused');
  }

  #record(call: Call): void {
    this.calls.push(call);
    const watchers = this.#watchers;
    this.#watchers = [];
    for (const wake of watchers) wake();
  }

  #answer(path: string, method: string, args: Call['args']): object {
    if (this.#judge(method, args) > 0) return { ok: false, error: 'invalid_blocks' };
    return method === 'response_url' ? this.#api.respond(path, args) : this.#api.call(method, args);
  }

  #judge(method: string, args: Call['args']): number {
    const faults = faultsIn(method, args);
    this.faults.push(...faults.map((fault) => `${method}: ${fault}`));
    return faults.length;
  }
}

function faultsIn(method: string, args: Call['args']): string[] {
  if (method.startsWith('views.')) return faultsOfView(args.view);
  const speaks: readonly string[] = [
    'chat.postMessage',
    'chat.postEphemeral',
    'chat.update',
    ...RESPONSES,
  ];
  if (!speaks.includes(method)) return [];
  const markup = /<[!@#]|<https?:/.test(String(args.text)) ? ['markup in text'] : [];
  const silent = args.text === undefined || args.text === '' ? ['no text'] : [];
  return [...markup, ...silent, ...faultsOfMessage(args.blocks)];
}

function troubled(trouble: Exclude<Trouble, 'none' | 'unanswered'>) {
  if ('page' in trouble) return { status: trouble.status, body: trouble.page, headers: {} };
  if ('error' in trouble) {
    return { status: 200, body: { ok: false, error: trouble.error }, headers: {} };
  }
  const { retryAfter } = trouble;
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { status: 429, body: { ok: false }, headers };
}

/** The Web API takes forms whose structured fields are JSON; a response_url takes JSON. */
function argsOf(raw: string, contentType: string): Record<string, unknown> {
  if (contentType.startsWith('application/json')) return recordOf(JSON.parse(raw));
  const form = Object.fromEntries(new URLSearchParams(raw));
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? JSON.parse(value) : value,
    ]),
  );
}

const recordOf = (value: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value ?? {}));
