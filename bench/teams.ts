import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudAdapter } from 'botbuilder';
import express from 'express';
import { migrate, openDatabase } from '../adapters/database/engines.ts';
import { authenticationFor } from '../adapters/teams/cloud.ts';
import { ISSUER } from '../adapters/teams/config.ts';
import { createTeams } from '../adapters/teams/teams.ts';
import { startHttpServer } from '../adapters/web/httpServer.ts';
import { loadDemo } from '../prisma/demo/load.ts';
import { createApp } from '../src/app.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { signedLinks } from '../src/kernel/links/signedLinks.ts';
import { silentLog } from '../src/kernel/log.ts';
import { office } from '../src/program/office.ts';
import { APP_ID, message, speakerOf } from '../test/teams/activities.ts';
import { SECRET, TENANT, TeamsDouble } from '../test/teams/double.ts';
import { inSeconds, tokenOf } from '../test/teams/tokens.ts';

/** A bare echo `CloudAdapter` and Griot, activity in to activity out, in turns, in one process. */
const RUNS = Number(process.env.BENCH_RUNS ?? 300);
const WARM_UP = Number(process.env.BENCH_WARM_UP ?? 100);
const TURN = 20;
const CEILINGS: Readonly<Record<string, number>> = { read: 3, write: 6 };

const teams = await new TeamsDouble().start();
teams.judges = false;
const config = { type: 'SingleTenant', appId: APP_ID, tenantId: TENANT, secret: SECRET } as const;
const folder = await mkdtemp(join(tmpdir(), 'griot-bench-'));
const file = `file:${join(folder, 'griot.db')}`;
await migrate(file);
const database = await openDatabase(file);
await loadDemo(database, systemClock.now());
const who = speakerOf('coordonnateur@example.org', 'Le coordonnateur');
await database.client.chatIdentity.create({
  data: { transport: 'teams', externalId: who.aadObjectId, personId: 'coordonnateur' },
});
const deps = { database, clock: systemClock, log: silentLog, newToken: randomUUID };
const links = signedLinks(randomBytes(32));
const griot = createTeams(config, { ...deps, links, cloud: teams.cloud });
const settings = {
  organizer: { name: 'Griot', email: 'griot@example.org' },
  tellsOfChanges: 'soon',
} as const;
const app = createApp({ ...deps, transports: [], settings, office });
const parts = [griot.open({ app, onOutboxChange: () => undefined })];
const server = await startHttpServer({ host: '127.0.0.1', port: 0, parts, ...deps });

const adapter = new CloudAdapter(authenticationFor(config, teams.cloud));
const echo = express().post('/api/messages', express.json(), (req, res) =>
  adapter.process(req, res, async (context) => {
    await context.sendActivity(context.activity.text);
  }),
);
const bare = createServer(echo);
await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
const address = bare.address();
const bareUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;

const token = tokenOf({
  iss: ISSUER,
  aud: APP_ID,
  exp: inSeconds(3600),
  serviceurl: teams.serviceUrl,
});

/** Resolves when the turn is over: what is answered has left by then. */
const say = (url: string, text: string) => async (): Promise<void> => {
  const activity = { serviceUrl: teams.serviceUrl, ...message(who, randomUUID(), text) };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify(activity);
  const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body });
  if (response.status !== 200) throw new Error(`status ${response.status}`);
};

const WRITE = 'gec décision Transmettre la matrice des revues échéance dans deux semaines';
const contenders = [
  { name: 'bare CloudAdapter', once: say(bareUrl, 'groupes') },
  { name: 'read', once: say(server.url, 'décisions') },
  { name: 'write', once: say(server.url, WRITE) },
].map((one) => ({ ...one, times: [] as number[] }));

for (const { once } of contenders) for (let run = 0; run < WARM_UP; run += 1) await once();
for (let turn = 0; turn < RUNS / TURN; turn += 1) {
  for (const { once, times } of contenders) {
    for (let run = 0; run < TURN; run += 1) {
      const start = performance.now();
      await once();
      times.push(performance.now() - start);
    }
  }
}

const at = (times: readonly number[], share: number): number =>
  Number((times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(2));
const told = contenders.map(({ name, times }) => {
  const sorted = times.sort((one, other) => one - other);
  return { name, ms: { p50: at(sorted, 0.5), p99: at(sorted, 0.99) } };
});
const floor = told[0]?.ms.p50 ?? Number.NaN;
const results = told.map((one) => ({
  ...one,
  ratio: Number((one.ms.p50 / floor).toFixed(2)),
  ceiling: CEILINGS[one.name],
}));
console.log(JSON.stringify({ runs: RUNS, results }, null, 2));

bare.closeAllConnections();
bare.close();
await server.close();
await teams.close();
await database.close();
await rm(folder, { recursive: true });
