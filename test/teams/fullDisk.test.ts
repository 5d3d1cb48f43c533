import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chat } from '../support/chat/chat.ts';
import { message, speakerOf } from './activities.ts';
import { openTeamsChat } from './teamsChat.ts';
import type { TeamsWorld } from './world.ts';

let world: Chat & TeamsWorld;

beforeAll(async () => {
  world = await openTeamsChat();
});

afterAll(() => world.close());

it('whoever speaks first while nothing can be written is told so, and is not left without an answer', async () => {
  const { rooms } = world.teams;
  const before = rooms.now;
  const writes = (allowed: boolean) =>
    world.database.client.$queryRawUnsafe(`PRAGMA query_only = ${allowed ? 'OFF' : 'ON'}`);
  await writes(false);
  const said = message(
    speakerOf('coordonnateur@example.org'),
    'f:full',
    'gec planifier jeudi à 10h',
  );
  const { status } = await world.post(said);
  await writes(true);
  expect(status).toBe(200);
  const told = rooms.messages.filter(({ at }) => at > before);
  expect(JSON.stringify(told)).toContain('Je ne peux rien enregistrer pour le moment');
});
