import type { ConnectorClientOptions } from 'botframework-connector/lib/connectorApi/models/index.js';
import { z } from 'zod';
import type { Tokens } from './tokens.ts';

/** More than it takes to see that nobody is there: what lasts so long has been asked. */
const TIMEOUT_MS = 12_000;

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];

/** Teams has refused what it was asked. */
export class TeamsRefusal extends Error {
  readonly status: number;
  /** Teams' name of the reason: `MessageWritesBlocked`, `ConversationNotFound`… */
  readonly code: string;
  /** Seconds to wait, when it asks for that. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, retryAfter?: number) {
    super(`${status} ${code}`.trim());
    this.name = 'TeamsRefusal';
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** Teams has been asked, and has not said what came of it: it may be done. */
export class TeamsSilence extends Error {
  override readonly name = 'TeamsSilence';
}

/**
 * How the Bot Framework's client reaches Teams. Its own would wait by itself for what is refused
 * for the moment, and hold up whoever asks: the outbox waits better. A token that Teams takes no more,
 * before its time, is asked for anew, or everything would be refused until it ends.
 * @param tokens undefined: requests carry none
 */
export const connectorHttp = (tokens: Tokens | undefined): HttpClient => ({
  async sendRequest(request) {
    try {
      return await send(request);
    } catch (error) {
      if (!tokens || !(error instanceof TeamsRefusal) || error.status !== UNAUTHORIZED) throw error;
    }
    request.headers.set('authorization', `Bearer ${await tokens('anew')}`);
    return send(request);
  },
});

const UNAUTHORIZED = 401;

async function send(request: HttpRequest): ReturnType<HttpClient['sendRequest']> {
  const { response, bodyAsText } = await ask(request).catch((error: unknown) => {
    throw wasAsked(error) ? new TeamsSilence('no answer', { cause: error }) : error;
  });
  if (!response.ok) throw refusal(response, bodyAsText);
  return { status: response.status, headers: headersOf(response, request), bodyAsText, request };
}

async function ask({ url, method, headers, body }: HttpRequest) {
  const response = await fetch(url, {
    method,
    headers: headers.rawHeaders(),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
    ...(typeof body === 'string' ? { body } : {}),
  });
  return { response, bodyAsText: await response.text() };
}

/** How a line breaks that was there. */
const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Whether Teams may have been asked before that. */
function wasAsked(error: unknown): boolean {
  const { name, cause } = Object(error);
  return name === 'TimeoutError' || BROKEN.has(Object(cause).code);
}

/** The client's own kind of headers, of which it gives no other maker. */
function headersOf(response: Response, request: HttpRequest): HttpRequest['headers'] {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  response.headers.forEach((value, name) => void headers.set(name, value));
  return headers;
}

function refusal({ status, headers }: Response, body: string): TeamsRefusal {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return new TeamsRefusal(status, codeIn(body), Number.isFinite(seconds) ? seconds : undefined);
}

/** Somewhere Teams says the code, or another text that holds it. */
const coded = z.union([
  z.object({ error: z.object({ code: z.string() }) }).transform(({ error }) => error.code),
  z.object({ subCode: z.string() }).transform(({ subCode }) => subCode),
  z.object({ message: z.string() }).transform(({ message }) => codeIn(message)),
]);

function codeIn(body: string): string {
  try {
    return coded.safeParse(JSON.parse(body)).data ?? '';
  } catch {
    return '';
  }
}
