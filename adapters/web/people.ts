import type { Temporal } from 'temporal-polyfill';
import type { Directory, Person } from '../../src/kernel/directory.ts';
import type { Translator } from '../../src/kernel/locale/translate.ts';
import { fold } from '../../src/kernel/text/fold.ts';
import { TRANSPORT } from './transportName.ts';

/** Somebody the visitor may choose to be. */
export interface Somebody {
  readonly externalId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly organization: string;
  /** Codes of the groups where he sits, but for those whose existence is not for everybody. */
  readonly groups: readonly string[];
}

export interface PeopleSection {
  readonly title: string;
  readonly people: readonly Somebody[];
}

interface Candidate {
  readonly somebody: Somebody;
  readonly secretariat: boolean;
  /** How many groups he coordinates. */
  readonly coordinates: number;
}

/**
 * Whom the visitor may choose to be: the secretariat first, since it runs everything, then
 * organisation by organisation; in each, whoever coordinates most stands first.
 * @param query words, each of which must be found in the name, the function, the organisation or
 *   a group
 */
export function peopleSections(
  directory: Directory,
  on: Temporal.PlainDate,
  t: Translator,
  query: string,
): PeopleSection[] {
  const found = directory.people
    .flatMap((person) => candidate(directory, on, person))
    .filter(({ somebody }) => matches(somebody, query))
    .sort((one, other) => other.coordinates - one.coordinates);
  const secretariat = found.filter((one) => one.secretariat);
  const others = found.filter((one) => !one.secretariat);
  return [
    ...section(t('kernel.web.identity.secretariat'), secretariat),
    ...byOrganization(others).flatMap(([title, people]) => section(title, people)),
  ];
}

/** His account on these pages; of somebody whom no chat reaches, the one that he gets once he is chosen. */
function accountOf(directory: Directory, { id }: Person): string | undefined {
  const chats = directory.chatsOfPerson(id);
  if (chats.length === 0) return id;
  return chats.find((one) => one.transport === TRANSPORT)?.externalId;
}

function candidate(directory: Directory, on: Temporal.PlainDate, person: Person): Candidate[] {
  const externalId = accountOf(directory, person);
  if (!person.active || externalId === undefined) return [];
  const actor = directory.actor(person, on);
  const own = directory.groups.filter((group) => actor.relations(group).has('member'));
  const open = own.filter((one) => one.confidentiality !== 'confidential');
  const shown = actor.secretariat ? [] : open;
  const somebody = {
    externalId,
    name: person.name,
    jobTitle: person.jobTitle,
    organization: directory.organization(person.organizationId)?.acronym ?? '',
    groups: shown.map((group) => group.code),
  };
  // All of the team coordinates what is open: whom a confidential group admits by name leads it.
  const counted = actor.secretariat ? own : open;
  const coordinates = counted.filter((group) => actor.relations(group).has('coordinator')).length;
  return [{ somebody, secretariat: actor.secretariat, coordinates }];
}

function matches({ name, jobTitle, organization, groups }: Somebody, query: string): boolean {
  const text = fold([name, jobTitle, organization, ...groups].join(' '));
  return fold(query)
    .split(' ')
    .every((word) => text.includes(word));
}

const section = (title: string, people: readonly Candidate[]): PeopleSection[] =>
  people.length === 0 ? [] : [{ title, people: people.map(({ somebody }) => somebody) }];

function byOrganization(people: readonly Candidate[]): [string, Candidate[]][] {
  const sections = new Map<string, Candidate[]>();
  for (const one of people) {
    const { organization } = one.somebody;
    sections.set(organization, [...(sections.get(organization) ?? []), one]);
  }
  return [...sections].sort(([one], [other]) => one.localeCompare(other, 'fr'));
}
