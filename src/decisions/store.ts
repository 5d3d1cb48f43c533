import { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader } from '../kernel/database.ts';
import { dayIn, toDate, toInstant } from '../kernel/time.ts';
import type { Decision, MeetingMade } from './decision.ts';

const withNames = {
  owners: { select: { personId: true } },
  meeting: { select: { id: true, code: true, startsAt: true, zone: true } },
} as const;

type Row = Prisma.DecisionGetPayload<{ include: typeof withNames }>;

const dayOf = (text: string | null): Temporal.PlainDate | undefined =>
  text === null ? undefined : Temporal.PlainDate.from(text);

const made = (meeting: NonNullable<Row['meeting']>): MeetingMade => ({
  id: meeting.id,
  code: meeting.code,
  day: dayIn(toInstant(meeting.startsAt), meeting.zone),
});

const toDecision = (row: Row): Decision => ({
  id: row.id,
  code: row.code,
  groupId: row.groupId,
  meeting: row.meeting ? made(row.meeting) : undefined,
  text: row.text,
  status: row.status,
  takenOn: Temporal.PlainDate.from(row.takenOn),
  dueOn: dayOf(row.dueOn),
  closedOn: dayOf(row.closedOn),
  closedNote: row.closedNote ?? undefined,
  ownerIds: row.owners.map((owner) => owner.personId),
  ownersAsked: readNames(row.ownerAsked),
  sourceUrl: row.sourceUrl ?? undefined,
});

/** Names are typed separated by commas: none holds one. */
export const SEPARATOR = ', ';

const readNames = (text: string | null): readonly string[] => text?.split(SEPARATOR) ?? [];

/** The decision of that code (D-2027-001). */
export async function decisionByCode(db: Reader, code: string): Promise<Decision | undefined> {
  const row = await db.decision.findUnique({ where: { code }, include: withNames });
  return row ? toDecision(row) : undefined;
}

/** Which decisions, in which order. */
export interface Selection {
  readonly where: Prisma.DecisionWhereInput;
  readonly orderBy: Prisma.DecisionOrderByWithRelationInput[];
  /** The order in which an index holds them. */
  readonly countBy: Prisma.DecisionOrderByWithRelationInput;
}

/** A part of what is found. */
export interface Slice {
  readonly skip?: number;
  readonly take?: number;
}

export async function findDecisions(
  db: Reader,
  { where, orderBy }: Pick<Selection, 'where' | 'orderBy'>,
  slice: Slice = {},
): Promise<Decision[]> {
  const rows = await db.decision.findMany({ where, orderBy, ...slice, include: withNames });
  return rows.map(toDecision);
}

export const countDecisions = (db: Reader, where: Prisma.DecisionWhereInput): Promise<number> =>
  db.decision.count({ where });

/** As `countDecisions`, but stops at `most`; in the order of an index, lest SQLite sort them all. */
export const countUpTo = (db: Reader, { where, countBy }: Selection, most: number) =>
  db.decision.count({ where, orderBy: countBy, take: most });

/** The open decisions of somebody: a page of them, how many there are and how many are late. */
export interface OwnedDecisions {
  readonly page: readonly Decision[];
  readonly total: number;
  readonly late: number;
}

/**
 * The open decisions a person owns, the longest delay first, those without a due date last.
 * @param today in the owner's zone
 */
export async function openDecisionsOwnedBy(
  db: Reader,
  personId: string,
  today: Temporal.PlainDate,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<OwnedDecisions> {
  // From the owner to his decisions by their id: joined, SQLite reads every open one of everybody.
  const owned = await db.decisionOwner.findMany({ where: { personId } });
  const rows = await db.decision.findMany({
    where: { id: { in: owned.map((row) => row.decisionId) } },
    select: { id: true, status: true, dueOn: true },
  });
  const open = rows.filter(({ status }) => status === 'todo').sort(byDueDate);
  const ids = open.slice(skip, skip + take).map(({ id }) => id);
  const found = await findDecisions(db, { where: { id: { in: ids } }, orderBy: [] });
  return {
    page: ids.flatMap((id) => found.find((decision) => decision.id === id) ?? []),
    total: open.length,
    late: open.filter(({ dueOn }) => dueOn !== null && dueOn < today.toString()).length,
  };
}

interface Dated {
  readonly dueOn: string | null;
}

/** ISO days compare as text; no due date comes after all of them. */
const LAST = '9999';
const byDueDate = (one: Dated, other: Dated): number =>
  (one.dueOn ?? LAST).localeCompare(other.dueOn ?? LAST);

/** A change of a decision, as it was written down. */
export interface Past {
  readonly at: Temporal.Instant;
  readonly actorId: string | null;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
}

const HISTORY = 20;

/** The last changes of a decision, the oldest first. */
export async function historyOf(db: Reader, decisionId: string): Promise<Past[]> {
  const rows = await db.audit.findMany({
    where: { subjectType: 'decision', subjectId: decisionId },
    orderBy: { id: 'desc' },
    take: HISTORY,
  });
  return rows.reverse().map((row) => ({
    at: toInstant(row.at),
    actorId: row.actorId,
    action: row.action,
    before: parsed(row.before),
    after: parsed(row.after),
  }));
}

const parsed = (json: string | null): unknown => (json === null ? undefined : JSON.parse(json));

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

/** The last meeting of a group that began between two instants: under way, or held. */
export async function lastHeldMeeting(
  db: Reader,
  groupId: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<HeldMeeting | undefined> {
  const row = await db.meeting.findFirst({
    where: { groupId, status: 'planned', startsAt: { gte: toDate(from), lte: toDate(to) } },
    orderBy: { startsAt: 'desc' },
    select: meetingFields,
  });
  return row ? { ...made(row), groupId: row.groupId } : undefined;
}
