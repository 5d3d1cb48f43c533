import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express, { Router } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CannotListen, startHttpServer } from '../../adapters/web/httpServer.ts';
import type { Log } from '../../src/kernel/log.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { Client } from './client.ts';
import { COORDINATOR, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** Something to wait for. */
class Gate {
  open = (): void => undefined;
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}

function urlOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

describe('the server', () => {
  it('says that it lives and that its register answers', async () => {
    const health = await fetch(`${world.server.url}/healthz`);
    const ready = await fetch(`${world.server.url}/readyz`);
    expect([health.status, ready.status]).toEqual([200, 200]);
    expect(await ready.json()).toEqual({ status: 'ready' });
  });

  it('is alive but not ready when its register does not answer', async () => {
    const other = await openWorld();
    await other.database.client.$executeRawUnsafe('DROP TABLE "Revision"');
    expect((await fetch(`${other.server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${other.server.url}/readyz`)).status).toBe(503);
    await other.close();
  });

  it('keeps a connection open longer than a reverse proxy does', async () => {
    const { headers } = await fetch(`${world.server.url}/healthz`);
    expect(headers.get('keep-alive')).toBe('timeout=130');
  });

  it('says which address is taken', async () => {
    const { database } = world;
    const { port } = world.server;
    const second = startHttpServer({
      host: '127.0.0.1',
      port,
      parts: [],
      database,
      log: silentLog,
    });
    await expect(second).rejects.toThrow(CannotListen);
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE', host: '127.0.0.1', port });
  });

  it('lets the replies under way finish when it closes', async () => {
    const { database } = world;
    const router = Router();
    const started = new Gate();
    const released = new Gate();
    router.get('/slow', async (_req, res) => {
      started.open();
      await released.opened;
      res.send('whole');
    });
    const parts = [{ router }];
    const server = await startHttpServer({
      host: '127.0.0.1',
      port: 0,
      parts,
      database,
      log: silentLog,
    });
    const answer = fetch(`${server.url}/slow`);
    await started.opened;
    const closed = server.close();
    await expect(fetch(`${server.url}/slow`)).rejects.toThrow();
    released.open();
    expect(await (await answer).text()).toBe('whole');
    await closed;
  });

  it('does not wait, as Node does, for connections on which nothing more can come', async () => {
    const closed: string[] = [];
    const [both, gate] = [new Gate(), new Gate()];
    let arrived = 0;
    const slow = Router().get('/slow', async (_req, res) => {
      arrived += 1;
      if (arrived === 2) both.open();
      await gate.opened;
      res.send('whole');
    });
    const { database } = world;
    const address = { host: '127.0.0.1', port: 0 };
    const ours = await startHttpServer({
      ...address,
      parts: [{ router: slow }],
      database,
      log: silentLog,
    });
    const patient = { keepAliveTimeout: 1_000 };
    const plain = createServer(patient, express().use(slow)).listen(address);
    await once(plain, 'listening');
    const answers = [fetch(`${ours.url}/slow`), fetch(`${urlOf(plain)}/slow`)];
    await both.opened;
    const closing = ours.close().then(() => closed.push('Griot'));
    plain.close(() => closed.push('Node'));
    gate.open();
    for (const answer of answers) expect(await (await answer).text()).toBe('whole');
    await closing;
    expect(closed).toEqual(['Griot']);
    plain.closeAllConnections();
  });

  it('says an incident by its reference, and keeps the cause for the log', async () => {
    const incidents: object[] = [];
    const log: Log = { ...silentLog, error: (data) => void incidents.push(data) };
    const broken = await openWorld({ log });
    const amadou = await Client.as(broken, COORDINATOR);
    await broken.database.client.$executeRawUnsafe('DROP TABLE "ChatLine"');
    const response = await amadou.ask('/griot');
    const page = await response.text();
    expect(response.status).toBe(500);
    const [incident] = incidents;
    const reference = incident && 'reference' in incident ? String(incident.reference) : 'none';
    expect(page).toContain(reference);
    expect(page).not.toContain('ChatLine');
    await broken.close();
  });
});
