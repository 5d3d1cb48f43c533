import type { Context } from '../../kernel/commands/context.ts';
import type { ChatAddress, Person } from '../../kernel/directory.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { codeRefusal, isSpared } from '../linking/asking.ts';
import { CODE_LIFE, keptCode, newCode, targetOf } from '../linking/linkCode.ts';
import { noteTry } from '../linking/tries.ts';
import { proofLetter } from './letters.ts';

/** Against whom tries count: the person, through whichever chat he tries. */
export const proverOf = ({ id }: Pick<Person, 'id'>): ChatAddress => ({
  transport: 'address',
  externalId: id,
});

/**
 * Mails a code to an address that somebody says is his. What is answered is the same when it is
 * somebody else's, to whom nothing is sent: nobody learns from it whose address it is.
 * @param address as addresses are compared
 * @throws DomainError `account.*`
 */
export async function askForProof(
  context: Context,
  person: Person,
  address: string,
): Promise<void> {
  const { now } = context;
  const code = newCode();
  const kept = await keptCode(code);
  const refusal = await context.write(async (write) => {
    const refused = await codeRefusal(context, write, proverOf(person));
    if (refused) return refused;
    const free = await isSendable(context, write, address);
    await keep(context, write, person, { address, ...kept });
    if (free) write.send(proofLetter(write, { person, address, code, now }));
    return undefined;
  });
  if (refusal) throw refusal;
}

/** Nobody's yet, and not flooded with codes. */
const isSendable = async (context: Context, write: Write, address: string): Promise<boolean> =>
  (await isSpared(context, write, targetOf(address))) &&
  context.directory.personByEmail(address) === undefined;

async function keep(
  { now }: Context,
  write: Write,
  { id: personId }: Person,
  proof: { readonly address: string; readonly salt: string; readonly hash: string },
): Promise<void> {
  const { tx } = write;
  const code = {
    ...proof,
    createdAt: toDate(now),
    expiresAt: toDate(now.add(CODE_LIFE)),
  };
  await tx.addressCode.upsert({
    where: { personId },
    create: { personId, ...code },
    update: code,
  });
  await noteTry(tx, 'asked', { by: proverOf({ id: personId }) }, now);
  await noteTry(tx, 'asked', { target: targetOf(proof.address) }, now);
  write.audit({
    action: 'identity.address',
    subjectType: 'person',
    subjectId: personId,
    about: null,
  });
}
