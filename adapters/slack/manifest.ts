import { isAboutGroup } from '../../src/kernel/access/matrix.ts';
import type { Command } from '../../src/kernel/commands/command.ts';
import type { Translator } from '../../src/kernel/locale/translate.ts';
import { shortened } from '../../src/kernel/text/pieces.ts';
import { ENDPOINT } from './receiving/endpoint.ts';
import { SHORTCUTS } from './receiving/shortcuts.ts';

/** By which way Slack reaches Griot. */
export type ManifestWay = { readonly socket: true } | { readonly publicUrl: string };

/** Each for what it alone allows; Griot reads no channel. */
export const SCOPES = [
  'app_mentions:read', // « @griot … »
  'channels:read', // to be told that it has joined a public channel, or that one is shared
  'chat:write', // to answer, announce, remind
  'commands', // slash commands and shortcuts
  'files:write', // to hand over documents
  'groups:read', // the same of private channels
  'im:history', // what is written to it in private
  'im:write', // to write to somebody first
  'users:read', // who a newcomer is
  'users:read.email', // and his verified address
] as const;

const EVENTS = [
  'app_home_opened',
  'app_mention',
  'channel_id_changed', // a private channel is opened to another organisation
  'channel_shared', // a channel is opened to another organisation
  'member_joined_channel',
  'message.im',
  'user_change', // an account was closed
] as const;

/** What Slack shows of a command while it is typed. */
const LONGEST_HINT = 100;
/** The name of a shortcut. */
const LONGEST_NAME = 24;

const SLASH = ['seg', 'gec', 'gt'] as const;

/**
 * The manifest of the Slack app, whole, to be pasted at api.slack.com/apps. The hints of the slash
 * commands come from the commands themselves.
 */
export function slackManifest(t: Translator, commands: readonly Command[], way: ManifestWay) {
  const url = 'publicUrl' in way ? { url: way.publicUrl.replace(/\/+$/, '') + ENDPOINT } : {};
  const requestUrl = 'url' in url ? { request_url: url.url } : {};
  const listsUrl = 'url' in url ? { message_menu_options_url: url.url } : {};
  return {
    display_information: {
      name: 'Griot',
      description: t('slack.manifest.description'),
      background_color: '#6b3a1e',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Griot', always_online: true },
      shortcuts: [
        {
          name: shortened(t('slack.manifest.plan'), LONGEST_NAME),
          type: 'global',
          callback_id: SHORTCUTS.plan,
          description: t('slack.manifest.planDescription'),
        },
        {
          name: shortened(t('slack.manifest.record'), LONGEST_NAME),
          type: 'message',
          callback_id: SHORTCUTS.record,
          description: t('slack.manifest.recordDescription'),
        },
      ],
      slash_commands: SLASH.map((word) => ({
        command: `/${word}`,
        ...url,
        description: t(`slack.manifest.commands.${word}`),
        usage_hint: shortened(hintOf(commands, word), LONGEST_HINT),
        should_escape: true,
      })),
    },
    oauth_config: { scopes: { bot: [...SCOPES] } },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: [...EVENTS] },
      interactivity: { is_enabled: true, ...requestUrl, ...listsUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: 'socket' in way,
      token_rotation_enabled: false,
    },
  };
}

/** The commands that take a group's name before them, or all of them. */
function hintOf(commands: readonly Command[], word: (typeof SLASH)[number]): string {
  const ofGroup = commands.filter(({ act }) => isAboutGroup(act));
  const shownOnes = word === 'seg' ? commands : ofGroup;
  return shownOnes.map(({ words }) => words[0]).join(' | ');
}
