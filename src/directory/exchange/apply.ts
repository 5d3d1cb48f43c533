import { z } from 'zod';
import {
  Confidentiality,
  MandateRole,
  OrganizationKind,
  SeatRole,
} from '../../../prisma/client/enums.ts';
import type { AuditEntry } from '../../kernel/audit/entry.ts';
import type { Write } from '../../kernel/write.ts';
import { touchDirectory } from '../store.ts';
import { applyPeople } from './applyPeople.ts';
import { added, changed, groupIds, organizationIds, personIds, tell } from './entries.ts';
import type { Entry } from './plan.ts';
import type { Row, TableName } from './tables.ts';

/** Writes what is added, changed and removed, with a line of the audit for each. */
export async function applyImport(write: Write, entries: readonly Entry[]): Promise<void> {
  const wanted = entries.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'refused');
  if (wanted.length === 0) return;
  const of = (table: TableName) => wanted.filter((entry) => entry.table === table);
  await applyOrganizations(write, of('organizations'));
  await applyPeople(write, of('people'));
  await applyGroups(write, of('groups'));
  await applySeats(write, of('seats'));
  await applyMandates(write, of('mandates'));
  await touchDirectory(write.tx);
}

/** Seats and mandates alone are ever taken out. */
function tellRemoval(
  write: Write,
  { before }: Entry,
  action: 'seat.remove' | 'mandate.remove',
  about: Pick<AuditEntry, 'subjectType' | 'subjectId' | 'about'>,
): void {
  write.audit({ action, ...about, before });
}

async function applyOrganizations(write: Write, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const data = ({ acronym = '', name = '', kind }: Row) => ({
    acronym,
    name,
    kind: z.enum(OrganizationKind).parse(kind),
  });
  await write.tx.organization.createMany({ data: added(entries).map(({ row }) => data(row)) });
  const ids = await organizationIds(write);
  for (const { row } of changed(entries)) {
    await write.tx.organization.update({ where: { id: ids(row.acronym) }, data: data(row) });
  }
  for (const entry of entries) {
    const subjectId = ids(entry.row.acronym);
    tell(write, entry, 'organization', { subjectType: 'organization', subjectId, about: null });
  }
}

async function applyGroups(write: Write, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const data = (row: Row) => ({
    name: row.name ?? '',
    confidentiality: z.enum(Confidentiality).parse(row.confidentiality),
    zone: row.zone ?? '',
    defaultPlace: row.place === '' ? null : (row.place ?? null),
    defaultDuration: Number(row.duration),
    quorumPercent: Number(row.quorum),
    aliases: row.aliases ?? '',
  });
  await write.tx.group.createMany({
    data: added(entries).map(({ row }) => ({ ...data(row), code: row.code ?? '' })),
  });
  const ids = await groupIds(write);
  // A group may stand before its parent in the file.
  for (const { row } of entries) {
    const parentId = row.parent ? ids(row.parent) : null;
    await write.tx.group.update({ where: { id: ids(row.code) }, data: { ...data(row), parentId } });
  }
  for (const entry of entries) {
    const subjectId = ids(entry.row.code);
    tell(write, entry, 'group', { subjectType: 'group', subjectId, about: subjectId });
  }
}

async function applySeats(write: Write, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const [group, organization, person] = [
    await groupIds(write),
    await organizationIds(write),
    await personIds(write),
  ];
  for (const entry of entries) {
    const { row, outcome } = entry;
    const known = {
      groupId: group(row.group),
      personId: person(row.email),
      startsOn: row.from ?? '',
    };
    const data = {
      organizationId: organization(row.organization),
      role: z.enum(SeatRole).parse(row.seat),
      endsOn: row.until === '' ? null : (row.until ?? null),
    };
    if (outcome === 'removed') await write.tx.seat.deleteMany({ where: known });
    else if (outcome === 'added') await write.tx.seat.create({ data: { ...known, ...data } });
    else await write.tx.seat.updateMany({ where: known, data });
    const subject = { subjectType: 'group', subjectId: known.groupId, about: known.groupId };
    if (outcome === 'removed') tellRemoval(write, entry, 'seat.remove', subject);
    else tell(write, entry, 'seat', subject);
  }
}

async function applyMandates(write: Write, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const [group, organization, person] = [
    await groupIds(write),
    await organizationIds(write),
    await personIds(write),
  ];
  for (const entry of entries) {
    const { row, outcome } = entry;
    const known = {
      role: z.enum(MandateRole).parse(row.role),
      personId: row.email ? person(row.email) : null,
      organizationId: row.organization ? organization(row.organization) : null,
      groupId: row.group ? group(row.group) : null,
      startsOn: row.from ?? '',
    };
    const endsOn = row.until === '' ? null : (row.until ?? null);
    if (outcome === 'removed') await write.tx.mandate.deleteMany({ where: known });
    else if (outcome === 'added') await write.tx.mandate.create({ data: { ...known, endsOn } });
    else await write.tx.mandate.updateMany({ where: known, data: { endsOn } });
    const { groupId, personId, organizationId } = known;
    const holder = personId
      ? { subjectType: 'person', subjectId: personId }
      : { subjectType: 'organization', subjectId: organizationId ?? '' };
    const subject = { ...holder, about: groupId };
    if (outcome === 'removed') tellRemoval(write, entry, 'mandate.remove', subject);
    else tell(write, entry, 'mandate', subject);
  }
}
