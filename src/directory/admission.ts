import { Temporal } from 'temporal-polyfill';
import type { MandateRole } from '../../prisma/client/enums.ts';
import type { Directory, Group, Person } from '../kernel/directory.ts';
import type { Write } from '../kernel/write.ts';
import { touchDirectory } from './store.ts';

/** As what somebody is let into a confidential group: to read it, or to keep its secretariat. */
export type AdmittedAs = 'reader' | 'keeper';

const ROLES = { reader: 'admitted', keeper: 'secretariat' } as const satisfies Record<
  AdmittedAs,
  MandateRole
>;

/** Somebody whom the chair of a confidential group has named. */
export interface Admission {
  readonly person: Person;
  readonly as: AdmittedAs;
  /** The last day; undefined: until it is withdrawn. */
  readonly until: Temporal.PlainDate | undefined;
}

/** Whom the chair has named, and who still is. */
export function admissionsTo(
  directory: Directory,
  group: Group,
  on: Temporal.PlainDate,
): readonly Admission[] {
  return directory.mandates(on).flatMap(({ groupId, role, personId, endsOn }): Admission[] => {
    const person = directory.person(personId ?? '');
    const as = role === ROLES.reader ? 'reader' : role === ROLES.keeper ? 'keeper' : undefined;
    if (groupId !== group.id || !person?.active || !as) return [];
    return [{ person, as, until: endsOn ? Temporal.PlainDate.from(endsOn) : undefined }];
  });
}

/** Lets somebody in, from today on. */
export async function admit(
  write: Write,
  group: Group,
  { person, as, until }: Admission,
  today: Temporal.PlainDate,
): Promise<void> {
  const row = {
    role: ROLES[as],
    personId: person.id,
    groupId: group.id,
    startsOn: today.toString(),
    endsOn: until?.toString() ?? null,
  };
  await write.tx.mandate.create({ data: row });
  await touchDirectory(write.tx);
  write.audit({
    action: 'group.admit',
    subjectType: 'group',
    subjectId: group.id,
    about: group.id,
    after: { personId: person.id, as, until: row.endsOn },
  });
}

/**
 * Closes the group to somebody whom its chair had named, at once: yesterday was his last day.
 * @returns false when he had not been named
 */
export async function withdraw(
  write: Write,
  group: Group,
  person: Person,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const day = today.toString();
  const { count } = await write.tx.mandate.updateMany({
    where: {
      groupId: group.id,
      personId: person.id,
      role: { in: Object.values(ROLES) },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
    },
    data: { endsOn: today.subtract({ days: 1 }).toString() },
  });
  if (count === 0) return false;
  await touchDirectory(write.tx);
  write.audit({
    action: 'group.withdraw',
    subjectType: 'group',
    subjectId: group.id,
    about: group.id,
    before: { personId: person.id },
  });
  return true;
}
