import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { notClosed } from '../following/closing.ts';
import { aboutDecision } from '../following/decisionRef.ts';
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
  run: (_params, context, subject) => reopen(context, subject),
});

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
  parse: aboutDecision,
  subject: ({ code }, context) => decisionSubject(context, code),
  run: (_args, context, subject) => reopen(context, subject),
  actions: [pressReopen],
});
