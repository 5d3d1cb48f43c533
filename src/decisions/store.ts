import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader } from '../kernel/database.ts';
import { dayIn, toDate, toDay, toDayOrNone, toInstant } from '../kernel/time.ts';
import type { Decision, MeetingMade, Owner } from './decision.ts';

const withNames = {
  owners: { select: { personId: true, organizationId: true }, orderBy: { id: 'asc' } },
  tags: { select: { tag: true } },
  links: { select: { url: true, label: true }, orderBy: { id: 'asc' } },
  meeting: { select: { id: true, code: true, startsAt: true, zone: true } },
} as const;

type Row = Prisma.DecisionGetPayload<{ include: typeof withNames }>;

const made = (meeting: NonNullable<Row['meeting']>): MeetingMade => ({
  id: meeting.id,
  code: meeting.code,
  day: dayIn(toInstant(meeting.startsAt), meeting.zone),
});

export type OwnerRow = Row['owners'][number];

export const toOwners = ({ personId, organizationId }: OwnerRow): readonly Owner[] => {
  if (personId !== null) return [{ person: personId }];
  return organizationId === null ? [] : [{ organization: organizationId }];
};

const toDecision = (row: Row): Decision => ({
  id: row.id,
  code: row.code,
  groupId: row.groupId,
  kind: row.kind,
  meeting: row.meeting ? made(row.meeting) : undefined,
  point: row.point ?? undefined,
  text: row.text,
  status: row.status,
  priority: row.priority,
  takenOn: toDay(row.takenOn),
  dueOn: toDayOrNone(row.dueOn),
  postponements: row.postponements,
  postponeReason: row.postponeReason ?? undefined,
  closedOn: toDayOrNone(row.closedOn),
  closedNote: row.closedNote ?? undefined,
  owners: row.owners.flatMap(toOwners),
  ownersAsked: readNames(row.ownerAsked),
  tags: row.tags.map(({ tag }) => tag),
  links: row.links,
  sourceUrl: row.sourceUrl ?? undefined,
  escalationStep: row.escalationStep,
  escalationHalted: row.escalationHalted ?? undefined,
});

/** Names are typed separated by commas: none holds one. */
export const SEPARATOR = ', ';

export const readNames = (text: string | null): readonly string[] => text?.split(SEPARATOR) ?? [];

/** The decision of that code (D-2027-001). */
export async function decisionByCode(db: Reader, code: string): Promise<Decision | undefined> {
  const row = await db.decision.findUnique({ where: { code }, include: withNames });
  return row ? toDecision(row) : undefined;
}

/** Those of these ids that exist, in the order of the ids. */
export async function decisionsByIds(db: Reader, ids: readonly string[]): Promise<Decision[]> {
  if (ids.length === 0) return [];
  const rows = await db.decision.findMany({
    where: { id: { in: [...ids] } },
    include: withNames,
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row ? [toDecision(row)] : [];
  });
}

/** Which decisions, in which order. */
export interface Sorted {
  readonly where: Prisma.DecisionWhereInput;
  readonly orderBy: Prisma.DecisionOrderByWithRelationInput[];
}

/** A part of what is found. */
export interface Slice {
  readonly skip?: number;
  readonly take?: number;
}

export async function findDecisions(
  db: Reader,
  { where, orderBy }: Sorted,
  slice: Slice = {},
): Promise<Decision[]> {
  const rows = await db.decision.findMany({ where, orderBy, ...slice, include: withNames });
  return rows.map(toDecision);
}

/** Not those whose line was annulled in the séance that wrote them. */
export const TAKEN = {
  NOT: { status: 'dropped', closedAt: null },
} as const satisfies Prisma.DecisionWhereInput;

export const countDecisions = (db: Reader, where: Prisma.DecisionWhereInput): Promise<number> =>
  db.decision.count({ where });

const meetingFields = { id: true, code: true, startsAt: true, zone: true, groupId: true } as const;

/** A meeting as far as its decisions are concerned: without its attendees. */
export type HeldMeeting = MeetingMade & { readonly groupId: string };

/** The meeting of that code. */
export async function heldMeetingByCode(
  db: Reader,
  code: string,
): Promise<HeldMeeting | undefined> {
  const row = await db.meeting.findUnique({ where: { code }, select: meetingFields });
  return row ? { ...made(row), groupId: row.groupId } : undefined;
}

/** The meetings of these groups that are held between two instants; two are enough to know. */
export async function meetingsHeldAround(
  db: Reader,
  groupIds: readonly string[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<HeldMeeting[]> {
  const rows = await db.meeting.findMany({
    where: {
      groupId: { in: [...groupIds] },
      status: 'planned',
      startsAt: { lte: toDate(to) },
      endsAt: { gte: toDate(from) },
    },
    select: meetingFields,
    take: 2,
  });
  return rows.map((row) => ({ ...made(row), groupId: row.groupId }));
}

const heldRows = z.array(
  z.object({
    id: z.string(),
    code: z.string(),
    startsAt: z.date(),
    zone: z.string(),
    groupId: z.string(),
  }),
);

/** The last meeting of a group that began between two instants: under way, or held. */
export async function lastHeldMeeting(
  db: Reader,
  groupId: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<HeldMeeting | undefined> {
  const rows = await db.$queryRaw`
    SELECT "id", "code", "startsAt", "zone", "groupId" FROM "Meeting"
    WHERE "groupId" = ${groupId} AND "status" = 'planned'
      AND "startsAt" >= ${toDate(from)} AND "startsAt" <= ${toDate(to)}
    ORDER BY "startsAt" DESC LIMIT 1`;
  const [row] = heldRows.parse(rows);
  return row ? { ...made(row), groupId: row.groupId } : undefined;
}

/** The first meeting of a group that begins after an instant. */
export async function nextMeetingAfter(
  db: Reader,
  groupId: string,
  after: Temporal.Instant,
): Promise<HeldMeeting | undefined> {
  const row = await db.meeting.findFirst({
    where: { groupId, status: 'planned', startsAt: { gt: toDate(after) } },
    orderBy: { startsAt: 'asc' },
    select: meetingFields,
  });
  return row ? { ...made(row), groupId: row.groupId } : undefined;
}
