import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { withoutNulls } from '../../src/kernel/nulls.ts';

const account = z.object({
  id: z.string(),
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
});

/** What every activity of Teams has, as far as Griot reads it. */
const activityShape = z.object({
  type: z.string(),
  id: z.string(),
  channelId: z.string(),
  serviceUrl: z.url(),
  from: account,
  recipient: account,
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
});

/** The Bot Framework's own type says more than it keeps; what Griot reads of it is checked here. */
export const incomingActivity = z.preprocess(
  (body) => withoutNulls(body),
  z.custom<Activity>((body) => activityShape.safeParse(body).success),
);

const channelData = z.object({
  tenant: z.object({ id: z.string() }).optional(),
  team: z.object({ id: z.string() }).optional(),
  channel: z.object({ id: z.string() }).optional(),
  eventType: z.string().optional().catch(undefined),
  sharedWithTeams: z
    .array(z.object({ tenantId: z.string().optional() }))
    .optional()
    .catch(undefined),
});

const channelDataOf = ({ channelData: data }: Activity) => channelData.safeParse(data).data ?? {};

/** The directory in which a conversation is held. */
export const tenantOf = (activity: Activity): string | undefined =>
  activity.conversation.tenantId ?? channelDataOf(activity).tenant?.id;

export const teamOf = (activity: Activity): string | undefined => channelDataOf(activity).team?.id;

/** Of one person alone with Griot. */
export const isPersonal = ({ conversation }: Activity): boolean =>
  conversation.conversationType === 'personal';

/**
 * The conversation that a group may live in: a channel, whatever the thread, or a group chat.
 * Undefined alone with Griot.
 */
export function channelOf(activity: Activity): string | undefined {
  if (isPersonal(activity)) return undefined;
  const [whole = ''] = activity.conversation.id.split(';');
  return channelDataOf(activity).channel?.id ?? whole;
}

/**
 * A channel that has just been shared with a team of another directory, or of one that Teams does not name:
 * another organisation reads what is said there.
 */
export function sharedOutside(activity: Activity): string | undefined {
  const { eventType, sharedWithTeams = [] } = channelDataOf(activity);
  if (eventType !== 'channelShared') return undefined;
  const home = tenantOf(activity);
  const isOfTheHouse =
    sharedWithTeams.length > 0 && sharedWithTeams.every(({ tenantId }) => tenantId === home);
  return isOfTheHouse ? undefined : channelOf(activity);
}

/** How a person is known: by his id in his directory. */
export const identityOf = ({ from }: Activity): string => from.aadObjectId ?? from.id;

/** How Teams names a bot: `28:<application>`. */
const BOT = '28:';

export const isBot = ({ from }: Activity): boolean => from.id.startsWith(BOT);

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().default(''),
  mentioned: z.object({ id: z.string(), name: z.string().default('') }),
});
export type Mention = z.infer<typeof mention>;

export const mentionsOf = ({ entities = [] }: Activity): Mention[] =>
  entities.flatMap((entity) => mention.safeParse(entity).data ?? []);

/** Where others are, a message is for Griot when it names it. */
export const callsGriot = (activity: Activity): boolean =>
  mentionsOf(activity).some(({ mentioned }) => mentioned.id === activity.recipient.id);

/** How Teams tells of a document that somebody joins; of how a message is laid out it tells there too. */
const FILE = /^(?:application\/vnd\.microsoft\.teams\.file\.|image\/|reference$)/;

export const hasFiles = ({ attachments = [] }: Activity): boolean =>
  attachments.some(({ contentType }) => FILE.test(contentType));

const data = z.record(z.string(), z.unknown());

/** A button of a card, pressed, or its reader's client that asks for his own view of it. */
export const executed = z.object({
  action: z.object({ verb: z.string(), data: data.default({}) }),
});

export type PressedData = z.infer<typeof data>;

/** What Griot put in its own buttons. */
export const carried = z.object({
  id: z.string().catch(''),
  view: z.string().optional().catch(undefined),
  page: z.number().int().nonnegative().catch(0),
});
