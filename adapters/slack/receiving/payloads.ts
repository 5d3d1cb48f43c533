import { z } from 'zod';
import { withoutNulls } from '../../../src/kernel/nulls.ts';
import { blocks } from './parts.ts';
import { attachments } from './written.ts';

/**
 * The parts of Slack's payloads that Griot reads. What does not have their shape is no event of
 * Griot's, and is left alone.
 */
const told = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess((body) => withoutNulls(body), z.object(shape));

const id = z.string().min(1).max(100);
const url = z.string().max(3_000);
const team = z.object({ id, domain: z.string().optional() }).optional();

/** A slash command. */
export const commandPayload = told({
  command: z.string(),
  text: z.string().default(''),
  user_id: id,
  team_id: id,
  channel_id: id,
  trigger_id: z.string(),
  response_url: url,
});
export type CommandPayload = z.infer<typeof commandPayload>;

const event = z.object({
  type: z.string(),
  user: id,
  channel: id,
  ts: z.string().optional(),
  thread_ts: z.string().optional(),
  edited: z.object({}).optional(),
  text: z.string().default(''),
  blocks,
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  inviter: id.optional(),
  tab: z.string().optional(),
  team: id.optional(),
  user_team: id.optional(),
  files: z.array(z.unknown()).default([]).catch([]),
});

/** An event of the Events API. */
export const eventPayload = told({
  event_id: id,
  team_id: id,
  event,
  authorizations: z.array(z.object({ user_id: id.optional() })).optional(),
});
export type EventPayload = z.infer<typeof eventPayload>;

/** Something of a user's account or profile was changed. */
export const userChangePayload = told({
  event_id: id,
  team_id: id,
  event: z.object({
    user: z.object({ id, team_id: id.optional(), deleted: z.boolean().default(false) }),
  }),
});

const user = z.object({ id, team_id: id.optional() });

/**
 * A channel is opened to another organisation. A private one changes its id for good then, and bindings
 * know the old one.
 */
export const sharedChannelPayload = told({
  event_id: id,
  event: z.union([
    z.object({ channel: id }).transform(({ channel }) => channel),
    z.object({ old_channel_id: id }).transform(({ old_channel_id }) => old_channel_id),
  ]),
});

/** A button pressed, in a message, a modal or Griot's home. */
export const actionPayload = told({
  team,
  user,
  trigger_id: z.string().default(''),
  response_url: url.optional(),
  container: z
    .object({
      type: z.string(),
      is_ephemeral: z.boolean().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
    })
    .default({ type: 'message' }),
  channel: z.object({ id }).optional(),
  message: z.object({ ts: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  view: z.object({ id, type: z.string(), private_metadata: z.string().default('') }).optional(),
  actions: z
    .array(
      z.object({
        type: z.string(),
        value: z.string().optional(),
        action_id: z.string(),
        action_ts: z.string().optional(),
      }),
    )
    .min(1),
});
export type ActionPayload = z.infer<typeof actionPayload>;

/** Somebody looks for a name in a list, by what he has typed so far. */
export const suggestionPayload = told({
  team,
  user,
  action_id: z.string(),
  value: z.string().default(''),
});

const option = z.object({ value: z.string() });

const submitted = z.object({
  value: z.string().optional(),
  selected_date: z.string().optional(),
  selected_time: z.string().optional(),
  selected_option: option.optional(),
  selected_options: z.array(option).optional(),
});

/** A modal submitted. */
export const viewPayload = told({
  team,
  user,
  view: z.object({
    id,
    hash: z.string().default(''),
    private_metadata: z.string().default(''),
    blocks: z.array(z.object({ type: z.string(), block_id: z.string().optional() })).default([]),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), submitted)) }),
  }),
});
export type ViewPayload = z.infer<typeof viewPayload>;

/** A shortcut: of a message when it has one, of the whole workspace otherwise. */
export const shortcutPayload = told({
  callback_id: z.string(),
  team,
  user,
  trigger_id: z.string(),
  response_url: url.optional(),
  channel: z.object({ id }).optional(),
  message: z
    .object({
      ts: z.string(),
      thread_ts: z.string().optional(),
      text: z.string().default(''),
      blocks,
      user: id.optional(),
      /** The name under which a bot wrote it. */
      username: z.string().optional(),
      attachments,
    })
    .optional(),
});
export type ShortcutPayload = z.infer<typeof shortcutPayload>;

/** In which workspace that user is: his own, which in a shared channel may be another's. */
export const teamOf = (payload: {
  readonly team?: { readonly id: string } | undefined;
  readonly user: { readonly team_id?: string | undefined };
}): string => payload.user.team_id ?? payload.team?.id ?? '';

/**
 * It asks what a list offers and does nothing: typed, erased and typed again within one second, it is
 * the very same request to the signature, and as good as the first.
 */
export const asksOnly = (body: Readonly<Record<string, unknown>>): boolean =>
  body.type === 'block_suggestion';

const anyEvent = told({ event: z.object({ type: z.string() }) });

/** Whether a genuine request is one that Griot listens to; Bolt stumbles over some that are not. */
export function isOurs(body: Readonly<Record<string, unknown>>): boolean {
  switch (body.type) {
    case 'event_callback':
      return anyEvent.safeParse(body).success;
    case 'block_actions':
      return actionPayload.safeParse(body).success;
    case 'block_suggestion':
      return suggestionPayload.safeParse(body).success;
    case 'view_submission':
      return viewPayload.safeParse(body).success;
    case 'shortcut':
    case 'message_action':
      return shortcutPayload.safeParse(body).success;
    default:
      return commandPayload.safeParse(body).success;
  }
}
