import type { webApi } from '@slack/bolt';
import type { Log } from '../../../src/kernel/log.ts';
import { reasonOf } from '../reason.ts';
import type { ShortcutPayload } from '../receiving/payloads.ts';

export interface PermalinkDeps {
  readonly hurried: webApi.WebClient;
  readonly log: Log;
}

/**
 * The address of the message of a shortcut. Slack gives it for the conversations Griot is in; for the
 * others it is made as Slack makes it. Empty when Slack does not even say whose workspace it is.
 */
export async function permalink(
  { hurried, log }: PermalinkDeps,
  { team, channel, message }: ShortcutPayload,
): Promise<string> {
  if (!channel || !message) return '';
  try {
    const asked = { channel: channel.id, message_ts: message.ts };
    const { permalink } = await hurried.chat.getPermalink(asked);
    if (permalink !== undefined) return permalink;
  } catch (error) {
    log.info({ reason: reasonOf(error) }, 'slack: the link to the message is made without Slack');
  }
  return team?.domain === undefined ? '' : madeLink(team.domain, channel.id, message);
}

function madeLink(
  domain: string,
  channel: string,
  { ts, thread_ts }: NonNullable<ShortcutPayload['message']>,
): string {
  const url = new URL(`https://${domain}.slack.com/archives/${channel}/p${ts.replace('.', '')}`);
  if (thread_ts !== undefined) {
    url.searchParams.set('thread_ts', thread_ts);
    url.searchParams.set('cid', channel);
  }
  return url.href;
}
