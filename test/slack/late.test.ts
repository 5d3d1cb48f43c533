import { afterEach, beforeEach, expect, it } from 'vitest';
import { change } from '../../src/kernel/changes.ts';
import { openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld({ now: '2027-02-22T10:00:00Z' });
  await world.database.client.channelBinding.create({
    data: { transport: 'slack', externalId: 'CGEC', groupId: 'gec' },
  });
  await world.database.client.revision.update({
    where: { id: 'directory' },
    data: { version: { increment: 1 } },
  });
});

afterEach(async () => {
  await world.close();
  expect(world.slack.faults).toEqual([]);
});

async function announce(): Promise<void> {
  const directory = await world.app.directory();
  const author = { now: world.clock.now(), directory, transport: 'job', personId: null };
  await change(world.database, author, async (write) =>
    write.send({
      to: { group: 'gec' },
      dedupeKey: 'announcement',
      message: { subject: 'Annonce', blocks: [{ kind: 'text', text: 'Demain à 10 h.' }] },
    }),
  );
}

/** Minutes go by, ten at a time. */
async function pass(minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes; passed += 10) {
    await world.app.dispatch();
    world.clock.set(world.clock.now().add({ minutes: 10 }));
    await world.app.runJobs();
  }
}

/** What the coordinator has been told by mail: subject, then text. */
const told = async (): Promise<readonly string[]> => {
  const rows = await world.database.client.outboxMessage.findMany({
    where: { transport: 'mail', personId: 'coordonnateur', subject: { contains: 'Slack' } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ subject, payload }) =>
    `${subject} ${payload}`.replace(/[\u00a0\u202f]/gu, ' '),
  );
};

const revoked = { error: 'token_revoked' };

it('the secretariat learns by mail, once a day, that Slack takes nothing more, and that it takes messages again', async () => {
  world.slack.trouble('chat.postMessage', ...Array.from({ length: 6 }, () => revoked));
  await announce();
  await pass(60);
  expect(await told()).toEqual([
    expect.stringMatching(
      /^Slack ne prend plus les messages de Griot .*Un message pour Slack attend depuis le lundi 22 février 2027, 10 h 00 .*le jeton de Griot est refusé/u,
    ),
  ]);
  await pass(50);
  expect(world.slack.of('chat.postMessage').at(-1)?.args.channel).toBe('CGEC');
  expect((await told()).slice(1)).toEqual([
    expect.stringMatching(/^Slack prend de nouveau les messages de Griot .*rien à renvoyer/u),
  ]);
});

it('a machine that wakes up after hours is not Slack’s trouble', async () => {
  world.slack.trouble('chat.postMessage', revoked);
  await announce();
  await world.app.dispatch();
  world.clock.set(world.clock.now().add({ hours: 3 }));
  await world.app.runJobs();
  await pass(60);
  expect(await told()).toEqual([]);
});

it('a message put off for a moment is nobody’s trouble', async () => {
  world.slack.trouble('chat.postMessage', { retryAfter: 42 });
  await announce();
  await pass(60);
  expect(await told()).toEqual([]);
});
