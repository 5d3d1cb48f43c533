import { afterAll, beforeAll, expect, it } from 'vitest';
import { mention } from './gestures.ts';
import { COORDINATOR, openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeAll(async () => {
  world = await openSlackWorld();
});

afterAll(() => world.close());

async function say(text: string): Promise<number> {
  await world.deliver(mention(COORDINATOR, text, 'C0GEC'));
  await world.settled();
  return world.database.client.channelBinding.count({ where: { transport: 'slack' } });
}

it('a channel is bound when that is said of it, and by nothing that looks like it', async () => {
  for (const line of ['lier ici GEC ?', 'lier la décision 3 au GEC', 'lier le CREDD au GEC']) {
    expect([line, await say(line)]).toEqual([line, 0]);
  }
  expect(await say('lier ce canal au GEC')).toBe(1);
});

it('and is unbound in the same way', async () => {
  for (const line of [
    'délier ?',
    'délier ce canal ?',
    'délier les deux sujets',
    'délier le budget',
  ]) {
    expect([line, await say(line)]).toEqual([line, 1]);
  }
  expect(await say('délier ce canal du GEC')).toBe(0);
});
