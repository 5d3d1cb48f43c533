import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { directMessage } from './gestures.ts';
import { shown } from './shown.ts';
import { HELENE, openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld();
});

afterEach(() => world.close());

it('whoever is met while the register takes nothing down is told so', async () => {
  const [main] = await world.database.client.$queryRaw<{ file: string }[]>`
    SELECT "file" FROM pragma_database_list WHERE "name" = 'main'`;
  await world.database.transaction((tx) => tx.delivery.count());
  await rm(`${main?.file}-wal`);
  await world.deliver(directMessage(HELENE, 'groupes'));
  const { args } = await world.slack.nth(1, 'chat.postMessage');
  expect(shown(args)).toContain('Je ne peux plus rien enregistrer');
  expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
});
