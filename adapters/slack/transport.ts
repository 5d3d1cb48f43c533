import type { webApi } from '@slack/bolt';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import { failureOf, slackCode } from './failure.ts';
import { type Posted, postedId, readPostedId, TRANSPORT, userOf } from './names.ts';
import { type SlackMessage, slackMessages } from './post.ts';

/** Slack takes about one message a second in a channel; several channels at once are welcome. */
const CONCURRENCY = 3;

/** What was posted can no longer be changed: it is posted anew. */
const NOT_THERE = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'channel_not_found',
]);

/** Sends by Slack: private messages to people, posts in the groups' channels. */
export function slackTransport(client: webApi.WebClient): Transport {
  const direct = new DirectChannels(client);
  return {
    name: TRANSPORT,
    concurrency: CONCURRENCY,
    async deliver(consignment) {
      try {
        return await deliver(client, direct, consignment);
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

async function deliver(
  client: webApi.WebClient,
  direct: DirectChannels,
  { recipient, toGroup, message, previous }: Consignment,
): Promise<string | undefined> {
  const [first, ...rest] = slackMessages(message.blocks, message.locale ?? 'fr', message.subject);
  if (!first) return undefined;
  // What one message cannot hold is not replaced in place: the parts would fall out of order.
  if (previous !== undefined && rest.length === 0) {
    const updated = await update(client, readPostedId(previous), first);
    if (updated) return previous;
  }
  const channel = toGroup ? recipient : await direct.of(userOf(recipient));
  const posted = await post(client, channel, first);
  for (const message of rest) await post(client, channel, message);
  return posted && postedId(posted);
}

async function post(
  client: webApi.WebClient,
  channel: string,
  message: SlackMessage,
): Promise<Posted | undefined> {
  const { ts, channel: where = channel } = await client.chat.postMessage({ ...message, channel });
  return ts === undefined ? undefined : { channel: where, ts };
}

async function update(
  client: webApi.WebClient,
  { channel, ts }: Posted,
  { text, blocks }: SlackMessage,
): Promise<boolean> {
  try {
    await client.chat.update({ channel, ts, text, blocks, parse: 'none', link_names: false });
    return true;
  } catch (error) {
    if (NOT_THERE.has(slackCode(error) ?? '')) return false;
    throw error;
  }
}

/** The channel in which Griot is alone with somebody, asked for once. */
class DirectChannels {
  readonly #client: webApi.WebClient;
  readonly #known = new Map<string, string>();

  constructor(client: webApi.WebClient) {
    this.#client = client;
  }

  async of(user: string): Promise<string> {
    const known = this.#known.get(user);
    if (known !== undefined) return known;
    const { channel } = await this.#client.conversations.open({ users: user });
    const id = channel?.id ?? user;
    this.#known.set(user, id);
    return id;
  }
}
