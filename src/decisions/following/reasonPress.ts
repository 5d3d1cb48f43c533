import { z } from 'zod';
import type { Act } from '../../kernel/access/matrix.ts';
import { type Action, defineAction } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { form, type Reply, reply } from '../../kernel/messages/tree.ts';
import { type DecisionSubject, decisionSubject } from './following.ts';
import { REASONED, type Reasoned, reasonForm } from './reasonForm.ts';

/** The button of a change that is not made without saying why: it asks, and its form makes the change. */
export const pressWithReason = (
  change: Reasoned,
  act: Act,
  make: (context: Context, subject: DecisionSubject, reason: string) => Promise<Reply>,
): Action =>
  defineAction({
    name: REASONED[change],
    act,
    params: z.object({ code: z.string() }),
    subject: ({ code }, context) => decisionSubject(context, code),
    keeps: true,
    async run({ code }, context, subject, { motif }): Promise<Reply> {
      if (motif === undefined) return reply(form(reasonForm(context.t, change, code)));
      return make(context, subject, motif);
    },
  });
