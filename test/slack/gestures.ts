import { randomUUID } from 'node:crypto';
import type { SlackDouble } from './double.ts';
import type { Json, Origin } from './rooms.ts';
import { BOT, TEAM } from './webApi.ts';

/** What Slack tells Griot of, by HTTP or by Socket Mode. */
export interface NativeGesture {
  /** As Socket Mode names it. */
  readonly type: 'slash_commands' | 'events_api' | 'interactive';
  readonly payload: Json;
  /** Of a slash command: where what its acknowledgement says is shown. */
  readonly origin?: Origin;
}

/** `/gec planifier …`, typed in that channel (`D…`: alone with Griot). */
export function slashCommand(
  slack: SlackDouble,
  user: string,
  line: string,
  channel = `D${user}`,
): NativeGesture {
  const [command = '', ...words] = line.split(' ');
  const origin = { user, channel };
  const payload = {
    command,
    text: words.join(' '),
    user_id: user,
    team_id: TEAM,
    channel_id: channel,
    trigger_id: slack.trigger(user),
    response_url: slack.responseUrl(origin),
  };
  return { type: 'slash_commands', payload, origin };
}

/** An event of the Events API. */
export const event = (told: Json, id: string = randomUUID()): NativeGesture => ({
  type: 'events_api',
  payload: {
    type: 'event_callback',
    event_id: id,
    team_id: TEAM,
    authorizations: [{ user_id: BOT, team_id: TEAM, is_bot: true }],
    event: told,
  },
});

let written = 0;

/** The `ts` of a message that has just been written: it names it in its channel. */
export function newTs(): string {
  written += 1;
  return `1700000000.${String(written).padStart(6, '0')}`;
}

/** A message to Griot alone. */
export const directMessage = (user: string, text: string, id?: string): NativeGesture =>
  event(
    { type: 'message', channel_type: 'im', user, channel: `D${user}`, text, ts: newTs() },
    id ?? randomUUID(),
  );

/** A message that names Griot in a channel. */
export const mention = (user: string, text: string, channel: string): NativeGesture =>
  event({ type: 'app_mention', user, channel, text: `<@${BOT}> ${text}`, ts: newTs() });

/** A press, a submission, a shortcut. */
export const interactive = (payload: Json): NativeGesture => ({ type: 'interactive', payload });

const by = (user: string) => ({ team: { id: TEAM }, user: { id: user, team_id: TEAM } });

/** A message as the press of its button tells of it. */
export interface PressedMessage extends Origin {
  readonly isEphemeral: boolean;
  /** The thread in which it stands, or which it heads. */
  readonly thread?: string;
}

/** A button of a message pressed. */
export function pressOfMessage(
  slack: SlackDouble,
  value: string,
  { isEphemeral, thread, ...origin }: PressedMessage,
): NativeGesture {
  const { user, channel, ts = '1.1' } = origin;
  const threaded = thread === undefined ? {} : { thread_ts: thread };
  return interactive({
    type: 'block_actions',
    ...by(user),
    trigger_id: slack.trigger(user),
    response_url: slack.responseUrl(origin),
    container: {
      type: 'message',
      is_ephemeral: isEphemeral,
      channel_id: channel,
      message_ts: ts,
      ...threaded,
    },
    channel: { id: channel },
    // Slack does not send again what only one person sees.
    ...(isEphemeral ? {} : { message: { ts, ...threaded } }),
    actions: [{ type: 'button', action_id: 'button-1', block_id: 'b', value, action_ts: '1.2' }],
  });
}

/** A button of a modal, or of Griot's home, pressed. */
export const pressOfView = (
  slack: SlackDouble,
  user: string,
  value: string,
  view: Json,
): NativeGesture =>
  interactive({
    type: 'block_actions',
    ...by(user),
    trigger_id: slack.trigger(user),
    container: { type: 'view' },
    view,
    actions: [{ type: 'button', action_id: 'button-1', block_id: 'b', value, action_ts: '1.2' }],
  });

/** Somebody types in a list of a modal that Griot fills. */
export const suggestion = (
  user: string,
  actionId: string,
  typed: string,
  view: Json,
): NativeGesture =>
  interactive({
    type: 'block_suggestion',
    ...by(user),
    container: { type: 'view', view_id: view.id },
    action_id: actionId,
    block_id: 'b',
    value: typed,
    view: { ...view, hash: randomUUID() },
  });

/** A modal submitted: the state of its inputs, by block. */
export const submission = (user: string, view: Json, values: Json): NativeGesture =>
  interactive({
    type: 'view_submission',
    ...by(user),
    view: { ...view, hash: randomUUID(), state: { values } },
  });
