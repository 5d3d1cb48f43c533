import type { Tx } from '../../kernel/database.ts';

/**
 * Takes his chats from somebody, with what was kept of the accounts: what they asked, where to write;
 * and the addresses by which his calendars are read.
 */
export async function forgetAccounts(tx: Tx, personId: string): Promise<void> {
  const accounts = await tx.chatIdentity.findMany({ where: { personId } });
  for (const { transport, externalId } of accounts) {
    await tx.identityRequest.deleteMany({ where: { transport, externalId } });
    await tx.linkCode.deleteMany({ where: { transport, externalId } });
    if (transport === 'teams') await tx.teamsReference.deleteMany({ where: { externalId } });
  }
  await tx.linkCode.deleteMany({ where: { personId } });
  await tx.feedAddress.deleteMany({ where: { personId } });
  await tx.chatIdentity.deleteMany({ where: { personId } });
}
