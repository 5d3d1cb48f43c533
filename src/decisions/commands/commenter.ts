import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { buttons, type Form, form, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { cardButton } from '../buttons.ts';
import { visibility } from '../cards.ts';
import { A_DECISION_CODE, findDecisionCode } from '../decisionCode.ts';
import { aboutDecision, type DecisionRef } from '../following/decisionRef.ts';
import { type DecisionSubject, decisionSubject } from '../following/following.ts';
import { addComment } from '../history/commentStore.ts';

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
  if (!/[\p{L}\p{N}]/u.test(words)) throw new DomainError('decision.commentMissing', { code });
  await context.write((write) =>
    addComment(write, decision, { at: now, authorId: actor.person?.id ?? null, text: words }),
  );
  return {
    ...visibility(context, group),
    blocks: [text(t.rich('decisions.comment.kept', { code })), buttons(cardButton(t, code))],
  };
}

/** « D-2027-001 commentaire : … », which would otherwise only show it. */
const BEHIND_CODE = /^(?:commentaire|remarque|note)\s*:\s*/iu;

function isCommentBehind({ rest }: Line): boolean {
  const found = findDecisionCode(rest);
  return found?.before === '' && BEHIND_CODE.test(found.after);
}

function parse(line: Line): DecisionRef {
  const { code, said } = aboutDecision(line);
  // « commenter D-2027-001 : en cours » says so, and changes nothing.
  const behind = findDecisionCode(line.rest)?.after ?? '';
  const text = behind === '' ? said.replace(LEADS_TO_CODE, '') : behind;
  return { code, said: text.replace(BEHIND_CODE, '') };
}

/** « note une remarque sur D-2027-001 » says nothing of it yet. */
const LEADS_TO_CODE =
  /^\s*(?:[àa]|sur|de|pour)(?:\s+(?:la|l[’']))?(?:\s*(?:d[ée]cision|action))?\s*$/iu;

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
  keeps: true,
  async run({ code }, context, subject, { texte }): Promise<Reply> {
    if (texte === undefined) return reply(form(commentForm(context, code)));
    return comment(context, subject, texte);
  },
});

/** « ajoute une remarque à D-2027-001 : … » */
const OF_A_DECISION = new RegExp(
  `^(?:a|sur|de|pour) (?:la |l')?(?:decision |action )?${A_DECISION_CODE}`,
  'u',
);

/** Says something of a decision, for whoever reads its card. */
export const commenter = defineCommand({
  name: 'commenter',
  words: ['commenter', 'décision commenter', 'commentaire', 'commenter la décision'],
  shared: {
    words: ['ajouter', 'ajoute', 'ajoutez', 'mets', 'note'].flatMap((verb) => [
      `${verb} un commentaire`,
      `${verb} une remarque`,
      `${verb} une note`,
    ]),
    when: OF_A_DECISION,
  },
  claims: isCommentBehind,
  act: 'commenter',
  grammar: ['commenter <numéro> : <texte>'],
  examples: ['commenter D-2027-001 : la SHA attend la version signée'],
  parse,
  subject: ({ code }, context) => decisionSubject(context, code),
  keeps: () => true,
  run: ({ said }, context, subject) => comment(context, subject, said),
  actions: [pressComment],
});
