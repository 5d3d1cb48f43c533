import { expect, it, onTestFinished } from 'vitest';
import { createSlack } from '../../adapters/slack/slack.ts';
import { RESPONSES } from './double.ts';
import { SocketDouble } from './socket.ts';
import { COORDINATOR, commandRequest, openSlackWorld, shown } from './world.ts';

it('by Socket Mode Griot answers the same as by HTTP, once each envelope is acknowledged', async () => {
  const world = await openSlackWorld();
  const socket = new SocketDouble();
  onTestFinished(async () => {
    socket.close();
    await world.close();
  });
  world.slack.socketUrl = await socket.start();
  const by = { appToken: 'xapp-test' };
  const config = { botToken: 'xoxb-test', by, apiUrl: world.slack.apiUrl };
  const griot = createSlack(config, { clock: world.clock, log: { ...silent } });
  const chat = griot.open({ app: world.app, onOutboxChange: () => undefined });
  expect(chat.router).toBeUndefined();
  await chat.start();
  onTestFinished(() => chat.close());
  await socket.connected;
  const { body } = commandRequest(world, COORDINATOR, '/gec planifier jeudi 4 mars à 10h au PNUD');
  const payload = Object.fromEntries(new URLSearchParams(body));
  const envelope = { envelope_id: 'e1', type: 'slash_commands', accepts_response_payload: true };
  socket.send({ ...envelope, payload });
  const { args } = await world.slack.nth(1, ...RESPONSES);
  expect(shown(args)).toContain('jeudi 4 mars 2027');
  expect(socket.acks).toEqual(['e1']);
  expect(world.slack.of('apps.connections.open')[0]?.token).toBe('xapp-test');
  expect(world.slack.faults).toEqual([]);
});

const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
