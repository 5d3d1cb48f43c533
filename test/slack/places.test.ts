import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, RESPONSES } from './double.ts';
import { type PressedMessage, pressOfMessage } from './gestures.ts';
import { eventRequest } from './requests.ts';
import { shown, valueOfButton } from './shown.ts';
import { COORDINATOR, openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld();
});

afterEach(async () => {
  await world.close();
  expect(world.slack.faults).toEqual([]);
});

const THREAD = '1690000000.000100';
const DIRECT = `D${COORDINATOR}`;

async function press(value: string, where: Omit<PressedMessage, 'user'>): Promise<void> {
  await world.deliver(pressOfMessage(world.slack, value, { user: COORDINATOR, ...where }));
  await world.settled();
}

describe('what a button answers', () => {
  it('in a thread is read in that thread, by whoever pressed', async () => {
    const where = { channel: 'C1', ts: '1700000001.000200', thread: THREAD, isEphemeral: true };
    await press('say:groupes', where);
    const { args } = await world.slack.nth(1, 'chat.postEphemeral');
    expect(args).toMatchObject({ channel: 'C1', thread_ts: THREAD, user: COORDINATOR });
  });

  it('under a message that heads a thread is read in the channel', async () => {
    await press('say:groupes', { channel: 'C1', ts: THREAD, thread: THREAD, isEphemeral: false });
    const { args } = await world.slack.nth(1, ...RESPONSES);
    expect(args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  it('alone with Griot stays in the conversation', async () => {
    await press('say:groupes', { channel: DIRECT, isEphemeral: false });
    const { args } = await world.slack.nth(1, 'chat.postMessage');
    expect(args.channel).toBe(DIRECT);
  });

  it('in what two others say to each other is read by whoever pressed alone', async () => {
    await press('say:groupes', { channel: 'D9', isEphemeral: true });
    const { args } = await world.slack.nth(1, ...RESPONSES);
    expect(args).toMatchObject({ response_type: 'ephemeral' });
  });

  it('takes the place of the preview, in a thread too', async () => {
    const mention = { type: 'app_mention', user: COORDINATOR, channel: 'C1', ts: '2.2' };
    const text = `<@${BOT}> planifier GEC jeudi 4 mars à 10h`;
    await world.post(eventRequest({ ...mention, thread_ts: THREAD, text }));
    const preview = await world.slack.nth(1, 'chat.postEphemeral');
    const confirm = valueOfButton(preview.args, 'Confirmer');
    await press(confirm, { channel: 'C1', ts: '2.3', thread: THREAD, isEphemeral: true });
    const { args } = await world.slack.nth(1, ...RESPONSES);
    expect(args.replace_original).toBe(true);
    expect(shown(args)).toContain('GEC-2027-03');
  });
});
