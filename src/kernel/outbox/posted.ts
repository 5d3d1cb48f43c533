import type { Database } from '../database.ts';
import type { LeasedMessage } from './lease.ts';

/** The message that stands in that conversation under the same key, to be replaced in place. */
export async function postedUnder(
  { client }: Database,
  { transport, recipient }: Pick<LeasedMessage, 'transport' | 'recipient'>,
  messageKey: string | undefined,
): Promise<{ readonly previous?: string }> {
  if (messageKey === undefined) return {};
  const posted = await client.outboxMessage.findFirst({
    where: { messageKey, transport, recipient, externalId: { not: null } },
    orderBy: { id: 'desc' },
    select: { externalId: true },
  });
  return posted?.externalId ? { previous: posted.externalId } : {};
}
