import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggestion } from './gestures.ts';
import { commandRequest, directMessage, eventRequest, interaction, requestOf } from './requests.ts';
import { COORDINATOR, openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeAll(async () => {
  world = await openSlackWorld();
});

afterAll(() => world.close());

const refusals = () =>
  world.log.filter(({ sentence }) => sentence.startsWith('slack: request refused')).length;
const now = () => Math.floor(world.clock.now().epochMilliseconds / 1000);

/** Posts what must be refused: 401, one line in the log, nothing done. */
async function expectRefused(request: Parameters<SlackWorld['post']>[0]): Promise<void> {
  await world.settled();
  const [lines, calls] = [refusals(), world.slack.calls.length];
  const response = await world.post(request);
  expect(response.status).toBe(401);
  expect(refusals()).toBe(lines + 1);
  expect(world.slack.calls.length).toBe(calls);
}

describe('the endpoint', () => {
  it('answers Slack when it checks the address', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    const response = await world.post({ body, type: 'application/json' });
    expect([response.status, await response.json()]).toEqual([200, { challenge: 'abc' }]);
  });

  it('answers Slack when it looks whether the address can be reached, which it does not sign', async () => {
    const address = `${world.server.url}/slack/events`;
    const body = new URLSearchParams({ ssl_check: '1', token: 'x' });
    const looks = [fetch(address, { method: 'POST', body }), fetch(`${address}?${body}`)];
    expect((await Promise.all(looks)).map(({ status }) => status)).toEqual([200, 200]);
    await expectRefused({ body: 'command=/seg&text=groupes&ssl_check=0', secret: 'faux' });
    const link = JSON.stringify({ text: 'https://exemple.org/?a=1&ssl_check=1&b=2' });
    await expectRefused({ body: link, type: 'application/json', secret: 'faux' });
  });

  it('refuses a signature that is not Slack’s, and one that is missing', async () => {
    const request = commandRequest(world, COORDINATOR, '/seg groupes');
    await expectRefused({ ...request, secret: 'un-autre-secret' });
    await expectRefused({ ...request, headers: { 'x-slack-signature': '' } });
    await expectRefused({ ...request, headers: { 'x-slack-signature': 'v0=' } });
    await expectRefused({ ...request, headers: { 'x-slack-request-timestamp': 'hier' } });
  });

  it('refuses what was signed more than five minutes ago, or is to be signed later', async () => {
    const request = commandRequest(world, COORDINATOR, '/seg groupes');
    await expectRefused({ ...request, timestamp: now() - 301 });
    await expectRefused({ ...request, timestamp: now() + 301 });
    expect(world.log.at(-1)?.sentence).toContain('set its clock');
    await expectRefused({ ...request, timestamp: now() - 301, secret: 'another' });
    expect(world.log.at(-1)?.sentence).toBe('slack: request refused');
    expect((await world.post({ ...request, timestamp: now() - 299 })).status).toBe(200);
  });

  it('refuses the copy of a request that it has received', async () => {
    const request = commandRequest(world, COORDINATOR, '/seg groupes');
    expect((await world.post(request)).status).toBe(200);
    await expectRefused(request);
  });

  it('answers again what a list offers: in one second Slack may well ask the same twice', async () => {
    const asked = requestOf(suggestion(COORDINATOR, 'people:gec', 'lars', { id: 'V1' }));
    const answers = [await world.post(asked), await world.post(asked)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const [first, second] = await Promise.all(answers.map((one) => one.text()));
    expect(second).toBe(first);
    await expectRefused({ ...asked, secret: 'un-autre-secret' });
  });

  it('says in the log that the bot token is refused, and goes on', async () => {
    world.slack.trouble('auth.test', { error: 'token_revoked' });
    await world.chat.start();
    const told = { level: 'error', data: { reason: 'token_revoked' } };
    expect(world.log.at(-1)).toMatchObject(told);
    const request = commandRequest(world, COORDINATOR, '/seg groupes');
    expect((await world.post(request)).status).toBe(200);
  });

  it('takes posts only', async () => {
    const response = await fetch(`${world.server.url}/slack/events`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('never fails, whatever bytes it receives, signed or not', async () => {
    const anyType = fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-42',
    );
    const anyBody = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.json(),
      fc.json().map((json) => `payload=${encodeURIComponent(json)}`),
      fc
        .dictionary(fc.constantFrom('type', 'event', 'command', 'team_id', 'payload'), fc.string())
        .map((fields) => new URLSearchParams(fields).toString()),
    );
    await fc.assert(
      fc.asyncProperty(anyBody, anyType, fc.boolean(), async (body, type, genuine) => {
        const secret = genuine ? {} : { secret: 'faux' };
        const response = await world.post({ body, type, ...secret });
        expect(response.status).toBeLessThan(500);
        await response.arrayBuffer();
      }),
      { numRuns: 120 },
    );
  });

  it('never fails on what looks like Slack’s payloads and is not', async () => {
    const types = [
      'block_actions',
      'view_submission',
      'shortcut',
      'message_action',
      'block_suggestion',
      'view_closed',
      'x',
    ];
    const anyPayload = fc
      .record(
        {
          type: fc.constantFrom(...types),
          user: fc.oneof(fc.anything(), fc.constant({ id: 'U1', team_id: 'T1' })),
          team: fc.anything(),
          view: fc.anything(),
          action_id: fc.constantFrom('people:', 'people:gec', 'value'),
          value: fc.oneof(fc.anything(), fc.string()),
          actions: fc.array(fc.anything(), { maxLength: 2 }),
          container: fc.anything(),
          channel: fc.anything(),
          callback_id: fc.anything(),
          trigger_id: fc.string(),
        },
        { requiredKeys: ['type'] },
      )
      .map((payload) => interaction(payload));
    const anyEvent = fc
      .record({
        type: fc.constantFrom('message', 'app_mention', 'app_home_opened', 'x'),
        user: fc.anything(),
        channel: fc.anything(),
        text: fc.anything(),
      })
      .map((event) => eventRequest(event));
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyPayload, anyEvent), async (request) => {
        const response = await world.post(request);
        expect(response.status).toBeLessThan(500);
        await response.arrayBuffer();
      }),
      { numRuns: 120 },
    );
    await world.settled();
    expect(world.log.filter(({ sentence }) => /not answered|incident/.test(sentence))).toEqual([]);
    const before = world.slack.of('chat.postMessage').length;
    expect((await world.post(directMessage(COORDINATOR, 'groupes'))).status).toBe(200);
    await world.slack.nth(before + 1, 'chat.postMessage');
    expect(world.slack.faults).toEqual([]);
  });

  it('refuses a body beyond all reason without reading it', async () => {
    const response = await world.post({ body: 'x'.repeat(1_100_000) });
    expect(response.status).toBe(413);
  });
});
