import { slackManifest } from '../../adapters/slack/manifest.ts';
import { commands } from '../commands.ts';
import type { Config } from '../config.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { Refusal } from './refusal.ts';

export interface ManifestOptions {
  readonly socket?: boolean;
  readonly url?: string;
}

/** Slack calls no other address. */
const isHttps = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === 'https:';

/**
 * `slack manifest`: by HTTP to the address given or configured, by Socket Mode when asked for or
 * when there is no address.
 * @throws Refusal when Slack could not call that address
 */
export function manifest(
  { socket, url }: ManifestOptions,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  t: Translator,
): string {
  const address = socket ? undefined : (url ?? publicUrl);
  if (address !== undefined && !isHttps(address)) {
    throw new Refusal('slack.notHttps', 'program.cli.slack.notHttps', { address });
  }
  const way = address === undefined ? ({ socket: true } as const) : { publicUrl: address };
  return JSON.stringify(slackManifest(t, commands, way), null, 2);
}
