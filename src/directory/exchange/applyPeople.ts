import type { Write } from '../../kernel/write.ts';
import { addressesOf } from '../addresses/addresses.ts';
import { type Move, moveAddresses } from '../addresses/moving.ts';
import { added, changed, organizationIds, personIds, tell } from './entries.ts';
import type { Entry } from './plan.ts';
import type { Row } from './tables.ts';

/** Writes the people who are added or changed, with their addresses. */
export async function applyPeople(write: Write, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const { tx } = write;
  const organization = await organizationIds(write);
  const data = (row: Row) => ({
    firstName: row.firstName ?? '',
    lastName: row.lastName ?? '',
    jobTitle: row.jobTitle ?? '',
    phone: row.phone ?? '',
    quietHours: row.quietHours ?? '',
    locale: row.locale ?? '',
    zone: row.zone ?? '',
    active: row.active === 'yes',
    organizationId: organization(row.organization),
  });
  const known = await personIds(write);
  for (const { row, before } of changed(entries)) {
    await tx.person.update({ where: { id: known(before?.email) }, data: data(row) });
  }
  await tx.person.createMany({
    data: added(entries).map(({ row }) => ({ ...data(row), email: row.email ?? '' })),
  });
  const ids = await personIds(write);
  const moves = entries.map(({ row, before }): Move => {
    const after = addressesOf(row);
    return {
      personId: ids(before?.email ?? row.email),
      before: before && addressesOf(before),
      after,
    };
  });
  await moveAddresses(write, moves);
  for (const [index, entry] of entries.entries()) {
    const subjectId = moves[index]?.personId ?? '';
    tell(write, entry, 'person', { subjectType: 'person', subjectId, about: null });
  }
}
