import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { griotIn, openSurroundings } from '../support/chat/oneGriot.ts';
import { TEAM } from './double.ts';
import { event } from './gestures.ts';
import {
  commandRequest,
  directMessage,
  interaction,
  pressRequest,
  type Request,
  submitRequest,
} from './requests.ts';
import { shown, valueOfButton } from './shown.ts';
import { COORDINATOR, HELENE, openSlackWorld, type SlackWorld, slackSide } from './world.ts';

let world: SlackWorld;

/** Somebody whom the directory knows in Slack already. */
async function recognised(known: SlackWorld): Promise<void> {
  await known.post(directMessage(COORDINATOR, 'groupes'));
  await known.settled();
}

beforeEach(async () => {
  world = await openSlackWorld();
  await recognised(world);
});

afterEach(() => world.close());

const post = async (request: Request): Promise<string> => (await world.post(request)).text();

describe('the acknowledgement of a slash command', () => {
  it('carries the answer, and nothing more is sent', async () => {
    const said: unknown = JSON.parse(
      await post(commandRequest(world, COORDINATOR, '/seg groupes')),
    );
    expect(said).toMatchObject({ response_type: 'ephemeral', mrkdwn: false });
    expect(shown(Object(said))).toContain('GEC');
    await world.settled();
    expect(world.slack.of('response_url')).toEqual([]);
    expect(world.slack.faults).toEqual([]);
  });

  it('goes alone before Slack is asked who a newcomer is', async () => {
    const { release } = world.slack.hold('users.info');
    expect(await post(commandRequest(world, HELENE, '/seg groupes'))).toBe('');
    release();
    await world.settled();
    expect(world.slack.of('response_url')).toHaveLength(1);
  });

  it('goes alone before Slack is asked who is named, and the answer is waited for all the same', async () => {
    const { release } = world.slack.hold('users.info');
    expect(await post(commandRequest(world, COORDINATOR, `/seg profil <@${HELENE}>`))).toBe('');
    const idle = world.settled();
    release();
    await idle;
    expect(world.slack.of('response_url')).toHaveLength(1);
  });

  it('goes alone before a modal is opened', async () => {
    const { release } = world.slack.hold('views.open');
    expect(await post(commandRequest(world, COORDINATOR, '/seg planifier'))).toBe('');
    release();
    await world.settled();
    expect(world.slack.of('views.open')).toHaveLength(1);
  });

  it('goes alone when the answer is several messages, which are sent in order', async () => {
    const plan = '/seg gec planifier jeudi 4 mars à 10h au PNUD';
    const preview = Object(JSON.parse(await post(commandRequest(world, COORDINATOR, plan))));
    await post(pressRequest(world, COORDINATOR, valueOfButton(preview, 'Confirmer')));
    await world.settled();
    const { id } = await world.database.client.meeting.findFirstOrThrow({
      where: { code: 'GEC-2027-03' },
    });
    const points = Array.from({ length: 30 }, (_, index) => ({
      meetingId: id,
      position: index + 1,
      title: `Point numéro ${index + 1} ${'mot '.repeat(150)}`,
      createdAt: new Date(0),
    }));
    await world.database.client.agendaItem.createMany({ data: points });
    const before = world.slack.of('response_url').length;
    expect(await post(commandRequest(world, COORDINATOR, '/seg odj GEC-2027-03'))).toBe('');
    await world.settled();
    const answers = world.slack.of('response_url').slice(before);
    expect(answers.length).toBeGreaterThan(1);
    const said = answers.map(({ args }) => shown(args)).join('\n');
    const numbers = [...said.matchAll(/Point numéro (\d+)/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(points.map(({ position }) => position));
  });

  it('goes alone when the answer is late, and the answer follows', async () => {
    const hasty = await openSlackWorld({ patience: 0 });
    onTestFinished(() => hasty.close());
    await recognised(hasty);
    let release = (): void => undefined;
    const busy = hasty.database.transaction(
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    const response = await hasty.post(commandRequest(hasty, COORDINATOR, '/seg groupes'));
    expect(await response.text()).toBe('');
    release();
    await busy;
    await hasty.settled();
    expect(hasty.slack.of('response_url')).toHaveLength(1);
  });
});

/** What comes of a request while the register is held, and once it is free again. */
async function orderOf(request: Request): Promise<string[]> {
  const order: string[] = [];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const busy = world.database.transaction(() => released);
  const acknowledged = world.post(request).then(() => order.push('acknowledged'));
  // Whatever needs no register is answered meanwhile, several times over.
  for (const challenge of ['1', '2', '3', '4', '5']) {
    const body = JSON.stringify({ type: 'url_verification', challenge });
    await world.post({ body, type: 'application/json' });
  }
  order.push('released');
  release();
  await Promise.all([busy, acknowledged]);
  return order;
}

describe('the acknowledgement of what is to be written', () => {
  const RECORD = 'décision GEC Publier la liste des revues';
  const recorded = () =>
    world.database.client.decision.count({
      where: { text: { startsWith: 'Publier la liste des revues' } },
    });

  it('is given once it is: what dies with the program is delivered again', async () => {
    expect(await orderOf(directMessage(COORDINATOR, RECORD))).toEqual(['released', 'acknowledged']);
    expect(await recorded()).toBe(1);
    const press = pressRequest(world, COORDINATOR, `say:${RECORD}`);
    expect(await orderOf(press)).toEqual(['released', 'acknowledged']);
    expect(await recorded()).toBe(2);
  });

  it('came too late for the program that wrote it: whoever hears nothing is told by the next', async () => {
    const message = { type: 'message', user: COORDINATOR, channel: 'D1', text: RECORD, ts: '1.1' };
    await world.deliver(event(message));
    await world.settled();
    await world.deliver(event(message), true);
    await world.settled();
    const said = world.slack.of('chat.postMessage').map(({ args }) => shown(args));
    expect(said.at(-1)).toContain('Une coupure a pu emporter ma réponse');
    expect(await recorded()).toBe(1);
  });
});

it('a form done by a program that died is done once, and its author is told by the next; pressed twice, he is not', async () => {
  const around = await openSurroundings();
  const sides = [await slackSide(around), await slackSide(around)] as const;
  const [first, next] = [
    await sides[0].worldOf(await griotIn(around, [sides[0]])),
    await sides[1].worldOf(await griotIn(around, [sides[1]])),
  ];
  onTestFinished(async () => {
    await next.server.close();
    await sides[1].close();
    await first.close();
  });
  const told = () =>
    first.slack.of('response_url').filter(({ args }) => shown(args).includes('Une coupure'));
  await recognised(first);
  await first.post(commandRequest(first, COORDINATOR, '/gec planifier'));
  await first.settled();
  const view = first.slack.of('views.open')[0]?.args.view;
  const values = { groupe: 'GEC', date: '2027-03-04', heure: '10:00' };
  const submitted = submitRequest(COORDINATOR, view, values);
  const seconds = Math.floor(around.clock.now().epochMilliseconds / 1000);
  await first.post(submitted);
  await first.post({ ...submitted, timestamp: seconds + 1 });
  await first.settled();
  expect(told()).toEqual([]);
  await next.post({ ...submitted, timestamp: seconds + 2 });
  await next.settled();
  expect(told()).toHaveLength(1);
});

describe('every other acknowledgement', () => {
  it('waits neither for Slack nor for the answer', async () => {
    const held = ['chat.postMessage', 'response_url', 'views.open', 'chat.getPermalink'];
    const holds = held.map((method) => world.slack.hold(method));
    const shortcut = {
      type: 'message_action',
      callback_id: 'enregistrer_decision',
      team: { id: TEAM },
      user: { id: COORDINATOR, team_id: TEAM },
      trigger_id: world.slack.trigger(COORDINATOR),
      response_url: world.slack.responseUrl({ user: COORDINATOR, channel: 'C1' }),
      channel: { id: 'C1' },
      message: { ts: '1.1', user: COORDINATOR, text: 'Publier la liste' },
    };
    expect(await post(directMessage(COORDINATOR, 'groupes'))).toBe('');
    expect(await post(pressRequest(world, COORDINATOR, 'say:groupes'))).toBe('');
    expect(await post(interaction(shortcut))).toBe('');
    for (const { release } of holds) release();
  });
});
