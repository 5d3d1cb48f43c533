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
  const { id, email, jobTitle, organizationId } = person;
  const house = directory.organization(organizationId)?.acronym ?? '';
  await tx.person.update({
    where: { id },
    data: {
      firstName: jobTitle || nameless,
      lastName: `(${house})`,
      email: `${id}@erased.invalid`,
      jobTitle: '',
      active: false,
    },
  });
  const open = { personId: id, endsOn: null };
  const endsOn = author.now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  await tx.seat.updateMany({ where: open, data: { endsOn } });
  await tx.mandate.updateMany({ where: open, data: { endsOn } });
  const address = new Address(email);
  await forgetMessages(tx, id, email);
  await cutFromMessages(tx, address);
  await forgetDrafts(tx, address);
  await eraseAudit(tx, id, address, author);
  await touchDirectory(tx);
}

async function forgetMessages(tx: Tx, personId: string, email: string): Promise<void> {
  const chats = await tx.chatIdentity.findMany({ where: { personId } });
  const conversations = [personId, ...chats.map(({ externalId }) => externalId)].map(
    (id) => `person:${id}`,
  );
  await tx.chatLine.deleteMany({ where: { conversation: { in: conversations } } });
  await forgetAccounts(tx, personId);
  await tx.identityRequest.deleteMany({ where: { email: { in: [email, email.toLowerCase()] } } });
  await tx.outboxMessage.deleteMany({ where: { OR: [{ personId }, { recipient: email }] } });
  await tx.capturedMail.deleteMany({ where: { recipient: email } });
  await tx.storedFile.deleteMany({ where: { personId } });
  await tx.job.deleteMany({ where: { OR: [{ personId }, { subjectId: personId }] } });
  await tx.followUpChoice.deleteMany({ where: { personId } });
}

async function eraseAudit(
  tx: Tx,
  personId: string,
  address: Address,
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
  for (const id of await auditNaming(tx, address)) {
    await tx.audit.update({ where: { id }, data: erased });
  }
}
