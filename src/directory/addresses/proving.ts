import type { Temporal } from 'temporal-polyfill';
import type { AddressCode } from '../../../prisma/client/client.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { asFile } from '../changing/draft.ts';
import { applyImport } from '../exchange/apply.ts';
import { currentRows } from '../exchange/current.ts';
import { planImport } from '../exchange/plan.ts';
import { isCode, readCode, targetOf } from '../linking/linkCode.ts';
import { lockedUntil } from '../linking/lock.ts';
import { lockedError } from '../linking/locked.ts';
import { wrongTries } from '../linking/tries.ts';
import { wrongCode } from '../linking/wrongCode.ts';
import { joinedAddresses } from './addresses.ts';
import { proverOf } from './asking.ts';
import { tellOfAddressLock } from './lockNotice.ts';

/** Whether somebody has asked to add an address and is awaited with its code. */
export const awaitsProof = async ({ db }: Context, { id }: Person): Promise<boolean> =>
  (await db.addressCode.count({ where: { personId: id } })) > 0;

/**
 * Makes an address somebody's, when the code is the one that was mailed there.
 * @returns the address
 * @throws DomainError account.*, `address.*`
 */
export async function proveAddress(
  context: Context,
  person: Person,
  typed: string,
): Promise<string> {
  const code = readCode(typed);
  if (code === undefined) throw new DomainError('account.shape');
  const { db, now, t } = context;
  const until = lockedUntil(await wrongTries(db, { by: proverOf(person) }, now), now);
  if (until) throw lockedError(t, until);
  const asked = await db.addressCode.findUnique({ where: { personId: person.id } });
  if (!asked) throw new DomainError('address.noCode');
  const right = await isCode(code, asked);
  const outcome = await context.write((write) => judge(context, write, person, { asked, right }));
  if (outcome instanceof DomainError) throw outcome;
  return outcome;
}

interface Proof {
  readonly asked: AddressCode;
  readonly right: boolean;
}

/** In one write: of many guesses, five are heard; of two who prove one address, the first has it. */
async function judge(
  context: Context,
  write: Write,
  person: Person,
  { asked, right }: Proof,
): Promise<string | DomainError> {
  const { t, now } = context;
  const { tx } = write;
  const by = proverOf(person);
  const target = targetOf(asked.address);
  const until = lockedUntil(await wrongTries(tx, { by }, now), now);
  if (until) return lockedError(t, until);
  const left = await tx.addressCode.findFirst({ where: { personId: person.id, hash: asked.hash } });
  if (!left) return new DomainError('address.noCode');
  if (left.expiresAt <= toDate(now)) return new DomainError('address.expired');
  const targetLocked = lockedUntil(await wrongTries(tx, { target }, now), now) !== undefined;
  if (!right || targetLocked) {
    const { error, locked } = await wrongCode(context, tx, { by, target, targetLocked });
    if (locked.until) await lockAddresses(context, write, person, locked.until);
    return error;
  }
  await tx.addressCode.delete({ where: { personId: person.id } });
  return add(write, person, asked.address);
}

/** The code that he had is worth nothing any more, and the secretariat hears of it. */
async function lockAddresses(
  { directory, now }: Context,
  write: Write,
  person: Person,
  until: Temporal.Instant,
): Promise<void> {
  await write.tx.addressCode.deleteMany({ where: { personId: person.id } });
  write.audit({
    action: 'address.lock',
    subjectType: 'person',
    subjectId: person.id,
    about: null,
  });
  tellOfAddressLock(write, directory, person, until, now);
}

async function add(write: Write, { id }: Person, address: string): Promise<string | DomainError> {
  const { email, addresses } = await write.tx.person.findUniqueOrThrow({
    where: { id },
    include: { addresses: true },
  });
  const others = [...addresses.map((one) => one.address), address];
  const row = { email: email.toLowerCase(), otherEmails: joinedAddresses(others) };
  const entries = planImport(await currentRows(write.tx), asFile([{ table: 'people', row }]));
  if (entries.some(({ outcome }) => outcome === 'refused')) return new DomainError('address.taken');
  await applyImport(write, entries);
  return address;
}
