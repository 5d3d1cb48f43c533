import type { Reader } from '../../kernel/database.ts';
import { joinedAddresses } from '../addresses/addresses.ts';
import type { Rows } from './plan.ts';
import { keyOf, type Row, type TableName } from './tables.ts';

/** The directory as it is, in the rows of its tables. */
export async function currentRows(db: Reader): Promise<Rows> {
  return {
    organizations: byKey('organizations', await organizationRows(db)),
    people: byKey('people', await personRows(db)),
    groups: byKey('groups', await groupRows(db)),
    seats: byKey('seats', await seatRows(db)),
    mandates: byKey('mandates', await mandateRows(db)),
  };
}

const byKey = (table: TableName, rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [keyOf(table, row), row]));

async function organizationRows(db: Reader): Promise<Row[]> {
  const rows = await db.organization.findMany({ orderBy: { acronym: 'asc' } });
  return rows.map(({ acronym, name, kind }) => ({ acronym, name, kind }));
}

async function personRows(db: Reader): Promise<Row[]> {
  const rows = await db.person.findMany({
    include: { organization: true, addresses: true },
    orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }],
  });
  return rows.map(({ email, firstName, lastName, jobTitle, locale, zone, ...row }) => ({
    email: email.toLowerCase(),
    firstName,
    lastName,
    jobTitle,
    organization: row.organization.acronym,
    otherEmails: joinedAddresses(row.addresses.map(({ address }) => address)),
    phone: row.phone,
    quietHours: row.quietHours,
    locale,
    zone,
    active: row.active ? 'yes' : 'no',
  }));
}

async function groupRows(db: Reader): Promise<Row[]> {
  const rows = await db.group.findMany({
    where: { active: true },
    include: { parent: true },
    orderBy: { code: 'asc' },
  });
  return rows.map(({ code, name, parent, confidentiality, zone, ...row }) => ({
    code,
    name,
    parent: parent?.code ?? '',
    confidentiality,
    zone,
    place: row.defaultPlace ?? '',
    duration: String(row.defaultDuration),
    quorum: String(row.quorumPercent),
    aliases: row.aliases,
  }));
}

async function seatRows(db: Reader): Promise<Row[]> {
  const rows = await db.seat.findMany({
    where: { group: { active: true } },
    include: { group: true, organization: true, person: true },
    orderBy: [{ groupId: 'asc' }, { organizationId: 'asc' }, { role: 'asc' }],
  });
  return rows.map(({ group, organization, person, role, startsOn, endsOn }) => ({
    group: group.code,
    organization: organization.acronym,
    email: person.email.toLowerCase(),
    seat: role,
    from: startsOn,
    until: endsOn ?? '',
  }));
}

async function mandateRows(db: Reader): Promise<Row[]> {
  const rows = await db.mandate.findMany({
    include: { group: true, organization: true, person: true },
    orderBy: [{ role: 'asc' }, { startsOn: 'asc' }],
  });
  return rows.map(({ group, organization, person, role, startsOn, endsOn }) => ({
    role,
    email: person?.email.toLowerCase() ?? '',
    organization: organization?.acronym ?? '',
    group: group?.code ?? '',
    from: startsOn,
    until: endsOn ?? '',
  }));
}
