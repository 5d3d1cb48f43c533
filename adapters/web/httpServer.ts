import { createServer, type Server, type ServerResponse } from 'node:http';
import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import type { Database } from '../../src/kernel/database.ts';
import type { Log } from '../../src/kernel/log.ts';

/** What a chat adds to the server. */
export interface HttpPart {
  readonly router: Router;
  /** Ends what would keep connections open; called when the server starts closing. */
  readonly close?: () => void;
}

export interface HttpServerDeps {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** In order of precedence: the web chat, which answers everything, comes last. */
  readonly parts: readonly HttpPart[];
  readonly database: Register;
  readonly log: Log;
}

/** What is asked whether Griot is ready. */
type Register = Pick<Database, 'client'> & {
  /** False while nothing can be written down. */
  readonly isSound?: boolean;
};

/** The one HTTP server of Griot, listening. */
export interface HttpServer {
  /** `http://127.0.0.1:3978` */
  readonly url: string;
  readonly port: number;
  /** Accepts nobody any more, lets the replies under way finish, then resolves. */
  close(): Promise<void>;
}

/** Why the server cannot listen; `code` is the system's: EADDRINUSE, EACCES, EADDRNOTAVAIL… */
export class CannotListen extends Error {
  readonly code: string;
  readonly host: string;
  readonly port: number;

  constructor(cause: Error, host: string, port: number) {
    super(cause.message, { cause });
    this.name = 'CannotListen';
    this.code = 'code' in cause ? String(cause.code) : '';
    this.host = host;
    this.port = port;
  }
}

const HEADERS_TIMEOUT_MS = 10_000;
/** For a request to arrive whole. */
const REQUEST_TIMEOUT_MS = 30_000;
/** A connection on which nothing passes is cut; live lines send something every 15 s. */
const IDLE_TIMEOUT_MS = 120_000;
/**
 * How long a connection waits for a next request: longer than reverse proxies keep theirs (nginx one
 * minute, Caddy two), for one that we cut just as they use it again is a 502 to whoever asks.
 */
const KEPT_OPEN_MS = 130_000;
/** What is not finished by then at closing time is cut. */
const GRACE_MS = 10_000;
const READY_WITHIN_MS = 2_000;

/**
 * Starts the server.
 * @throws CannotListen
 */
export async function startHttpServer(deps: HttpServerDeps): Promise<HttpServer> {
  const { host, port, parts } = deps;
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    expressApp(deps),
  );
  server.setTimeout(IDLE_TIMEOUT_MS);
  server.keepAliveTimeout = KEPT_OPEN_MS;
  const underWay = repliesUnderWay(server);
  await listen(server, host, port);
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host.replace(/[[\]]/g, '')}]` : host}:${actual}`,
    port: actual,
    close: () => closeGracefully(server, parts, underWay),
  };
}

function expressApp({ parts, database, log }: HttpServerDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet(securityHeaders));
  app.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  app.get('/readyz', async (_req, res) => {
    const ready = await answers(database, log);
    res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'unavailable' });
  });
  for (const { router } of parts) app.use(router);
  return app;
}

/** Pages hold no script nor style of their own, are shown in no frame, and speak to nobody else. */
const securityHeaders: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  // The local chat has no certificate; whoever adds one in front of the others adds this too.
  strictTransportSecurity: false,
  // Asks for more than browsers give to the frame of a mail, and they complain.
  originAgentCluster: false,
  referrerPolicy: { policy: 'same-origin' },
};

async function answers(database: Register, log: Log): Promise<boolean> {
  if (database.isSound === false) return false;
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), READY_WITHIN_MS).unref();
  });
  const asked = database.client.revision.count().then(
    () => true,
    (error: unknown) => {
      log.warn({ err: error }, 'the database does not answer');
      return false;
    },
  );
  return Promise.race([asked, late]);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new CannotListen(error, host, port)));
    server.listen(port, host.replace(/[[\]]/g, ''), resolve);
  });
}

function closeGracefully(
  server: Server,
  parts: readonly HttpPart[],
  underWay: ReadonlySet<ServerResponse>,
): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    // A reply that ends now leaves a connection that waits for a next request, which cannot come.
    for (const reply of underWay) reply.once('close', () => server.closeIdleConnections());
    for (const part of parts) part.close?.();
    server.closeIdleConnections();
  });
}

/** The replies that have not ended yet. */
function repliesUnderWay(server: Server): ReadonlySet<ServerResponse> {
  const underWay = new Set<ServerResponse>();
  server.on('request', (_req, reply: ServerResponse) => {
    underWay.add(reply);
    reply.once('close', () => underWay.delete(reply));
  });
  return underWay;
}
