import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../../prisma/client/client.ts';
import { decisionSubject } from '../../decisions/following/following.ts';
import { onePerson } from '../../directory/names.ts';
import { may } from '../../kernel/access/access.ts';
import type { Subject } from '../../kernel/access/subject.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import {
  buttons,
  heading,
  info,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { toDate } from '../../kernel/time.ts';
import { findCancelled } from '../../meetings/cancelledSearch.ts';
import { findMeeting } from '../../meetings/meetingSearch.ts';
import { findSeries } from '../../series/seriesRef.ts';
import { linesInWords } from '../journal/line.ts';
import { toldPassages } from '../journal/passages.ts';
import { journalPage } from '../journal/store.ts';
import {
  asksWhoChanged,
  changedSince,
  type JournalWish,
  readJournalWish,
  type Topic,
} from '../journal/wish.ts';

const PER_PAGE = 10;

/** What access is judged on, and which lines are meant. */
interface JournalSubject extends Subject {
  readonly lines: Prisma.AuditWhereInput;
  /** Of a meeting that was told by its group or its day. */
  readonly code?: string;
}

async function subjectOf(topic: Topic, context: Context): Promise<JournalSubject> {
  switch (topic.kind) {
    case 'meeting': {
      const { meeting, group, hidden } = await findMeeting({ code: topic.code, rest: '' }, context);
      return { group, hidden, lines: linesOn('meeting', group.id, [meeting.id]) };
    }
    case 'meetingSaid': {
      const find = topic.isCancelled ? findCancelled : findMeeting;
      const found = await find(topic.meeting, context);
      const { meeting, group, hidden } = found;
      return {
        group,
        hidden,
        code: meeting.code,
        lines: linesOn('meeting', group.id, [meeting.id]),
      };
    }
    case 'decision': {
      const { decision, group, hidden } = await decisionSubject(context, topic.code);
      return { group, hidden, lines: linesOn('decision', group.id, [decision.id]) };
    }
    case 'series': {
      const { series, group, hidden } = await findSeries({ code: topic.code }, context);
      const strands = await context.db.strand.findMany({ where: { seriesId: series.id } });
      const ids = [series.id, ...strands.map(({ id }) => id)];
      return { group, hidden, lines: linesOn(['series', 'strand'], group.id, ids) };
    }
    case 'group': {
      const { group } = topic;
      const hidden = new DomainError('group.unknown', { text: group.code });
      return { group, hidden, lines: { groupId: group.id } };
    }
    case 'former': {
      const group = context.directory.groupByCode(topic.text);
      const hidden = new DomainError('journal.unread', { text: topic.text });
      if (!group) throw hidden;
      return { group, hidden, lines: { groupId: group.id } };
    }
    case 'directory':
      return { lines: { groupId: null } };
    case 'everything':
      return { lines: readableBy(context) };
  }
}

const linesOn = (type: string | string[], groupId: string, ids: string[]) => ({
  subjectType: typeof type === 'string' ? type : { in: type },
  subjectId: { in: ids },
  groupId,
});

/** Every line that the speaker may read: of the groups whose journal is open to him. */
function readableBy({ actor, directory }: Context): Prisma.AuditWhereInput {
  const groups = directory.groups.filter((group) => may(actor, 'journal', { group }));
  const own = { groupId: { in: groups.map(({ id }) => id) } };
  return may(actor, 'journal.annuaire') ? { OR: [own, { groupId: null }] } : own;
}

/** @throws DomainError `person.unknown`, `person.ambiguous` */
function narrowed(
  { by, since, until }: JournalWish,
  lines: Prisma.AuditWhereInput,
  context: Context,
): Prisma.AuditWhereInput {
  const { directory, zone } = context;
  return {
    AND: [
      lines,
      toldPassages(context),
      by === '' ? {} : { actorId: onePerson(directory, by).id },
      since ? { at: { gte: startOf(since, zone) } } : {},
      until ? { at: { lt: startOf(until.add({ days: 1 }), zone) } } : {},
    ],
  };
}

const startOf = (day: Temporal.PlainDate, zone: string): Date =>
  toDate(day.toZonedDateTime(zone).toInstant());

async function show(context: Context, wish: JournalWish, subject: JournalSubject): Promise<Reply> {
  const { t, db } = context;
  const skip = (wish.page - 1) * PER_PAGE;
  const where = narrowed(wish, subject.lines, context);
  const { rows, total } = await journalPage(db, where, { skip, take: PER_PAGE });
  if (rows.length === 0) return reply(info(t('journal.none')));
  const { code } = subject;
  const next = sayId(`journal ${code ?? wish.said} page ${wish.page + 1}`);
  return reply(
    heading(t('journal.title', { topic: code ?? topicInWords(wish.topic), total })),
    list(await linesInWords(context, rows)),
    ...(skip + rows.length < total ? [buttons({ id: next, label: t('kernel.next') })] : []),
    text([{ muted: t('journal.latestFirst') }]),
  );
}

function topicInWords(topic: Topic): string {
  if (topic.kind === 'group') return topic.group.code;
  if (topic.kind === 'former') return topic.text.toUpperCase();
  return 'code' in topic ? topic.code : topic.kind;
}

/** The memory of a group outlives it, for those who could read it. */
const withFormerGroups = (context: Context): Context => ({
  ...context,
  directory: context.directory.withFormerGroups(),
});

/** Who changed what, when, as what and through which chat: for those who answer for it. */
export const journal = defineCommand({
  name: 'journal',
  words: ['journal de', 'journal du', 'journal'],
  claims: (line) => asksWhoChanged(line) || changedSince(line.rest) !== undefined,
  act: 'journal',
  actOf: ({ topic }) => (topic.kind === 'directory' ? 'journal.annuaire' : 'journal'),
  grammar: [
    'journal <réunion>',
    'journal <décision>',
    'journal <groupe> depuis <date>',
    'journal <mois ou jour>',
    'journal depuis <date> par @<personne>',
    'journal annuaire',
  ],
  examples: [
    'journal GEC-2027-03',
    'journal D-2027-001',
    'journal GEC depuis lundi',
    'journal d’hier',
    'journal depuis lundi par @Aïssata Diarra',
    'journal annuaire',
  ],
  parse: readJournalWish,
  subject: ({ topic }, context) => subjectOf(topic, withFormerGroups(context)),
  run: (wish, context, subject) => show(withFormerGroups(context), wish, subject),
});
