import type { Temporal } from 'temporal-polyfill';
import type { Actor } from './access/actor.ts';
import type {
  ChatAddress,
  Delegation,
  Group,
  Mandate,
  Organization,
  Person,
  Seat,
} from './people.ts';

export type * from './people.ts';

/**
 * Who is who: organisations, people, groups, seats and mandates, read once and kept while nothing
 * changes. A pure value: the same snapshot answers the same for the same day.
 */
export interface Directory {
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly groups: readonly Group[];
  person(id: string): Person | undefined;
  /** By any of his addresses. */
  personByEmail(email: string): Person | undefined;
  /** The person whom a chat knows by that id. */
  personByIdentity(address: ChatAddress): Person | undefined;
  organization(id: string): Organization | undefined;
  group(id: string): Group | undefined;
  /** By its code, in any case: « gec ». */
  groupByCode(code: string): Group | undefined;
  /** The seats held in a group on that day. */
  seats(groupId: string, on: Temporal.PlainDate): readonly Seat[];
  /** The mandates in force on that day. */
  mandates(on: Temporal.PlainDate): readonly Mandate[];
  /** The delegations in force on that day. */
  delegations(on: Temporal.PlainDate): readonly Delegation[];
  /** What that person may know and do on that day; unknown people are nobody. */
  actor(person: Person | undefined, on: Temporal.PlainDate): Actor;
  chatsOfPerson(personId: string): readonly ChatAddress[];
  /** Where he is written to: in the chat that vouches for him in which he spoke last, else in all of his. */
  chatsToWriteTo(personId: string): readonly ChatAddress[];
  channelsOfGroup(groupId: string): readonly ChatAddress[];
  groupOfChannel(address: ChatAddress): Group | undefined;
  /** The same with the groups that are no more, of which nothing but the journal is still read. */
  withFormerGroups(): Directory;
}
