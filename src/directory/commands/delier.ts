import { defineCommand } from '../../kernel/commands/command.ts';
import { CONSOLE } from '../../kernel/console.ts';
import { DomainError } from '../../kernel/errors.ts';
import { info, type Reply } from '../../kernel/messages/tree.ts';
import { unbindChannel } from '../bindings.ts';
import { speaksOfChannel } from '../channelSaid.ts';

/** Nothing of the group comes to this channel any more. */
export const delier = defineCommand({
  name: 'delier',
  words: ['délier', 'délier ici', 'délier ce canal'],
  declines: (line) => !speaksOfChannel(line),
  act: 'canal.lier',
  grammar: ['délier'],
  examples: ['délier'],
  parse: ({ channelGroup }) => ({ group: channelGroup }),
  async subject({ group }) {
    if (!group) throw new DomainError('channel.unbound');
    return { group, hidden: new DomainError('channel.unbound') };
  },
  async run(_args, context, { group }): Promise<Reply> {
    const { t, channel, transport } = context;
    if (channel === undefined || transport === CONSOLE) throw new DomainError('channel.none');
    const address = { transport, externalId: channel };
    await context.write((write) => unbindChannel(write, address, group.id));
    const blocks = [info(t('directory.channel.unbound', { group: group.code }))];
    return { visibility: 'channel', blocks };
  },
});
