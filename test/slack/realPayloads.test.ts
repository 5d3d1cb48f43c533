import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, RESPONSES, TEAM } from './double.ts';
import { newTs } from './gestures.ts';
import { commandRequest, directMessage, eventRequest, pressRequest } from './requests.ts';
import { shown, valueOfButton } from './shown.ts';
import { COORDINATOR, HELENE, openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld();
});

afterEach(async () => {
  await world.close();
  expect(world.slack.faults).toEqual([]);
});

const mentioned = (more: object, around: object = {}) => {
  const told = { type: 'app_mention', user: HELENE, channel: 'CGEC', ts: newTs() };
  const request = eventRequest({ ...told, text: `<@${BOT}> groupes`, ...more });
  return { ...request, body: JSON.stringify({ ...JSON.parse(request.body), ...around }) };
};

describe('what Slack sends besides what its documentation shows', () => {
  it('is read with null where it has nothing to say', async () => {
    const nothing = { subtype: null, bot_id: null, thread_ts: null, user_team: null, edited: null };
    await world.post(mentioned({ ...nothing, blocks: null }, { enterprise_id: null }));
    const { args } = await world.slack.nth(1, 'chat.postEphemeral');
    expect(shown(args)).toContain('18 groupes');
  });

  it('is a call to Griot when it does not say for whom it comes', async () => {
    await world.post(mentioned({}, { authorizations: null }));
    const { args } = await world.slack.nth(1, 'chat.postEphemeral');
    expect(shown(args)).toContain('18 groupes');
  });

  it('is not answered when Slack itself speaks, nor is anybody asked who it is', async () => {
    await world.post(mentioned({ user: 'USLACKBOT', text: `Reminder: <@${BOT}> groupes` }));
    await world.settled();
    await world.app.dispatch();
    expect(world.slack.calls.map(({ method }) => method)).toEqual(['auth.test']);
    expect(await world.database.client.identityRequest.count()).toBe(0);
  });

  it('is a message with a word in bold, a list, an emoji', async () => {
    const text = (said: string, style?: object) => ({ type: 'text', text: said, style });
    const elements = [
      text('groupes', { bold: true }),
      { type: 'emoji', name: 'x', unicode: '2705' },
    ];
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
    const { body, type } = directMessage(HELENE, '*groupes*:white_check_mark:');
    const told = JSON.parse(body);
    const request = { body: JSON.stringify({ ...told, event: { ...told.event, blocks } }) };
    await world.post({ ...request, ...(type ? { type } : {}) });
    expect(shown((await world.slack.nth(1, 'chat.postMessage')).args)).toContain('18 groupes');
  });

  it('is bounded, however deep it is', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const request = mentioned({ text: 'deep' });
    const body = request.body.replace('"event":{', `"event":{"blocks":${deep},`);
    expect((await world.post({ ...request, body })).status).toBe(200);
  });
});

it('a response_url that is used up says so with a status of success: the answer is said in private', async () => {
  const url = world.slack.responseUrl({ user: COORDINATOR, channel: 'CGEC' });
  const spent = { method: 'POST', body: '{"text":"x","blocks":[]}' };
  const headers = { 'content-type': 'application/json' };
  for (let time = 0; time < 5; time += 1) await fetch(url, { ...spent, headers });
  await world.post(commandRequest(world, COORDINATOR, '/gec planifier jeudi 4 mars à 10h'));
  const preview = await world.slack.nth(6, ...RESPONSES);
  const value = valueOfButton(preview.args, 'Abandonner');
  const press = pressRequest(world, COORDINATOR, value, { channel: 'CGEC', ephemeral: true });
  const payload = JSON.parse(new URLSearchParams(press.body).get('payload') ?? '{}');
  const pressed = { ...payload, team: { id: TEAM, domain: null }, response_url: url };
  await world.post({ body: new URLSearchParams({ payload: JSON.stringify(pressed) }).toString() });
  const { args } = await world.slack.nth(1, 'chat.postMessage');
  expect(args.channel).toBe(`D${COORDINATOR}`);
  expect(shown(args)).toContain('abandonné');
});
