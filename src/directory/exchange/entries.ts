import type { AuditEntry } from '../../kernel/audit/entry.ts';
import type { Write } from '../../kernel/write.ts';
import type { Entry } from './plan.ts';

export const added = (entries: readonly Entry[]) =>
  entries.filter(({ outcome }) => outcome === 'added');
export const changed = (entries: readonly Entry[]) =>
  entries.filter(({ outcome }) => outcome === 'changed');

/** Finds the id of what a row names. */
export type Ids = (name: string | undefined) => string;

function idsOf(rows: readonly (readonly [string, string])[]): Ids {
  const known = new Map(rows.map(([name, id]) => [name.toLowerCase(), id]));
  return (name = '') => {
    const id = known.get(name.toLowerCase());
    if (id === undefined) throw new Error(`the plan of the import let « ${name} » through`);
    return id;
  };
}

export const organizationIds = async ({ tx }: Write): Promise<Ids> =>
  idsOf((await tx.organization.findMany()).map(({ acronym, id }) => [acronym, id]));

export const groupIds = async ({ tx }: Write): Promise<Ids> =>
  idsOf((await tx.group.findMany()).map(({ code, id }) => [code, id]));

/** People, by any of their addresses. */
export async function personIds({ tx }: Write): Promise<Ids> {
  const people = await tx.person.findMany({ select: { email: true, id: true } });
  const others = await tx.personAddress.findMany();
  return idsOf([
    ...others.map(({ address, personId }) => [address, personId] as const),
    ...people.map(({ email, id }) => [email, id] as const),
  ]);
}

/** A line of the audit for what was added or changed. */
export function tell(
  write: Write,
  { outcome, before, row }: Entry,
  of: 'organization' | 'person' | 'group' | 'seat' | 'mandate',
  about: Pick<AuditEntry, 'subjectType' | 'subjectId' | 'about'>,
): void {
  const action = outcome === 'added' ? (`${of}.add` as const) : (`${of}.change` as const);
  write.audit({ action, ...about, ...(before ? { before } : {}), after: row });
}
