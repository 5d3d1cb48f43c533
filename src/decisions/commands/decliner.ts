import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import type { Decision } from '../decision.ts';
import { A_DECISION_CODE } from '../decisionCode.ts';
import { aboutDecision } from '../following/decisionRef.ts';
import { followedReply } from '../following/followedReply.ts';
import { type DecisionSubject, decisionSubject, follow } from '../following/following.ts';
import { reasonMissing } from '../following/reasonForm.ts';
import { pressWithReason } from '../following/reasonPress.ts';
import { readReason } from '../following/saidBehind.ts';

/**
 * Says that one is not the owner: the coordinator is asked who is. Nothing is lost meanwhile: the
 * decision keeps its other owners and its due date.
 * @throws InvalidForm when no reason is given; DomainError `decision.notOwned`
 */
export async function decline(
  context: Context,
  subject: DecisionSubject,
  said: string,
): Promise<Reply> {
  const { code } = subject.decision;
  const reason = readReason(said);
  if (reason === '') throw reasonMissing(context.t, 'decline', code);
  const followed = await follow(context, subject, 'decline', (decision) => ({
    ...withoutOwner(decision, context),
    closedNote: reason,
  }));
  return followedReply(context, subject, 'decline', followed);
}

/** An organisation goes with whoever answers for it. */
function withoutOwner(decision: Decision, { actor }: Context): Decision {
  const { person } = actor;
  const owners = decision.owners.filter((owner) =>
    'person' in owner ? owner.person !== person?.id : owner.organization !== person?.organizationId,
  );
  if (owners.length < decision.owners.length) return { ...decision, owners };
  throw new DomainError('decision.notOwned', { code: decision.code });
}

/** « je refuse D-2027-001 »; « je refuse la date de D-2027-001 » keeps it. */
const THE_ACTION = new RegExp(
  `^(?:(?:l'|la |cette |mon |ma |decision |action )*)${A_DECISION_CODE}`,
  'u',
);

/** Gives an action back to whoever gave it. */
export const decliner = defineCommand({
  name: 'decliner',
  words: ['ce n’est pas moi', 'décliner', 'décliner l’action', 'pas moi'],
  shared: { words: ['refuser', 'refuse', 'je refuse', 'nous refusons'], when: THE_ACTION },
  declines: ({ text }) => isQuestion(text),
  act: 'decliner',
  grammar: ['ce n’est pas moi <numéro> : <motif>'],
  examples: ['ce n’est pas moi D-2027-001 : voir plutôt avec la BAD'],
  parse: aboutDecision,
  subject: ({ code }, context) => decisionSubject(context, code),
  keeps: () => true,
  run: ({ said }, context, subject) => decline(context, subject, said),
  actions: [pressWithReason('decline', 'decliner', decline)],
});
