import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/kernel/messages/message.ts';
import { heading } from '../../src/kernel/messages/tree.ts';
import type { Consignment } from '../../src/kernel/outbox/transport.ts';
import { newProgress } from '../support/progress.ts';
import { Client, times } from './client.ts';
import { COORDINATOR, MEMBER, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const toGec = (dedupeKey: string, words: string, key?: string): Consignment => {
  const message: Message = { subject: words, blocks: [heading(words)], ...(key ? { key } : {}) };
  const speaks = { personId: null, toGroup: true, about: 'gec', personal: false };
  return { dedupeKey, recipient: 'GEC', ...speaks, message, files: [], progress: newProgress() };
};

const deliver = (consignment: Consignment) => world.chat.transport.deliver(consignment);

const gecPage = async (): Promise<string> => (await Client.as(world, MEMBER)).page('/groupes/GEC');

describe('the web transport', () => {
  it('delivers a message once, however often it is asked to', async () => {
    const same = toGec('d1', 'Réunion annoncée');
    await Promise.all([deliver(same), deliver(same)]);
    await deliver(same);
    expect(times(await gecPage(), '<h2>Réunion annoncée</h2>')).toBe(1);
  });

  it('puts a later message of the same key in the place of the earlier one', async () => {
    await deliver(toGec('d2', 'Le 4 mars', 'meeting'));
    await deliver(toGec('d3', 'Le 11 mars', 'meeting'));
    const page = await gecPage();
    expect(page).not.toContain('<h2>Le 4 mars</h2>');
    expect(times(page, '<h2>Le 11 mars</h2>')).toBe(1);
  });

  it('does not let an old message delivered again undo a newer one', async () => {
    await deliver(toGec('d4', 'Ancien', 'order'));
    await deliver(toGec('d5', 'Nouveau', 'order'));
    await deliver(toGec('d4', 'Ancien', 'order'));
    expect(await gecPage()).toContain('<h2>Nouveau</h2>');
  });

  it('delivers to one person in his conversation with Griot', async () => {
    const { toGroup, ...rest } = toGec('d6', 'Rappel');
    await deliver({ ...rest, toGroup: !toGroup, recipient: MEMBER });
    expect(await (await Client.as(world, MEMBER)).page('/griot')).toContain('<h2>Rappel</h2>');
    expect(await (await Client.as(world, COORDINATOR)).page('/griot')).not.toContain('Rappel');
  });
});
