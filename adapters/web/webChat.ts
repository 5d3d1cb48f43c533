import express, { Router } from 'express';
import type { App } from '../../src/app.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/kernel/database.ts';
import { translator } from '../../src/kernel/locale/translate.ts';
import type { Log } from '../../src/kernel/log.ts';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import { loadAssets } from './assets.ts';
import type { PageDeps } from './deps.ts';
import { sayFailures } from './failures.tsx';
import { onlyOwnPages, onlyThisMachine } from './guard.ts';
import { ChatLines } from './lines.ts';
import { LiveBus } from './live.ts';
import { isLoopback, NotLoopback } from './loopback.ts';
import type { MailReader } from './mailReader.ts';
import { notFound } from './refusal.ts';
import { calendarRoutes } from './routes/calendar.tsx';
import { conversationRoutes } from './routes/conversation.tsx';
import { fileRoutes } from './routes/files.ts';
import { identityRoutes } from './routes/identity.tsx';
import { mailRoutes } from './routes/mail.tsx';
import { Speaker } from './speaker.ts';
import { StreamRegistry } from './streamRegistry.ts';
import { webTransport } from './transport.ts';
import { visitorOf } from './visitor.ts';

/** Above the longest line that Griot reads, percent signs included; below what would hurt. */
const LARGEST_BODY = '256kb';

export interface WebChatDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** The address on which the server will listen. */
  readonly host: string;
}

export interface WebChatRouterDeps {
  readonly app: Pick<App, 'handle' | 'directory' | 'meet' | 'readFile'>;
  /** Absent when mail leaves by SMTP. */
  readonly mail?: MailReader;
  /** Called after each answer: the outbox may hold something to send. */
  readonly onOutboxChange?: () => void;
}

/** The local web chat: pages for people, a transport for Griot. */
export interface WebChat {
  readonly transport: Transport;
  /** Its pages. Made once the app is, which needs the transport. To be mounted last: it answers everything. */
  routerFor(deps: WebChatRouterDeps): Router;
  /** Tells the open pages of those who may read it that a mail has been captured. */
  announceMail(mail: Pick<Consignment, 'recipient' | 'about' | 'personal'>): void;
  /** Ends the live lines, which would keep the server open. */
  close(): void;
}

/**
 * Makes the local web chat.
 * @throws NotLoopback when the server is to listen to more than this machine: anybody would be anybody
 */
export function createWebChat({ database, clock, log, host }: WebChatDeps): WebChat {
  if (!isLoopback(host)) throw new NotLoopback(host);
  const bus = new LiveBus();
  const lines = new ChatLines(database, clock, bus);
  const streams = new StreamRegistry();
  return {
    transport: webTransport(lines),
    announceMail: ({ recipient, about, personal }) =>
      bus.publish({ mailTo: recipient, about, personal }),
    close: () => streams.endAll(),
    routerFor({ app, mail, onOutboxChange = () => undefined }) {
      const speaker = new Speaker({ app, lines, clock, onOutboxChange });
      const assets = loadAssets();
      return assemble({ app, clock, log, assets, lines, bus, speaker, mail }, streams);
    },
  };
}

function assemble(deps: PageDeps, streams: StreamRegistry): Router {
  const router = Router();
  router.use(onlyThisMachine, onlyOwnPages, deps.assets.router);
  router.use((_req, res, next) => {
    // A page shows what was true and holds forms that act once: it is never shown from memory.
    res.set('Cache-Control', 'no-store');
    next();
  });
  router.use(express.urlencoded({ extended: false, limit: LARGEST_BODY, parameterLimit: 200 }));
  router.use(
    identityRoutes(deps),
    conversationRoutes(deps, streams),
    fileRoutes(deps),
    calendarRoutes(deps),
  );
  if (deps.mail) router.use(mailRoutes(deps, deps.mail));
  router.use(() => {
    throw notFound();
  });
  const translatorOf: Parameters<typeof sayFailures>[0]['translatorOf'] = async (req) =>
    (await visitorOf(deps, req))?.t ?? translator('fr');
  router.use(sayFailures({ assets: deps.assets, log: deps.log, translatorOf }));
  return router;
}
