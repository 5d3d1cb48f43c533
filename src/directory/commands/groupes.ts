import { holders } from '../../kernel/access/leaders.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { type Block, heading, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';

/** The groups the speaker may know of: a confidential one is named to its own members only. */
export const groupes = defineCommand({
  name: 'groupes',
  words: ['groupes', 'liste des groupes', 'liste des gt', 'les gt', 'mes groupes', 'quels groupes'],
  act: 'groupes',
  grammar: ['groupes'],
  examples: ['groupes'],
  parse: () => undefined,
  async run(_, context): Promise<Reply> {
    const { t, actor, directory } = context;
    const known = directory.groups.filter((group) => actor.knows(group));
    const own = known.filter((group) => actor.relations(group).has('member'));
    const others = known.filter((group) => !own.includes(group));
    return reply(
      heading(t('directory.groups.title', { count: known.length })),
      ...section(context, t('directory.groups.own'), own),
      ...section(context, t('directory.groups.others'), others),
      text(t('directory.groups.more')),
    );
  },
});

/** Each group, followed by its children. */
function inTreeOrder(groups: readonly Group[]): readonly Group[] {
  const ids = new Set(groups.map((group) => group.id));
  const branch = (group: Group): readonly Group[] => [
    group,
    ...groups.filter(({ parentId }) => parentId === group.id).flatMap(branch),
  ];
  return groups.filter(({ parentId }) => parentId === null || !ids.has(parentId)).flatMap(branch);
}

function section(context: Context, title: string, groups: readonly Group[]): Block[] {
  if (groups.length === 0) return [];
  const { t, directory, now } = context;
  const items = inTreeOrder(groups).map((group) => {
    const on = dayIn(now, group.zone);
    const leaders = holders(directory, group, on, 'chair', 'coordinator');
    const names = listInWords(
      leaders.map(({ name }) => name),
      t.locale,
    );
    const line = { code: group.code, name: group.name, count: leaders.length, names };
    return { text: t.rich('directory.groups.line', line) };
  });
  return [text([{ bold: title }]), list(items)];
}
