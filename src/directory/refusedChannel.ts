import { change } from '../kernel/changes.ts';
import type { Database } from '../kernel/database.ts';
import type { Directory, Group } from '../kernel/directory.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { text } from '../kernel/messages/tree.ts';
import type { Refusal } from '../kernel/outbox/dispatch.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import { tellKeepers } from './channelKeepers.ts';

/**
 * The channel of a group has refused for good what was said to the group, which nobody sees there: who
 * leads the group and the secretariat are told, once a day for one reason.
 */
export async function tellOfRefusedChannel(
  database: Database,
  directory: Directory,
  { row, error, now }: Refusal,
): Promise<void> {
  const { transport, recipient } = row;
  const group = directory.groupOfChannel({ transport, externalId: recipient });
  if (!group) return;
  const day = dayIn(now, BAMAKO);
  const reason = error instanceof Error ? error.message : '';
  const author = { now, directory, transport, personId: null };
  await change(database, author, async (write) => {
    tellKeepers(write, directory, group, {
      now,
      message: (t) => refusedChannelMessage(t, { group, transport, reason }),
      dedupeKey: `channel.refused:${transport}:${recipient}:${reason}:${day}`,
    });
  });
}

interface RefusedChannel {
  readonly group: Group;
  readonly transport: string;
  /** The chat's code. */
  readonly reason: string;
}

function refusedChannelMessage(
  t: Translator,
  { group, transport, reason: code }: RefusedChannel,
): Message {
  const about = { group: group.code, transport };
  const reason = t('kernel.failed.reason', { code });
  return {
    subject: t('directory.refusedChannel.subject', about),
    blocks: [
      text(t('directory.refusedChannel.text', { ...about, reason })),
      text(t('directory.refusedChannel.remedy', about)),
    ],
  };
}
