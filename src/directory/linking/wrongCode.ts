import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { Tx } from '../../kernel/database.ts';
import type { ChatAddress } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { lockedUntil, triesLeft } from './lock.ts';
import { lockedError } from './locked.ts';
import { noteTry, wrongTries } from './tries.ts';

interface Guess {
  /** Who gives it. */
  readonly by: ChatAddress;
  /** The address at which he aims (`targetOf`). */
  readonly target: string;
  readonly targetLocked: boolean;
}

/** Until when no more codes are taken: of whoever gives them, for the address he aims at. */
export interface Locked {
  readonly until: Temporal.Instant | undefined;
  readonly targetUntil: Temporal.Instant | undefined;
}

/**
 * A wrong code counts against whoever gives it, and for the address he aims at until that is locked.
 * @returns what he is told (how many tries are left, or that none is), and what it has locked
 */
export async function wrongCode(
  { t, now }: Pick<Context, 't' | 'now'>,
  tx: Tx,
  { by, target, targetLocked }: Guess,
): Promise<{ readonly error: DomainError; readonly locked: Locked }> {
  await noteTry(tx, 'wrong', { by }, now);
  if (!targetLocked) await noteTry(tx, 'wrong', { target }, now);
  const tries = await wrongTries(tx, { by }, now);
  const until = lockedUntil(tries, now);
  const targetUntil = targetLocked
    ? undefined
    : lockedUntil(await wrongTries(tx, { target }, now), now);
  const locked = { until, targetUntil };
  if (!until) {
    return { error: new DomainError('account.wrong', { left: triesLeft(tries, now) }), locked };
  }
  return { error: lockedError(t, until), locked };
}
