import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPublicWorld, type PublicWorld } from './world.ts';

const SEG = 'aissata.diarra@example.org';

let world: PublicWorld;

beforeAll(async () => {
  world = await openPublicWorld({ now: '2027-02-20T09:00' });
  const { client } = world.griot.database;
  await client.group.update({ where: { code: 'GT-EAU' }, data: { confidentiality: 'open' } });
  await client.revision.update({
    where: { id: 'directory' },
    data: { version: { increment: 1 } },
  });
  await planned('GT-EAU planifier mardi 9 mars à 10h, objet : point d’eau');
  await planned('GT-SANTE planifier mardi 9 mars à 15h, objet : revue sectorielle');
});
afterAll(() => world.close());

async function planned(line: string): Promise<void> {
  await world.griot.say(SEG, line);
  expect((await world.griot.say(SEG, { press: 'Confirmer' })).error).toBeUndefined();
}

interface Asked {
  readonly status: number | undefined;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** As it is sent: `fetch` undoes compression, and chooses the Host itself. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Asked> {
  return new Promise((resolve, reject) => {
    request(world.server.url + path, { headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const FROM_OUTSIDE = { host: 'griot.example.org', 'x-forwarded-for': '192.0.2.7' };

describe('the public pages', () => {
  it('are reached from outside, by a relay and under another name; the local chat is not', async () => {
    expect((await ask('/public/agenda.ics', FROM_OUTSIDE)).status).toBe(200);
    for (const path of ['/', '/griot', '/identite', '/calendrier', '/courrier', '/publics']) {
      expect((await ask(path, FROM_OUTSIDE)).status, path).toBe(403);
    }
  });

  it('run no script, keep no cookie, and tell their address to nobody', async () => {
    const { headers } = await ask('/public/rien', FROM_OUTSIDE);
    expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe/u);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('say in French what to do of an address that leads nowhere', async () => {
    const { status, body } = await ask('/public/agenda/inconnu.ics');
    expect(status).toBe(404);
    expect(body.toString()).toContain('Reprenez le lien dans le message reçu');
    expect((await ask('/public/agenda.ics', {}, 'POST')).status).toBe(405);
  });
});

describe('the public feed', () => {
  it('holds the meetings of the groups that are open to all, and no other', async () => {
    const { headers, body } = await ask('/public/agenda.ics');
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    const calendar = new ICAL.Component(ICAL.parse(body.toString()));
    const [event, ...others] = calendar.getAllSubcomponents('vevent');
    expect(others).toEqual([]);
    expect(event?.getFirstPropertyValue('summary')).toBe('GT-EAU-2027-03 – point d’eau');
    expect(body.toString()).not.toMatch(/ATTENDEE|SANTE/u);
  });

  it('is not sent again to whoever has it, until something of it changes', async () => {
    const first = await ask('/public/agenda.ics');
    const etag = String(first.headers.etag);
    const since = String(first.headers['last-modified']);
    const again = (headers: Record<string, string>) => ask('/public/agenda.ics', headers);
    expect(await again({ 'if-none-match': etag })).toMatchObject({ status: 304 });
    expect((await again({ 'if-none-match': etag })).body).toHaveLength(0);
    expect((await again({ 'if-modified-since': since })).status).toBe(304);
    // What others do, and what changes nothing of it, leaves it as it is.
    await world.griot.say(SEG, 'présent GT-SANTE-2027-03');
    expect((await again({ 'if-none-match': etag })).status).toBe(304);
    await world.griot.say(SEG, 'reporter GT-EAU-2027-03 au mercredi 10 mars à 10h');
    await world.griot.say(SEG, { press: 'Confirmer' });
    const changed = await again({ 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.body.toString()).toContain('DTSTART:20270310T100000Z');
    expect((await again({ 'if-modified-since': since })).status).toBe(200);
  });

  it('shows no stranger how to join by video, which whoever has a secret address is shown', async () => {
    const link = 'https://zoom.example.org/j/814?pwd=abc';
    await planned(`GT-EAU planifier jeudi 18 mars à 10h, salle du PNUD et en visio ${link}`);
    const { body } = await ask('/public/agenda.ics');
    expect(body.toString()).toContain(String.raw`LOCATION:salle du PNUD\, et en visio`);
    expect(body.toString()).not.toMatch(/zoom|CONFERENCE/u);
  });

  it('is told about without being sent, and compressed for whoever reads that', async () => {
    for (const day of [11, 12, 15]) await planned(`GT-EAU planifier ${day} mars à 17h`);
    const plain = await ask('/public/agenda.ics');
    const head = await ask('/public/agenda.ics', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.headers.etag).toBe(plain.headers.etag);
    expect(head.body).toHaveLength(0);
    const small = await ask('/public/agenda.ics', { 'accept-encoding': 'gzip, deflate' });
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(small.headers.vary).toBe('Accept-Encoding');
    expect(gunzipSync(small.body)).toEqual(plain.body);
    expect(small.body.length).toBeLessThan(plain.body.length / 2);
  });

  it('shows a cancelled meeting as such until its day is past', async () => {
    await world.griot.say(SEG, 'annuler GT-EAU-2027-03 motif : report');
    await world.griot.say(SEG, { press: 'Confirmer' });
    const { body } = await ask('/public/agenda.ics');
    expect(body.toString()).toContain('STATUS:CANCELLED');
    world.griot.clock.set(world.griot.clock.now().add({ hours: 24 * 25 }));
    expect((await ask('/public/agenda.ics')).body.toString()).not.toContain('STATUS:CANCELLED');
  });
});

const ADAMA = 'adama.kante@example.org';
const HELENE = 'helene.rakotomalala@example.org';

/** The path of the address that a reply tells. */
const pathIn = (text: string): string =>
  /\/public\/agenda\/[\w-]{43}\.ics/u.exec(text)?.[0] ?? 'none';

async function said(who: string, act: Parameters<PublicWorld['griot']['say']>[1]) {
  const { reply, error } = await world.griot.say(who, act);
  return error?.message ?? reply.text;
}

const changeDirectory = async (change: () => Promise<unknown>): Promise<void> => {
  await change();
  const version = { increment: 1 };
  const { client } = world.griot.database;
  await client.revision.update({ where: { id: 'directory' }, data: { version } });
};

describe('« mon calendrier »', () => {
  let first = '';

  it('tells once, to him alone, a secret address that his calendar reads', async () => {
    const told = await said(ADAMA, 'mon calendrier');
    first = pathIn(told);
    expect(told).toContain('webcal://127.0.0.1:3978/public/agenda/');
    const { status, body } = await ask(first, FROM_OUTSIDE);
    expect(status).toBe(200);
    expect(body.toString()).toContain('SUMMARY:GT-SANTE-2027-03');
    expect(body.toString()).not.toContain('ATTENDEE');
    const again = await said(ADAMA, 'mon calendrier');
    expect(pathIn(again)).toBe('none');
    expect(again).toContain('ne peut pas être montrée une seconde fois');
    expect(again).toMatch(/Dernière lecture par un agenda\s: 17 mars 2027/u);
  });

  it.each(['m’abonner au calendrier', 'lien de mon calendrier', 'mon calendrier dans outlook'])(
    'is asked for in an ordinary sentence: %s',
    async (line) => {
      expect(await said(ADAMA, line)).toContain('Votre calendrier par abonnement');
    },
  );

  it('is renewed in an ordinary sentence, once confirmed', async () => {
    expect(await said(ADAMA, 'renouveler mon calendrier')).toContain('cessera de fonctionner');
    await said(ADAMA, { press: 'Abandonner' });
  });

  it('« calendrier public » gives the address that is everyone’s', async () => {
    expect(await said(ADAMA, 'calendrier public')).toContain('/public/agenda.ics');
  });

  it('keeps the digest of a secret, and the secret nowhere', async () => {
    const { client } = world.griot.database;
    const kept = JSON.stringify([
      await client.feedAddress.findMany(),
      await client.audit.findMany(),
      await client.draft.findMany(),
      await client.outboxMessage.findMany(),
    ]);
    expect(kept).not.toContain(first.slice('/public/agenda/'.length, -'.ics'.length));
    expect(await client.feedAddress.count()).toBe(1);
  });

  it('is renewed once confirmed, and the old address is dead at once', async () => {
    await said(ADAMA, 'mon calendrier renouveler');
    expect((await ask(first)).status).toBe(200);
    const second = pathIn(await said(ADAMA, { press: 'Confirmer' }));
    expect((await ask(first)).status).toBe(404);
    expect((await ask(second)).status).toBe(200);
    first = second;
  });

  it('gives those of a group, while he may read it', async () => {
    const told = await said(HELENE, 'mon calendrier GEC');
    expect(told).toContain('mon calendrier GEC renouveler');
    const path = pathIn(told);
    expect((await ask(path)).status).toBe(200);
    const { client } = world.griot.database;
    await changeDirectory(() =>
      client.seat.updateMany({
        where: { personId: 'helene.rakotomalala' },
        data: { endsOn: '2027-03-01' },
      }),
    );
    const refused = await ask(path);
    expect(refused.status).toBe(404);
    expect(refused.body.toString()).toBe((await ask('/public/agenda/inconnu.ics')).body.toString());
  });

  it.each(['GA', 'NULLE-PART'])(
    'is not renewed by a button of %s, which is not his',
    async (code) => {
      const press = { press: `monCalendrier.renouveler?groupe=${code}` };
      const { error, reply } = await world.griot.say('fatou.kone@example.org', press);
      expect(error?.code).toBe('button.unknown');
      expect(reply.text).not.toContain('ambassadeurs');
    },
  );

  it('says nothing of a confidential group to whoever is not of it', async () => {
    expect(await said(HELENE, 'mon calendrier GA')).toBe(
      (await said(HELENE, 'mon calendrier GT-RIEN')).replace('GT-RIEN', 'GA'),
    );
  });

  it('leads nowhere any more for whoever has left', async () => {
    expect((await ask(first)).status).toBe(200);
    const { client } = world.griot.database;
    await changeDirectory(() =>
      client.person.update({ where: { id: 'adama.kante' }, data: { active: false } }),
    );
    expect((await ask(first)).status).toBe(404);
  });

  it('is guessed by nobody: so many wrong ones, and it is told to come later; the right one is served', async () => {
    const right = pathIn(await said('helene.rakotomalala@example.org', 'mon calendrier'));
    const statuses: (number | undefined)[] = [];
    for (let guess = 0; guess < 22; guess += 1) {
      statuses.push((await ask(`/public/agenda/guess-${guess}.ics`)).status);
    }
    expect([statuses.at(0), statuses.at(-1)]).toEqual([404, 429]);
    expect((await ask(right, FROM_OUTSIDE)).status).toBe(200);
  });
});
