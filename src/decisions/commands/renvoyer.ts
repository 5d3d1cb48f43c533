import { authorize, may } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { cardButton, postponeButton } from '../buttons.ts';
import { phaseOf } from '../decision.ts';
import { aboutDecision } from '../following/decisionRef.ts';
import { followedReply } from '../following/followedReply.ts';
import { type DecisionSubject, decisionSubject, follow } from '../following/following.ts';
import { onlyAsks } from '../following/onlyAsked.ts';
import { reasonMissing } from '../following/reasonForm.ts';
import { pressWithReason } from '../following/reasonPress.ts';
import { readReason } from '../following/saidBehind.ts';

/**
 * Says that what its owner says done is not: it is to be done again, and he reads why.
 * @throws InvalidForm when no reason is given
 */
export async function giveBack(
  context: Context,
  subject: DecisionSubject,
  said: string,
): Promise<Reply> {
  const { code, status } = subject.decision;
  const reason = readReason(said);
  if (reason === '' && status === 'done') throw reasonMissing(context.t, 'return', code);
  const followed = await follow(context, subject, 'return', (decision) => ({
    ...decision,
    closedOn: undefined,
    closedNote: reason,
  }));
  return followedReply(context, subject, 'return', followed);
}

/**
 * « D-2027-001 n'est pas faite »: one that its owner says done is given back by whoever may; one that is open stays
 * so, which is said, with what postpones it.
 * @throws DomainError access.*
 */
export async function notDone(
  context: Context,
  subject: DecisionSubject,
  said: string,
): Promise<Reply> {
  const { t, actor } = context;
  const { code, kind, status } = subject.decision;
  if (status === 'done' || phaseOf(status) !== 'open') {
    authorize('renvoyer', context, subject);
    return giveBack(context, subject, said);
  }
  const mayPostpone = may(actor, 'reporterDecision', subject);
  return reply(
    text(t.rich('decisions.stillOpen', { code, kind })),
    buttons(...(mayPostpone ? [postponeButton(t, code)] : []), cardButton(t, code)),
  );
}

/** Gives a decision back to its owner. */
export const renvoyer = defineCommand({
  name: 'renvoyer',
  words: ['renvoyer', 'décision renvoyer', 'renvoyer la décision', 'décision pas faite'],
  declines: onlyAsks('return'),
  act: 'renvoyer',
  grammar: ['renvoyer <numéro> motif : <motif>'],
  examples: ['renvoyer D-2027-001 motif : l’annexe manque'],
  parse: aboutDecision,
  subject: ({ code }, context) => decisionSubject(context, code),
  keeps: () => true,
  run: ({ said }, context, subject) => giveBack(context, subject, said),
  actions: [pressWithReason('return', 'renvoyer', giveBack)],
});
