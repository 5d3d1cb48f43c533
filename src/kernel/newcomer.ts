import { RegisterUnavailable } from './database.ts';
import type { ChatAddress, Directory } from './directory.ts';
import { DomainError } from './errors.ts';
import type { Profile, Sender } from './incoming.ts';

/** Somebody whom the directory does not know, as his chat describes him. */
export interface Newcomer extends ChatAddress {
  readonly profile: Profile;
}

/**
 * What came of meeting somebody: known from now on, or the secretariat is asked (of a guest too, who may
 * link himself by no code), or known to be there now.
 */
export type Welcome = 'linked' | 'asked' | 'askedOfGuest' | 'followed';

export interface Welcomer {
  /** Finds out who somebody is, or has it asked. */
  greet(newcomer: Newcomer, directory: Directory): Promise<Welcome>;
  /** He speaks in another of his chats than before: he is written to there from now on. */
  follow(address: ChatAddress, personId: string): Promise<Welcome>;
}

/** What came of it, or why nothing can be taken down of him, which he is told. */
export interface Met {
  readonly welcome?: Welcome | undefined;
  readonly fault?: RegisterUnavailable;
}

/** Meets whoever speaks. */
export async function meet(
  welcomer: Welcomer | undefined,
  sender: Sender,
  directory: Directory,
): Promise<Met> {
  try {
    return { welcome: await welcomeOf(welcomer, sender, directory) };
  } catch (error) {
    if (error instanceof RegisterUnavailable) return { fault: error };
    throw error;
  }
}

/**
 * The chat is asked who somebody is only when the directory does not know. A chat
 * that vouches for nobody, where everyone says who he is, is not where people are followed to.
 */
async function welcomeOf(
  welcomer: Welcomer | undefined,
  { transport, externalId, profile }: Sender,
  directory: Directory,
): Promise<Welcome | undefined> {
  if (!profile || !welcomer) return undefined;
  const address = { transport, externalId };
  const person = directory.personByIdentity(address);
  if (person) {
    return isWrittenTo(directory, person.id, address)
      ? undefined
      : welcomer.follow(address, person.id);
  }
  const described = await profile();
  return described && welcomer.greet({ ...address, profile: described }, directory);
}

/** He is written to in that chat, and in no other. */
function isWrittenTo(directory: Directory, personId: string, address: ChatAddress): boolean {
  const [first, ...others] = directory.chatsToWriteTo(personId);
  return (
    others.length === 0 &&
    first?.transport === address.transport &&
    first.externalId === address.externalId
  );
}

/** He is told that the secretariat has been asked who he is, rather than to ask it himself. */
export function orAsked(error: unknown, welcome: Welcome | undefined): unknown {
  const isUnknown = error instanceof DomainError && error.code === 'access.unknownPerson';
  if (!isUnknown || (welcome !== 'asked' && welcome !== 'askedOfGuest')) return error;
  return new DomainError('access.requested', { guest: welcome === 'asked' ? 'no' : 'yes' });
}
