import type { Temporal } from 'temporal-polyfill';
import { change } from '../kernel/changes.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../kernel/database.ts';
import type { ChatAddress, Directory, Person } from '../kernel/directory.ts';
import type { Newcomer, Welcome, Welcomer } from '../kernel/newcomer.ts';
import { type KnownAccount, knownAccount, linkIdentity, preferIdentity } from './identityStore.ts';
import { requestBlocks } from './messages.ts';
import { keepRequest } from './requestStore.ts';
import { writeToSecretariat } from './secretariatLetters.ts';

/** How people are met where they speak. */
export const welcomerOf = (database: Database, clock: Clock): Welcomer => ({
  greet: (newcomer, directory) => welcomeNewcomer(database, clock.now(), newcomer, directory),
  async follow(address, personId) {
    await database.transaction((tx) => preferIdentity(tx, address, personId));
    return 'followed';
  },
});

/**
 * Links somebody to an account that asks for no proof, unless a chat reaches him: what it brings him would come to
 * the other one.
 * @returns whether that account is his
 */
export async function meetWithoutChat(
  database: Database,
  directory: Directory,
  { account, personId }: { readonly account: ChatAddress; readonly personId: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const person = directory.person(personId);
  if (!person?.active || directory.chatsOfPerson(personId).length > 0) return false;
  const author = { now, directory, transport: account.transport, personId };
  await change(database, author, (write) => linkIdentity(write, account, personId));
  return true;
}

/**
 * Finds out who a newcomer is: the person he was before the chat lost him, or the one whose address
 * the chat has verified. Anybody else is left to the secretariat, which is asked once; so is an account
 * that was unlinked, or that somebody else's address now stands on, or a second account of somebody whom
 * that chat reaches already: his address may have been handed on.
 */
async function welcomeNewcomer(
  database: Database,
  now: Temporal.Instant,
  { profile, ...address }: Newcomer,
  directory: Directory,
): Promise<Welcome> {
  const known = await knownAccount(database.client, address);
  const person = whoIs(directory, address, known, profile.verifiedEmail);
  const author = { now, directory, transport: address.transport, personId: person?.id ?? null };
  await change(database, author, async (write) => {
    if (person) return linkIdentity(write, address, person.id);
    const said = {
      name: profile.name,
      email: profile.verifiedEmail,
      guest: profile.guest === true,
    };
    const request = await keepRequest(write.tx, address, said, now);
    if (!request) return;
    writeToSecretariat(write, author, {
      dedupeKey: `identity:${request.id}:${now.epochMilliseconds}`,
      message: (t) => ({
        subject: t('directory.request.subject', { name: request.name }),
        blocks: requestBlocks(t, directory, request),
      }),
    });
  });
  if (person) return 'linked';
  return profile.guest ? 'askedOfGuest' : 'asked';
}

function whoIs(
  directory: Directory,
  { transport }: ChatAddress,
  known: KnownAccount | undefined,
  email: string | undefined,
): Person | undefined {
  const addressed = personOfAddress(directory, email);
  if (!known) {
    const chats = addressed ? directory.chatsOfPerson(addressed.id) : [];
    return chats.some((chat) => chat.transport === transport) ? undefined : addressed;
  }
  const was = directory.person(known.personId);
  if (known.unlinked || (addressed && addressed !== was)) return undefined;
  return was?.active ? was : undefined;
}

function personOfAddress(directory: Directory, email: string | undefined): Person | undefined {
  const person = email === undefined ? undefined : directory.personByEmail(email);
  return person?.active ? person : undefined;
}
