import { afterEach, beforeEach, expect, it } from 'vitest';
import { BOT } from './double.ts';
import { eventRequest } from './requests.ts';
import { shown } from './shown.ts';
import { COORDINATOR, openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld();
});

afterEach(async () => {
  await world.close();
  expect(world.slack.faults).toEqual([]);
});

/** One message in a channel, written and then edited: Slack tells of both as mentions. */
async function mention(said: string, edited?: object): Promise<string> {
  const before = world.slack.of('chat.postEphemeral').length;
  const event = { type: 'app_mention', user: COORDINATOR, channel: 'C1', ts: '1800000000.000100' };
  const text = `<@${BOT}> ${said}`;
  await world.post(eventRequest({ ...event, text, ...(edited ? { edited } : {}) }));
  return shown((await world.slack.nth(before + 1, 'chat.postEphemeral')).args);
}

const EDITED = { user: COORDINATOR, ts: '1800000009.000000' };
const RECORD = 'décision GEC Publier la liste des revues';

it('a message edited once it is answered records nothing twice, and its author is told', async () => {
  expect(await mention(RECORD)).toContain('enregistrée');
  expect(await mention(`${RECORD} annuelles`, EDITED)).toContain('J’ai déjà répondu à ce message');
  const rows = { where: { text: { startsWith: 'Publier la liste des revues' } } };
  expect(await world.database.client.decision.count(rows)).toBe(1);
});

it('a message that was not understood is read again once it is put right', async () => {
  expect(await mention('décisoin')).not.toContain('enregistrée');
  expect(await mention(RECORD, EDITED)).toContain('enregistrée');
});
