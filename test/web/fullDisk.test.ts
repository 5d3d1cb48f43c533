import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineCommand } from '../../src/kernel/commands/command.ts';
import { reply, text } from '../../src/kernel/messages/tree.ts';
import { Client } from './client.ts';
import { COORDINATOR, openWorld, type World } from './world.ts';

let world: World;

const room = (pages: number) => `PRAGMA max_page_count = ${pages}`;

/** « remplis »: takes something down, after which the disk is full. */
const remplis = defineCommand({
  name: 'aide',
  words: ['remplis'],
  act: 'aide',
  grammar: [],
  examples: [],
  parse: () => ({}),
  async run(_args, { db, write }) {
    await write(async ({ tx }) => tx.delivery.create({ data: { id: 'done', at: new Date(0) } }));
    await db.$queryRawUnsafe(room(1));
    return reply(text('x'.repeat(1_000_000)));
  },
});

beforeAll(async () => {
  world = await openWorld({ commands: [remplis] });
});

afterAll(() => world.close());

const ask = (client: Client, words: string, nonce: string) =>
  client.ask('/griot', { method: 'POST', form: { text: words, nonce }, json: true });

describe('a disk that is full', () => {
  it('is told to whoever asks for something, who loses nothing and sends it again later', async () => {
    const client = await Client.as(world, COORDINATOR);
    await world.database.client.$queryRawUnsafe(room(1));
    const refused = await ask(client, `a${' a'.repeat(20_000)}`, 'nonce-0001');
    expect(refused.status).toBe(503);
    expect(JSON.stringify(await refused.json())).toMatch(
      /Je ne peux rien enregistrer.*disque de ma machine est plein\. Rien n’a été fait/u,
    );
    await world.database.client.$queryRawUnsafe(room(1_000_000));
    expect((await ask(client, `a${' a'.repeat(20_000)}`, 'nonce-0001')).status).toBe(200);
  });

  it('between a write and its answer does not have it said that nothing was done', async () => {
    const client = await Client.as(world, COORDINATOR);
    const refused = await ask(client, 'remplis', 'nonce-0002');
    expect(refused.status).toBe(503);
    expect(JSON.stringify(await refused.json())).toContain('Votre demande est enregistrée, mais');
    await world.database.client.$queryRawUnsafe(room(1_000_000));
    const again = JSON.stringify(await (await ask(client, 'remplis', 'nonce-0002')).json());
    expect(again).toContain('Une coupure a pu emporter ma réponse');
    expect(await world.database.client.delivery.count({ where: { id: 'done' } })).toBe(1);
  });
});
