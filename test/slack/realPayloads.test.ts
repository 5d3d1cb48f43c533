import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, RESPONSES, TEAM } from './double.ts';
import { event, newTs } from './gestures.ts';
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

describe('a message that comes with a document', () => {
  const files = [{ id: 'F1', name: 'CR du 3 mars.docx', mode: 'hosted' }];
  const UNREAD = 'Je ne lis ni ne garde les fichiers joints';
  const write = (text: string) =>
    world.deliver(
      event({
        type: 'message',
        subtype: 'file_share',
        channel_type: 'im',
        channel: `D${HELENE}`,
        user: HELENE,
        ts: newTs(),
        text,
        files,
      }),
    );

  it('is answered, and its author is told that the document is not kept', async () => {
    await write('groupes');
    const said = shown((await world.slack.nth(1, 'chat.postMessage')).args);
    expect(said).toContain('18 groupes');
    expect(said).toContain(UNREAD);
  });

  it('is not said to be empty when it has no word', async () => {
    await write('');
    const said = shown((await world.slack.nth(1, 'chat.postMessage')).args);
    expect(said).toContain(UNREAD);
    expect(said).not.toContain('vide');
  });
});

it('Griot, invited by nobody in particular, introduces itself and asks nobody who it is', async () => {
  world.slack.users.set(BOT, { id: BOT, name: 'Griot', changes: { is_bot: true } });
  const joined = { type: 'member_joined_channel', user: BOT, channel: 'C9', channel_type: 'C' };
  await world.deliver(event({ ...joined, team: TEAM, event_ts: newTs() }));
  await world.settled();
  const said = world.slack.of('chat.postMessage').map(({ args }) => shown(args));
  expect(said).toEqual([expect.stringContaining('lier ici GEC')]);
  expect(await world.database.client.identityRequest.count()).toBe(0);
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
