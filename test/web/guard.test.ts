import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLoopback, NotLoopback } from '../../adapters/web/loopback.ts';
import { createWebChat } from '../../adapters/web/webChat.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { Client } from './browserClient.ts';
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

describe('who one is', () => {
  it('is asked first, the secretariat’s Coordonnateur before all others', async () => {
    const nobody = new Client(world);
    expect((await nobody.ask('/')).headers.get('location')).toBe('/identite');
    const names = [...(await nobody.page('/identite')).matchAll(/class="name">([^<]+)</g)];
    expect(names[0]?.[1]).toBe('Amadou Coulibaly');
    expect(names).toHaveLength(60);
  });

  it('is remembered in a cookie that scripts and other sites cannot use', async () => {
    const nobody = new Client(world);
    const response = await nobody.post('/identite', { person: COORDINATOR });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect((await nobody.ask('/')).headers.get('location')).toBe('/griot');
  });

  it('is found by a word of the name, the function, the organisation or a group', async () => {
    const nobody = new Client(world);
    const found = async (q: string): Promise<string> =>
      nobody.page(`/identite?q=${encodeURIComponent(q)}`);
    expect(await found('elodie')).toContain('Élodie Garnier');
    expect(await found('garnier afd')).toContain('Élodie Garnier');
    expect(await found('GT-EAU')).toContain('Élodie Garnier');
    expect(await found('elodie')).not.toContain('Amadou Coulibaly');
    expect(await found('xyzzy')).toContain('Personne ne correspond');
  });

  it('shows nowhere that a confidential group has members', async () => {
    expect(await new Client(world).page('/identite')).not.toContain('TROIKA');
  });

  it('is asked again when the person has gone', async () => {
    const { database } = world;
    const gone = await Client.as(world, 'fanta.niare');
    expect((await gone.ask('/griot')).status).toBe(200);
    await database.client.person.update({ where: { id: 'fanta.niare' }, data: { active: false } });
    await database.client.revision.update({
      where: { id: 'directory' },
      data: { version: { increment: 1 } },
    });
    const response = await gone.ask('/griot');
    expect(response.headers.get('location')).toBe('/identite?inconnu=1');
    expect(await gone.page('/identite?inconnu=1')).toContain('n’est plus dans l’annuaire');
    const byScript = await Client.as(world, COORDINATOR);
    byScript.setCookie('griot=fanta.niare');
    const answer = await byScript.ask('/griot', {
      method: 'POST',
      form: { text: 'a' },
      json: true,
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ location: '/identite?inconnu=1' });
  });

  it('cannot be somebody whom nobody knows', async () => {
    const nobody = new Client(world);
    const response = await nobody.post('/identite', { person: 'nobody' });
    expect(response.headers.get('location')).toBe('/identite?inconnu=1');
    expect(response.headers.get('set-cookie')).toBeNull();
    nobody.setCookie('griot=%E0%A4%A');
    expect((await nobody.ask('/griot')).headers.get('location')).toBe('/identite');
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
