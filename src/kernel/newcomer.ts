import type { ChatAddress, Directory } from './directory.ts';
import { DomainError } from './errors.ts';
import type { Profile, Sender } from './incoming.ts';

/** Somebody whom the directory does not know, as his chat describes him. */
export interface Newcomer extends ChatAddress {
  readonly profile: Profile;
}

/** What came of meeting a newcomer: known from now on, or the secretariat is asked. */
export type Welcome = 'linked' | 'asked';

/** Finds out who somebody is, or has it asked. */
export type Welcomer = (newcomer: Newcomer, directory: Directory) => Promise<Welcome>;

/** Meets whoever speaks: the chat is asked who he is only when the directory does not know. */
export async function meet(
  welcome: Welcomer | undefined,
  { transport, externalId, profile }: Sender,
  directory: Directory,
): Promise<Welcome | undefined> {
  if (!profile || !welcome) return undefined;
  const address = { transport, externalId };
  if (directory.personByIdentity(address)) return undefined;
  const described = await profile();
  return described && welcome({ ...address, profile: described }, directory);
}

/** He is told that the secretariat has been asked who he is, rather than to ask it himself. */
export const orAsked = (error: unknown): unknown =>
  error instanceof DomainError && error.code === 'access.unknownPerson'
    ? new DomainError('access.requested')
    : error;
