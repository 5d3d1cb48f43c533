import type { webApi } from '@slack/bolt';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import { DirectChannels } from './answering/direct.ts';
import { shareDocuments, uploadDocuments } from './answering/documents.ts';
import { type SlackMessage, slackMessages } from './blocks/post.ts';
import { failureOf, slackCode } from './failure.ts';
import { failureToPost } from './failureToPost.ts';
import { type Posted, postedId, readPostedId, TRANSPORT, userOf } from './names.ts';

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
  const way = { client, direct: new DirectChannels(client) };
  return {
    name: TRANSPORT,
    concurrency: CONCURRENCY,
    async deliver(consignment) {
      try {
        return await deliver(way, consignment);
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

interface Way {
  readonly client: webApi.WebClient;
  readonly direct: DirectChannels;
}

async function deliver(
  { client, direct }: Way,
  { recipient, toGroup, message, previous, files, progress }: Consignment,
): Promise<string | undefined> {
  const messages = slackMessages(message.blocks, message.locale ?? 'fr', message.subject);
  const [alone, ...others] = messages;
  // What one message cannot hold is not replaced in place: the parts would fall out of order.
  if (previous !== undefined && alone && others.length === 0 && files.length === 0) {
    const updated = await update(client, readPostedId(previous), alone);
    if (updated) return previous;
  }
  const channel = toGroup ? recipient : await direct.of(userOf(recipient));
  // Before anything is seen: a workspace that takes no document is told of by no half message.
  const documents = await uploadDocuments(client, files);
  const parts = messages.length + Math.min(documents.length, 1);
  for (const part of messages.slice(progress.accepted.length)) {
    const posted = postedId(await post(client, channel, part));
    await progress.accept(posted, parts - progress.accepted.length - 1);
  }
  await once(() => shareDocuments(client, channel, documents));
  return progress.accepted[0];
}

/** Does what others see. */
async function once<T>(posting: () => Promise<T>): Promise<T> {
  try {
    return await posting();
  } catch (error) {
    throw failureToPost(error);
  }
}

async function post(
  client: webApi.WebClient,
  channel: string,
  message: SlackMessage,
): Promise<Posted> {
  const { ts = '', channel: where = channel } = await once(() =>
    client.chat.postMessage({ ...message, channel }),
  );
  return { channel: where, ts };
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
