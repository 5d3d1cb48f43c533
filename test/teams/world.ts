import { randomBytes, randomUUID } from 'node:crypto';
import { ISSUER, type RegisteredTeams } from '../../adapters/teams/config.ts';
import { createTeams } from '../../adapters/teams/teams.ts';
import type { HttpServer } from '../../adapters/web/httpServer.ts';
import type { App } from '../../src/app.ts';
import type { ManualClock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/kernel/database.ts';
import { signedLinks } from '../../src/kernel/links/signedLinks.ts';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import {
  griotIn,
  type OneGriot,
  openSurroundings,
  type Side,
  type Surroundings,
} from '../support/chat/oneGriot.ts';
import type { Logged } from '../support/recordings.ts';
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
  /** Of one tenant, by a secret, unless said. */
  readonly config?: RegisteredTeams;
  /** Other transports, to which Griot sends besides Teams. */
  readonly transports?: (database: Database, clock: ManualClock) => readonly Transport[];
}

export const SINGLE_TENANT: RegisteredTeams = {
  type: 'SingleTenant',
  appId: APP_ID,
  tenantId: TENANT,
  secret: SECRET,
};

export async function openTeamsWorld(options: TeamsWorldOptions = {}): Promise<TeamsWorld> {
  const around = await openSurroundings(options.now);
  const side = await teamsSide(around, options.config);
  const griot = await griotIn(around, [side], options.transports?.(around.database, around.clock));
  return side.worldOf(griot);
}

export interface TeamsSide extends Side {
  worldOf(griot: OneGriot): TeamsWorld;
}

/** Griot's Teams, over a register that other chats may have too. */
export async function teamsSide(
  around: Surroundings,
  config: RegisteredTeams = SINGLE_TENANT,
): Promise<TeamsSide> {
  const { database, clock, log, logged } = around;
  const teams = await new TeamsDouble().start();
  const waits: number[] = [];
  const { transport, open } = createTeams(config, {
    database,
    clock,
    log,
    newToken: randomUUID,
    links: signedLinks(randomBytes(32)),
    cloud: teams.cloud,
    wait: async (ms) => void waits.push(ms),
  });
  const claims = (): Claims => ({
    iss: ISSUER,
    aud: APP_ID,
    nbf: inSeconds(-60),
    exp: inSeconds(3600),
    serviceurl: teams.serviceUrl,
  });
  return {
    transport,
    open: async (app) => open({ app, onOutboxChange: () => undefined }),
    close: () => teams.close(),
    worldOf: (griot) => ({
      ...griot,
      teams,
      database,
      clock,
      log: logged,
      waits,
      claims,
      post: (activity, headers) =>
        fetch(`${griot.server.url}/api/messages`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${tokenOf(claims())}`,
            ...headers,
          },
          body: JSON.stringify({ serviceUrl: teams.serviceUrl, ...activity }),
        }),
    }),
  };
}
