import { z } from 'zod';
import type { Act } from '../../kernel/access/matrix.ts';
import type { Subject } from '../../kernel/access/subject.ts';
import { type Action, defineAction } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { abandonChange, confirmChange, draftedRows, type Wanted } from './draft.ts';

const params = z.object({ draft: z.string() });

/** Confirmer / Abandonner of a command that changes the directory. */
export const changeActions = (command: string, act: Act): readonly Action[] =>
  (
    [
      ['confirmer', confirmChange],
      ['abandonner', abandonChange],
    ] as const
  ).map(([verb, run]) =>
    defineAction({
      name: `${command}.${verb}`,
      act,
      params,
      subject: async ({ draft }, context) =>
        subjectOf(context, await draftedRows(context, command, draft)),
      run: ({ draft }, context) => run(context, command, draft),
    }),
  );

/**
 * The group whose seats or mandates are changed, or the person whose row is; of a preview one may not
 * see nothing is told.
 */
function subjectOf({ directory }: Context, rows: readonly Wanted[]): Subject {
  const code = rows.flatMap(({ row }) => row.group || [])[0];
  const hidden = new DomainError('button.unknown');
  if (code === undefined) {
    const [own] = rows.filter(({ table }) => table === 'people');
    return {
      hidden,
      ...(own ? { self: directory.personByEmail(own.row.email ?? '')?.id ?? '' } : {}),
    };
  }
  const group = directory.groupByCode(code);
  if (!group) throw hidden;
  return { group, hidden };
}
