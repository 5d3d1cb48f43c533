import type { Config } from '../config.ts';
import type { PublicPages } from '../kernel/links/publicPages.ts';
import { signedLinks } from '../kernel/links/signedLinks.ts';
import { installationSecret } from './secret.ts';

export type PagesConfig = Pick<
  Config,
  'databaseUrl' | 'publicUrl' | 'host' | 'port' | 'smtpUrl' | 'slack' | 'teams'
>;

/** The public pages as this installation opens them; undefined when nothing may lead to them. */
export async function openPages(config: PagesConfig): Promise<PublicPages | undefined> {
  const origin = originOf(config);
  if (origin === undefined) return undefined;
  return { origin, links: signedLinks(await installationSecret(config)) };
}

/**
 * `PUBLIC_URL`, or this machine's own address while everybody is on this machine: nothing leaves it,
 * mail is read in the local chat.
 */
function originOf({ publicUrl, host, port, smtpUrl, slack, teams }: PagesConfig) {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, '');
  const staysHere = smtpUrl === undefined && !slack && !teams && port !== 0;
  return staysHere ? `http://${host}:${port}` : undefined;
}
