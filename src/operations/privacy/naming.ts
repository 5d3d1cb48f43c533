import type { Tx } from '../../kernel/database.ts';
import type { Address } from './address.ts';

/** Rows read at once: a register of twenty years has some hundreds of thousands. */
const AT_ONCE = 500;

/** Rows of a table in the order of their ids, some at a time. */
async function* pages<Row extends { readonly id: number }>(
  read: (after: number, take: number) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let rows = await read(0, AT_ONCE); rows.length > 0; ) {
    yield* rows;
    rows = await read(rows.at(-1)?.id ?? 0, AT_ONCE);
  }
}

/** What others were written about him names him by his address no more; what has not left is theirs. */
export async function cutFromMessages(tx: Tx, address: Address): Promise<void> {
  const messages = pages((after, take) =>
    tx.outboxMessage.findMany({
      where: { id: { gt: after }, status: { not: 'pending' } },
      select: { id: true, payload: true },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  for await (const { id, payload } of messages) {
    const left = address.without(payload);
    if (left !== payload) {
      await tx.outboxMessage.update({ where: { id }, data: { payload: left } });
    }
  }
}

/** The lines of the audit whose values hold his address. */
export async function auditNaming(tx: Tx, address: Address): Promise<readonly number[]> {
  const found: number[] = [];
  const lines = pages((after, take) =>
    tx.audit.findMany({
      where: { id: { gt: after }, salt: { not: null } },
      select: { id: true, before: true, after: true },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  for await (const { id, before, after } of lines) {
    if (address.isIn(before) || address.isIn(after)) found.push(id);
  }
  return found;
}

/** Previews that hold it, confirmed or not: a change of the directory names people by their addresses. */
export async function forgetDrafts(tx: Tx, address: Address): Promise<void> {
  const drafts = await tx.draft.findMany({ select: { id: true, payload: true } });
  const naming = drafts.filter(({ payload }) => address.isIn(payload)).map(({ id }) => id);
  await tx.draft.deleteMany({ where: { id: { in: naming } } });
}
