import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../adapters/database/engines.ts';
import { ISSUER } from '../../adapters/teams/config.ts';
import { createTeams } from '../../adapters/teams/teams.ts';
import { type HttpServer, startHttpServer } from '../../adapters/web/httpServer.ts';
import { type App, createApp } from '../../src/app.ts';
import { ManualClock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/kernel/database.ts';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import { office } from '../../src/program/office.ts';
import { type Logged, recordingLog, recordingMail } from '../support/recordings.ts';
import { temporaryRegister } from '../support/temporaryRegister.ts';
import { APP_ID } from './activities.ts';
import { SECRET, TENANT, TeamsDouble } from './double.ts';
import type { Json } from './rooms.ts';
import { type Claims, inSeconds, tokenOf } from './tokens.ts';

/** Griot in a tenant of a double of Microsoft, over a register that holds the demo secretariat. */
export interface TeamsWorld {
  readonly teams: TeamsDouble;
  readonly app: App;
  readonly database: Database;
  readonly clock: ManualClock;
  readonly server: HttpServer;
  readonly log: readonly Logged[];
  readonly mails: readonly Consignment[];
  /** How long the outbox has waited between two messages of a conversation, in milliseconds. */
  readonly waits: readonly number[];
  /** Posts an activity as Teams does. */
  post(activity: Json, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** What a right token says, to be made wrong. */
  claims(): Claims;
  close(): Promise<void>;
}

export interface TeamsWorldOptions {
  readonly now?: string;
  /** Other transports, to which Griot sends besides Teams. */
  readonly transports?: (database: Database, clock: ManualClock) => readonly Transport[];
}

/** Seen from where the demo begins. */
const BEGINNING = '2027-02-20T09:00:00Z';

export async function openTeamsWorld(options: TeamsWorldOptions = {}): Promise<TeamsWorld> {
  const { now = BEGINNING } = options;
  const register = await temporaryRegister(Temporal.Instant.from(now));
  const database = await openDatabase(register.url);
  const clock = new ManualClock(Temporal.Instant.from(now));
  const teams = await new TeamsDouble().start();
  const logged: Logged[] = [];
  const log = recordingLog(logged);
  const waits: number[] = [];
  const griot = createTeams(
    { type: 'SingleTenant', appId: APP_ID, tenantId: TENANT, secret: SECRET },
    {
      database,
      clock,
      log,
      newToken: randomUUID,
      cloud: teams.cloud,
      wait: async (ms) => void waits.push(ms),
    },
  );
  const mails: Consignment[] = [];
  const others = options.transports?.(database, clock) ?? [recordingMail(mails)];
  const app = createApp({
    database,
    clock,
    log,
    transports: [griot.transport, ...others],
    settings: {
      organizer: { name: 'Griot', email: 'griot@example.org' },
      tellsOfChanges: 'soon',
    },
    office,
    newToken: randomUUID,
  });
  const parts = [griot.open({ app, onOutboxChange: () => undefined })];
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, parts, database, log });
  const claims = (): Claims => ({
    iss: ISSUER,
    aud: APP_ID,
    nbf: inSeconds(-60),
    exp: inSeconds(3600),
    serviceurl: teams.serviceUrl,
  });
  return {
    teams,
    app,
    database,
    clock,
    server,
    log: logged,
    mails,
    waits,
    claims,
    post: (activity, headers) =>
      fetch(`${server.url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${tokenOf(claims())}`,
          ...headers,
        },
        body: JSON.stringify({ serviceUrl: teams.serviceUrl, ...activity }),
      }),
    async close() {
      await server.close();
      await teams.close();
      await database.close();
      await register.remove();
    },
  };
}
