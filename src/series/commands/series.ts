import { may } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { heading, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { isWordless } from '../../kernel/text/wordless.ts';
import { words } from '../../kernel/text/words.ts';
import { rhythmAndHour } from '../planning/facts.ts';
import { seriesOfGroups } from '../store.ts';

interface Wanted {
  readonly group?: Group;
}

function parse(line: Line): Wanted {
  const named = line.group ?? groupIn(words(line.rest), line.groups)?.group;
  if (!named && !isWordless(line.rest)) throw new DomainError('group.unknown', { text: line.rest });
  const group = named ?? line.channelGroup;
  return group ? { group } : {};
}

/** The series of a group, or of all those one may read. */
export const series = defineCommand({
  name: 'series',
  words: ['séries', 'toutes les séries'],
  aside: true,
  act: 'serie',
  grammar: ['séries', 'séries <groupe>'],
  examples: ['séries', 'séries GEC'],
  parse,
  subject: async (wanted) => wanted,
  async run({ group }, context): Promise<Reply> {
    const { t, db, directory, actor, now } = context;
    const groups = group
      ? [group]
      : directory.groups.filter((one) => may(actor, 'serie', { group: one }));
    const ids = groups.map(({ id }) => id);
    const today = now.toZonedDateTimeISO(context.zone).toPlainDate();
    const found = await seriesOfGroups(db, ids, today);
    const scope = group?.code ?? 'none';
    if (found.length === 0) return reply(text(t('series.list.empty', { scope })));
    const items = found.map((one) => ({
      text: [
        { bold: one.code },
        ` ${t('series.list.line', { rhythm: rhythmAndHour(t, one), subject: one.subject })}`,
      ],
      buttons: [{ id: sayId(`série ${one.code}`), label: t('meetings.button.open') }],
    }));
    return reply(heading(t('series.list.title', { scope })), list(items));
  },
});
