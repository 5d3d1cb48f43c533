import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dateInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';
import { lastMeeting } from '../../meetings/store.ts';
import { findDecisionCode } from '../decisionCode.ts';
import { type Filter, readFilter } from '../filters.ts';
import { countUpTo, listedDecisions } from '../listedStore.ts';
import { readSought, todayFor } from '../listing.ts';
import { decisionItem } from '../messages.ts';
import { selectionOf } from '../selection.ts';
import { heldMeetingByCode } from '../store.ts';
import { filterInWords, writeFilter } from '../writeFilter.ts';

const PAGE_SIZE = 12;
/** Counting further would read the whole register to tell what nobody reads. */
const MOST_COUNTED = 1000;

/** The decisions a filter asks for, a page at a time, among those the actor may read. */
export async function listDecisions(context: Context, filter: Filter): Promise<Reply> {
  const { db, t, directory } = context;
  const sought = readSought(filter.said, context);
  const selection = selectionOf(filter, sought, context);
  const skip = (filter.page - 1) * PAGE_SIZE;
  const found = await listedDecisions(db, selection, { skip, take: PAGE_SIZE });
  const reading = { t, directory, today: todayFor(filter.group, context) };
  const several = filter.group === undefined && filter.meetingCode === undefined;
  const title = heading(titleOf(context, filter));
  if (found.length === 0) {
    const empty = text(emptyText(context, filter, sought.words));
    return reply(title, ...daysText(context, filter), empty, ...others(context, filter));
  }
  const last = found.length < PAGE_SIZE;
  const counted = last ? skip + found.length : await countUpTo(db, selection, MOST_COUNTED + 1);
  const shown = { from: skip + 1, to: skip + found.length, total: Math.min(counted, MOST_COUNTED) };
  const size = counted > MOST_COUNTED ? 'many' : found.length === counted ? 'page' : 'pages';
  return reply(
    title,
    ...daysText(context, filter),
    text(t('decisions.list.count', { ...shown, size })),
    list(found.map((decision) => decisionItem(reading, decision, several))),
    ...(shown.to < counted ? [nextPage(context, filter)] : []),
    ...others(context, filter),
  );
}

const titleOf = ({ t }: Context, { status, group, meetingCode }: Filter): string => {
  const place = meetingCode ?? group?.code;
  return place
    ? t('decisions.list.titleOf', { status, place })
    : t('decisions.list.title', { status });
};

function emptyText({ t }: Context, filter: Filter, words: string): string {
  const { status, page, between, dueBetween, lacks } = filter;
  if (page > 1) return t('decisions.list.noMore');
  if (words !== '') return t('decisions.list.noWords', { words });
  const partial = (between ?? dueBetween ?? lacks) !== undefined;
  return t('decisions.list.empty', { status: partial ? 'all' : status });
}

/** « Du 1er mars 2027 au 31 mars 2027 »: the days that were understood are said. */
function daysText({ t }: Context, { between, dueBetween }: Filter): Block[] {
  const days = between ?? dueBetween;
  if (!days) return [];
  const from = dateInWords(days.from, t.locale);
  const to = days.from.equals(days.to) ? 'none' : dateInWords(days.to, t.locale);
  return [text(t('decisions.list.days', { from, to, of: between ? 'taken' : 'due' }))];
}

const nextPage = ({ t }: Context, filter: Filter): Block =>
  buttons({ id: sayId(writeFilter(filter, filter.page + 1)), label: t('kernel.next') });

/** The other lists of the same place. */
function others({ t }: Context, filter: Filter): Block[] {
  const lists = (['open', 'overdue', 'closed'] as const).filter(
    (status) => status !== filter.status,
  );
  const choices = lists.map((status): Button => {
    const line = writeFilter({ ...filter, status }, 1);
    return { id: sayId(line), label: t('decisions.list.other', { status }) };
  });
  const whole = {
    id: sayId(`exporter ${filterInWords(filter)}`),
    label: t('decisions.export.button'),
  };
  return [buttons(...choices, whole)];
}

/** The group of the meeting named, for the kernel to judge access. @throws DomainError `meeting.unknown` */
export async function placeOf(filter: Filter, { db, directory }: Context) {
  if (filter.meetingCode === undefined) return filter.group ? { group: filter.group } : {};
  const code = filter.meetingCode;
  const meeting = await heldMeetingByCode(db, code);
  const group = meeting && directory.group(meeting.groupId);
  const unknown = new DomainError('meeting.unknown', { code });
  if (!group) throw unknown;
  return { group, hidden: unknown };
}

/** @throws DomainError `group.missing`, `meeting.noneHeld` */
async function atLastMeeting(filter: Filter, { db, now }: Context): Promise<Filter> {
  const { ofLast, group } = filter;
  if (!ofLast) return filter;
  if (!group) throw new DomainError('group.missing');
  const meeting = await lastMeeting(db, group.id, now);
  if (!meeting) throw new DomainError('meeting.noneHeld', { group: group.code });
  return { ...filter, meetingCode: meeting.code };
}

/** « où en est la matrice », « des nouvelles de la matrice »: of a decision told by its words. */
const WHERE_IT_STANDS =
  /^(?:o[uù] en (?:est|sont)(?:[- ]on (?:de|avec|pour|sur))?|des nouvelles d(?:e|u|es)|quid d(?:e|u|es)|[çc]a en est o[uù])\s+(?:la\s|le\s|les\s|l[’'])?\s*/iu;

function asksWhereItStands({ rest, group, groups }: Line): boolean {
  const said = rest.replace(WHERE_IT_STANDS, '');
  if (said === rest || group || groupIn(words(rest), groups)) return false;
  return !findDecisionCode(said) && !findMeetingCode(said) && !OF_OTHERS.test(fold(said));
}

const OF_OTHERS =
  /^(?:on|nous|seance|point|sondage|calendrier|crmt|rotation|reunion|livre|compte rendu|cr|decisions?|actions?)\b/;

/** Lists decisions by status, group, meeting, owner, day and words, which combine. */
export const decisions = defineCommand({
  name: 'decisions',
  words: [
    'décisions',
    'liste des décisions',
    'liste décisions',
    'relevé des décisions',
    'relevé de décisions',
    'suivi des décisions',
    'quelles décisions',
    'quelles sont les décisions',
    'voir les décisions',
    'montre les décisions',
    'affiche les décisions',
    'toutes les décisions',
    'qu’est-ce qui est',
    'qu’est ce qui est',
    'ce qui est',
    'tout ce qui est',
    'retard',
    'retards',
    'ce que doit faire',
    'tout ce que doit faire',
    'que doit faire',
    'ce qu’on a décidé',
    'ce qu on a décidé',
    'ce qui a été décidé',
    'qu’est-ce qui a été décidé',
    'qu’est-ce qu’on a décidé',
    'qu’a-t-on décidé',
    'qu’avons-nous décidé',
    'qui doit faire quoi',
    'qui fait quoi',
    'actions',
    'recommandations',
    'engagements',
  ],
  shared: {
    words: [
      'qui est',
      'qui est encore',
      'qui est toujours',
      'qui sont',
      'qui sont encore',
      'qu’est-ce qui',
      'qu’est ce qui',
      'ce qui',
      'trucs',
      'choses',
      'dossiers',
      'tâches',
    ],
    when: /^(?:en retard|traine)\b/u,
  },
  claims: asksWhereItStands,
  act: 'decisions',
  grammar: [
    'décisions',
    'décisions en retard <groupe>',
    'décisions closes <groupe> depuis <date>',
    'décisions <réunion>',
    'décisions de @<personne>',
    'décisions <groupe> <mots>',
    'décisions en retard de <nombre> jours <organisation> #<étiquette>',
  ],
  examples: [
    'décisions',
    'décisions en retard gec',
    'décisions closes gec depuis le 1er janvier',
    'décisions GEC-2027-03',
    'décisions de @Aïssata Diarra',
    'décisions gec matrice',
    'décisions en retard de 10 jours gec PNUD #budget',
  ],
  parse: (line) => readFilter({ ...line, rest: line.rest.replace(WHERE_IT_STANDS, '') }),
  subject: placeOf,
  run: async (filter, context) => listDecisions(context, await atLastMeeting(filter, context)),
});
