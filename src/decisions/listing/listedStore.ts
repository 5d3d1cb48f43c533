import { z } from 'zod';
import type { DecisionKind, DecisionStatus } from '../../../prisma/client/enums.ts';
import type { Reader } from '../../kernel/database.ts';
import { listed, type Sql, sql } from '../../kernel/sql.ts';
import { toDay } from '../../kernel/time.ts';
import type { Decision } from '../decision.ts';
import { decisionsByIds, type OwnerRow, readNames, type Slice, toOwners } from '../store.ts';

/** Which decisions, in which order: conditions on the columns of "Decision". */
export interface Selection {
  readonly where: Sql;
  readonly orderBy: Sql;
  /** The same decisions, as they are counted soonest: in no order. */
  readonly counted: Sql;
}

/** As much of a decision as a list says. */
export type ListedDecision = Pick<
  Decision,
  | 'code'
  | 'groupId'
  | 'kind'
  | 'text'
  | 'status'
  | 'takenOn'
  | 'dueOn'
  | 'closedOn'
  | 'owners'
  | 'ownersAsked'
>;

const KINDS = [
  'decision',
  'action',
  'recommendation',
  'commitment',
] as const satisfies readonly DecisionKind[];
const STATUSES = [
  'todo',
  'inProgress',
  'postponed',
  'done',
  'confirmed',
  'dropped',
] as const satisfies readonly DecisionStatus[];

const day = z.string().transform(toDay);
const rows = z.array(
  z.object({
    id: z.string(),
    code: z.string(),
    groupId: z.string(),
    kind: z.enum(KINDS),
    text: z.string(),
    status: z.enum(STATUSES),
    takenOn: day,
    dueOn: day.nullable(),
    closedOn: day.nullable(),
    ownerAsked: z.string().nullable(),
  }),
);

/**
 * A page of what is selected, as a list says it. By hand: the query builder reads every column, asks
 * five times, and takes ten times as long over it (docs/decisions/0050).
 */
export async function listedDecisions(
  db: Reader,
  { where, orderBy }: Omit<Selection, 'counted'>,
  { skip, take }: Required<Slice>,
): Promise<ListedDecision[]> {
  const found = rows.parse(
    await db.$queryRaw(sql`
      SELECT "id", "code", "groupId", "kind", "text", "status", "takenOn", "dueOn", "closedOn", "ownerAsked"
      FROM "Decision" WHERE ${where} ORDER BY ${orderBy} LIMIT ${take} OFFSET ${skip}`),
  );
  const owners = await ownersByDecision(
    db,
    found.map(({ id }) => id),
  );
  return found.map(({ id, ownerAsked, dueOn, closedOn, ...row }) => ({
    ...row,
    dueOn: dueOn ?? undefined,
    closedOn: closedOn ?? undefined,
    owners: (owners.get(id) ?? []).flatMap(toOwners),
    ownersAsked: readNames(ownerAsked),
  }));
}

const ownerRows = z.array(
  z.object({
    decisionId: z.string(),
    personId: z.string().nullable(),
    organizationId: z.string().nullable(),
  }),
);

async function ownersByDecision(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly OwnerRow[]>> {
  const owners = new Map<string, OwnerRow[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return owners;
  const found = ownerRows.parse(
    await db.$queryRaw(sql`
      SELECT "decisionId", "personId", "organizationId" FROM "DecisionOwner"
      WHERE "decisionId" IN ${listed(ids)} ORDER BY "id"`),
  );
  for (const { decisionId, ...owner } of found) owners.get(decisionId)?.push(owner);
  return owners;
}

const counts = z.array(z.object({ count: z.coerce.number() }));

/** How many are selected, counting no further than `most`: by an index alone where there is one. */
export async function countUpTo(db: Reader, { counted }: Selection, most: number): Promise<number> {
  const found = await db.$queryRaw(sql`
    SELECT count(*) AS "count" FROM (SELECT 1 FROM "Decision" WHERE ${counted} LIMIT ${most}) AS "found"`);
  return counts.parse(found)[0]?.count ?? 0;
}

const ids = z.array(z.object({ id: z.string() }));

/** The first of what is selected, whole. */
export async function selectedDecisions(
  db: Reader,
  { where, orderBy }: Omit<Selection, 'counted'>,
  take: number,
): Promise<Decision[]> {
  const found = await db.$queryRaw(
    sql`SELECT "id" FROM "Decision" WHERE ${where} ORDER BY ${orderBy} LIMIT ${take}`,
  );
  return decisionsByIds(
    db,
    ids.parse(found).map(({ id }) => id),
  );
}
