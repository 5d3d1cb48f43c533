import type { Temporal } from 'temporal-polyfill';
import { CONSOLE } from '../kernel/console.ts';
import type {
  ChatAddress,
  Delegation,
  Directory,
  Group,
  Mandate,
  Organization,
  Person,
  Seat,
} from '../kernel/directory.ts';
import { LINK } from '../kernel/links/linkChat.ts';
import { once, remember } from '../kernel/remember.ts';
import { plainAddress } from '../kernel/text/address.ts';
import { makeActor } from './actor.ts';

/** Something true from one day to another, both included. */
export type Dated<T> = T & { readonly startsOn: string; readonly endsOn: string | null };

/** A person as a chat knows him. */
interface Identity extends ChatAddress {
  readonly personId: string;
  readonly preferred: boolean;
}

export interface DirectoryData {
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly groups: readonly Group[];
  /** Those that are no more. */
  readonly formerGroups?: readonly Group[];
  readonly seats: readonly Dated<Seat>[];
  readonly mandates: readonly Dated<Mandate>[];
  readonly delegations: readonly Delegation[];
  readonly identities: readonly Identity[];
  readonly channels: readonly (ChatAddress & { readonly groupId: string })[];
}

const addressKey = ({ transport, externalId }: ChatAddress): string => `${transport}:${externalId}`;

function by<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [key(row), row]));
}

function grouped<T>(
  rows: readonly T[],
  key: (row: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

/** ISO days compare as text. */
const inForce = (on: Temporal.PlainDate) => {
  const day = on.toString();
  return (row: Dated<unknown>): boolean =>
    row.startsOn <= day && (row.endsOn === null || day <= row.endsOn);
};

/** Works something out once for a day: what is asked of one day is mostly asked of it again. */
function lastDay<T>(make: (on: Temporal.PlainDate) => T): (on: Temporal.PlainDate) => T {
  let known: { readonly on: Temporal.PlainDate; readonly value: T } | undefined;
  return (on) => {
    known = known?.on.equals(on) ? known : { on, value: make(on) };
    return known.value;
  };
}

/** The directory as one value, with its indexes. */
export function makeDirectory(data: DirectoryData): Directory {
  const people = by(data.people, (person) => person.id);
  const emails = new Map(
    data.people.flatMap((person) =>
      [person.email, ...person.otherEmails].map((email) => [plainAddress(email), person] as const),
    ),
  );
  const organizations = by(data.organizations, (organization) => organization.id);
  const groups = by(data.groups, (group) => group.id);
  const codes = by(data.groups, (group) => group.code.toLowerCase());
  const seats = grouped(data.seats, (seat) => seat.groupId);
  const identities = by(data.identities, addressKey);
  const channels = by(data.channels, addressKey);
  const chats = grouped(data.identities, (identity) => identity.personId);
  const rooms = grouped(data.channels, (channel) => channel.groupId);
  const personByEmail = (email: string) => emails.get(plainAddress(email));
  const groupByCode = (code: string) => codes.get(code.trim().toLowerCase());
  const actors = remember((person: Person) => lastDay((on) => makeActor(directory, person, on)));
  const directory: Directory = {
    people: data.people,
    organizations: data.organizations,
    groups: data.groups,
    person: (id) => people.get(id),
    personByEmail,
    personByIdentity: ({ transport, externalId }) => {
      if (transport === CONSOLE) return personByEmail(externalId);
      if (transport === LINK) return people.get(externalId);
      return people.get(identities.get(addressKey({ transport, externalId }))?.personId ?? '');
    },
    organization: (id) => organizations.get(id),
    group: (id) => groups.get(id),
    groupByCode,
    seats: (groupId, on) => (seats.get(groupId) ?? []).filter(inForce(on)),
    mandates: (on) => data.mandates.filter(inForce(on)),
    delegations: (on) => data.delegations.filter(inForce(on)),
    actor: (person, on) => (person ? actors(person)(on) : makeActor(directory, undefined, on)),
    chatsOfPerson: (personId) => chats.get(personId) ?? [],
    chatsToWriteTo(personId) {
      const all = chats.get(personId) ?? [];
      const preferred = all.find((chat) => chat.preferred);
      return preferred ? [preferred] : all;
    },
    channelsOfGroup: (groupId) => rooms.get(groupId) ?? [],
    groupOfChannel: (address) =>
      address.transport === CONSOLE
        ? groupByCode(address.externalId)
        : groups.get(channels.get(addressKey(address))?.groupId ?? ''),
    withFormerGroups: once(() => {
      const { formerGroups = [] } = data;
      if (formerGroups.length === 0) return directory;
      return makeDirectory({
        ...data,
        groups: [...data.groups, ...formerGroups],
        formerGroups: [],
      });
    }),
  };
  return directory;
}
