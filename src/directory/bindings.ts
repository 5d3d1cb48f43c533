import type { ChatAddress } from '../kernel/directory.ts';
import { retractFromChannel } from '../kernel/outbox/store.ts';
import type { Write } from '../kernel/write.ts';
import { touchDirectory } from './store.ts';

const channelKey = ({ transport, externalId }: ChatAddress) => ({
  transport_externalId: { transport, externalId },
});

/** What is said to the group is said in that channel from now on. */
export async function bindChannel(
  write: Write,
  channel: ChatAddress,
  groupId: string,
): Promise<void> {
  const { transport, externalId } = channel;
  const where = channelKey(channel);
  const before = await write.tx.channelBinding.findUnique({ where });
  if (before?.groupId === groupId) return;
  const data = { transport, externalId, groupId };
  await write.tx.channelBinding.upsert({ where, create: data, update: { groupId } });
  await touchDirectory(write.tx);
  write.audit({
    action: 'channel.bind',
    subjectType: 'group',
    subjectId: groupId,
    about: groupId,
    before: before ?? undefined,
    after: data,
  });
}

/** Nothing more is said there, not even what waits to leave. */
export async function unbindChannel(
  write: Write,
  { transport, externalId }: ChatAddress,
  groupId: string,
): Promise<void> {
  const where = { transport, externalId, groupId };
  const { count } = await write.tx.channelBinding.deleteMany({ where });
  if (count === 0) return;
  await retractFromChannel(write.tx, { transport, externalId });
  await touchDirectory(write.tx);
  write.audit({
    action: 'channel.unbind',
    subjectType: 'group',
    subjectId: groupId,
    about: groupId,
    before: where,
  });
}
