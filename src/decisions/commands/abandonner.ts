import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { form, type Reply, reply } from '../../kernel/messages/tree.ts';
import { ABOUT_A_DECISION, aboutDecision } from '../decisionRef.ts';
import { followedReply } from '../followedReply.ts';
import { type DecisionSubject, decisionSubject, follow } from '../following.ts';
import { readReason } from '../followUp.ts';
import { reasonForm, reasonMissing } from '../reasonForm.ts';
import { judge } from '../transitions.ts';

/**
 * Drops a decision, with its reason.
 * @throws InvalidForm when no reason is given
 */
export async function drop(
  context: Context,
  subject: DecisionSubject,
  said: string,
): Promise<Reply> {
  const { code, status } = subject.decision;
  const reason = readReason(said);
  const possible = judge('drop', status, 'coordinator').kind === 'made';
  if (reason === '' && possible) throw reasonMissing(context.t, 'drop', code);
  const followed = await follow(context, subject, 'drop', (decision, today) => ({
    ...decision,
    closedOn: today,
    closedNote: reason,
  }));
  return followedReply(context, subject, 'drop', followed);
}

const pressDrop = defineAction({
  name: 'decision.abandonner',
  act: 'abandonner',
  params: z.object({ code: z.string() }),
  subject: ({ code }, context) => decisionSubject(context, code),
  async run({ code }, context, subject, { motif }): Promise<Reply> {
    if (motif === undefined) return reply(form(reasonForm(context.t, 'drop', code)));
    return drop(context, subject, motif);
  },
});

/** Drops a decision that will not be carried out. */
export const abandonner = defineCommand({
  name: 'abandonner',
  words: [
    'abandonner',
    'décision abandonner',
    'abandonner la décision',
    'décision annuler',
    'annuler la décision',
    'décision abandon',
  ],
  shared: {
    words: ['annuler', 'annule', 'annulez', 'supprimer', 'supprime', 'supprimez'],
    when: ABOUT_A_DECISION,
  },
  act: 'abandonner',
  grammar: ['décision abandonner <numéro> motif : <motif>'],
  examples: ['décision abandonner D-2027-001 motif : la revue est supprimée'],
  parse: aboutDecision,
  subject: ({ code }, context) => decisionSubject(context, code),
  run: ({ said }, context, subject) => drop(context, subject, said),
  actions: [pressDrop],
});
