import { randomUUID } from 'node:crypto';
import { ChatLines } from '../../adapters/web/lines.ts';
import { LiveBus } from '../../adapters/web/live.ts';
import { webTransport } from '../../adapters/web/transport.ts';
import { type App, createApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../kernel/database.ts';
import type { Log } from '../kernel/log.ts';
import { usualPaces } from '../kernel/pace.ts';
import type { Settings } from '../kernel/settings.ts';
import { openMail } from './mail.ts';
import { officeFor } from './office.ts';
import { openPages, type PagesConfig } from './pages.ts';
import { openRegister } from './register.ts';

/** Griot without a server nor ticks: for a command, or a conversation on the command line. */
export interface Session {
  readonly app: App;
  readonly database: Database;
  close(): Promise<void>;
}

interface SessionSurroundings extends Pick<Settings, 'tellsOfChanges'> {
  readonly clock: Clock;
  readonly log: Log;
}

/** @throws DatabaseUnavailable */
export async function openSession(
  config: Pick<Config, 'demo' | 'mailFrom' | 'templates'> & PagesConfig,
  { clock, log, tellsOfChanges }: SessionSurroundings,
): Promise<Session> {
  const { database, restored } = await openRegister(config, clock, log);
  const mail = await openMail(config, database, clock);
  const chat = webTransport(new ChatLines(database, clock, new LiveBus()));
  const app = createApp({
    database,
    clock,
    log,
    transports: [mail.transport, chat],
    settings: {
      organizer: config.mailFrom,
      tellsOfChanges,
      restored,
      pages: await openPages(config),
    },
    office: officeFor(config.templates),
    newToken: randomUUID,
    paces: usualPaces(),
  });
  return {
    app,
    database,
    async close() {
      await mail.close();
      await database.close();
    },
  };
}
