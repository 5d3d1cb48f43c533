import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLoopback, NotLoopback } from '../../adapters/web/loopback.ts';
import { createWebChat } from '../../adapters/web/webChat.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { Client } from './client.ts';
import { COORDINATOR, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** `fetch` chooses the Host header itself. */
function statusUnderName(host: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: world.server.port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

/** Of the answer to these lines, sent as they are. */
async function firstLine(head: string): Promise<string> {
  const socket = connect(world.server.port, '127.0.0.1');
  socket.setEncoding('utf8').end(`${head}\r\n\r\n`);
  let answer = '';
  for await (const text of socket) answer += text;
  return answer.split('\r\n', 1)[0] ?? '';
}

describe('the local chat', () => {
  it.each(['0.0.0.0', '::', '192.168.1.4', 'griot.example.org', ''])(
    'refuses to be made for %j',
    (host) => {
      const { database, clock } = world;
      expect(() => createWebChat({ database, clock, log: silentLog, host })).toThrow(NotLoopback);
    },
  );

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', 'LOCALHOST', '::1', '[::1]', '::ffff:127.0.0.1'])(
    'takes %j for this machine',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );

  it.each(['127.0.0.1.example.org', '1127.0.0.1', 'localhost.example.org', '::2', '128.0.0.1'])(
    'does not take %j for this machine',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );

  it('answers under its own names and port only', async () => {
    const { port } = world.server;
    expect(await statusUnderName(`localhost:${port}`, '/identite')).toBe(200);
    expect(await statusUnderName(`[::1]:${port}`, '/identite')).toBe(200);
    expect(await statusUnderName(`griot.example.org:${port}`, '/identite')).toBe(421);
    expect(await statusUnderName('127.0.0.1', '/identite')).toBe(421);
    expect(await statusUnderName(`127.0.0.1.example.org:${port}`, '/identite')).toBe(421);
  });

  // macOS has no other loopback address unless it is given one.
  it.skipIf(process.platform === 'darwin')('answers at the address where it listens', async () => {
    const other = await openWorld({ host: '127.0.0.2' });
    expect((await fetch(`${other.server.url}/identite`)).status).toBe(200);
    await other.close();
  });

  it('is not opened to others by a relay that leads to the server', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const marks: Record<string, string>[] = [
      { 'X-Forwarded-For': '192.0.2.7' },
      { Forwarded: 'for=192.0.2.7;proto=https' },
      { Via: '1.1 relais' },
      { 'X-Real-IP': '192.0.2.7' },
    ];
    for (const headers of marks) {
      const response = await amadou.ask('/griot', { headers });
      expect(response.status, JSON.stringify(headers)).toBe(403);
      expect(await response.text()).toContain('qu’à cette machine');
    }
    expect(
      await firstLine(`GET /identite HTTP/1.0\r\nHost: 127.0.0.1:${world.server.port}`),
    ).toContain(' 403 ');
    // Its page has another origin than the name by which the relay calls.
    const origin = { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://griot.example.org' };
    expect((await amadou.post('/griot', { text: 'montre' }, origin)).status).toBe(403);
  });

  it('refuses what another site makes a browser post, and does nothing of it', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const foreign: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'none' },
      { Origin: 'https://example.org' },
      { Origin: 'null' },
      { Origin: `http://localhost:${world.server.port}` },
    ];
    for (const headers of foreign) {
      const response = await amadou.post('/griot', { text: 'montre intrusion' }, headers);
      expect(response.status, JSON.stringify(headers)).toBe(403);
      expect(await response.text()).toContain('vient d’un autre site');
    }
    expect(await amadou.page('/griot')).not.toContain('intrusion');
  });

  it('lets its own pages post', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const own: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'same-origin', Origin: world.server.url },
      { Origin: world.server.url },
    ];
    for (const headers of own) {
      expect((await amadou.post('/griot', { text: 'montre' }, headers)).status).toBe(303);
    }
  });

  it('sends pages that run no script and no style but its own files', async () => {
    const { headers } = await (await Client.as(world, COORDINATOR)).ask('/griot');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('what cannot be served', () => {
  it.each([
    ['/nulle-part', 404],
    ['/courrier/1', 404],
    ['/assets/x/inconnu.js', 404],
    ['/groupes/%E0%A4%A', 400],
  ])('is said in French: %s', async (path, status) => {
    const response = await (await Client.as(world, COORDINATOR)).ask(path);
    const page = await response.text();
    expect(response.status).toBe(status);
    expect(page).toContain('Page non affichée');
    expect(page).not.toMatch(/Error|node_modules/);
  });

  it('is said in French when a post is none of ours', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const response = await amadou.post('/griot', { autre: 'chose' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Cette demande est illisible');
  });
});
