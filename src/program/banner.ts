import type { Config } from '../config.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { serverOf } from './mail.ts';
import type { Running } from './serve.ts';

/**
 * What whoever starts Griot reads: what to open, what to type first, where things are.
 * @param seconds how long the start took
 */
export function banner(
  t: Translator,
  config: Config,
  { url, demoLoaded }: Pick<Running, 'url' | 'demoLoaded'>,
  seconds: number,
): string {
  const told = [
    t('program.start.open', { url: config.publicUrl ?? url }),
    t('program.start.first'),
    ...(demoLoaded ? [t('program.start.demo')] : []),
    t('program.start.data', { location: locationOf(config.databaseUrl) }),
    config.smtpUrl === undefined
      ? t('program.start.mailCaptured')
      : t('program.start.mailSmtp', { server: serverOf(config.smtpUrl) }),
  ];
  const lines = told.map((line) => `  ${line}`);
  return [
    '',
    t('program.start.title'),
    '',
    ...lines,
    '',
    t('program.start.ready', { seconds }),
  ].join('\n');
}

/** The file; of a server, nothing that may hold a password. */
export const locationOf = (databaseUrl: string): string =>
  databaseUrl.startsWith('file:')
    ? databaseUrl.slice('file:'.length)
    : databaseUrl.replace(/:.*$/, '');
