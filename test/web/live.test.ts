import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionId } from '../../src/kernel/messages/actionId.ts';
import { Client, lineNumber } from './client.ts';
import { EventStream } from './eventStream.ts';
import { COORDINATOR, MEMBER, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

let nonces = 0;
const nonce = (): string => `nonce-number-${nonces++}`;

const listen = (person: string, path: string, headers = {}): Promise<EventStream> =>
  EventStream.open(world.server.url + path, { Cookie: `griot=${person}`, ...headers });

const announceMail = (recipient: string, about: string | null): void =>
  world.chat.announceMail({ recipient, about, personal: false });

describe('live lines', () => {
  it('reach every page of the conversation as they are written', async () => {
    const seydou = await Client.as(world, 'seydou.camara');
    const tabs = await Promise.all([
      listen('seydou.camara', '/griot/direct'),
      listen('seydou.camara', '/griot/direct'),
    ]);
    await seydou.post('/griot', { nonce: nonce(), text: 'montre en direct' });
    for (const tab of tabs) {
      const [said, answer] = await tab.take(2);
      expect(said?.data).toContain('>montre en direct</p>');
      expect(answer?.data).toContain('<h2>en direct</h2>');
      expect(Number(answer?.id)).toBe(Number(said?.id) + 1);
      await tab.close();
    }
  });

  it('resume after the last one that was heard, none lost and none twice', async () => {
    const mariam = await Client.as(world, 'mariam.sidibe');
    const stream = await listen('mariam.sidibe', '/griot/direct?apres=0');
    const [, counter] = await mariam.say('/griot', { nonce: nonce(), text: 'compte' });
    const heard = await stream.take(2);
    await stream.close();
    await mariam.post('/griot', { nonce: nonce(), text: 'montre pendant l’absence' });
    await mariam.post('/griot', {
      nonce: nonce(),
      line: lineNumber(counter),
      press: actionId('compte.plus', { n: '0' }),
    });
    const last = heard.at(-1)?.id ?? '';
    // The browser connects again to the address of the page, and says what it has heard.
    const resumed = await listen('mariam.sidibe', '/griot/direct?apres=0', {
      'Last-Event-ID': last,
    });
    const missed = await resumed.take(3);
    expect(missed.map(({ id }) => Number(id) - Number(last))).toEqual([1, 2, 3]);
    expect(missed[0]?.data).toContain('pendant l’absence</p>');
    expect(lineNumber(missed[2]?.data)).toBe(lineNumber(counter));
    expect(missed[2]?.data).toContain('Compte : 1');
    await mariam.post('/griot', { nonce: nonce(), text: 'montre après' });
    expect((await resumed.next())?.data).toContain('>montre après</p>');
    await resumed.close();
  });

  it('come in full when many were missed', async () => {
    const boubacar = await Client.as(world, 'boubacar.maiga');
    for (let number = 0; number < 60; number += 1) {
      await boubacar.post('/griot', { nonce: nonce(), text: `montre n${number}` });
    }
    const stream = await listen('boubacar.maiga', '/griot/direct?apres=0');
    const events = await stream.take(120);
    expect(events.map(({ id }) => Number(id))).toEqual(
      Array.from({ length: 120 }, (_, index) => index + 1),
    );
    await stream.close();
  });

  it('tell nobody else of what is private, and point to what is new elsewhere', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const helene = await listen(MEMBER, '/griot/direct');
    const channel = await listen(MEMBER, '/groupes/GEC/direct');
    await amadou.post('/groupes/GEC', { nonce: nonce(), text: 'montre à tous' });
    expect(await helene.next()).toMatchObject({ event: 'elsewhere', data: '/groupes/GEC' });
    expect((await channel.next())?.data).toContain('>montre à tous</p>');
    await amadou.post('/groupes/TROIKA', { nonce: nonce(), text: 'montre en secret' });
    await amadou.post('/griot', { nonce: nonce(), text: 'montre à moi seul' });
    announceMail('lars.johansson@example.org', 'gec');
    announceMail('helene.rakotomalala@example.org', 'gec');
    // The next thing they hear of is the mail: the answer to Amadou, the Troïka, his conversation
    // with Griot are not theirs.
    expect(await helene.next()).toMatchObject({ event: 'elsewhere', data: '/courrier' });
    expect(await channel.next()).toMatchObject({ event: 'elsewhere', data: '/courrier' });
    await helene.close();
    await channel.close();
  });

  it('tell the secretariat of the mail of others, but not of what it may not know', async () => {
    const mariam = await listen('mariam.sidibe', '/groupes/SGT-ALPHA/direct');
    const amadou = await Client.as(world, COORDINATOR);
    announceMail('lars.johansson@example.org', 'troika');
    world.chat.announceMail({ recipient: 'lars@example.org', about: null, personal: true });
    await amadou.post('/groupes/GEC', { nonce: nonce(), text: 'montre à tous' });
    expect(await mariam.next()).toMatchObject({ event: 'elsewhere', data: '/groupes/GEC' });
    announceMail('lars.johansson@example.org', 'gec');
    expect(await mariam.next()).toMatchObject({ event: 'elsewhere', data: '/courrier' });
    await mariam.close();
  });

  it('end when the server closes, so that it can', async () => {
    const other = await openWorld();
    const stream = await EventStream.open(`${other.server.url}/griot/direct`, {
      Cookie: `griot=${COORDINATOR}`,
    });
    await other.server.close();
    expect(await stream.next()).toBeUndefined();
    await other.close();
  });
});
