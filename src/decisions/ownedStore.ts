import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import { absentFor } from '../directory/standIns.ts';
import type { Reader } from '../kernel/database.ts';
import type { Directory, Person } from '../kernel/directory.ts';
import type { Decision } from './decision.ts';
import { decisionsByIds } from './store.ts';

/** The open decisions somebody answers for: a page of them, how many there are, how many are late. */
export interface OwnedDecisions {
  readonly page: readonly Decision[];
  readonly total: number;
  readonly late: number;
}

/** By which rows somebody answers: his own, and those of his organisation where he holds its seat. */
export interface Holding {
  readonly owner: { readonly personId: string } | { readonly organizationId: string };
  /** In these groups alone; undefined: wherever it is. */
  readonly groupIds: readonly string[] | undefined;
}

/** The rows of the owners' table that are so held. */
export const heldRows = ({ owner, groupIds }: Holding): Prisma.DecisionOwnerWhereInput => ({
  ...owner,
  ...(groupIds ? { groupId: { in: [...groupIds] } } : {}),
});

/** The rows of the owners' table that are a person's on a day, those of the absent whose place he takes too. */
export function holdingsOf(
  person: Person,
  directory: Directory,
  on: Temporal.PlainDate,
): Holding[] {
  const actor = directory.actor(person, on);
  const known = actor.knownGroups().map(({ id }) => id);
  const lent = absentFor(directory, person, on)
    .flatMap((absent) => heldByHimself(absent, directory, on))
    .map(({ owner, groupIds }): Holding => {
      return { owner, groupIds: known.filter((id) => groupIds?.includes(id) ?? true) };
    });
  return [...heldByHimself(person, directory, on), ...lent];
}

/**
 * What the titulaire of an organisation answers for, and its suppléant is copied of: he may act on it, and is
 * reminded of nothing.
 */
export const copiedOf = (
  person: Person,
  directory: Directory,
  on: Temporal.PlainDate,
): readonly Holding[] => seatsHeld(person, directory, on, (isCopied) => isCopied);

/** Each is read by one index. */
const heldByHimself = (person: Person, directory: Directory, on: Temporal.PlainDate): Holding[] => [
  { owner: { personId: person.id }, groupIds: undefined },
  ...seatsHeld(person, directory, on, (isCopied) => !isCopied),
];

function seatsHeld(
  { id, organizationId }: Person,
  directory: Directory,
  on: Temporal.PlainDate,
  isWanted: (isCopied: boolean) => boolean,
): Holding[] {
  const here = ({ personId }: Seat): boolean => directory.person(personId)?.active === true;
  const seats = directory.groups.flatMap((group) => directory.seats(group.id, on)).filter(here);
  const own = seats.filter((seat) => seat.personId === id);
  const organizations = new Set([organizationId, ...own.map((seat) => seat.organizationId)]);
  return [...organizations].flatMap((organization): Holding[] => {
    const groups = own.filter((seat) => seat.organizationId === organization);
    const ids = groups
      .filter((seat) => isWanted(seat.role !== 'titular' && hasTitular(seats, seat)))
      .map((seat) => seat.groupId);
    return ids.length === 0 ? [] : [{ owner: { organizationId: organization }, groupIds: ids }];
  });
}

type Seat = ReturnType<Directory['seats']>[number];

const hasTitular = (seats: readonly Seat[], { groupId, organizationId }: Seat): boolean =>
  seats.some(
    (seat) =>
      seat.groupId === groupId && seat.organizationId === organizationId && seat.role === 'titular',
  );

/** Counting further would read what nobody looks at. */
const MOST_COUNTED = 1_000;

/**
 * The open decisions these rows hold, the longest delay first, those without a due date last.
 * @param today in the owner's zone
 */
export async function openDecisionsHeld(
  db: Reader,
  holdings: readonly Holding[],
  today: Temporal.PlainDate,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<OwnedDecisions> {
  const first = await Promise.all(holdings.map((held) => firstHeld(db, held, skip + take)));
  const ids = [
    ...new Set(
      first
        .flat()
        .sort(byDueDate)
        .map((row) => row.decisionId),
    ),
  ];
  const counts = await Promise.all(holdings.map((held) => counted(db, held, today)));
  return {
    page: await decisionsByIds(db, ids.slice(skip, skip + take)),
    total: Math.max(ids.length, sum(counts.map(({ total }) => total))),
    late: sum(counts.map(({ late }) => late)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

interface Held {
  readonly decisionId: string;
  readonly dueOn: string | null;
}

/** ISO days compare as text; no due date comes after all of them. */
const LAST = '9999';
const byDueDate = (one: Held, other: Held): number =>
  (one.dueOn ?? LAST).localeCompare(other.dueOn ?? LAST) ||
  one.decisionId.localeCompare(other.decisionId);

/** Two reads in the order of the index: sorted with the empty dates last, SQLite reads them all. */
async function firstHeld(db: Reader, holding: Holding, take: number): Promise<Held[]> {
  const select = { decisionId: true, dueOn: true } as const;
  const open = { ...heldRows(holding), phase: 'open' } as const;
  const dated = await db.decisionOwner.findMany({
    where: { ...open, dueOn: { gte: '' } },
    orderBy: { dueOn: 'asc' },
    take,
    select,
  });
  if (dated.length === take) return dated;
  const undated = await db.decisionOwner.findMany({
    where: { ...open, dueOn: null },
    take: take - dated.length,
    select,
  });
  return [...dated, ...undated];
}

async function counted(db: Reader, holding: Holding, today: Temporal.PlainDate) {
  const open = { ...heldRows(holding), phase: 'open' } as const;
  const up = { take: MOST_COUNTED, orderBy: { dueOn: 'asc' } } as const;
  return {
    total: await db.decisionOwner.count({ where: open, ...up }),
    late: await db.decisionOwner.count({
      where: { ...open, dueOn: { lt: today.toString() } },
      ...up,
    }),
  };
}

/** Who answers for at least one open decision. */
export interface OpenOwners {
  readonly people: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
}

/** All those who answer for something: one entry of each index per owner. */
export async function ownersOfOpenDecisions(db: Reader): Promise<OpenOwners> {
  const open = { phase: 'open' } as const;
  const people = await db.decisionOwner.groupBy({
    by: ['personId'],
    where: { ...open, personId: { not: null } },
  });
  const organizations = await db.decisionOwner.groupBy({
    by: ['organizationId'],
    where: { ...open, organizationId: { not: null } },
  });
  return {
    people: new Set(people.flatMap(({ personId }) => personId ?? [])),
    organizations: new Set(organizations.flatMap(({ organizationId }) => organizationId ?? [])),
  };
}
