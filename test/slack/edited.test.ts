import { afterEach, beforeEach, expect, it } from 'vitest';
import { BOT, TEAM } from './double.ts';
import { event } from './gestures.ts';
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

/** Of a message written that many seconds ago. */
const tsOf = (secondsAgo: number): string =>
  (world.clock.now().epochMilliseconds / 1_000 - secondsAgo).toFixed(6);

const WRITTEN = 60;
const DAY = 24 * 60 * 60;
const edit = () => ({ user: COORDINATOR, ts: tsOf(0) });

/** One message in a channel, written and then edited: Slack tells of both as mentions. */
async function mention(said: string, edited?: object, secondsAgo = WRITTEN): Promise<string> {
  const before = world.slack.of('chat.postEphemeral').length;
  const event = { type: 'app_mention', user: COORDINATOR, channel: 'C1', ts: tsOf(secondsAgo) };
  const text = `<@${BOT}> ${said}`;
  await world.post(eventRequest({ ...event, text, ...(edited ? { edited } : {}) }));
  return shown((await world.slack.nth(before + 1, 'chat.postEphemeral')).args);
}

const PRIVATE = { channel: `D${COORDINATOR}`, channel_type: 'im' };
const words = () => world.slack.of('chat.postMessage').map(({ args }) => shown(args));
const message = (text: string, more: object = {}) => {
  const typed = [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }];
  const blocks = [{ type: 'rich_text', block_id: 'b', elements: typed }];
  return {
    type: 'message',
    user: COORDINATOR,
    ts: tsOf(WRITTEN),
    team: TEAM,
    text,
    blocks,
    ...more,
  };
};

/** One message in private: Slack tells of it, then of what becomes of it. */
async function write(text: string): Promise<void> {
  await world.deliver(event({ ...message(text), ...PRIVATE }));
  await world.settled();
}
async function change(before: object, after: object): Promise<void> {
  const told = { type: 'message', subtype: 'message_changed', hidden: true, ts: tsOf(0) };
  const versions = { message: after, previous_message: before };
  await world.deliver(event({ ...told, ...PRIVATE, ...versions, event_ts: tsOf(0) }));
  await world.settled();
}

const RECORD = 'décision GEC Publier la liste des revues';
const recorded = () =>
  world.database.client.decision.count({
    where: { text: { startsWith: 'Publier la liste des revues' } },
  });

it('a message edited once it is answered records nothing twice, and its author is told', async () => {
  expect(await mention(RECORD)).toContain('enregistrée');
  expect(await mention(`${RECORD} annuelles`, edit())).toContain('J’ai déjà répondu à ce message');
  expect(await recorded()).toBe(1);
});

it('a message that was not understood is read again once it is put right', async () => {
  expect(await mention('décisoin')).not.toContain('enregistrée');
  expect(await mention(RECORD, edit())).toContain('enregistrée');
});

it('an old message, of which nobody remembers what it did, does nothing once edited', async () => {
  expect(await mention(RECORD, edit(), 40 * DAY)).toContain('Ce message date de plus d’un jour');
  expect(await recorded()).toBe(0);
});

it('a message edited in private records nothing twice either, and its author is told', async () => {
  await write(RECORD);
  await change(message(RECORD), message(`${RECORD} annuelles`, { edited: edit() }));
  expect(words()[0]).toContain('enregistrée');
  expect(words()[1]).toContain('J’ai déjà répondu à ce message');
  expect(await recorded()).toBe(1);
});

it('a private message that was not understood is read again once it is put right', async () => {
  await write('décisoin');
  await change(message('décisoin'), message(RECORD, { edited: edit() }));
  expect(words()).toEqual([expect.any(String), expect.stringContaining('enregistrée')]);
});

it('what Slack adds to a private message is no edit of it, nor is what Griot changes in its own', async () => {
  const edited = edit();
  const before = message('décisoin', { edited });
  await change(message('décisoin'), message('décisoin', { attachments: [{ text: 'Une page' }] }));
  await change(before, message(RECORD, { edited, locale: 'fr-FR' }));
  await change(message(RECORD), message(RECORD, { user: BOT, bot_id: 'B1', edited }));
  expect(words()).toEqual([]);
  expect(await recorded()).toBe(0);
});
