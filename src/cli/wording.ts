import type { Command, CommanderError } from 'commander';
import type { MessageKey, Translator } from '../kernel/locale/translate.ts';
import type { Ground } from './ground.ts';

/** Makes a command of commander, which knows English only, speak the reader's language. */
export function worded(command: Command, { t, print }: Pick<Ground, 't' | 'print'>): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('program.cli.titles.usage'),
    'Arguments:': t('program.cli.titles.arguments'),
    'Options:': t('program.cli.titles.options'),
    'Commands:': t('program.cli.titles.commands'),
  };
  const write = (text: string): void => print(text.trimEnd());
  return command
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeOut: write, writeErr: write, outputError: () => undefined })
    .helpOption('-h, --help', t('program.cli.help'))
    .showSuggestionAfterError(false)
    .exitOverride();
}

const ERRORS: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'program.cli.error.unknownOption',
  'commander.unknownCommand': 'program.cli.error.unknownCommand',
  'commander.missingArgument': 'program.cli.error.missingArgument',
  'commander.optionMissingArgument': 'program.cli.error.optionMissingArgument',
  'commander.missingMandatoryOptionValue': 'program.cli.error.missingMandatoryOptionValue',
  'commander.excessArguments': 'program.cli.error.excessArguments',
};

/** What commander found wrong; undefined when it has merely printed what was asked (the help). */
export function usageError(
  { code, exitCode, message }: CommanderError,
  t: Translator,
): readonly string[] | undefined {
  if (exitCode === 0 || code === 'commander.help') return undefined;
  // The name is all there is to take from an English sentence: « unknown option '--noww' ».
  const name = /'([^']+)'/.exec(message)?.[1] ?? '';
  return [t(ERRORS[code] ?? 'program.cli.error.other', { name }), t('program.cli.error.seeHelp')];
}
