import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { type SaidByName, saidReopened } from '../byWords/saidByName.ts';
import { whichIsReopened } from '../byWords/whichDecision.ts';
import { notClosed } from '../following/closing.ts';
import { aboutDecision, type DecisionRef } from '../following/decisionRef.ts';
import { followedReply } from '../following/followedReply.ts';
import { type DecisionSubject, decisionSubject, follow } from '../following/following.ts';

/** Reopens a decision that was closed or dropped. */
export async function reopen(context: Context, subject: DecisionSubject): Promise<Reply> {
  const followed = await follow(context, subject, 'reopen', notClosed);
  return followedReply(context, subject, 'reopen', followed);
}

const pressReopen = defineAction({
  name: 'decision.rouvrir',
  act: 'rouvrir',
  params: z.object({ code: z.string() }),
  subject: ({ code }, context) => decisionSubject(context, code),
  keeps: true,
  run: (_params, context, subject) => reopen(context, subject),
});

/** A decision, or what it may be known by. */
type About = DecisionSubject | (SaidByName & { readonly group?: never });

/** Reopens a decision. */
export const rouvrir = defineCommand({
  name: 'rouvrir',
  words: [
    'rouvrir',
    'décision rouvrir',
    'rouvrir la décision',
    'réouvrir',
    'décision réouvrir',
    'reopen',
    'rouvre',
    'rouvrez',
  ],
  declines: ({ rest }) => /^pas\b/u.test(rest),
  act: 'rouvrir',
  grammar: ['décision rouvrir <numéro>'],
  examples: ['décision rouvrir D-2027-001'],
  parse: (line): DecisionRef | SaidByName => saidReopened(line) ?? aboutDecision(line),
  subject: async (args, context): Promise<About> =>
    'what' in args ? args : decisionSubject(context, args.code),
  keeps: () => true,
  run: (_args, context, about) =>
    'what' in about ? whichIsReopened(about.what, context) : reopen(context, about),
  actions: [pressReopen],
});
