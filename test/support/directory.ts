import { type DirectoryData, makeDirectory } from '../../src/directory/snapshot.ts';

/** A directory that holds this and nothing else, for tests of pure rules. */
export const directoryOf = (data: Partial<DirectoryData>) =>
  makeDirectory({
    people: [],
    organizations: [],
    groups: [],
    seats: [],
    mandates: [],
    delegations: [],
    identities: [],
    channels: [],
    ...data,
  });
