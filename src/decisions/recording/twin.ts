import { z } from 'zod';
import type { Reader } from '../../kernel/database.ts';
import type { Decision } from '../decision.ts';

const found = z.array(z.object({ code: z.string() }));

/**
 * The code of another open decision of the same group that says the very same. Asked of each that is
 * written down: by hand.
 */
export async function twinOf(
  db: Reader,
  { id, groupId, text }: Pick<Decision, 'id' | 'groupId' | 'text'>,
): Promise<string | undefined> {
  const rows = await db.$queryRaw`
    SELECT "code" FROM "Decision"
    WHERE "groupId" = ${groupId} AND "phase" = 'open' AND "text" = ${text} AND "id" <> ${id}
    LIMIT 1`;
  return found.parse(rows)[0]?.code;
}
