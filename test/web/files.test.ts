import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand } from '../../src/kernel/commands/command.ts';
import type { Audience } from '../../src/kernel/files.ts';
import { file, reply } from '../../src/kernel/messages/tree.ts';
import { Client } from './client.ts';
import { COORDINATOR, MEMBER, openWorld, type World } from './world.ts';

const CSV = Buffer.from('numéro;texte\r\nD-2027-001;Transmettre\r\n');

/** « export <groupe> » for the group, « export » for oneself. */
const exporter = defineCommand({
  name: 'decisions',
  words: ['export'],
  act: 'groupes',
  grammar: [],
  examples: [],
  parse: ({ group }) => ({ group }),
  async run({ group }, context) {
    const audience: Audience = group
      ? { groupId: group.id }
      : { personId: context.actor.person?.id ?? '' };
    const kept = await context.write(async (write) =>
      write.keep({ name: 'Décisions: 2027.csv', mediaType: 'text/csv', content: CSV, audience }),
    );
    return reply(file(kept));
  },
});

let world: World;
beforeAll(async () => {
  world = await openWorld({ commands: [exporter] });
});
afterAll(() => world.close());

const address = z.string().regex(/^\/fichiers\/[\w-]{36}$/);

/** Where the document of the reply to that line is. */
async function exported(client: Client, text: string): Promise<string> {
  const lines = await client.say('/griot', { text, nonce: crypto.randomUUID() });
  return address.parse(/href="(\/fichiers\/[^"]+)"/.exec(lines.join())?.[1]);
}

describe('a document of a reply', () => {
  it('is downloaded under its name, its bytes whole', async () => {
    const client = await Client.as(world, COORDINATOR);
    const response = await client.ask(await exported(client, 'export'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''D%C3%A9cisions-%202027.csv`,
    );
    expect(Buffer.from(await response.arrayBuffer()).equals(CSV)).toBe(true);
  });

  it('of one person is nobody else’s, and nobody else learns that it exists', async () => {
    const path = await exported(await Client.as(world, COORDINATOR), 'export');
    const other = await Client.as(world, MEMBER);
    const [refused, absent] = await Promise.all([
      other.ask(path),
      other.ask(`/fichiers/${crypto.randomUUID()}`),
    ]);
    expect([refused.status, absent.status]).toEqual([404, 404]);
  });

  it('of a group is read by its members alone', async () => {
    const member = await Client.as(world, 'genevieve.tremblay');
    const path = await exported(member, 'troika export');
    expect((await member.ask(path)).status).toBe(200);
    expect((await (await Client.as(world, MEMBER)).ask(path)).status).toBe(404);
  });

  it('is not read without saying who one is', async () => {
    const path = await exported(await Client.as(world, COORDINATOR), 'export');
    expect((await new Client(world).ask(path)).status).toBe(303);
  });
});
