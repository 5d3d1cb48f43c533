import { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../../prisma/client/client.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Directory } from '../../kernel/directory.ts';
import { TAKEN } from '../store.ts';
import type { Reviewed } from './review.ts';

/** The decisions that these groups took in a year, as far as the review counts them. */
export const decisionsOfYear = (
  db: Reader,
  directory: Directory,
  year: number,
  groupIds: readonly string[],
): Promise<Reviewed[]> =>
  reviewed(db, directory, { ...TAKEN, year, groupId: { in: [...groupIds] } });

/** Those that are open today, whatever the year. */
export const decisionsOpen = (
  db: Reader,
  directory: Directory,
  groupIds: readonly string[],
): Promise<Reviewed[]> =>
  reviewed(db, directory, { phase: 'open', groupId: { in: [...groupIds] } });

async function reviewed(
  db: Reader,
  directory: Directory,
  where: Prisma.DecisionWhereInput,
): Promise<Reviewed[]> {
  const rows = await db.decision.findMany({
    where,
    select: {
      groupId: true,
      status: true,
      dueOn: true,
      closedOn: true,
      owners: { select: { personId: true, organizationId: true } },
    },
  });
  return rows.map(({ groupId, status, dueOn, closedOn, owners }) => ({
    groupId,
    status,
    dueOn: dueOn === null ? undefined : Temporal.PlainDate.from(dueOn),
    closedOn: closedOn === null ? undefined : Temporal.PlainDate.from(closedOn),
    organizationIds: owners.flatMap(
      ({ personId, organizationId }) =>
        organizationId ?? directory.person(personId ?? '')?.organizationId ?? [],
    ),
  }));
}
