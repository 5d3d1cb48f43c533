import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client, times } from './client.ts';
import { COORDINATOR, ENGLISH_SPEAKER, MEMBER, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

let nonces = 0;
const nonce = (): string => `nonce-number-${nonces++}`;

describe('the conversation with Griot', () => {
  it('welcomes a newcomer with what to type first', async () => {
    const page = await (await Client.as(world, 'boubacar.maiga')).page('/griot');
    expect(page).toContain('Bonjour Boubacar, je suis Griot.');
    expect(page).toContain('gec planifier jeudi prochain');
    expect(page).toContain('value="mes réunions"');
  });

  it('keeps what is typed and what is answered, each once, for its owner alone', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const posted = await amadou.post('/griot', { nonce: nonce(), text: 'montre Budget 2027' });
    expect(posted.status).toBe(303);
    expect(posted.headers.get('location')).toMatch(/^\/griot#l\d+$/);
    const page = await amadou.page('/griot');
    expect(times(page, 'montre Budget 2027')).toBe(1);
    expect(page).toContain('<h2>Budget 2027</h2>');
    const other = await (await Client.as(world, MEMBER)).page('/griot');
    expect(other).not.toContain('Budget 2027');
  });

  it('speaks the language of the person', async () => {
    const page = await (await Client.as(world, ENGLISH_SPEAKER)).page('/griot');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Write to Griot');
  });

  it('shows the hour of the person’s own zone', async () => {
    const grace = await Client.as(world, ENGLISH_SPEAKER);
    const [said] = await grace.say('/griot', { nonce: nonce(), text: 'compte' });
    expect(said).toContain('>05:00</time>');
  });

  it('escapes what people write, wherever it stands', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const hostile = '<script>alert(1)</script> "><img src=x onerror=alert(1)> javascript:alert(1)';
    await amadou.post('/griot', { nonce: nonce(), text: `montre ${hostile}` });
    const page = await amadou.page('/griot');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img');
    expect(page).not.toContain('href="javascript:');
    expect(page).toContain('&lt;script>alert(1)&lt;/script>');
    expect(page).toMatch(/value="say\?line=[^"<>]*"/);
  });

  it('lets nobody turn around what Griot says beside his words', async () => {
    const { client } = world.database;
    const blocks = [
      { kind: 'text', text: [{ bold: 'Fatou \u202edlrow\u2066' }, ' écrit à Griot.'] },
    ];
    await client.chatLine.create({
      data: {
        conversation: 'person:lars.johansson',
        seq: 1,
        number: 1,
        body: JSON.stringify(blocks),
        createdAt: new Date(),
        updatedAt: new Date(),
      },
    });
    const page = await (await Client.as(world, 'lars.johansson')).page('/griot');
    expect(page).toContain('<strong>Fatou dlrow</strong> écrit à Griot.');
  });

  it('follows no link but to pages, mailboxes and calendars', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const shown = async (address: string): Promise<string> =>
      (await amadou.say('/griot', { nonce: nonce(), text: `montre ${address}` })).join();
    expect(await shown('https://example.org/a?b=c&d')).toContain(
      'href="https://example.org/a?b=c&amp;d" target="_blank" rel="noopener noreferrer"',
    );
    expect(await shown('javascript:alert(1)')).not.toContain('href=');
    expect(await shown('data:text/html,x')).not.toContain('href=');
  });

  it('says what is wrong in words when a command breaks', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const lines = await amadou.say('/griot', { nonce: nonce(), text: 'panne' });
    expect(lines.join()).toContain('abcd1234');
    expect(lines.join()).not.toContain('broken on purpose');
  });

  it('answers a line of ten thousand signs, and keeps its beginning in view', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const [said, answer] = await amadou.say('/griot', { nonce: nonce(), text: '🎉'.repeat(5_000) });
    expect(said).toContain('class="said long"');
    expect(answer).toContain('Ce message est trop long');
  });

  it('refuses a body beyond all measure, in words', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const response = await amadou.post('/griot', { nonce: nonce(), text: 'a'.repeat(300_000) });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('Ce message est trop long');
  });

  it('keeps nothing of what cannot be seen', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const [said] = await amadou.say('/griot', { nonce: nonce(), text: 'montre\u0000\u0007 ceci' });
    expect(said).toContain('>montre ceci</p>');
  });
});

describe('a channel', () => {
  it('shows to all what is typed, and to its author alone what Griot answers him', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const helene = await Client.as(world, MEMBER);
    await amadou.post('/groupes/GEC', { nonce: nonce(), text: 'montre ordre du jour' });
    const own = await amadou.page('/groupes/GEC');
    const other = await helene.page('/groupes/GEC');
    expect(own).toContain('<h2>ordre du jour</h2>');
    expect(own).toContain('Visible de vous uniquement');
    expect(other).toContain('>montre ordre du jour</p>');
    expect(other).toContain('Amadou Coulibaly · SEG');
    expect(other).not.toContain('<h2>ordre du jour</h2>');
  });

  it('gets what the outbox sends it, once, and a later message of the same key in its place', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const helene = await Client.as(world, MEMBER);
    await amadou.post('/groupes/GEC', { nonce: nonce(), text: 'annonce Première version' });
    await world.delivered();
    expect(times(await helene.page('/groupes/GEC'), '<h2>Première version</h2>')).toBe(1);
    expect(await helene.page('/groupes/GEC')).toContain('C’est annoncé.');
    await amadou.post('/groupes/GEC', { nonce: nonce(), text: 'annonce Seconde version' });
    await world.delivered();
    const page = await helene.page('/groupes/GEC');
    expect(page).not.toContain('<h2>Première version</h2>');
    expect(times(page, '<h2>Seconde version</h2>')).toBe(1);
  });

  it('is listed after the bodies above it, under the group it belongs to', async () => {
    const page = await (await Client.as(world, COORDINATOR)).page('/griot');
    const listed = [...page.matchAll(/href="\/groupes\/([^"]+)"/g)].map(([, code]) => code);
    expect(listed.slice(0, 6)).toEqual([
      'GEC',
      'GA',
      'TROIKA',
      'COORD-GT',
      'GT-AGRI',
      'SGT-ELEVAGE',
    ]);
  });

  it('does not exist for whoever is not of the group', async () => {
    const helene = await Client.as(world, MEMBER);
    const closed = await helene.ask('/groupes/TROIKA');
    const absent = await helene.ask('/groupes/NIMPORTE');
    expect([closed.status, absent.status]).toEqual([404, 404]);
    expect(await closed.text()).toBe(await absent.text());
    expect(await helene.page('/griot')).not.toContain('TROIKA');
    expect((await helene.post('/groupes/TROIKA', { text: 'montre' })).status).toBe(404);
    expect((await helene.ask('/groupes/TROIKA/direct')).status).toBe(404);
  });
});

describe('earlier lines', () => {
  it('come page by page, the last ones first', async () => {
    const someone = await Client.as(world, 'seydou.camara');
    for (let number = 1; number <= 25; number += 1) {
      await someone.post('/griot', { nonce: nonce(), text: `montre n${number}.` });
    }
    const last = await someone.page('/griot');
    expect(last).toContain('montre n25.');
    expect(last).not.toContain('montre n5.');
    const link = /href="(\/griot\?avant=\d+)"/.exec(last)?.[1] ?? '';
    const earlier = await someone.page(link);
    expect(earlier).toContain('montre n5.');
    expect(earlier).not.toContain('montre n6.');
    expect(earlier).toContain('Revenir aux dernières lignes');
  });
});
