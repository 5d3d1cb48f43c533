import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../adapters/database/engines.ts';
import { type HttpServer, startHttpServer } from '../../adapters/web/httpServer.ts';
import type { MailReader } from '../../adapters/web/mailReader.ts';
import { createWebChat, type WebChat } from '../../adapters/web/webChat.ts';
import { meetWithoutChat } from '../../src/directory/newcomers.ts';
import { directoryReader } from '../../src/directory/store.ts';
import { ManualClock } from '../../src/kernel/clock.ts';
import type { Command } from '../../src/kernel/commands/command.ts';
import type { Database } from '../../src/kernel/database.ts';
import { readFileFor } from '../../src/kernel/files.ts';
import { handle } from '../../src/kernel/handle.ts';
import { type Log, silentLog } from '../../src/kernel/log.ts';
import { Dispatcher } from '../../src/kernel/outbox/dispatch.ts';
import { BAMAKO, dayIn } from '../../src/kernel/time.ts';
import { office } from '../../src/program/office.ts';
import { temporaryRegister } from '../support/temporaryRegister.ts';
import { testCommands } from './commands.ts';

/** Griot's web chat on a free port, over a register of its own that holds the demo secretariat. */
export interface World {
  readonly server: HttpServer;
  readonly chat: WebChat;
  readonly database: Database;
  readonly clock: ManualClock;
  /** Resolves when what the outbox held has been delivered. */
  delivered(): Promise<void>;
  close(): Promise<void>;
}

interface WorldOptions {
  readonly mail?: MailReader;
  readonly commands?: readonly Command[];
  readonly log?: Log;
  readonly host?: string;
}

export const COORDINATOR = 'coordonnateur';
export const MEMBER = 'helene.rakotomalala';
export const ENGLISH_SPEAKER = 'grace.thompson';

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { mail, commands = testCommands, log = silentLog, host = '127.0.0.1' } = options;
  const clock = new ManualClock(Temporal.Instant.from('2027-02-20T10:00:00Z'));
  const register = await temporaryRegister(clock.now());
  const database = await openDatabase(register.url);
  const directory = directoryReader(database.client);
  const chat = createWebChat({ database, clock, log, host });
  const newToken = randomUUID;
  const dispatcher = new Dispatcher({
    database,
    clock,
    log,
    newToken,
    transports: [chat.transport],
  });
  let dispatching: Promise<unknown> = Promise.resolve();
  const settings = {
    organizer: { name: 'Griot', email: 'griot@example.org' },
    tellsOfChanges: 'soon',
  } as const;
  const router = chat.routerFor({
    app: {
      directory,
      meet: async (account, personId) =>
        meetWithoutChat(database, await directory(), { account, personId }, clock.now()),
      async readFile(reader, id) {
        const known = await directory();
        const actor = known.actor(known.personByIdentity(reader), dayIn(clock.now(), BAMAKO));
        return readFileFor(database.client, id, actor, known);
      },
      handle: (incoming) =>
        handle(
          {
            database,
            clock,
            log,
            commands,
            directory,
            settings,
            office,
            newReference: () => 'abcd1234',
          },
          incoming,
        ),
    },
    ...(mail ? { mail } : {}),
    onOutboxChange: () => {
      dispatching = dispatching.then(() => dispatcher.run());
    },
  });
  const parts = [{ router, close: chat.close }];
  const server = await startHttpServer({ host, port: 0, parts, database, log });
  return {
    server,
    chat,
    database,
    clock,
    delivered: async () => void (await dispatching),
    async close() {
      await server.close();
      await database.close();
      await register.remove();
    },
  };
}
