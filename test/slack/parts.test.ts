import { randomUUID } from 'node:crypto';
import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slackTransport } from '../../adapters/slack/transport.ts';
import { change } from '../../src/kernel/changes.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { Dispatcher } from '../../src/kernel/outbox/dispatch.ts';
import type { Transport } from '../../src/kernel/outbox/transport.ts';
import { shown } from './shown.ts';
import { openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld();
  const data = { transport: 'slack', externalId: 'CGEC', groupId: 'gec' };
  await world.database.client.channelBinding.create({ data });
  const version = { increment: 1 };
  await world.database.client.revision.update({ where: { id: 'directory' }, data: { version } });
});

afterEach(async () => {
  await world.close();
  expect(world.slack.faults).toEqual([]);
});

const words = Array.from({ length: 5_000 }, (_, at) => `mot${at}`);
const PARTS = 4;

async function sendLong(): Promise<void> {
  const directory = await world.app.directory();
  const author = { now: world.clock.now(), directory, transport: 'job', personId: null };
  const blocks = [{ kind: 'text', text: words.join(' ') } as const];
  await change(world.database, author, async (write) =>
    write.send({
      to: { group: 'gec' },
      dedupeKey: randomUUID(),
      message: { subject: 'Long', blocks },
    }),
  );
}

/** Each word that has been posted, in order. */
const posted = (): string[] =>
  world.slack.rooms.messages.flatMap(({ blocks }) => shown({ blocks }).match(/\S+/gu) ?? []);

const row = () =>
  world.database.client.outboxMessage.findFirstOrThrow({ where: { transport: 'slack' } });

/** A process that dies as soon as a part of a message has been accepted and noted. */
function dyingProcess(): { readonly dispatcher: Dispatcher; readonly dead: Promise<void> } {
  let die = (): void => undefined;
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const client = new webApi.WebClient('xoxb-test', { slackApiUrl: world.slack.apiUrl });
  const whole = slackTransport(client);
  const transport: Transport = {
    ...whole,
    deliver: ({ progress, ...consignment }) =>
      whole.deliver({
        ...consignment,
        progress: {
          accepted: progress.accepted,
          async accept(part, others) {
            await progress.accept(part, others);
            die();
            await new Promise(() => undefined);
          },
        },
      }),
  };
  const { database, clock } = world;
  const deps = { database, clock, log: silentLog, transports: [transport], newToken: randomUUID };
  return { dispatcher: new Dispatcher(deps), dead };
}

describe('a message of several parts', () => {
  it('goes on with the next one when the program stops between two', async () => {
    await sendLong();
    const { dispatcher, dead } = dyingProcess();
    void dispatcher.run();
    await dead;
    expect(world.slack.of('chat.postMessage')).toHaveLength(1);
    world.clock.set(world.clock.now().add({ minutes: 6 }));
    await world.app.dispatch();
    expect(posted()).toEqual(words);
    expect(world.slack.of('chat.postMessage')).toHaveLength(PARTS);
    const [first] = world.slack.rooms.messages;
    const externalId = `CGEC:${first?.ts}`;
    expect(await row()).toMatchObject({ status: 'sent', externalId, parts: null });
  });

  it('goes on with the one that Slack refused for a while', async () => {
    await sendLong();
    world.slack.trouble('chat.postMessage', 'none', { retryAfter: 10 }, 'none', {
      error: 'fatal_error',
    });
    await world.app.dispatch();
    expect(JSON.parse((await row()).parts ?? '')).toHaveLength(1);
    for (const _ of [1, 2]) {
      world.clock.set(world.clock.now().add({ minutes: 1 }));
      await world.app.dispatch();
    }
    expect(posted()).toEqual(words);
    expect(await row()).toMatchObject({ status: 'sent', parts: null });
  });

  it('refused for good, begins anew when it is relaunched', async () => {
    await sendLong();
    world.slack.trouble('chat.postMessage', 'none', { error: 'is_archived' });
    await world.app.dispatch();
    const { id, status, parts } = await row();
    expect({ status, parts }).toEqual({ status: 'failed', parts: null });
    const where = { where: { id } };
    await world.database.client.outboxMessage.update({ ...where, data: { status: 'pending' } });
    await world.app.dispatch();
    expect(posted().slice(-words.length)).toEqual(words);
  });
});
