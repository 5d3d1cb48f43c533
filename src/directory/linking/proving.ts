import type { LinkCode } from '../../../prisma/client/client.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { ChatAddress, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { linkIdentity } from '../identityStore.ts';
import { settleRequestOf } from '../requestStore.ts';
import { strangerIn } from './chats.ts';
import { accountLetter } from './letters.ts';
import { isCode, readCode } from './linkCode.ts';
import { lockedUntil } from './lock.ts';
import { lockedError } from './locked.ts';
import { tellOfLock } from './lockNotice.ts';
import { wrongTries } from './tries.ts';
import { type Locked, wrongCode } from './wrongCode.ts';

/**
 * Links a chat's user to the person to whom his code was mailed, when it is the right one.
 * @returns who he is from now on
 * @throws DomainError account.*
 */
export async function proveByCode(context: Context, typed: string): Promise<Person> {
  const by = strangerIn(context);
  const code = readCode(typed);
  if (code === undefined) throw new DomainError('account.shape');
  const { db, now, t } = context;
  const until = lockedUntil(await wrongTries(db, { by }, now), now);
  if (until) throw lockedError(t, until);
  const asked = await db.linkCode.findUnique({ where: { transport_externalId: by } });
  if (!asked) throw new DomainError('account.noCode');
  const right = (await isCode(code, asked)) && asked.personId !== null;
  const outcome = await context.write((write) => judge(context, write, { by, asked, right }));
  if (outcome instanceof DomainError) throw outcome;
  return outcome;
}

interface Proof {
  readonly by: ChatAddress;
  readonly asked: LinkCode;
  readonly right: boolean;
}

/** In one write: of two who give the same code, one is linked; of many who guess, five are heard. */
async function judge(
  context: Context,
  write: Write,
  { by, asked, right }: Proof,
): Promise<Person | DomainError> {
  const { t, now, directory } = context;
  const { tx } = write;
  const until = lockedUntil(await wrongTries(tx, { by }, now), now);
  if (until) return lockedError(t, until);
  const left = await tx.linkCode.findFirst({ where: { ...by, hash: asked.hash } });
  if (!left) return new DomainError('account.noCode');
  if (left.expiresAt <= toDate(now)) return new DomainError('account.expired');
  const { target } = asked;
  const person = right ? directory.person(asked.personId ?? '') : undefined;
  const targetLocked = lockedUntil(await wrongTries(tx, { target }, now), now) !== undefined;
  if (!person?.active || targetLocked) {
    const { error, locked } = await wrongCode(context, tx, { by, target, targetLocked });
    if (locked.until) await lockAccount(write, by);
    await warn(context, write, asked, locked);
    return error;
  }
  await tx.linkCode.deleteMany({ where: by });
  await linkIdentity(write, by, person.id);
  await settleRequestOf(write, by, { personId: person.id, now });
  write.send(accountLetter(write, person, 'linked', by.transport));
  return person;
}

/** The code that he had is worth nothing any more. */
async function lockAccount(write: Write, by: ChatAddress): Promise<void> {
  await write.tx.linkCode.deleteMany({ where: by });
  write.audit({
    action: 'identity.lock',
    subjectType: 'account',
    subjectId: by.externalId,
    about: null,
    after: by,
  });
}

/** The secretariat hears of what has just been locked: of the account, or of the person aimed at. */
async function warn(
  { directory, now }: Context,
  write: Write,
  { transport, externalId, personId }: LinkCode,
  { until, targetUntil }: Locked,
): Promise<void> {
  const by = { transport, externalId };
  const aimed = directory.person(personId ?? '');
  const locked = until ?? (aimed && targetUntil);
  if (!locked) return;
  const where = { transport_externalId: by };
  const request = await write.tx.identityRequest.findUnique({ where });
  const asker = request?.name ?? '';
  const what = until ? 'account' : 'person';
  tellOfLock(write, directory, { by, asker, aimed, what, until: locked }, now);
}
