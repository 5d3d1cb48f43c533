import { type TeamsChannelAccount, TeamsInfo, type TurnContext } from 'botbuilder';
import type { Directory } from '../../src/kernel/directory.ts';
import type { Profile } from '../../src/kernel/incoming.ts';
import type { Log } from '../../src/kernel/log.ts';
import { reasonOf } from './failure.ts';

/** How Entra marks the name of somebody invited from elsewhere. */
const INVITED = '#ext#';

export interface PeopleDeps {
  /** The directory of the secretariat; undefined: everybody is of the house. */
  readonly home: string | undefined;
  readonly directory: () => Promise<Directory>;
  readonly log: Log;
}

/** Somebody as activities name him. */
interface Account {
  readonly id: string;
  readonly name?: string | undefined;
}

/**
 * What Teams says of somebody whom the directory does not know.
 * @param account whoever speaks, unless it is somebody else of the conversation
 * @returns undefined while Teams does not answer: nothing is decided on it
 */
export async function profileOf(
  context: TurnContext,
  { home, directory, log }: PeopleDeps,
  account: Account = context.activity.from,
): Promise<Profile | undefined> {
  try {
    const member = await TeamsInfo.getMember(context, account.id);
    const name = member.name || account.name || account.id;
    if (!isOfTheHouse(member, home)) return { name, guest: true };
    const addresses = addressesOf(member);
    const known = await directory();
    const email = addresses.find((address) => known.personByEmail(address)) ?? addresses[0];
    return { name, ...(email === undefined ? {} : { verifiedEmail: email }) };
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'teams: who a newcomer is could not be asked');
    return undefined;
  }
}

/** A full member of the secretariat's own directory: no guest, nobody of another. */
function isOfTheHouse(member: TeamsChannelAccount, home: string | undefined): boolean {
  const { tenantId, userRole, userPrincipalName = '', email = '' } = member;
  const invited = [userPrincipalName, email].some((name) => name.toLowerCase().includes(INVITED));
  return userRole === 'user' && !invited && (home === undefined || tenantId === home);
}

const addressesOf = ({ email, userPrincipalName }: TeamsChannelAccount): string[] =>
  [email, userPrincipalName].flatMap((address) => (address?.includes('@') ? [address] : []));
