import { type Cloud, MICROSOFT, type RegisteredTeams } from './config.ts';
import { reasonOf } from './failure.ts';
import { tokensFor } from './tokens.ts';

/** Why Griot has no token: what somebody has to put right, and what was said of it. */
export interface TeamsTrouble {
  readonly kind: 'secret' | 'expired' | 'application' | 'tenant' | 'identity' | 'machine' | 'entra';
  readonly reason: string;
}

/** What Entra's own numbers say. Source: learn.microsoft.com, « Microsoft Entra error codes ». */
const NUMBERS: Readonly<Record<string, TeamsTrouble['kind']>> = {
  AADSTS7000215: 'secret',
  AADSTS7000222: 'expired',
  AADSTS700016: 'application',
  AADSTS7000229: 'application',
  AADSTS90002: 'tenant',
  AADSTS900021: 'tenant',
  AADSTS900023: 'tenant',
};

/**
 * Asks for a token, as the first message would. Changes nothing, and never throws.
 * @returns why it is refused; undefined when it is given
 */
export async function examineTeams(
  config: RegisteredTeams,
  cloud: Cloud = MICROSOFT,
): Promise<TeamsTrouble | undefined> {
  try {
    await tokensFor(config, cloud)();
    return undefined;
  } catch (error) {
    const reason = reasonOf(error);
    return { kind: kindOf(config, error, reason), reason };
  }
}

function kindOf({ type }: RegisteredTeams, error: unknown, reason: string): TeamsTrouble['kind'] {
  // MSAL says so of whoever has answered; of anybody else it says that the network has failed.
  const wasAnswered = error instanceof Error && error.name === 'ServerError';
  if (type === 'UserAssignedMSI') return wasAnswered ? 'identity' : 'machine';
  return NUMBERS[/AADSTS\d+/.exec(reason)?.[0] ?? ''] ?? 'entra';
}
