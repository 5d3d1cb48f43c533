import type { ParsedMail } from 'mailparser';
import type { Authenticity } from '../../src/kernel/mailbox/incomingMail.ts';
import { headerLines } from './headers.ts';

/**
 * What the receiving server has found out of the author (RFC 8601): its own line is the topmost,
 * whoever wrote others below. Proven by DMARC, or by a signature or a sender of the author's domain.
 * @param server the name under which it writes; undefined when it is not asked
 */
export function authenticityOf(
  mail: ParsedMail,
  from: string | undefined,
  server: string | undefined,
): Authenticity {
  if (server === undefined) return 'unknown';
  const [line = ''] = headerLines(mail, 'authentication-results');
  const [name = '', ...results] = withoutComments(line).split(';');
  if (name.trim().split(/\s/u)[0]?.toLowerCase() !== server.toLowerCase()) return 'unproven';
  const domain = from?.split('@').at(-1) ?? '';
  return proves(results, domain) ? 'proven' : 'unproven';
}

const withoutComments = (line: string): string => line.replace(/\([^()]*\)/gu, ' ');

function proves(results: readonly string[], domain: string): boolean {
  const said = results.map((result) => result.trim().toLowerCase());
  const dmarc = said.find((result) => result.startsWith('dmarc='));
  if (dmarc && !dmarc.startsWith('dmarc=none')) return dmarc.startsWith('dmarc=pass');
  return said.some((result) => {
    const [, signer] = /^dkim=pass\b.*\bheader\.(?:d|i)=@?([\w.-]+)/u.exec(result) ?? [];
    const [, sender] = /^spf=pass\b.*\bsmtp\.mailfrom=(?:[^\s@]*@)?([\w.-]+)/u.exec(result) ?? [];
    return [signer, sender].some((one) => one !== undefined && isAligned(one, domain));
  });
}

/** `mail.example.org` speaks for `example.org`, and the other way round. */
const isAligned = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
