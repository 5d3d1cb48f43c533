import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { type Block, heading, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';

/** The groups the speaker may know of: a confidential one is named to its own members only. */
export const groupes = defineCommand({
  name: 'groupes',
  words: ['groupes', 'liste des groupes', 'mes groupes', 'quels groupes'],
  access: 'member',
  grammar: ['groupes'],
  examples: ['groupes'],
  parse: () => undefined,
  async run(_, context): Promise<Reply> {
    const { t, actor, directory } = context;
    const known = directory.groups.filter((group) => actor.knows(group));
    const own = known.filter((group) => actor.relation(group) !== 'none');
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
  const { t } = context;
  const items = inTreeOrder(groups).map((group) => {
    const leaders = leadersOf(group, context);
    const names = listInWords(
      leaders.map(({ name }) => name),
      t.locale,
    );
    const line = { code: group.code, name: group.name, count: leaders.length, names };
    return { text: t.rich('directory.groups.line', line) };
  });
  return [text([{ bold: title }]), list(items)];
}

/** Who leads it: whoever chairs it, then its coordonnateurs. */
function leadersOf(group: Group, { directory, now }: Context): readonly Person[] {
  const mandates = directory.mandates(dayIn(now, group.zone));
  const leaders = (['chair', 'coordinator'] as const).flatMap((role) =>
    mandates
      .filter((mandate) => mandate.groupId === group.id && mandate.role === role)
      .flatMap(({ personId }) => directory.person(personId ?? '') ?? []),
  );
  return [...new Set(leaders)];
}
