import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../errors.ts';
import { toDate } from '../time.ts';
import type { Write } from '../write.ts';
import type { Link } from './signedLinks.ts';

/**
 * Marks a link as used, in the write that does what it is for: of two presses, one acts. For links
 * that change more than an answer, which may be given again.
 * @throws DomainError `link.spent`
 */
export async function spendLink(
  { tx }: Pick<Write, 'tx'>,
  { id, expiresAt }: Pick<Link, 'id' | 'expiresAt'>,
  now: Temporal.Instant,
): Promise<void> {
  await refuseSpent(tx, { id });
  await tx.spentLink.create({ data: { id, at: toDate(now), expiresAt: toDate(expiresAt) } });
}

/** @throws DomainError `link.spent` */
export async function refuseSpent(
  tables: Pick<Write['tx'], 'spentLink'>,
  { id }: Pick<Link, 'id'>,
): Promise<void> {
  if (await tables.spentLink.findUnique({ where: { id } })) throw new DomainError('link.spent');
}
