import type { Temporal } from 'temporal-polyfill';
import { attemptsSince, noteAttempt } from '../../kernel/attempts.ts';
import type { Reader, Tx } from '../../kernel/database.ts';
import type { ChatAddress } from '../../kernel/directory.ts';
import { REMEMBERED } from './lock.ts';

/** Against whom a try counts: the chat's user who tries, and the address that he says is his. */
export type Side = { readonly by: ChatAddress } | { readonly target: string };

/** What is tried: a code is asked for, or a wrong one given. */
type Try = 'asked' | 'wrong';

const keyOf = (what: Try, side: Side): string =>
  'by' in side
    ? `code.${what}:${side.by.transport}:${side.by.externalId}`
    : `code.${what}.for:${side.target}`;

export const noteTry = (tx: Tx, what: Try, side: Side, now: Temporal.Instant): Promise<void> =>
  noteAttempt(tx, keyOf(what, side), now);

/** When wrong codes were given there, within the last 24 hours. */
export const wrongTries = (
  db: Reader,
  side: Side,
  now: Temporal.Instant,
): Promise<readonly Temporal.Instant[]> =>
  attemptsSince(db, keyOf('wrong', side), now.subtract(REMEMBERED));

const ASKED_WITHIN = { hours: 1 } as const;

/** How many codes were asked for there within the hour. */
export const askedLately = async (tx: Tx, side: Side, now: Temporal.Instant): Promise<number> =>
  (await attemptsSince(tx, keyOf('asked', side), now.subtract(ASKED_WITHIN))).length;
