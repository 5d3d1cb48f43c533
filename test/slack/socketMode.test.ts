import { describe, expect, it, type TestContext } from 'vitest';
import { directMessage, slashCommand } from './gestures.ts';
import { shown } from './shown.ts';
import { COORDINATOR, openSlackWorld, type SlackWorld } from './world.ts';

/** A workspace of the test's own. */
async function connected({ onTestFinished }: TestContext): Promise<SlackWorld> {
  const world = await openSlackWorld({ by: 'socket' });
  onTestFinished(async () => {
    await world.close();
    expect(world.slack.faults).toEqual([]);
  });
  await world.deliver(directMessage(COORDINATOR, 'groupes'));
  await world.settled();
  return world;
}

const PLAN = '/gec planifier jeudi 4 mars à 10h au PNUD';

/** The register is held by something else until it is released. */
function held({ database }: SlackWorld): { readonly release: () => void } {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  void database.transaction(() => released);
  return { release };
}

describe.concurrent('Socket Mode', () => {
  it('opens no address, and asks Slack for a socket with the app’s token', async (test) => {
    const world = await connected(test);
    expect(world.chat.router).toBeUndefined();
    expect(world.slack.of('apps.connections.open')[0]?.token).toBe('xapp-test');
  });

  it('carries a command’s answer with the acknowledgement of its envelope', async (test) => {
    const world = await connected(test);
    const said = await world.deliver(slashCommand(world.slack, COORDINATOR, PLAN));
    expect(shown(said)).toContain('jeudi 4 mars 2027');
  });

  it.for(['refresh', 'cut'] as const)('connects again after a %s', async (trouble, test) => {
    const world = await connected(test);
    world.socket[trouble]();
    await world.socket.connected();
    expect(world.socket.connections).toBe(2);
    const said = await world.deliver(slashCommand(world.slack, COORDINATOR, PLAN));
    expect(shown(said)).toContain('jeudi 4 mars 2027');
  });

  it('connects again at once when Slack asks to, though Slack leaves the line open', async (test) => {
    const world = await connected(test);
    world.socket.refresh();
    await world.socket.connected();
    const said = world.log.map(({ data }) => JSON.stringify(data)).join('\n');
    expect(said).not.toMatch(/pong|close handshake/);
  });

  it('answers once when the connection goes before the acknowledgement', async (test) => {
    const world = await connected(test);
    const busy = held(world);
    const said = world.deliver(slashCommand(world.slack, COORDINATOR, PLAN));
    world.socket.cut();
    await world.socket.connected();
    busy.release();
    const carried = await said;
    await world.settled();
    const answers = world.slack.of('response_url').map(({ args }) => args);
    const seen = [...answers, ...(carried ? [carried] : [])].map(shown);
    expect(seen).toEqual([expect.stringContaining('jeudi 4 mars 2027')]);
  });

  it('acknowledges what it does not know, for Slack would send it again', async (test) => {
    const world = await connected(test);
    const closed = { type: 'view_closed', user: { id: COORDINATOR }, view: { id: 'V1' } };
    expect(await world.socket.deliver({ type: 'interactive', payload: closed })).toEqual({});
    expect(await world.socket.deliver({ type: 'interactive', payload: { type: 3 } })).toEqual({});
    const shortcut = { type: 'message_action', callback_id: 'x', user: { id: COORDINATOR } };
    const nowhere = { ...shortcut, trigger_id: 't', channel: null, message: { ts: '1.1' } };
    expect(await world.socket.deliver({ type: 'interactive', payload: nowhere })).toEqual({});
  });

  it.for(['null', '[', '{"type":"events_api"}', '{"type":"events_api","payload":{}}'])(
    'goes on after a frame that says nothing: %s',
    async (frame, test) => {
      const world = await connected(test);
      await world.socket.say(frame);
      const said = await world.deliver(slashCommand(world.slack, COORDINATOR, PLAN));
      expect(shown(said)).toContain('jeudi 4 mars 2027');
    },
  );

  it('acts once on an envelope that is sent again', async (test) => {
    const world = await connected(test);
    const line = 'gec décision Publier la liste des revues échéance 31 mars';
    const gesture = directMessage(COORDINATOR, line, 'Ev1');
    await world.deliver(gesture);
    await world.socket.deliver(gesture, { retry_attempt: 1, retry_reason: 'timeout' });
    await world.settled();
    const rows = { where: { text: { startsWith: 'Publier la liste des revues' } } };
    expect(await world.database.client.decision.count(rows)).toBe(1);
  });

  it('goes on, and connects again later, when Slack refuses to let it come back', async (test) => {
    const world = await connected(test);
    world.slack.trouble('apps.connections.open', { error: 'link_disabled' });
    world.socket.cut();
    await world.socket.connected();
    const refusals = world.log.filter(({ level }) => level === 'error').map(({ data }) => data);
    expect(refusals).toEqual([{ reason: 'link_disabled' }]);
    const said = await world.deliver(slashCommand(world.slack, COORDINATOR, PLAN));
    expect(shown(said)).toContain('jeudi 4 mars 2027');
  });

  it('says in the log that the app’s token is refused, and goes on', async () => {
    const other = await openSlackWorld({ by: 'socket' });
    other.slack.trouble('apps.connections.open', { error: 'invalid_auth' });
    await other.chat.start();
    expect(other.log.at(-1)).toMatchObject({ level: 'error', data: { reason: 'invalid_auth' } });
    await other.close();
  });
});
