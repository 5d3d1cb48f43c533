import type { Gesture } from '../answering/conversation.ts';
import type { Place, Post } from '../answering/place.ts';
import { idOfValue } from '../blocks/buttons.ts';
import {
  type ActionPayload,
  type CommandPayload,
  type EventPayload,
  type ShortcutPayload,
  teamOf,
} from './payloads.ts';
import { type NameOf, spokenCommand, spokenText } from './spoken.ts';
import { writtenText } from './written.ts';

/** Slack's ids of conversations between one person and Griot begin so. */
const isDirect = (channel: string): boolean => channel.startsWith('D');

/** `/gec planifier …`, wherever it is typed. */
export function commandGesture(payload: CommandPayload, nameOf: NameOf): Gesture {
  const { user_id, team_id, channel_id, trigger_id, response_url } = payload;
  const text = spokenText(payload.text, nameOf);
  return {
    id: `command:${trigger_id}`,
    user: user_id,
    team: team_id,
    channel: isDirect(channel_id) ? undefined : channel_id,
    content: { kind: 'text', text: spokenCommand(payload.command, text) },
    place: { by: 'url', url: response_url, own: true },
    trigger: trigger_id,
  };
}

/** What people say; Slack names apart what it tells of messages: edited, deleted, joined… */
const SPOKEN: ReadonlySet<string | undefined> = new Set([
  undefined,
  'file_share',
  'thread_broadcast', // in a thread, and shown in the conversation too
  'me_message', // « /me … »
]);

/** Slack itself, which writes what people have asked to be reminded of. */
const SLACKBOT = 'USLACKBOT';

/**
 * A message to Griot alone, or one that names it in a channel or a thread; undefined: neither.
 * @param bot Griot's own user
 */
export function messageGesture(
  { event, event_id, team_id }: EventPayload,
  nameOf: NameOf,
  bot: string,
): Gesture | undefined {
  const ofSomebody = event.bot_id === undefined && ![bot, SLACKBOT].includes(event.user);
  if (!ofSomebody || !SPOKEN.has(event.subtype)) return undefined;
  const direct = isDirect(event.channel);
  // In a conversation of several people a plain message is not for Griot.
  if (!direct && event.type !== 'app_mention') return undefined;
  return {
    id: `event:${event_id}`,
    ...messageOf(event),
    user: event.user,
    team: event.user_team ?? event.team ?? team_id,
    channel: direct ? undefined : event.channel,
    content: { kind: 'text', text: spokenText(writtenText(event), nameOf, bot) },
    place: { by: 'post', channel: event.channel, direct, thread: event.thread_ts },
    trigger: '',
    hasFiles: event.files.length > 0,
  };
}

/** Slack tells of a mention again, as of another event, when its author edits the message. */
const messageOf = ({ channel, ts, edited }: EventPayload['event']): Partial<Gesture> =>
  ts === undefined ? {} : { message: `message:${channel}:${ts}`, isEdited: edited !== undefined };

/** A button pressed; undefined when it is none of Griot's. */
export function pressGesture(payload: ActionPayload): Gesture | undefined {
  const [action] = payload.actions;
  if (action?.type !== 'button' || action.value === undefined) return undefined;
  const { user, channel, trigger_id } = payload;
  const moment = action.action_ts ?? '';
  return {
    id: `press:${trigger_id || `${user.id}:${moment}:${action.action_id}`}`,
    user: user.id,
    team: teamOf(payload),
    channel: channel === undefined || isDirect(channel.id) ? undefined : channel.id,
    content: { kind: 'press', id: idOfValue(action.value) },
    place: placeOfPress(payload),
    trigger: trigger_id,
  };
}

function placeOfPress(payload: ActionPayload): Place {
  const { view, response_url, container, channel } = payload;
  if (view) return { by: 'view', ...(view.type === 'modal' ? { id: view.id } : {}) };
  if (!channel) return { by: 'direct' };
  const direct = isDirect(channel.id);
  const { is_ephemeral: isEphemeral = false } = container;
  const post: Post = { by: 'post', channel: channel.id, direct, thread: threadOf(payload) };
  if (response_url === undefined) return post;
  const own = direct || isEphemeral;
  // An ephemeral message in a conversation of two others is none of Griot's own conversations.
  const beside = post.thread !== undefined || (direct && !isEphemeral);
  return { by: 'url', url: response_url, own, ...(beside ? { beside: post } : {}) };
}

/** The thread in which the message stands; one that heads a thread stands in the channel. */
function threadOf({ container, message }: ActionPayload): string | undefined {
  const thread = message?.thread_ts ?? container.thread_ts;
  return thread === (message?.ts ?? container.message_ts) ? undefined : thread;
}

/** A shortcut, as what it says to Griot. */
export function shortcutGesture(payload: ShortcutPayload, content: Gesture['content']): Gesture {
  const { user, channel, trigger_id, response_url } = payload;
  return {
    id: `shortcut:${trigger_id}`,
    user: user.id,
    team: teamOf(payload),
    channel: channel === undefined || isDirect(channel.id) ? undefined : channel.id,
    content,
    place:
      response_url === undefined ? { by: 'direct' } : { by: 'url', url: response_url, own: true },
    trigger: trigger_id,
  };
}
