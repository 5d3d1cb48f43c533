import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { stretchAtStart } from '../../kernel/dates/stretch.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { heading, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { words } from '../../kernel/text/words.ts';
import { daysIn } from '../meetingRef.ts';
import { cardButton, meetingLine } from '../messages.ts';
import { comingMeetings } from '../store.ts';

const PER_PAGE = 10;

interface Wanted {
  readonly group?: Group;
}

function parse(line: Line): Wanted {
  const named = line.group ?? groupIn(words(line.rest), line.groups)?.group;
  const days = daysIn(line.rest.replace(/^de\s+/iu, ''), line, stretchAtStart);
  if (!named && !days && line.rest !== '')
    throw new DomainError('group.unknown', { text: line.rest });
  const group = named ?? line.channelGroup;
  return group ? { group } : {};
}

/** The meetings to come of one group, or of all those the speaker belongs to. */
async function listPage({ group }: Wanted, context: Context, page: number): Promise<Reply> {
  const { t, directory, actor, db, now } = context;
  const groups = group
    ? [group]
    : directory.groups.filter((one) => actor.relations(one).has('member'));
  const ids = groups.map((one) => one.id);
  const found = await comingMeetings(db, ids, now, {
    skip: page * PER_PAGE,
    take: PER_PAGE + 1,
  });
  const scope = group?.code ?? '';
  if (found.length === 0) return reply(text(t('meetings.list.empty', { scope: scope || 'none' })));
  const items = found.slice(0, PER_PAGE).map((meeting) => ({
    text: meetingLine(t, meeting),
    buttons: [cardButton(meeting, t('meetings.button.open'))],
  }));
  const next = actionId('reunions.page', { page: String(page + 1), groupe: scope });
  return reply(
    heading(t('meetings.list.title', { scope: scope || 'none' })),
    list(items),
    ...(found.length > PER_PAGE
      ? [{ kind: 'buttons', buttons: [{ id: next, label: t('kernel.next') }] } as const]
      : []),
  );
}

const page = defineAction({
  name: 'reunions.page',
  act: 'reunions',
  params: z.object({ page: z.coerce.number().int().min(0).max(10_000), groupe: z.string() }),
  async subject({ groupe }, { directory }): Promise<Wanted & { hidden?: DomainError }> {
    if (groupe === '') return {};
    const hidden = new DomainError('group.unknown', { text: groupe });
    const group = directory.groupByCode(groupe);
    if (!group) throw hidden;
    return { group, hidden };
  },
  run: (params, context, { group }) => listPage(group ? { group } : {}, context, params.page),
});

/** The meetings to come. */
export const reunions = defineCommand({
  name: 'reunions',
  words: ['réunions', 'prochaines réunions', 'agenda', 'calendrier', 'planning'],
  implied: (line) => line.group !== undefined && /^[\s?!.]*$/u.test(line.rest),
  act: 'reunions',
  grammar: ['réunions', 'réunions <groupe>'],
  examples: ['réunions', 'réunions GEC'],
  parse,
  subject: async (wanted) => wanted,
  run: (wanted, context) => listPage(wanted, context, 0),
  actions: [page],
});
