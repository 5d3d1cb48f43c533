import { defineCommand } from '../../kernel/commands/command.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { info, type Reply, reply } from '../../kernel/messages/tree.ts';
import { words } from '../../kernel/text/words.ts';
import { digestPeriod, isEmpty } from '../digest.ts';
import { digestMessage } from '../digestMessage.ts';
import { lastDigestAt, readDigest } from '../digestStore.ts';

const LOOK_BACK_HOURS = 7 * 24;

/** @throws DomainError `group.missing` */
function parse(line: Line): { readonly group: Group } {
  const group = line.group ?? groupIn(words(line.rest), line.groups)?.group ?? line.channelGroup;
  if (!group) throw new DomainError('group.missing');
  return { group };
}

/** Shows where a group stands now, to whoever asks; the weekly digest goes out all the same. */
export const digest = defineCommand({
  name: 'digest',
  words: ['digest', 'point de suivi', 'suivi', 'résumé', 'où en est'],
  act: 'digest',
  grammar: ['digest <groupe>'],
  examples: ['digest gec'],
  parse,
  subject: async ({ group }) => ({
    group,
    hidden: new DomainError('group.unknown', { text: group.code }),
  }),
  async run({ group }, { db, t, directory, now }): Promise<Reply> {
    const since = await lastDigestAt(db, group.id);
    const weekAgo = now.subtract({ hours: LOOK_BACK_HOURS });
    const period = digestPeriod(group.zone, since ?? weekAgo, now);
    const content = await readDigest(db, group, period);
    if (isEmpty(content)) {
      return reply(info(t('decisions.digest.empty', { group: group.code })));
    }
    return { blocks: digestMessage(t, directory, content).blocks };
  },
});
