import { touchDirectory } from '../../directory/store.ts';
import { type AuditAuthor, appendAudit } from '../../kernel/audit/append.ts';
import { ERASURE } from '../../kernel/audit/verify.ts';
import type { Tx } from '../../kernel/database.ts';
import type { Directory, Person } from '../../kernel/directory.ts';
import type { Write } from '../../kernel/write.ts';
import { forgetAccounts } from './accounts.ts';
import { Address } from './address.ts';
import { auditNaming, cutFromMessages, forgetDrafts } from './naming.ts';

/**
 * Makes nobody of somebody who has left: his name becomes his function, his addresses are gone, with the
 * messages that were sent to him and the values that the audit kept of him. What he did and decided
 * stays, and the chain of the audit holds: it tells of the erasure.
 */
export async function erase(
  { tx }: Write,
  directory: Directory,
  person: Person,
  author: AuditAuthor,
  nameless: string,
): Promise<void> {
  const { id, jobTitle, organizationId } = person;
  const addresses = await addressesKnown(tx, person);
  const house = directory.organization(organizationId)?.acronym ?? '';
  await tx.person.update({
    where: { id },
    data: {
      firstName: jobTitle || nameless,
      lastName: `(${house})`,
      email: `${id}@erased.invalid`,
      jobTitle: '',
      phone: '',
      quietHours: '',
      active: false,
    },
  });
  const open = { personId: id, endsOn: null };
  const endsOn = author.now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  await tx.seat.updateMany({ where: open, data: { endsOn } });
  await tx.mandate.updateMany({ where: open, data: { endsOn } });
  await tx.personAddress.deleteMany({ where: { personId: id } });
  await tx.addressCode.deleteMany({ where: { personId: id } });
  await forgetMessages(tx, id, addresses);
  const patterns = addresses.map((address) => new Address(address));
  for (const address of patterns) {
    await cutFromMessages(tx, address);
    await forgetDrafts(tx, address);
  }
  await eraseAudit(tx, id, patterns, author);
  await touchDirectory(tx);
}

/** His addresses, and those that were his when he was written to there. */
async function addressesKnown(
  tx: Tx,
  { id, email, otherEmails }: Person,
): Promise<readonly string[]> {
  const proving = await tx.addressCode.findMany({ where: { personId: id } });
  const mailed = await tx.outboxMessage.findMany({
    where: { personId: id, transport: 'mail' },
    distinct: ['recipient'],
    select: { recipient: true },
  });
  const all = [
    email,
    email.toLowerCase(),
    ...otherEmails,
    ...proving.map(({ address }) => address),
  ];
  return [...new Set([...all, ...mailed.map(({ recipient }) => recipient)])];
}

async function forgetMessages(
  tx: Tx,
  personId: string,
  addresses: readonly string[],
): Promise<void> {
  const his = { in: [...addresses] };
  const chats = await tx.chatIdentity.findMany({ where: { personId } });
  const conversations = [personId, ...chats.map(({ externalId }) => externalId)].map(
    (id) => `person:${id}`,
  );
  await tx.chatLine.deleteMany({ where: { conversation: { in: conversations } } });
  await forgetAccounts(tx, personId);
  await tx.identityRequest.deleteMany({ where: { email: his } });
  await tx.outboxMessage.deleteMany({ where: { OR: [{ personId }, { recipient: his }] } });
  await tx.capturedMail.deleteMany({ where: { OR: [{ personId }, { recipient: his }] } });
  await tx.storedFile.deleteMany({ where: { personId } });
  await tx.job.deleteMany({ where: { OR: [{ personId }, { subjectId: personId }] } });
  await tx.followUpChoice.deleteMany({ where: { personId } });
}

async function eraseAudit(
  tx: Tx,
  personId: string,
  addresses: readonly Address[],
  author: AuditAuthor,
): Promise<void> {
  const entry = {
    action: ERASURE,
    subjectType: 'person',
    subjectId: personId,
    about: null,
  } as const;
  await appendAudit(tx, author, [entry]);
  const line = await tx.audit.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } });
  const erased = { before: null, after: null, salt: null, erasedById: line.id };
  await tx.audit.updateMany({
    where: {
      id: { not: line.id },
      salt: { not: null },
      subjectType: 'person',
      subjectId: personId,
    },
    data: erased,
  });
  for (const address of addresses) {
    const ids = await auditNaming(tx, address);
    for (const id of ids) await tx.audit.update({ where: { id }, data: erased });
  }
}
