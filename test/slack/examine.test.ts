import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineSlack } from '../../adapters/slack/examine.ts';
import { slackManifest } from '../../adapters/slack/manifest.ts';
import { commands } from '../../src/commands.ts';
import { translator } from '../../src/kernel/locale/translate.ts';
import { SlackDouble } from './double.ts';

let slack: SlackDouble;

beforeEach(async () => {
  slack = await new SlackDouble().start();
});
afterEach(() => slack.close());

const BY_HTTP = { signingSecret: 'secret' };
const BY_SOCKET = { appToken: 'xapp-1' };
const examine = (by: typeof BY_HTTP | typeof BY_SOCKET = BY_HTTP) =>
  examineSlack({ botToken: 'xoxb-1', by, apiUrl: slack.apiUrl });

const asked = slackManifest(translator('fr'), commands, { socket: true }).oauth_config.scopes.bot;

describe('what doctor finds of Slack', () => {
  it.each([BY_HTTP, BY_SOCKET])('is well with tokens that Slack takes: %j', async (by) => {
    slack.scopes = asked.join(',');
    expect(await examine(by)).toEqual({
      well: true,
      team: 'SEG',
      user: 'griot',
      missingScopes: [],
    });
  });

  it.each(['invalid_auth', 'token_revoked', 'account_inactive'])(
    'is the bot’s token when Slack says %s of it',
    async (error) => {
      slack.trouble('auth.test', { error });
      expect(await examine()).toEqual({ well: false, token: 'bot', reason: error });
    },
  );

  it('is the app’s token when Socket Mode does not take it', async () => {
    slack.trouble('apps.connections.open', { error: 'not_allowed_token_type' });
    expect(await examine(BY_SOCKET)).toEqual({
      well: false,
      token: 'app',
      reason: 'not_allowed_token_type',
    });
  });

  it('is what an app installed before lacks: each scope by its name', async () => {
    slack.scopes = asked.filter((scope) => scope !== 'files:write').join(', ');
    expect(await examine()).toMatchObject({ well: true, missingScopes: ['files:write'] });
  });

  it('is that Slack does not answer', async () => {
    const apiUrl = 'http://127.0.0.1:9/api/';
    const found = await examineSlack({ botToken: 'xoxb-1', by: BY_HTTP, apiUrl });
    expect(found).toMatchObject({ well: false, token: 'bot' });
  });
});
