import type { ConnectorClientOptions } from 'botframework-connector/lib/connectorApi/models/index.js';

const TIMEOUT_MS = 10_000;

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

/**
 * How the Bot Framework's client reaches Teams. Its own would wait by itself for what is refused
 * for the moment, and hold up whoever asks: the outbox waits better.
 */
export const connectorHttp: HttpClient = {
  async sendRequest(request) {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
      ...(typeof request.body === 'string' ? { body: request.body } : {}),
    });
    const bodyAsText = await response.text();
    if (!response.ok) throw refusal(response, bodyAsText);
    return { status: response.status, headers: headersOf(response, request), bodyAsText, request };
  },
};

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

function codeIn(body: string): string {
  try {
    const { error } = Object(JSON.parse(body));
    return typeof error?.code === 'string' ? error.code : '';
  } catch {
    return '';
  }
}
