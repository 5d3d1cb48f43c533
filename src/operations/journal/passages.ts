import type { Prisma } from '../../../prisma/client/client.ts';
import type { Context } from '../../kernel/commands/context.ts';

const SENT = 'decision.transmit';
const ANSWERED = 'decision.answer';

/**
 * Leaves out the passages of a decision from or to a body that the reader may not know: that it was
 * passed on, by whom and when, tells of that body. What no longer says which bodies is left out too.
 */
export function toldPassages({ actor, directory }: Context): Prisma.AuditWhereInput {
  const codes = directory.groups.filter((group) => actor.knows(group)).map(({ code }) => code);
  // As the audit writes it; a quote inside a note is written otherwise and cannot be taken for it.
  const naming = (end: 'from' | 'to'): Prisma.AuditWhereInput => ({
    OR: codes.map((code) => ({ after: { contains: `"${end}":${JSON.stringify(code)}` } })),
  });
  return {
    OR: [
      { action: { notIn: [SENT, ANSWERED] } },
      { action: ANSWERED, ...naming('from') },
      { action: SENT, AND: [naming('from'), naming('to')] },
    ],
  };
}
