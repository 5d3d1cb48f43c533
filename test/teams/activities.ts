import { TENANT } from './double.ts';
import type { Json, RoomMessage } from './rooms.ts';

export const APP_ID = '11111111-2222-4333-8444-555555555555';
export const BOT = `28:${APP_ID}`;

const letters = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Somebody as activities tell of him, by a name that Teams would not use. */
export interface Speaker {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
}

export const speakerOf = (email: string, name = email): Speaker => ({
  id: `29:${letters(email)}`,
  aadObjectId: `aad-${letters(email)}`,
  name,
});

export const channelOf = (group: string): string => `19:${letters(group)}@thread.tacv2`;
export const personalOf = ({ id }: Pick<Speaker, 'id'>): string => `a:${id}`;

interface Place {
  readonly conversation: Json;
  readonly channelData: Json;
}

const tenant = { id: TENANT };

export const alone = (who: Speaker): Place => ({
  conversation: { id: personalOf(who), conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant },
});

/** In the channel of a group, under a message when there is one. */
export const inChannel = (channel: string, thread?: string): Place => ({
  conversation: {
    id: thread === undefined ? channel : `${channel};messageid=${thread}`,
    conversationType: 'channel',
    isGroup: true,
    tenantId: TENANT,
  },
  channelData: { tenant, team: { id: 'team-seg' }, channel: { id: channel } },
});

export const inGroupChat = (chat: string): Place => ({
  conversation: { id: chat, conversationType: 'groupChat', isGroup: true, tenantId: TENANT },
  channelData: { tenant },
});

const activity = (from: Speaker, id: string, place: Place, more: Json): Json => ({
  id,
  channelId: 'msteams',
  from,
  recipient: { id: BOT, name: 'Griot' },
  locale: 'fr-FR',
  ...place,
  ...more,
});

/** What somebody types, alone with Griot. */
export const message = (from: Speaker, id: string, text: string): Json =>
  activity(from, id, alone(from), { type: 'message', textFormat: 'plain', text });

/** What somebody types where others are, naming Griot. */
export const mention = (from: Speaker, id: string, text: string, place: Place): Json =>
  activity(from, id, place, {
    type: 'message',
    textFormat: 'plain',
    text: `<at>Griot</at> ${text}`,
    entities: [{ type: 'mention', text: '<at>Griot</at>', mentioned: { id: BOT, name: 'Griot' } }],
  });

/** A button of a card, pressed; `data`: what it carries and what is filled in. */
export const press = (
  from: Speaker,
  id: string,
  { id: replyToId, room, conversation }: Pick<RoomMessage, 'id' | 'room' | 'conversation'>,
  { verb, data, trigger = 'manual' }: { verb: unknown; data: unknown; trigger?: string },
): Json => {
  const place = room.startsWith('a:') ? alone(from) : inChannel(room);
  const at = { ...place, conversation: { ...place.conversation, id: conversation } };
  const action = { type: 'Action.Execute', verb, data };
  return activity(from, id, at, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action, trigger },
    replyToId,
  });
};

/** Griot is put in, or taken out. */
export const installation = (from: Speaker, id: string, action: string, place: Place): Json =>
  activity(from, id, place, { type: 'installationUpdate', action });

/** Something that Teams asks, and whose answer it waits for. */
export const invoke = (from: Speaker, id: string, name: string, value: Json, place: Place): Json =>
  activity(from, id, place, { type: 'invoke', name, value });
