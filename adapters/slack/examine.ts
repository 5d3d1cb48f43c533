import { webApi } from '@slack/bolt';
import { silentLog } from '../../src/kernel/log.ts';
import { boltLog } from './boltLog.ts';
import { SCOPES } from './manifest.ts';
import { reasonOf } from './reason.ts';
import type { SlackConfig } from './slack.ts';

/** What Slack says of the tokens. */
export type SlackFinding =
  | {
      readonly well: true;
      readonly team: string;
      readonly user: string;
      /** Those that Griot asks for and has not: it was installed before it asked for them. */
      readonly missingScopes: readonly string[];
    }
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
    const known = await new webApi.WebClient(botToken, options).auth.test();
    const refused = 'appToken' in by ? await refusalOf(by.appToken, options) : undefined;
    if (refused !== undefined) return { well: false, token: 'app', reason: refused };
    const { team = '', user = '' } = known;
    return { well: true, team, user, missingScopes: missingIn(known.response_metadata?.scopes) };
  } catch (error) {
    return { well: false, token: 'bot', reason: reasonOf(error) };
  }
}

/** Slack says with each answer what the token may do; when it does not, nothing is missing. */
const missingIn = (granted: readonly string[] | undefined): string[] =>
  granted === undefined ? [] : SCOPES.filter((scope) => !granted.includes(scope));

async function refusalOf(appToken: string, options: webApi.WebClientOptions) {
  try {
    await new webApi.WebClient(appToken, options).apps.connections.open({});
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
