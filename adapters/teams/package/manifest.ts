import type { Command } from '../../../src/kernel/commands/command.ts';
import type { CommandName } from '../../../src/kernel/locale/messages.ts';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import { shortened } from '../../../src/kernel/text/pieces.ts';
import { EXTENSION, SOUGHT } from '../extension/names.ts';

/** Rises when what follows changes: Teams then asks the administrator to take the new one. */
const VERSION = '1.1.0';
const SCHEMA = '1.30';
const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams/v1.30';

/** Where the app's texts are in another language, and where its icons are. */
export const FILES = { color: 'color.png', outline: 'outline.png', english: 'en.json' } as const;

/** What Teams proposes while one types: it has room for twelve. */
const SUGGESTED: ReadonlySet<string> = new Set<CommandName>([
  'planifier',
  'reunions',
  'mesReunions',
  'present',
  'excuse',
  'presences',
  'odj',
  'decision',
  'decisions',
  'mesActions',
  'groupes',
  'aide',
]);

const LONGEST_DESCRIPTION = 128;

/** Whose app it is, and where those who look after it are found. */
export interface Installation {
  readonly appId: string;
  /** Begins with https://. */
  readonly publicUrl: string;
}

const suggested = (t: Translator, commands: readonly Command[]) =>
  commands
    .filter(({ name }) => SUGGESTED.has(name))
    .map(({ name, words }) => ({
      title: words[0] ?? name,
      description: shortened(t(`kernel.help.${name}`), LONGEST_DESCRIPTION),
    }));

/** The manifest of the Teams app, in the language of `t`: French, as `en.json` is English. */
export function teamsManifest(
  t: Translator,
  commands: readonly Command[],
  { appId, publicUrl }: Installation,
) {
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    version: VERSION,
    id: appId,
    developer: {
      name: t('teams.manifest.developer'),
      websiteUrl: publicUrl,
      privacyUrl: publicUrl,
      termsOfUseUrl: publicUrl,
    },
    name: { short: 'Griot', full: t('teams.manifest.name') },
    description: { short: t('teams.manifest.short'), full: t('teams.manifest.full') },
    icons: { color: FILES.color, outline: FILES.outline },
    accentColor: '#26407A',
    localizationInfo: {
      defaultLanguageTag: 'fr',
      additionalLanguages: [{ languageTag: 'en', file: FILES.english }],
    },
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    bots: [
      {
        botId: appId,
        scopes: SCOPES,
        isNotificationOnly: false,
        supportsFiles: true,
        commandLists: [{ scopes: SCOPES, commands: suggested(t, commands) }],
      },
    ],
    composeExtensions: [{ botId: appId, commands: extension(t) }],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [],
  };
}

const NAMES = ['record', 'plan', 'meetings', 'decisions'] as const;

const LONGEST_TITLE = 32;

/** What one does from a message, or while writing one. */
function extension(t: Translator) {
  return NAMES.map((name) => {
    const common = {
      id: EXTENSION[name],
      title: shortened(t(`teams.manifest.extension.${name}`), LONGEST_TITLE),
      description: t(`teams.manifest.extension.${name}Description`),
    };
    if (name === 'record')
      return { ...common, type: 'action', context: ['message'], fetchTask: true };
    const context = ['compose', 'commandBox'];
    if (name === 'plan') return { ...common, type: 'action', context, fetchTask: true };
    const title = t('teams.manifest.extension.sought');
    const parameters = [{ name: SOUGHT, title, description: title }];
    return { ...common, type: 'query', context, initialRun: true, parameters };
  });
}

const SCOPES = ['personal', 'team', 'groupChat'] as const;

/** The app's texts in another language, by where they stand in the manifest. */
export function localisation(t: Translator, commands: readonly Command[]): Record<string, string> {
  const described = suggested(t, commands).map(
    ({ description }, at) =>
      [`bots[0].commandLists[0].commands[${at}].description`, description] as const,
  );
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    'name.short': 'Griot',
    'name.full': t('teams.manifest.name'),
    'description.short': t('teams.manifest.short'),
    'description.full': t('teams.manifest.full'),
    ...Object.fromEntries(described),
    ...Object.fromEntries(extension(t).flatMap(extensionTexts)),
  };
}

function extensionTexts(command: ReturnType<typeof extension>[number], at: number) {
  const where = `composeExtensions[0].commands[${at}]`;
  const parameters = 'parameters' in command ? command.parameters : [];
  return [
    [`${where}.title`, command.title],
    [`${where}.description`, command.description],
    ...parameters.flatMap(({ title }, index) => [
      [`${where}.parameters[${index}].title`, title],
      [`${where}.parameters[${index}].description`, title],
    ]),
  ] as const;
}
