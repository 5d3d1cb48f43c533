import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Cloud } from '../../adapters/teams/config.ts';
import { entraHttp } from '../../adapters/teams/entraHttp.ts';
import { faultsOfCard } from './cardSchema.ts';
import { type Json, Rooms } from './rooms.ts';
import { inSeconds, keys } from './tokens.ts';

/** One call that Griot made of the connector. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Json;
}

/** What a call meets instead of an answer. */
export interface Trouble {
  /** 200: none, this call goes through. */
  readonly status: number;
  readonly code?: string;
  readonly retryAfter?: number;
  /** The call is done, though its answer does not say so. */
  readonly done?: true;
  /** What is said instead of the code, in Teams' older words. */
  readonly body?: object;
}

/** A document in somebody's OneDrive. */
interface Uploaded {
  readonly bytes: Buffer;
  readonly range: string;
}

const CARD = 'application/vnd.microsoft.card.adaptive';
const ONEDRIVE = '/onedrive/';
const ENTRA = 'https://login.microsoftonline.com';
/** Who answers for the identity of a machine of Azure. */
const MACHINE = 'http://169.254.169.254';

/** A call is done, and the line cut before its answer. */
export const UNANSWERED = 0;

/** Somebody as the roster shows him. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly userPrincipalName?: string;
  readonly tenantId?: string;
  readonly userRole?: string;
}

/** Microsoft as far as Griot sees it: Entra, the keys of the tokens, the connector of Teams. */
export class TeamsDouble {
  readonly rooms = new Rooms();
  readonly calls: Call[] = [];
  /** Every rule of the cards that was broken, wherever. */
  readonly faults: string[] = [];
  readonly members = new Map<string, Member>();
  /** Whose Griot is installed for himself; with anybody else no conversation is opened. */
  readonly installed = new Set<string>();
  /** Whether it looks at the cards: a race does without. */
  judges = true;
  /** The documents that people's OneDrive has taken, by the last part of the address. */
  readonly uploaded = new Map<string, Uploaded>();
  /** How many tokens have been given. */
  tokens = 0;
  /** How many of them, from the first, are taken no more. */
  revoked = 0;
  /** Of whom they were asked: `entra/<tenant>`, `machine/<resource>`. */
  readonly tokensAskedOf: string[] = [];
  /** Why no token is given: what Entra, or the machine, says of it. */
  refusesTokens: { readonly error: string; readonly error_description: string } | undefined;
  #url = '';
  readonly #troubles: { readonly about: string; readonly trouble: Trouble }[] = [];
  readonly #server = createServer((req, res) => void this.#serve(req, res));

  /** An upload session of OneDrive. */
  uploadUrl(name: string): string {
    return `${this.#url}${ONEDRIVE}${name}`;
  }

  get serviceUrl(): string {
    return `${this.#url}/teams`;
  }

  /** What stands in for Microsoft's addresses. */
  get cloud(): Cloud {
    return {
      openIdMetadataUrl: `${this.#url}/openid`,
      takesUploads: (url) => url.startsWith(`${this.#url}${ONEDRIVE}`),
      network: {
        sendGetRequestAsync: (url, options) =>
          entraHttp.sendGetRequestAsync(this.#here(url), options),
        sendPostRequestAsync: (url, options) =>
          entraHttp.sendPostRequestAsync(this.#here(url), options),
      },
    };
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.#url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The next calls whose path holds that meet these troubles, in order. */
  trouble(about: string, ...troubles: readonly Trouble[]): void {
    this.#troubles.push(...troubles.map((trouble) => ({ about, trouble })));
  }

  /** No trouble is met any more. */
  forgive(): void {
    this.#troubles.splice(0);
  }

  /** Keeps what is wrong with a card. */
  judge(card: unknown): void {
    if (this.judges) this.faults.push(...faultsOfCard(card));
  }

  /** An address of Microsoft's, on this server. */
  #here(url: string): string {
    return url.replace(ENTRA, `${this.#url}/entra`).replace(MACHINE, `${this.#url}/machine`);
  }

  async #serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const {
      status,
      body,
      headers = {},
    } = req.url?.startsWith(ONEDRIVE)
      ? this.#keep(req, bytes)
      : this.#answer(req, bytes.toString('utf8'));
    if (status === UNANSWERED) return void req.socket.destroy();
    res.writeHead(status, { 'content-type': 'application/json', ...headers });
    res.end(JSON.stringify(body));
  }

  /** As an upload session takes a document whole: without any token of Griot's. */
  #keep({ url = '', method, headers }: IncomingMessage, bytes: Buffer): Answer {
    const session = url.slice(ONEDRIVE.length);
    const met = this.#troubleOf(`${method} ${url}`);
    if (met && met.status !== UNANSWERED) return troubled(met);
    if (headers.authorization !== undefined) return no(400, 'invalidRequest');
    // Once it has its document, a session is there no more.
    if (this.uploaded.has(session)) return no(404, 'itemNotFound');
    if (method === 'GET') return ok({ nextExpectedRanges: ['0-'] });
    if (method !== 'PUT') return no(400, 'invalidRequest');
    const range = headers['content-range'] ?? '';
    this.uploaded.set(session, { bytes, range: String(range) });
    return { status: met?.status ?? 201, body: {} };
  }

  #troubleOf(path: string): Trouble | undefined {
    const at = this.#troubles.findIndex(({ about }) => path.includes(about));
    const [met] = at < 0 ? [] : this.#troubles.splice(at, 1);
    return met && met.trouble.status !== 200 ? met.trouble : undefined;
  }

  #answer(req: IncomingMessage, raw: string): Answer {
    const [whole = ''] = (req.url ?? '').split('?');
    const path = decodeURIComponent(whole);
    if (path === '/openid') return ok({ jwks_uri: `${this.#url}/keys` });
    if (path === '/keys') return ok(keys);
    if (path.startsWith('/entra/')) return this.#token(path, raw);
    if (path.startsWith('/machine/')) return this.#identity(req);
    const [, token] = /^Bearer entra-(\d+)$/u.exec(req.headers.authorization ?? '') ?? [];
    if (token === undefined || Number(token) <= this.revoked) return no(401, 'Unauthorized');
    const method = req.method ?? '';
    const body: Json = raw === '' ? {} : JSON.parse(raw);
    this.calls.push({ method, path, body });
    const met = this.#troubleOf(path);
    if (met && !met.done) return troubled(met);
    const done = this.#connector(method, path.replace('/teams/v3/conversations', ''), body);
    return met ? troubled(met) : done;
  }

  #token(path: string, raw: string): Answer {
    if (this.refusesTokens) return { status: 400, body: this.refusesTokens };
    const asked = new URLSearchParams(raw);
    if (asked.get('client_secret') !== SECRET) {
      return { status: 401, body: { error: 'invalid_client', error_description: 'wrong secret' } };
    }
    const [, , tenant = ''] = path.split('/');
    if (tenant !== TENANT && tenant !== 'botframework.com') return no(404, 'no such tenant');
    return this.#given(`entra/${tenant}`);
  }

  /** As the instance metadata service of a machine answers. */
  #identity(req: IncomingMessage): Answer {
    if (this.refusesTokens) return { status: 400, body: this.refusesTokens };
    const asked = new URL(req.url ?? '', this.#url).searchParams;
    if (req.headers.metadata !== 'true') return no(400, 'bad_request');
    return this.#given(`machine/${asked.get('client_id')}/${asked.get('resource')}`);
  }

  #given(by: string): Answer {
    this.tokens += 1;
    this.tokensAskedOf.push(by);
    const access_token = `entra-${this.tokens}`;
    const expires_on = inSeconds(3600);
    const times = { expires_in: 3600, ext_expires_in: 3600, expires_on };
    return ok({ token_type: 'Bearer', ...times, access_token });
  }

  #connector(method: string, path: string, body: Json): Answer {
    if (path === '' && method === 'POST') return this.#open(body);
    const [, conversation = '', kind, id = ''] = path.split('/');
    if (kind === 'members') return this.#member(id);
    if (method === 'DELETE') return this.rooms.delete(id) ? ok({}) : no(404, 'ActivityNotFound');
    const [first] = Array.isArray(body.attachments) ? body.attachments : [];
    const attachment: Json = Object(first);
    if (attachment.contentType === CARD) this.judge(attachment.content);
    if (method === 'PUT') {
      const isThere = this.rooms.replace(conversation, id, attachment);
      return isThere ? ok({ id }) : no(404, 'ActivityNotFound');
    }
    return ok({ id: this.rooms.post(conversation, attachment, String(body.summary)) });
  }

  #open({ members }: Json): Answer {
    const [member] = Array.isArray(members) ? members : [];
    const { id } = Object(member);
    return this.installed.has(id) ? ok({ id: `a:${id}` }) : no(403, 'BotNotInConversationRoster');
  }

  #member(id: string): Answer {
    const found = this.members.get(id);
    return found ? ok(found) : no(404, 'MemberNotFoundInConversation');
  }
}

export const TENANT = '7f3a5f7e-0000-4000-8000-5e6bada00001';
export const SECRET = 'the-secret-of-the-app';

interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Record<string, string>;
}

const ok = (body: object): Answer => ({ status: 200, body });
const no = (status: number, code: string): Answer => ({ status, body: { error: { code } } });

const troubled = ({ status, code = '', retryAfter, body }: Trouble): Answer => ({
  ...no(status, code),
  ...(body === undefined ? {} : { body }),
  ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
});
