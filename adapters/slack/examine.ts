import { webApi } from '@slack/bolt';
import { silentLog } from '../../src/kernel/log.ts';
import { boltLog } from './boltLog.ts';
import { reasonOf } from './reason.ts';
import type { SlackConfig } from './slack.ts';

/** What Slack says of the tokens. */
export type SlackFinding =
  | { readonly well: true; readonly team: string; readonly user: string }
  | { readonly well: false; readonly token: 'bot' | 'app'; readonly reason: string };

const TIMEOUT_MS = 5_000;

/** Tries the tokens. Changes nothing, and never throws. */
export async function examineSlack({ botToken, by, apiUrl }: SlackConfig): Promise<SlackFinding> {
  const options = {
    logger: boltLog(silentLog),
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
  try {
    const { team = '', user = '' } = await new webApi.WebClient(botToken, options).auth.test();
    const refused = 'appToken' in by ? await refusalOf(by.appToken, options) : undefined;
    if (refused !== undefined) return { well: false, token: 'app', reason: refused };
    return { well: true, team, user };
  } catch (error) {
    return { well: false, token: 'bot', reason: reasonOf(error) };
  }
}

async function refusalOf(appToken: string, options: webApi.WebClientOptions) {
  try {
    await new webApi.WebClient(appToken, options).apps.connections.open({});
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
