import type { Temporal } from 'temporal-polyfill';
import { change } from '../kernel/changes.ts';
import type { Database, Reader, Tx } from '../kernel/database.ts';
import type { ChatAddress, Directory } from '../kernel/directory.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { text } from '../kernel/messages/tree.ts';
import { unbindChannel } from './bindings.ts';
import { tellKeepers } from './channelKeepers.ts';

/** How it is known: the chat has just told it, or it is found so, and was perhaps told of while Griot was down. */
export type SharedHow = 'told' | 'found';

/**
 * The channel of a group is opened to another organisation, whose people would read what is said to the
 * group: nothing more is said there until somebody binds it again, and those who keep it are told. Found so
 * once more, it is the channel of whoever bound it and knew.
 * @returns whether it is closed now
 */
export async function closeSharedChannel(
  database: Database,
  directory: Directory,
  address: ChatAddress,
  { now, how }: { readonly now: Temporal.Instant; readonly how: SharedHow },
): Promise<boolean> {
  const group = directory.groupOfChannel(address);
  if (!group || (how === 'found' && (await wasToldOf(database.client, address)))) return false;
  const author = { now, directory, transport: address.transport, personId: null };
  const about = { group: group.code, transport: address.transport };
  await change(database, author, async (write) => {
    await unbindChannel(write, address, group.id);
    await noteTold(write.tx, address);
    tellKeepers(write, directory, group, {
      now,
      message: (t) => sharedChannelMessage(t, about),
      dedupeKey: `channel.shared:${write.id}`,
    });
  });
  return true;
}

const markOf = ({ transport, externalId }: ChatAddress): string =>
  `shared:${transport}:${externalId}`;

const wasToldOf = async (db: Reader, address: ChatAddress): Promise<boolean> =>
  (await db.revision.findUnique({ where: { id: markOf(address) } })) !== null;

async function noteTold(tx: Tx, address: ChatAddress): Promise<void> {
  const id = markOf(address);
  await tx.revision.upsert({ where: { id }, create: { id, version: 1 }, update: {} });
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
