import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../kernel/database.ts';
import type { ChatAddress, Person } from '../../kernel/directory.ts';
import { mailWhatWaits } from '../../kernel/outbox/mailInstead.ts';
import type { Write } from '../../kernel/write.ts';
import { detachIdentity, UNLINKED } from '../identityStore.ts';
import { type Chat, isChat } from './chats.ts';
import { accountLetter } from './letters.ts';

/** A chat's user that speaks for somebody. */
export interface Account extends ChatAddress {
  readonly transport: Chat;
}

/** The accounts that are somebody's, those that a chat no longer reaches too. */
export async function accountsOf(db: Reader, personId: string): Promise<readonly Account[]> {
  const rows = await db.chatIdentity.findMany({
    where: { personId },
    orderBy: [{ transport: 'asc' }, { externalId: 'asc' }],
  });
  return rows.flatMap(({ transport, externalId, blockedBy }) =>
    isChat(transport) && blockedBy !== UNLINKED ? [{ transport, externalId }] : [],
  );
}

/**
 * That account speaks for him no more; what was to reach him there leaves by mail. He is told.
 * @param why somebody said so, or the chat has closed it
 * @returns false when it did not speak for him
 */
export async function unlinkAccount(
  write: Write,
  account: Account,
  person: Person,
  now: Temporal.Instant,
  why: 'unlinked' | 'closed' = 'unlinked',
): Promise<boolean> {
  if (!(await detachIdentity(write, account, person.id))) return false;
  await mailWhatWaits(write.tx, account, person.email, now);
  write.send(accountLetter(write, person, why, account.transport));
  return true;
}
