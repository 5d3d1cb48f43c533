import { slackManifest } from '../../adapters/slack/manifest.ts';
import { commands } from '../commands.ts';
import type { Config } from '../config.ts';
import type { Translator } from '../kernel/locale/translate.ts';

export interface ManifestOptions {
  readonly socket?: boolean;
  readonly url?: string;
}

/**
 * `slack manifest`: by HTTP to the address given or configured, by Socket Mode when asked for or
 * when there is no address.
 */
export function manifest(
  { socket, url }: ManifestOptions,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  t: Translator,
): string {
  const address = socket ? undefined : (url ?? publicUrl);
  const way = address === undefined ? ({ socket: true } as const) : { publicUrl: address };
  return JSON.stringify(slackManifest(t, commands, way), null, 2);
}
