import { defineCommand } from '../../kernel/commands/command.ts';
import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { CONSOLE } from '../../kernel/console.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { info, type Reply } from '../../kernel/messages/tree.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { words } from '../../kernel/text/words.ts';
import { bindChannel } from '../bindings.ts';
import { speaksOfChannel } from '../channelSaid.ts';

interface Wanted {
  readonly group: Group;
}

/** Whether a group is named in it: an unknown one is said to be so. */
const namesGroup = ({ rest, group, groups }: Line): boolean =>
  group !== undefined || words(rest).some((_, at, all) => groupAt(all, at, groups) !== undefined);

/** « lier ici GEC », « gec lier ici », « lier ce canal au GEC ». */
function parse({ rest, group, groups }: Line): Wanted {
  const sentence = words(rest);
  const last = sentence.findIndex((_, at) => groupAt(sentence, at, groups) !== undefined);
  const named = group ?? (last < 0 ? undefined : groupAt(sentence, last, groups)?.group);
  if (named) return { group: named };
  throw sentence.length > 0
    ? new DomainError('group.unknown', { text: rest })
    : new DomainError('channel.groupMissing');
}

/** What is announced to a group, and its digest, go to the channels bound to it. */
export const lier = defineCommand({
  name: 'lier',
  words: ['lier ici', 'lier ce canal à', 'lier ce canal au', 'lier ce canal', 'lier'],
  declines: (line) => isQuestion(line.rest) || (namesGroup(line) && !speaksOfChannel(line)),
  act: 'canal.lier',
  grammar: ['lier ici <groupe>'],
  examples: ['lier ici GEC'],
  parse,
  async subject({ group }) {
    return { group, hidden: new DomainError('group.unknown', { text: group.code }) };
  },
  async run({ group }, context): Promise<Reply> {
    const { t, channel, transport, directory } = context;
    if (channel === undefined || transport === CONSOLE) throw new DomainError('channel.none');
    const address = { transport, externalId: channel };
    const taken = directory.groupOfChannel(address);
    if (taken && taken.id !== group.id) {
      // A confidential group is not named to those who may not know of it.
      const known = context.actor.knows(taken) ? 'yes' : 'no';
      throw new DomainError('channel.taken', { group: taken.code, known });
    }
    await context.write((write) => bindChannel(write, address, group.id));
    const { code, name, confidentiality } = group;
    const said = t('directory.channel.bound', { group: code, name, confidentiality });
    return { visibility: 'channel', blocks: [info(said)] };
  },
});
