import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { buttons, type Form, form, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { cardButton } from '../buttons.ts';
import { visibility } from '../cards.ts';
import { addComment } from '../commentStore.ts';
import { aboutDecision } from '../decisionRef.ts';
import { type DecisionSubject, decisionSubject } from '../following.ts';

const COMMENT = 'decision.commenter';

/** @throws DomainError `decision.commentMissing` */
async function comment(
  context: Context,
  { decision, group }: DecisionSubject,
  said: string,
): Promise<Reply> {
  const { t, actor, now } = context;
  const { code } = decision;
  const words = said.replace(/^[\s:,–-]+/u, '').trim();
  if (words === '') throw new DomainError('decision.commentMissing', { code });
  await context.write((write) =>
    addComment(write, decision, { at: now, authorId: actor.person?.id ?? null, text: words }),
  );
  return {
    ...visibility(context, group),
    blocks: [text(t.rich('decisions.comment.kept', { code })), buttons(cardButton(t, code))],
  };
}

const commentForm = ({ t }: Context, code: string): Form => ({
  id: actionId(COMMENT, { code }),
  title: t('decisions.comment.ask', { code }),
  fields: [
    { type: 'longText', name: 'texte', label: t('decisions.comment.field'), required: true },
  ],
  submit: t('decisions.comment.submit'),
});

const pressComment = defineAction({
  name: COMMENT,
  act: 'commenter',
  params: z.object({ code: z.string() }),
  subject: ({ code }, context) => decisionSubject(context, code),
  async run({ code }, context, subject, { texte }): Promise<Reply> {
    if (texte === undefined) return reply(form(commentForm(context, code)));
    return comment(context, subject, texte);
  },
});

/** Says something of a decision, for whoever reads its card. */
export const commenter = defineCommand({
  name: 'commenter',
  words: ['commenter', 'décision commenter', 'commentaire', 'commenter la décision'],
  act: 'commenter',
  grammar: ['commenter <numéro> : <texte>'],
  examples: ['commenter D-2027-001 : la SHA attend la version signée'],
  parse: aboutDecision,
  subject: ({ code }, context) => decisionSubject(context, code),
  run: ({ said }, context, subject) => comment(context, subject, said),
  actions: [pressComment],
});
