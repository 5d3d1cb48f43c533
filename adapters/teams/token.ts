import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { systemClock } from '../../src/kernel/clock.ts';
import { appIdOf, homeOf, ISSUER, type TeamsConfig } from './config.ts';
import { CHANNEL } from './names.ts';
import { tenantOf } from './payloads.ts';

/** Why a request is refused, and how it is told. */
export interface Refused {
  readonly status: 401 | 403;
  readonly reason: string;
}

const claims = z.object({
  iss: z.string(),
  aud: z.string(),
  nbf: z.number().default(0),
  exp: z.number(),
  serviceurl: z.string(),
});

/** Microsoft's, as its metadata says. */
const ALGORITHM = 'RS256';

/** Seconds between two clocks that may differ. */
const TOLERANCE = 300;

/**
 * What a request says of itself, before its signature is checked: refused at once when no signature
 * could make it right. The Bot Framework knows other kinds of callers (skills, emulators), and lets
 * through an activity without a service address: none of them is Teams.
 */
export function judge(
  authorization: string,
  activity: Activity,
  config: TeamsConfig,
): Refused | undefined {
  if (config.type === 'Playground') return undefined;
  const said = claimsOf(authorization);
  if (typeof said === 'string') return { status: 401, reason: said };
  // The library judges by the machine's clock as well.
  const now = systemClock.now().epochMilliseconds / 1000;
  if (said.iss !== ISSUER) return { status: 401, reason: 'another issuer' };
  if (said.aud !== appIdOf(config)) return { status: 401, reason: 'another audience' };
  if (said.exp + TOLERANCE < now) return { status: 401, reason: 'expired' };
  if (said.nbf - TOLERANCE > now) return { status: 401, reason: 'not good yet' };
  if (said.serviceurl !== activity.serviceUrl) return { status: 401, reason: 'another service' };
  if (activity.channelId !== CHANNEL) return { status: 403, reason: 'not from Teams' };
  if (tenantOf(activity) !== homeOf(config)) return { status: 403, reason: 'another tenant' };
  return undefined;
}

function claimsOf(authorization: string): z.infer<typeof claims> | string {
  const [scheme, token = ''] = authorization.split(' ');
  if (scheme !== 'Bearer' || token === '') return 'no token';
  const [header, payload, signature] = token.split('.');
  if (!signature) return 'unsigned';
  try {
    const { alg } = Object(read(header));
    if (alg !== ALGORITHM) return 'another algorithm';
    return claims.safeParse(read(payload)).data ?? 'unreadable token';
  } catch {
    return 'unreadable token';
  }
}

const read = (part = ''): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
