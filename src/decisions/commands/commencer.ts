import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { type Reply, text } from '../../kernel/messages/tree.ts';
import { aboutDecision } from '../following/decisionRef.ts';
import { followedReply } from '../following/followedReply.ts';
import { type DecisionSubject, decisionSubject, follow } from '../following/following.ts';

/** Says that a decision is being carried out, and keeps what is said besides: « en cours, on attend la SHA ». */
export async function start(
  context: Context,
  subject: DecisionSubject,
  said: string,
): Promise<Reply> {
  const followed = await follow(context, subject, 'start', (decision) => decision, said);
  const told = followedReply(context, subject, 'start', followed);
  if (said === '') return told;
  const kept = text(context.t('decisions.comment.besides', { said }));
  return { ...told, blocks: [...told.blocks, kept] };
}

const pressStart = defineAction({
  name: 'decision.commencer',
  act: 'commencer',
  params: z.object({ code: z.string() }),
  subject: ({ code }, context) => decisionSubject(context, code),
  keeps: true,
  run: (_params, context, subject) => start(context, subject, ''),
});

/** Begins to carry a decision out. */
export const commencer = defineCommand({
  name: 'commencer',
  words: ['commencer', 'décision commencer', 'décision en cours', 'entamer', 'démarrer'],
  act: 'commencer',
  grammar: ['commencer <numéro>'],
  examples: ['commencer D-2027-001'],
  parse: aboutDecision,
  subject: ({ code }, context) => decisionSubject(context, code),
  keeps: () => true,
  run: ({ said }, context, subject) => start(context, subject, said),
  actions: [pressStart],
});
