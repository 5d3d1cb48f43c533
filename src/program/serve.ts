import { randomUUID } from 'node:crypto';
import { startHttpServer } from '../../adapters/web/httpServer.ts';
import { createWebChat, type WebChat } from '../../adapters/web/webChat.ts';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../kernel/database.ts';
import type { Log } from '../kernel/log.ts';
import type { Transport } from '../kernel/outbox/transport.ts';
import { createTicker } from '../ticker.ts';
import { type Mail, openMail } from './mail.ts';
import { capturedMailReader } from './mailReader.ts';
import { openRegister } from './register.ts';

/** A Griot that runs. */
export interface Running {
  /** Where the web chat is. */
  readonly url: string;
  readonly demoLoaded: boolean;
  /** Accepts nothing more, lets answers and messages under way finish, then closes the register. */
  stop(): Promise<void>;
}

export interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Starts Griot: its register, its transports, its web server, its ticks.
 * @throws DatabaseUnavailable, CannotListen
 */
export async function serve(config: Config, surroundings: Surroundings): Promise<Running> {
  const { clock, log } = surroundings;
  const { database, demoLoaded } = await openRegister(config, clock, log);
  try {
    const running = await serveRegister(config, surroundings, database);
    return { ...running, demoLoaded };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serveRegister(
  config: Config,
  { clock, log }: Surroundings,
  database: Database,
): Promise<Omit<Running, 'demoLoaded'>> {
  const chat = createWebChat({ database, clock, log, host: config.host });
  const mail = await openMail(config, database, clock);
  const captured = config.smtpUrl === undefined;
  const app = createApp({
    database,
    clock,
    log,
    transports: [captured ? announced(mail.transport, chat) : mail.transport, chat.transport],
    settings: { organizer: config.mailFrom },
    newToken: randomUUID,
  });
  const ticker = createTicker(app, log);
  const router = chat.routerFor({
    app,
    ...(captured ? { mail: capturedMailReader(database.client) } : {}),
    onOutboxChange: () => ticker.nudge(),
  });
  const parts = [{ router, close: () => chat.close() }];
  const { host, port } = config;
  const server = await startHttpServer({ host, port, parts, database, log });
  const ticking = ticker.start();
  return { url: server.url, stop };

  async function stop(): Promise<void> {
    await server.close();
    await ticking;
    await ticker.stop();
    await mail.close();
    await database.close();
  }
}

/** Tells the open pages of the web chat that a mail has come. */
const announced = (mail: Mail['transport'], chat: WebChat): Transport => ({
  ...mail,
  async deliver(consignment) {
    const id = await mail.deliver(consignment);
    chat.announceMail();
    return id;
  },
});
