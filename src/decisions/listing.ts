import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import { findMentions } from '../directory/mentions.ts';
import { may } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import type { Group, Person } from '../kernel/directory.ts';
import { BAMAKO, dayIn, toDate } from '../kernel/time.ts';
import type { Filter } from './filters.ts';
import { candidates } from './owners.ts';
import type { Selection } from './store.ts';

/** Whose decisions and which words are looked for, once the names are known. */
export interface Sought {
  readonly people: readonly Person[];
  /** Words of the text; empty for any. */
  readonly words: string;
}

const OF = /^(?:de\s+|d[’'])/iu;

/** Tells a person's name (« @Aïssata Diarra », « de Diarra », « moi ») from words of a decision. */
export function readSought(said: string, { directory, actor }: Context): Sought {
  if (/^(?:de\s+)?(?:moi|moi-même)$/iu.test(said)) {
    return { people: actor.person ? [actor.person] : [], words: '' };
  }
  const [mention] = findMentions(said, directory);
  if (mention) {
    const words = `${said.slice(0, mention.start)} ${said.slice(mention.end)}`;
    return { people: mention.people, words: words.replace(/^\s*de\s*$|\s+de\s*$/iu, '').trim() };
  }
  const people = OF.test(said) ? candidates(directory, said.replace(OF, '')) : [];
  return people.length > 0 ? { people, words: '' } : { people: [], words: said.replace(OF, '') };
}

/** The groups whose decisions the actor reads. */
export const readableGroups = ({ actor, directory }: Context): readonly Group[] =>
  directory.groups.filter((group) => may(actor, 'decisions', { group }));

/** Today in the zone of the one group told of, else in that of the secretariat. */
export const todayFor = (group: Group | undefined, { now }: Context): Temporal.PlainDate =>
  dayIn(now, group?.zone ?? BAMAKO);

/** What the database is asked for: only the groups he reads, in the order of what is asked. */
export function selectionOf(filter: Filter, sought: Sought, context: Context): Selection {
  const where: Prisma.DecisionWhereInput = {
    ...groupsOf(filter, context),
    ...statusOf(filter, todayFor(filter.group, context)),
    ...(filter.meetingCode ? { meeting: { code: filter.meetingCode } } : {}),
    ...(filter.since ? since(filter.since, filter.group) : {}),
    ...(sought.people.length > 0 ? { owners: { some: ownedBy(sought.people) } } : {}),
    ...(sought.words === '' ? {} : { text: { contains: sought.words } }),
  };
  return { where, orderBy: ORDER[filter.status], countBy: INDEXED[filter.status] };
}

const ownedBy = (people: readonly Person[]): Prisma.DecisionOwnerWhereInput => ({
  personId: { in: people.map((person) => person.id) },
});

function groupsOf({ group }: Filter, context: Context): Prisma.DecisionWhereInput {
  if (group) return { groupId: group.id };
  return { groupId: { in: readableGroups(context).map(({ id }) => id) } };
}

function statusOf({ status }: Filter, today: Temporal.PlainDate): Prisma.DecisionWhereInput {
  switch (status) {
    case 'open':
      return { phase: 'open' };
    case 'overdue':
      return { phase: 'open', dueOn: { lt: today.toString() } };
    case 'closed':
      return { phase: 'closed', closedAt: { not: null } };
    case 'all':
      return {};
  }
}

/** A decision is written down on the day it is taken or later: that is what the index knows. */
function since(day: Temporal.PlainDate, group: Group | undefined): Prisma.DecisionWhereInput {
  const start = day.toZonedDateTime({ timeZone: group?.zone ?? BAMAKO }).toInstant();
  return {
    takenOn: { gte: day.toString() },
    createdAt: { gte: toDate(start.subtract({ hours: 24 })) },
  };
}

/** Late first, then what comes, then what has no due date; what is closed or taken, the latest first. */
const ORDER: Readonly<Record<Filter['status'], Prisma.DecisionOrderByWithRelationInput[]>> = {
  open: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  overdue: [{ dueOn: 'asc' }, { createdAt: 'asc' }],
  closed: [{ closedAt: 'desc' }, { createdAt: 'desc' }],
  all: [{ createdAt: 'desc' }, { number: 'desc' }],
};

/** What the indexes on group and status are sorted by. */
const INDEXED: Readonly<Record<Filter['status'], Prisma.DecisionOrderByWithRelationInput>> = {
  open: { dueOn: 'asc' },
  overdue: { dueOn: 'asc' },
  closed: { closedAt: 'desc' },
  all: { createdAt: 'desc' },
};
