import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { type Form, form, type Reply, reply } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { followedReply } from '../followedReply.ts';
import { type DecisionSubject, decisionSubject, follow } from '../following.ts';
import { readReason } from '../followUp.ts';
import { aboutDecision } from './clore.ts';

const DROP = 'decision.abandonner';

/**
 * Drops a decision, with its reason.
 * @throws InvalidForm when no reason is given
 */
export async function drop(
  context: Context,
  subject: DecisionSubject,
  said: string,
): Promise<Reply> {
  const { code } = subject.decision;
  const reason = readReason(said);
  if (reason === '' && subject.decision.status === 'todo') {
    throw new InvalidForm(
      new DomainError('decision.reasonMissing', { code }),
      reasonForm(context.t, code),
    );
  }
  const today = dayIn(context.now, subject.group.zone);
  const followed = await follow(context, subject, 'drop', (decision) => ({
    ...decision,
    closedOn: today,
    closedNote: reason,
  }));
  return followedReply(context, subject, 'drop', followed);
}

const reasonForm = (t: Translator, code: string): Form => ({
  id: actionId(DROP, { code }),
  title: t('decisions.drop.title', { code }),
  fields: [{ type: 'text', name: 'motif', label: t('decisions.drop.reason'), required: true }],
  submit: t('decisions.drop.submit'),
});

const pressDrop = defineAction({
  name: DROP,
  act: 'abandonner',
  params: z.object({ code: z.string() }),
  subject: ({ code }, context) => decisionSubject(context, code),
  async run({ code }, context, subject, { motif }): Promise<Reply> {
    if (motif === undefined) return reply(form(reasonForm(context.t, code)));
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
  act: 'abandonner',
  grammar: ['décision abandonner <numéro> motif : <motif>'],
  examples: ['décision abandonner D-2027-001 motif : la revue est supprimée'],
  parse: aboutDecision,
  subject: ({ code }, context) => decisionSubject(context, code),
  run: ({ said }, context, subject) => drop(context, subject, said),
  actions: [pressDrop],
});
