import type { Context } from '../../kernel/commands/context.ts';
import type { ChatAddress, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { strangerIn } from './chats.ts';
import { codeLetter } from './letters.ts';
import { CODE_LIFE, type KeptCode, keptCode, newCode, targetOf } from './linkCode.ts';
import { lockedUntil } from './lock.ts';
import { lockedError } from './locked.ts';
import { askedLately, noteTry, wrongTries } from './tries.ts';

/** Codes an hour: to one chat's user, and to one address whoever asks. */
const MOST_BY_CHAT = 3;
const MOST_TO_ADDRESS = 5;

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/u;

/**
 * Mails a code to the person of that address. What is answered, and what is kept, is the same when
 * there is no such person: nobody learns from it who is in the directory.
 * @throws DomainError account.*
 */
export async function askForCode(context: Context, typed: string): Promise<void> {
  const address = typed.replace(/^[\s@<«]+|[\s>».,]+$/gu, '');
  const by = strangerIn(context);
  if (!ADDRESS.test(address)) throw new DomainError('account.address', { text: typed });
  const request = await context.db.identityRequest.findUnique({
    where: { transport_externalId: by },
  });
  if (request?.guest) throw new DomainError('account.guest');
  const code = newCode();
  const kept = await keptCode(code);
  const refusal = await context.write(async (write) => {
    const refused = await refusalOf(context, write, by);
    if (refused) return refused;
    const person = await recipientOf(context, write, address);
    await keep(context, write, { by, address, person, kept });
    const asker = request?.name ?? '';
    if (person) write.send(codeLetter(write, { person, code, asker, by, now: context.now }));
    return undefined;
  });
  if (refusal) throw refusal;
}

/** Why that chat's user is sent no code: which does not depend on whom he says he is. */
async function refusalOf(
  { t, now }: Context,
  { tx }: Write,
  by: ChatAddress,
): Promise<DomainError | undefined> {
  const until = lockedUntil(await wrongTries(tx, { by }, now), now);
  if (until) return lockedError(t, until);
  if ((await askedLately(tx, { by }, now)) < MOST_BY_CHAT) return undefined;
  return new DomainError('account.tooMany');
}

/** Who is written to, if anybody: nobody is flooded with codes that others ask for. */
async function recipientOf(
  { directory, now }: Context,
  { tx }: Write,
  address: string,
): Promise<Person | undefined> {
  const target = targetOf(address);
  const locked = lockedUntil(await wrongTries(tx, { target }, now), now) !== undefined;
  const flooded = (await askedLately(tx, { target }, now)) >= MOST_TO_ADDRESS;
  const person = directory.personByEmail(address);
  return person?.active && !locked && !flooded ? person : undefined;
}

interface Asked {
  readonly by: ChatAddress;
  readonly address: string;
  readonly person: Person | undefined;
  readonly kept: KeptCode;
}

async function keep(
  { now }: Context,
  write: Write,
  { by, address, person, kept }: Asked,
): Promise<void> {
  const { tx } = write;
  const target = targetOf(address);
  const code = {
    ...kept,
    target,
    personId: person?.id ?? null,
    createdAt: toDate(now),
    expiresAt: toDate(now.add(CODE_LIFE)),
  };
  await tx.linkCode.upsert({
    where: { transport_externalId: by },
    create: { ...by, ...code },
    update: code,
  });
  await noteTry(tx, 'asked', { by }, now);
  await noteTry(tx, 'asked', { target }, now);
  if (!person) return;
  write.audit({
    action: 'identity.code',
    subjectType: 'person',
    subjectId: person.id,
    about: null,
    after: by,
  });
}
