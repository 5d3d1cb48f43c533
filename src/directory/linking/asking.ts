import type { Context } from '../../kernel/commands/context.ts';
import type { ChatAddress, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { plainAddress } from '../../kernel/text/address.ts';
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
  const address = plainAddress(typed.replace(/^[\s@<«]+|[\s>».,]+$/gu, ''));
  const by = strangerIn(context);
  if (!ADDRESS.test(address)) throw new DomainError('account.address', { text: typed });
  const request = await context.db.identityRequest.findUnique({
    where: { transport_externalId: by },
  });
  if (request?.guest) throw new DomainError('account.guest');
  const code = newCode();
  const kept = await keptCode(code);
  const refusal = await context.write(async (write) => {
    const refused = await codeRefusal(context, write, by);
    if (refused) return refused;
    const person = await recipientOf(context, write, address);
    await keep(context, write, { by, address, person, kept });
    const asker = request?.name ?? '';
    const { now } = context;
    if (person) write.send(codeLetter(write, { person, address, code, asker, by, now }));
    return undefined;
  });
  if (refusal) throw refusal;
}

/** Why whoever asks is sent no code: which does not depend on the address that he says is his. */
export async function codeRefusal(
  { t, now }: Pick<Context, 't' | 'now'>,
  { tx }: Write,
  by: ChatAddress,
): Promise<DomainError | undefined> {
  const until = lockedUntil(await wrongTries(tx, { by }, now), now);
  if (until) return lockedError(t, until);
  if ((await askedLately(tx, { by }, now)) < MOST_BY_CHAT) return undefined;
  return new DomainError('account.tooMany');
}

/** Whether an address may be sent a code: nobody is flooded with codes that others ask for. */
export async function isSpared(
  { now }: Pick<Context, 'now'>,
  { tx }: Write,
  target: string,
): Promise<boolean> {
  const locked = lockedUntil(await wrongTries(tx, { target }, now), now) !== undefined;
  return !locked && (await askedLately(tx, { target }, now)) < MOST_TO_ADDRESS;
}

/** Who is written to, if anybody. */
async function recipientOf(
  context: Context,
  write: Write,
  address: string,
): Promise<Person | undefined> {
  const person = context.directory.personByEmail(address);
  const spared = await isSpared(context, write, targetOf(address));
  return person?.active && spared ? person : undefined;
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
