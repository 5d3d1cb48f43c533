import { expect, it } from 'vitest';
import { registerWatch } from '../../src/program/registerWatch.ts';
import { griot } from '../cli/called.ts';
import { griotIn, openSurroundings } from '../support/chat/oneGriot.ts';
import { event } from './gestures.ts';
import { shown } from './shown.ts';
import { HELENE, slackSide } from './world.ts';

it('Griot’s home follows what the command line does beside the server, at the next tick', async ({
  onTestFinished,
}) => {
  const around = await openSurroundings();
  const side = await slackSide(around);
  const world = await side.worldOf(await griotIn(around, [side]));
  onTestFinished(() => world.close());
  let told = 0;
  const tick = registerWatch(world.database, () => {
    told += 1;
    world.chat.changed();
  });
  const opened = { type: 'app_home_opened', user: HELENE, channel: `D${HELENE}`, tab: 'home' };
  await world.deliver(event(opened));
  await world.settled();
  await tick();
  await tick();
  expect(told).toBe(1);
  expect(world.slack.of('views.publish')).toHaveLength(1);

  const line = 'gec décision Relire la matrice @Hélène Rakotomalala échéance 31 mars';
  const as = ['--as', 'coordonnateur@example.org', '--now', '2027-02-20T09:30'];
  // Over a connection of its own, as another process has: a whole one takes seconds to load.
  expect((await griot({ DATABASE_URL: around.url }, ['say', ...as, line])).code).toBe(0);
  await tick();
  await tick();
  await world.settled();
  expect(told).toBe(2);
  const [, after, ...others] = world.slack.of('views.publish');
  expect(shown(after?.args)).toContain('Relire la matrice');
  expect(others).toEqual([]);
});

it.each(['griot.example.org', 'http://griot.example.org', 'ftp://griot.example.org'])(
  'no manifest is written for %s, which Slack would not call',
  async (address) => {
    const { code, remarks } = await griot({}, ['slack', 'manifest', '--url', address]);
    expect(code).not.toBe(0);
    expect(remarks).toContain('Slack n’appelle que des adresses en https://');
  },
);
