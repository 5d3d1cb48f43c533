import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { allOf, anyOf, listed, type Sql, sql } from '../../kernel/sql.ts';
import { fold } from '../../kernel/text/fold.ts';
import { BAMAKO, dayIn, toDate } from '../../kernel/time.ts';
import { type Holding, holdingsOf } from '../ownedStore.ts';
import type { Filter } from './filters.ts';
import type { Selection } from './listedStore.ts';
import { readableGroups, type Sought, todayFor } from './listing.ts';
import { searchWords, wordsLike } from './searchWords.ts';

/** What the database is asked for: only the groups he reads, in the order of what is asked. */
export function selectionOf(filter: Filter, sought: Sought, context: Context): Selection {
  const groups = groupsOf(filter, context);
  const walked = ofSeveral(filter) ? sql`(${groups}) IS TRUE` : groups;
  const status = statusOf(filter, todayFor(filter.group, context));
  const narrower = [
    ...marksOf(filter),
    ...(filter.since ? since(filter.since, filter.group) : []),
    ...within(filter),
    ...lacking(filter),
    ...ownedBy(filter.status, sought, context),
    ...saying(sought.words),
  ];
  const byGroup = narrower.length === 0 && COUNTED_BY_GROUP.includes(filter.status);
  return {
    where: allOf([walked, ...status, ...narrower]),
    orderBy: ORDER[filter.status],
    counted: allOf([byGroup ? groups : walked, ...status, ...narrower]),
  };
}

/**
 * Of several groups, the decisions are read in the order asked for until the page is full. Said without
 * IS TRUE, an engine without statistics reads all those of each group and sorts them.
 */
const ofSeveral = ({ group, received }: Filter): boolean => !group && !received;

/** Whose number an index knows, group by group. */
const COUNTED_BY_GROUP: readonly Filter['status'][] = ['open', 'overdue', 'toConfirm', 'all'];

function groupsOf({ group, received }: Filter, context: Context): Sql {
  const ids = group ? [group.id] : readableGroups(context).map(({ id }) => id);
  if (received) {
    return sql`"id" IN (SELECT "decisionId" FROM "Transmission" WHERE "toGroupId" IN ${listed(ids)})`;
  }
  return group ? sql`"groupId" = ${group.id}` : sql`"groupId" IN ${listed(ids)}`;
}

function statusOf({ status, late }: Filter, today: Temporal.PlainDate): readonly Sql[] {
  switch (status) {
    case 'toConfirm':
      return [sql`"phase" = 'toConfirm'`];
    case 'postponed':
      return [sql`"phase" = 'open'`, sql`"status" = 'postponed'`];
    case 'dropped':
      return [sql`"status" = 'dropped'`, sql`"closedAt" IS NOT NULL`];
    case 'open':
      return [sql`"phase" = 'open'`];
    case 'overdue': {
      const before = today.subtract({ days: Math.max(0, late - 1) }).toString();
      return [sql`"phase" = 'open'`, sql`"dueOn" < ${before}`];
    }
    case 'closed':
      return [sql`"phase" = 'closed'`, sql`"closedAt" IS NOT NULL`];
    case 'all':
      return [];
  }
}

function marksOf({ kind, priority, tag, meetingCode }: Filter): readonly Sql[] {
  return [
    ...(kind ? [sql`"kind" = ${kind}`] : []),
    ...(priority ? [sql`"priority" = ${priority}`] : []),
    ...(tag
      ? [sql`"id" IN (SELECT "decisionId" FROM "DecisionTag" WHERE "folded" = ${fold(tag)})`]
      : []),
    ...(meetingCode
      ? [sql`"meetingId" = (SELECT "id" FROM "Meeting" WHERE "code" = ${meetingCode})`]
      : []),
  ];
}

/** A decision is written down on the day it is taken or later: that is what the index knows. */
function since(day: Temporal.PlainDate, group: Group | undefined): readonly Sql[] {
  const start = day.toZonedDateTime({ timeZone: group?.zone ?? BAMAKO }).toInstant();
  const written = toDate(start.subtract({ hours: 24 }));
  return [sql`"takenOn" >= ${day.toString()}`, sql`"createdAt" >= ${written}`];
}

/** Taken, or closed, between two days. */
function within({ status, between, group }: Filter): readonly Sql[] {
  if (!between) return [];
  const [from, to] = [between.from.toString(), between.to.toString()];
  if (status === 'closed' || status === 'dropped') {
    return [sql`"closedOn" >= ${from}`, sql`"closedOn" <= ${to}`];
  }
  return [...since(between.from, group), sql`"takenOn" <= ${to}`];
}

function lacking({ lacks, dueBetween }: Filter): readonly Sql[] {
  return [
    ...(lacks === 'owner'
      ? [
          sql`NOT EXISTS (SELECT 1 FROM "DecisionOwner"
            WHERE "decisionId" = "Decision"."id")`,
        ]
      : []),
    ...(lacks === 'due' ? [sql`"dueOn" IS NULL`] : []),
    ...(dueBetween
      ? [sql`"dueOn" >= ${dueBetween.from.toString()}`, sql`"dueOn" <= ${dueBetween.to.toString()}`]
      : []),
  ];
}

/** Somebody's, those of the organisations whose seat he holds included; an organisation's own. */
function ownedBy(
  status: Filter['status'],
  { people, organization }: Sought,
  { directory, now }: Context,
): readonly Sql[] {
  if (organization) {
    const staff = directory.people.filter((one) => one.organizationId === organization.id);
    const own = staff.map(({ id }): Holding => ({ owner: { personId: id }, groupIds: undefined }));
    const held = { owner: { organizationId: organization.id }, groupIds: undefined };
    return [ownedAs([held, ...own], status)];
  }
  if (people.length === 0) return [];
  const on = dayIn(now, BAMAKO);
  return [
    ownedAs(
      people.flatMap((person) => holdingsOf(person, directory, on)),
      status,
    ),
  ];
}

const OPEN: readonly Filter['status'][] = ['open', 'overdue', 'postponed'];

/** The rows of owners are indexed with the phase of their decision: most are of closed ones. */
function ownedAs(holdings: readonly Holding[], status: Filter['status']): Sql {
  const phase = OPEN.includes(status) ? [sql`"phase" = 'open'`] : [];
  const owned = allOf([...phase, anyOf(holdings.map(heldAs))]);
  return sql`"id" IN (SELECT "decisionId" FROM "DecisionOwner" WHERE ${owned})`;
}

function heldAs({ owner, groupIds }: Holding): Sql {
  const who =
    'personId' in owner
      ? sql`"personId" = ${owner.personId}`
      : sql`"organizationId" = ${owner.organizationId}`;
  return groupIds ? sql`(${who} AND "groupId" IN ${listed(groupIds)})` : who;
}

/** Every word is there, or one that begins so; accents and capitals do not count. */
export function saying(said: string): readonly Sql[] {
  const sought = searchWords(said);
  const exactly = said.trim();
  if (sought.length === 0 && exactly !== '') return [sql`"text" LIKE ${`%${exactly}%`}`];
  return sought.map((word) => {
    const { gte, lt } = wordsLike(word);
    return sql`"id" IN (SELECT "decisionId" FROM "DecisionWord" WHERE "word" >= ${gte} AND "word" < ${lt})`;
  });
}

/** Late first, then what comes, then what has no due date; what is closed or taken, the latest first. */
const BY_DUE = sql`"dueOn" ASC NULLS LAST, "createdAt" ASC`;
const BY_CLOSING = sql`"closedAt" DESC, "createdAt" DESC`;
const ORDER: Readonly<Record<Filter['status'], Sql>> = {
  open: BY_DUE,
  overdue: sql`"dueOn" ASC, "createdAt" ASC`,
  closed: BY_CLOSING,
  toConfirm: sql`"closedOn" ASC, "createdAt" ASC`,
  postponed: BY_DUE,
  dropped: BY_CLOSING,
  all: sql`"createdAt" DESC, "number" DESC`,
};
