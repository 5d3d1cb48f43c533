import type { Context } from '../../kernel/commands/context.ts';
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
import { decisionItem } from '../messages.ts';
import type { Filter } from './filters.ts';
import { countUpTo, listedDecisions } from './listedStore.ts';
import { readSought, todayFor } from './listing.ts';
import { selectionOf } from './selection.ts';
import { filterInWords, writeFilter } from './writeFilter.ts';

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
