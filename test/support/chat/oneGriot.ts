import { randomBytes, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../../adapters/database/engines.ts';
import {
  type HttpPart,
  type HttpServer,
  startHttpServer,
} from '../../../adapters/web/httpServer.ts';
import { type App, createApp } from '../../../src/app.ts';
import { ManualClock } from '../../../src/kernel/clock.ts';
import type { Database } from '../../../src/kernel/database.ts';
import { signedLinks } from '../../../src/kernel/links/signedLinks.ts';
import type { Log } from '../../../src/kernel/log.ts';
import type { Consignment, Transport } from '../../../src/kernel/outbox/transport.ts';
import { office } from '../../../src/program/office.ts';
import { type Logged, recordingLog, recordingMail } from '../recordings.ts';
import { temporaryRegister } from '../temporaryRegister.ts';

/** A register that holds the demo secretariat, and what surrounds it. */
export interface Surroundings {
  /** Of the register, for another process that opens it. */
  readonly url: string;
  readonly database: Database;
  readonly clock: ManualClock;
  readonly log: Log;
  readonly logged: readonly Logged[];
  close(): Promise<void>;
}

/** Seen from where the demo begins. */
const BEGINNING = '2027-02-20T09:00:00Z';

export async function openSurroundings(now = BEGINNING): Promise<Surroundings> {
  const register = await temporaryRegister(Temporal.Instant.from(now));
  const database = await openDatabase(register.url);
  const logged: Logged[] = [];
  return {
    url: register.url,
    database,
    clock: new ManualClock(Temporal.Instant.from(now)),
    log: recordingLog(logged),
    logged,
    async close() {
      await database.close();
      await register.remove();
    },
  };
}

/** One chat of Griot, with the double of whoever keeps it. */
export interface Side {
  readonly transport: Transport;
  /** Once the app is made: its part of the one server. */
  open(app: App): Promise<HttpPart | undefined>;
  /** Once nothing is served any more. */
  close(): Promise<void>;
}

const SECRET_BYTES = 32;

/** The one Griot of these chats. */
export interface OneGriot {
  readonly app: App;
  readonly server: HttpServer;
  readonly mails: readonly Consignment[];
  close(): Promise<void>;
}

/** @param transports those besides the chats' own; mail that is only kept when not given */
export async function griotIn(
  around: Surroundings,
  sides: readonly Side[],
  transports?: readonly Transport[],
): Promise<OneGriot> {
  const { database, clock, log } = around;
  const mails: Consignment[] = [];
  const others = transports ?? [recordingMail(mails)];
  const app = createApp({
    database,
    clock,
    log,
    transports: [...sides.map(({ transport }) => transport), ...others],
    settings: {
      organizer: { name: 'Griot', email: 'griot@example.org' },
      tellsOfChanges: 'soon',
      pages: { origin: 'http://127.0.0.1:3978', links: signedLinks(randomBytes(SECRET_BYTES)) },
    },
    office,
    newToken: randomUUID,
  });
  const parts: HttpPart[] = [];
  for (const side of sides) parts.push(...[(await side.open(app)) ?? []].flat());
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, parts, database, log });
  return {
    app,
    server,
    mails,
    async close() {
      await server.close();
      for (const side of sides) await side.close();
      await around.close();
    },
  };
}
