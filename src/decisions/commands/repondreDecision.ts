import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { buttons, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { cardButton } from '../buttons.ts';
import { ABOUT_A_DECISION, aboutDecision, type DecisionRef } from '../following/decisionRef.ts';
import { type DecisionSubject, decisionSubject } from '../following/following.ts';
import { passagesOf } from '../passing/passageStore.ts';
import type { Passage } from '../passing/passages.ts';
import { bringAnswer } from '../passing/passingOn.ts';

type Subject = DecisionSubject & {
  readonly passages: readonly Passage[];
  /** The one to answer; undefined when none waits. */
  readonly waiting: Passage | undefined;
};

/** The last passage that waits for an answer of a body that the actor coordinates. */
async function subjectOf({ code }: DecisionRef, context: Context): Promise<Subject> {
  const { directory, actor, db } = context;
  const subject = await decisionSubject(context, code);
  const passages = await passagesOf(db, subject.decision.id);
  const mine = passages.filter(({ toGroupId }) => {
    const group = directory.group(toGroupId);
    return group !== undefined && actor.relations(group).has('coordinator');
  });
  const waiting = mine.findLast(({ answeredAt }) => answeredAt === undefined);
  const asked = waiting ?? mine.at(-1) ?? passages.at(-1);
  const group = directory.group(asked?.toGroupId ?? '') ?? subject.group;
  return { ...subject, group, passages, waiting };
}

/** @throws DomainError `passage.noneWaits`, `passage.answerMissing` */
async function answer(
  context: Context,
  { decision, group: to, passages, waiting }: Subject,
  said: string,
): Promise<Reply> {
  const { t } = context;
  const { code } = decision;
  const words = said.replace(/^[\s:,–-]+/u, '').trim();
  if (!waiting) throw new DomainError('passage.noneWaits', { code });
  if (words === '') throw new DomainError('passage.answerMissing', { code });
  const brought = await context.write((write) =>
    bringAnswer(write, context, { decision, passage: waiting, to, answer: words }, passages),
  );
  if (!brought) return reply(info(t('decisions.passage.answered', { code })));
  const from = context.directory.group(waiting.fromGroupId)?.code ?? '';
  return reply(
    text(t.rich('decisions.passage.sent', { code, from })),
    buttons(cardButton(t, code)),
  );
}

/** Answers for a body what was passed on to it; the answer goes back to whoever sent it. */
export const repondreDecision = defineCommand({
  name: 'repondreDecision',
  words: ['décision répondre', 'répondre à la décision', 'réponse du groupe'],
  shared: { words: ['répondre', 'réponse'], when: ABOUT_A_DECISION },
  act: 'repondreDecision',
  grammar: ['répondre <numéro> : <réponse>'],
  examples: ['répondre D-2027-001 : accord du GEC, sous réserve du budget'],
  parse: aboutDecision,
  subject: subjectOf,
  keeps: () => true,
  run: ({ said }, context, subject) => answer(context, subject, said),
});
