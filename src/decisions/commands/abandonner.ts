import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { type SaidByName, saidDropped } from '../byWords/saidByName.ts';
import { openSaying } from '../byWords/toldByWords.ts';
import { whichIsDropped } from '../byWords/whichDecision.ts';
import { ABOUT_A_DECISION, aboutDecision, type DecisionRef } from '../following/decisionRef.ts';
import { followedReply } from '../following/followedReply.ts';
import { type DecisionSubject, decisionSubject, follow } from '../following/following.ts';
import { onlyAsks } from '../following/onlyAsked.ts';
import { reasonMissing } from '../following/reasonForm.ts';
import { pressWithReason } from '../following/reasonPress.ts';
import { readReason } from '../following/saidBehind.ts';
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

/** A decision, or what it may be known by. */
type About = DecisionSubject | (SaidByName & { readonly group?: never });

/** Drops a decision that will not be carried out. */
export const abandonner = defineCommand({
  name: 'abandonner',
  words: [
    'abandonner',
    'décision abandonner',
    'abandonner la décision',
    'décision annuler',
    'annuler la décision',
    'annule la décision',
    'supprimer la décision',
    'supprime la décision',
    'décision abandon',
  ],
  shared: {
    words: ['annuler', 'annule', 'annulez', 'supprimer', 'supprime', 'supprimez', 'drop', 'cancel'],
    when: ABOUT_A_DECISION,
  },
  declines: onlyAsks('drop'),
  act: 'abandonner',
  grammar: ['décision abandonner <numéro> motif : <motif>'],
  examples: ['décision abandonner D-2027-001 motif : la revue est supprimée'],
  holds: async (line, context) => {
    const told = saidDropped(line);
    if (!told) return undefined;
    const found = await openSaying(told.what, 'abandonner', context);
    return found.length > 0 ? 'first' : undefined;
  },
  parse: (line): DecisionRef | SaidByName => saidDropped(line) ?? aboutDecision(line),
  subject: async (args, context): Promise<About> =>
    'what' in args ? args : decisionSubject(context, args.code),
  keeps: () => true,
  run: (args, context, about) =>
    'what' in about
      ? whichIsDropped(about.what, context)
      : drop(context, about, 'said' in args ? args.said : ''),
  actions: [pressWithReason('drop', 'abandonner', drop)],
});
