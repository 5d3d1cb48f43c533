import type { Temporal } from 'temporal-polyfill';
import { change } from '../kernel/changes.ts';
import type { Database } from '../kernel/database.ts';
import type { ChatAddress, Directory } from '../kernel/directory.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { text } from '../kernel/messages/tree.ts';
import { unbindChannel } from './bindings.ts';
import { tellKeepers } from './channelKeepers.ts';

/**
 * The channel of a group is opened to another organisation, whose people would read what is said to the
 * group: nothing more is said there until somebody binds it again, and those who keep it are told.
 */
export async function closeSharedChannel(
  database: Database,
  directory: Directory,
  address: ChatAddress,
  now: Temporal.Instant,
): Promise<void> {
  const group = directory.groupOfChannel(address);
  if (!group) return;
  const author = { now, directory, transport: address.transport, personId: null };
  const about = { group: group.code, transport: address.transport };
  await change(database, author, async (write) => {
    await unbindChannel(write, address, group.id);
    tellKeepers(write, directory, group, {
      now,
      message: (t) => sharedChannelMessage(t, about),
      dedupeKey: `channel.shared:${write.id}`,
    });
  });
}

const sharedChannelMessage = (
  t: Translator,
  about: { readonly group: string; readonly transport: string },
): Message => ({
  subject: t('directory.sharedChannel.subject', about),
  blocks: [
    text(t('directory.sharedChannel.text', about)),
    text(t('directory.sharedChannel.remedy', about)),
  ],
});
