import { Temporal } from 'temporal-polyfill';
import type { Entry, Rows } from '../exchange/plan.ts';
import type { Row } from '../exchange/tables.ts';

/** Of whom a confidential group has nobody: who presides it, or members. Nobody outside can see to it. */
export type Lack = 'chair' | 'member';

/** What a change of the directory would leave a confidential group without. */
export interface Vacancy {
  /** Its code. */
  readonly group: string;
  readonly lack: Lack;
  /** The first day. */
  readonly from: Temporal.PlainDate;
}

const LACKS = ['chair', 'member'] as const;

/** The vacancies that these changes make: what was vacant already, or is confidential no more, is not told. */
export function vacanciesMade(
  before: Rows,
  entries: readonly Entry[],
  today: Temporal.PlainDate,
): readonly Vacancy[] {
  const changed = entries.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'refused');
  if (changed.length === 0) return [];
  const after = applied(before, changed);
  const from = lastTurn(changed, today);
  const closed = [...after.groups.values()].filter(isConfidential);
  return closed.flatMap(({ code: group = '' }) =>
    LACKS.filter(
      (lack) => !isHeld(after, group, lack, from) && wasWell(before, group, lack, from),
    ).map((lack) => ({ group, lack, from })),
  );
}

/** A group that becomes confidential is told of as it will be. */
const wasWell = (rows: Rows, group: string, lack: Lack, on: Temporal.PlainDate): boolean => {
  const known = rows.groups.get(group.toLowerCase());
  return !known || !isConfidential(known) || isHeld(rows, group, lack, on);
};

const isConfidential = ({ confidentiality }: Row): boolean => confidentiality === 'confidential';

/** The day from which all of these changes hold. */
function lastTurn(entries: readonly Entry[], today: Temporal.PlainDate): Temporal.PlainDate {
  const turns = entries.flatMap(({ row, outcome }) => [
    ...(row.from && outcome !== 'removed' ? [Temporal.PlainDate.from(row.from)] : []),
    ...(row.until ? [Temporal.PlainDate.from(row.until).add({ days: 1 })] : []),
  ]);
  return [today, ...turns].reduce((one, other) =>
    Temporal.PlainDate.compare(one, other) < 0 ? other : one,
  );
}

function applied(before: Rows, entries: readonly Entry[]): Rows {
  const table = (name: keyof Rows): ReadonlyMap<string, Row> => {
    const rows = new Map(before[name]);
    for (const { key, row, outcome } of entries.filter((entry) => entry.table === name)) {
      if (outcome === 'removed') rows.delete(key);
      else rows.set(key, row);
    }
    return rows;
  };
  return {
    organizations: before.organizations,
    people: table('people'),
    groups: table('groups'),
    seats: table('seats'),
    mandates: table('mandates'),
  };
}

/** By somebody who is still there. */
function isHeld(rows: Rows, group: string, lack: Lack, on: Temporal.PlainDate): boolean {
  const held = [...(lack === 'chair' ? rows.mandates : rows.seats).values()];
  const day = on.toString();
  return held.some(
    ({ group: of, role, email = '', from = '', until = '' }) =>
      of === group &&
      (lack === 'member' || role === 'chair') &&
      from <= day &&
      (until === '' || day <= until) &&
      rows.people.get(email)?.active === 'yes',
  );
}
