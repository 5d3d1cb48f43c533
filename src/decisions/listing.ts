import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import { findMentions } from '../directory/mentions.ts';
import { organizationNamed } from '../directory/organizations.ts';
import { may } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import type { Group, Organization, Person } from '../kernel/directory.ts';
import { fold } from '../kernel/text/fold.ts';
import { BAMAKO, dayIn, toDate } from '../kernel/time.ts';
import type { Filter } from './filters.ts';
import { holdingsOf } from './ownedStore.ts';
import { candidates } from './owners.ts';
import { searchWords, wordsLike } from './searchWords.ts';
import type { Selection } from './store.ts';

/** Whose decisions and which words are looked for, once the names are known. */
export interface Sought {
  readonly people: readonly Person[];
  readonly organization: Organization | undefined;
  /** Words of the text; empty for any. */
  readonly words: string;
}

const OF =
  /^(?:de\s+|d[’']|(?:confi|attribu|assign)[ée]{1,2}e?s?\s+(?:à|a|au)\s+|dont\s+|à\s+(?=\p{Lu}))/iu;
/** « dont Fatou Koné est responsable ». */
const OWNS = /\s+(?:est|sont)\s+(?:le\s+|la\s+|les\s+)?(?:responsables?|en charge|chargée?s?)$/iu;

const ARTICLE = /^(?:la\s+|le\s+|les\s+|l[’'])/iu;
const ORGANIZATION = /^organisation\s*:?\s*/iu;
const NOBODY: Sought = { people: [], organization: undefined, words: '' };

/** Tells a person's name (« @Aïssata Diarra », « de Diarra », « moi ») from words of a decision. */
export function readSought(said: string, { directory, actor }: Context): Sought {
  if (/^(?:de\s+)?(?:moi|moi-même)$/iu.test(said)) {
    return { ...NOBODY, people: actor.person ? [actor.person] : [] };
  }
  const [mention] = findMentions(said, directory);
  if (mention) {
    const words = `${said.slice(0, mention.start)} ${said.slice(mention.end)}`;
    const { people, organization } = mention;
    return {
      people: organization ? [] : people,
      organization,
      words: words.replace(/^\s*de\s*$|\s+de\s*$/iu, '').trim(),
    };
  }
  const name = said.replace(OWNS, '').replace(OF, '').replace(ARTICLE, '');
  const organization = organizationNamed(directory, name.replace(ORGANIZATION, ''));
  if (organization) return { ...NOBODY, organization };
  const named = OF.test(said) || OWNS.test(said) || isFullName(name);
  const people = named ? candidates(directory, name) : [];
  return people.length > 0 ? { ...NOBODY, people } : { ...NOBODY, words: name };
}

/** « Fatou Koné »: two words with capitals are looked for among people first. */
const isFullName = (name: string): boolean =>
  /^\p{Lu}\p{L}+(?:[ -]\p{Lu}[\p{L}’'-]+)+$/u.test(name);

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
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.priority ? { priority: filter.priority } : {}),
    ...(filter.tag ? { tags: { some: { folded: fold(filter.tag) } } } : {}),
    ...(filter.meetingCode ? { meeting: { code: filter.meetingCode } } : {}),
    ...(filter.since ? since(filter.since, filter.group) : {}),
    ...within(filter),
    ...lacking(filter),
    ...ownedBy(sought, context),
    ...saying(sought.words),
  };
  return { where, orderBy: ORDER[filter.status], countBy: INDEXED[filter.status] };
}

/** Somebody's, those of the organisations whose seat he holds included; an organisation's own. */
function ownedBy(
  { people, organization }: Sought,
  { directory, now }: Context,
): Prisma.DecisionWhereInput {
  const on = dayIn(now, BAMAKO);
  if (organization) {
    const staff = directory.people.filter((one) => one.organizationId === organization.id);
    const own = { personId: { in: staff.map(({ id }) => id) } };
    return { owners: { some: { OR: [{ organizationId: organization.id }, own] } } };
  }
  if (people.length === 0) return {};
  const held = people.flatMap((person) => holdingsOf(person, directory, on));
  return { owners: { some: { OR: held } } };
}

/** Every word is there, or one that begins so; accents and capitals do not count. */
function saying(said: string): Prisma.DecisionWhereInput {
  const sought = searchWords(said);
  if (said.trim() !== '' && sought.length === 0) return { text: { contains: said.trim() } };
  return { AND: sought.map((word) => ({ words: { some: { word: wordsLike(word) } } })) };
}

function groupsOf({ group, received }: Filter, context: Context): Prisma.DecisionWhereInput {
  const ids = group ? [group.id] : readableGroups(context).map(({ id }) => id);
  const which = group ? group.id : { in: ids };
  return received ? { transmissions: { some: { toGroupId: which } } } : { groupId: which };
}

function statusOf({ status, late }: Filter, today: Temporal.PlainDate): Prisma.DecisionWhereInput {
  switch (status) {
    case 'toConfirm':
      return { phase: 'toConfirm' };
    case 'postponed':
      return { phase: 'open', status: 'postponed' };
    case 'dropped':
      return { phase: 'closed', status: 'dropped', closedAt: { not: null } };
    case 'open':
      return { phase: 'open' };
    case 'overdue':
      return {
        phase: 'open',
        dueOn: { lt: today.subtract({ days: Math.max(0, late - 1) }).toString() },
      };
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

/** Taken, or closed, between two days. */
function within({ status, between, group }: Filter): Prisma.DecisionWhereInput {
  if (!between) return {};
  const { from, to } = between;
  const days = { gte: from.toString(), lte: to.toString() };
  if (status === 'closed' || status === 'dropped') return { closedOn: days };
  return { ...since(from, group), takenOn: days };
}

function lacking({ lacks, dueBetween }: Filter): Prisma.DecisionWhereInput {
  const days = dueBetween && { gte: dueBetween.from.toString(), lte: dueBetween.to.toString() };
  return {
    ...(lacks === 'owner' ? { owners: { none: {} } } : {}),
    // Beside « en retard », which bounds the due date already.
    ...(lacks === 'due' ? { NOT: { dueOn: { not: null } } } : {}),
    ...(days ? { OR: [{ dueOn: days }] } : {}),
  };
}

/** Late first, then what comes, then what has no due date; what is closed or taken, the latest first. */
const ORDER: Readonly<Record<Filter['status'], Prisma.DecisionOrderByWithRelationInput[]>> = {
  open: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  overdue: [{ dueOn: 'asc' }, { createdAt: 'asc' }],
  closed: [{ closedAt: 'desc' }, { createdAt: 'desc' }],
  toConfirm: [{ closedOn: 'asc' }, { createdAt: 'asc' }],
  postponed: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  dropped: [{ closedAt: 'desc' }, { createdAt: 'desc' }],
  all: [{ createdAt: 'desc' }, { number: 'desc' }],
};

/** What the indexes on group and status are sorted by. */
const INDEXED: Readonly<Record<Filter['status'], Prisma.DecisionOrderByWithRelationInput>> = {
  open: { dueOn: 'asc' },
  overdue: { dueOn: 'asc' },
  closed: { closedAt: 'desc' },
  toConfirm: { dueOn: 'asc' },
  postponed: { dueOn: 'asc' },
  dropped: { closedAt: 'desc' },
  all: { createdAt: 'desc' },
};
