import type { Reader, Tx } from '../kernel/database.ts';
import type { Directory, Group } from '../kernel/directory.ts';
import { revisionOf, touch } from '../kernel/revisions.ts';
import { type DirectoryData, makeDirectory } from './snapshot.ts';

/** Says that the directory has changed: every process reads it again. */
export const touchDirectory = (tx: Tx): Promise<void> => touch(tx, 'directory');

/** Reads the directory when it has changed since the last time, and only then. */
export function directoryReader(db: Reader): () => Promise<Directory> {
  let known: { readonly version: number; readonly directory: Directory } | undefined;
  return async () => {
    const version = await revisionOf(db, 'directory');
    if (known?.version === version) return known.directory;
    const directory = makeDirectory(await readDirectory(db));
    known = { version, directory };
    return directory;
  };
}

async function readDirectory(db: Reader): Promise<DirectoryData> {
  const people = await db.person.findMany({
    include: { addresses: { orderBy: { address: 'asc' } } },
    orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }],
  });
  const all = await db.group.findMany({ orderBy: { code: 'asc' } });
  const groups = all.map((group): Group & { readonly active: boolean } => ({
    ...group,
    aliases: split(group.aliases, '|'),
    reminders: split(group.reminders, ','),
  }));
  return {
    people: people.map(({ addresses, ...person }) => ({
      ...person,
      name: `${person.firstName} ${person.lastName}`,
      otherEmails: addresses.map(({ address }) => address),
    })),
    groups: groups.filter(({ active }) => active),
    formerGroups: groups.filter(({ active }) => !active),
    organizations: await db.organization.findMany({ orderBy: { acronym: 'asc' } }),
    seats: await db.seat.findMany(),
    mandates: await db.mandate.findMany(),
    delegations: await db.delegation.findMany({ where: { revokedAt: null } }),
    identities: await db.chatIdentity.findMany({ where: { blockedBy: null } }),
    channels: await db.channelBinding.findMany(),
  };
}

const split = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
