import { fold } from '../../src/kernel/text/fold.ts';
import type { Prisma } from '../client/client.ts';
import { type GroupRow, groups } from './groups.ts';
import { type MandateRow, mandates } from './mandates.ts';
import { organizations } from './organizations.ts';
import { type PersonRow, people } from './people.ts';
import { seats } from './seats.ts';

/** Long before any meeting somebody may try the demo with. */
const SINCE = '2010-01-01';

/** The local chat, which knows people by their id and a group's channel by the group's code. */
const CHAT = 'web';

/** Ids one can read, so that the addresses and the logs of the demo can be read too. */
const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const addressOf = (firstName: string, lastName: string): string =>
  `${slug(firstName)}.${slug(lastName).replaceAll('-', '')}@example.org`;

export const organizationRows = organizations.map(([acronym, name, kind]) => ({
  id: slug(acronym),
  acronym,
  name,
  kind,
}));

export const personRows = Object.entries(people).flatMap(([acronym, rows]) =>
  rows.map((row) => toPerson(acronym, row)),
);

function toPerson(acronym: string, [firstName, lastName, jobTitle, particular]: PersonRow) {
  const { email = addressOf(firstName, lastName), ...rest } = particular ?? {};
  const id = email.slice(0, email.indexOf('@'));
  return { id, firstName, lastName, jobTitle, email, ...rest, organizationId: slug(acronym) };
}

const byName = new Map(personRows.map((row) => [`${row.firstName} ${row.lastName}`, row]));

/** The person of that full name. @throws Error when a table names somebody who is in none */
export function personNamed(name: string): (typeof personRows)[number] {
  const person = byName.get(name);
  if (!person) throw new Error(`the demo has nobody called ${name}`);
  return person;
}

/** The id of the group of that code. */
export const groupId = slug;

export const groupRows = groups.map(
  (group: GroupRow): Prisma.GroupCreateManyInput => ({
    id: slug(group.code),
    code: group.code,
    name: group.name,
    aliases: group.aliases.join('|'),
    quorumPercent: group.quorum,
    ...(group.parent === undefined ? {} : { parentId: slug(group.parent) }),
    ...(group.confidentiality === undefined ? {} : { confidentiality: group.confidentiality }),
    ...(group.place === undefined ? {} : { defaultPlace: group.place }),
    ...(group.duration === undefined ? {} : { defaultDuration: group.duration }),
  }),
);

export const seatRows = Object.entries(seats).flatMap(([group, rows]) =>
  rows.flatMap(([titular, alternate]) => [
    toSeat(group, titular, 'titular'),
    ...(alternate === undefined ? [] : [toSeat(group, alternate, 'alternate')]),
  ]),
);

function toSeat(group: string, name: string, role: 'titular' | 'alternate') {
  const { id: personId, organizationId } = personNamed(name);
  return { groupId: slug(group), organizationId, personId, role, startsOn: SINCE };
}

export const mandateRows = mandates.map((mandate: MandateRow) => ({
  role: mandate.role,
  personId: mandate.person === undefined ? null : personNamed(mandate.person).id,
  organizationId: mandate.organization === undefined ? null : slug(mandate.organization),
  groupId: mandate.group === undefined ? null : slug(mandate.group),
  startsOn: SINCE,
}));

export const identityRows = personRows.map(({ id }) => ({
  transport: CHAT,
  externalId: id,
  personId: id,
}));

export const channelRows = groups.map(({ code }) => ({
  transport: CHAT,
  externalId: code,
  groupId: slug(code),
}));
