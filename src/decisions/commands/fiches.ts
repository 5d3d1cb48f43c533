import type { Subject } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import { DomainError } from '../../kernel/errors.ts';
import { info } from '../../kernel/messages/tree.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { findDecisionCodes } from '../decisionCode.ts';
import { decisionSubject } from '../following/following.ts';
import { unfold } from '../following/unfolding.ts';

/** A decision named anywhere in a sentence that says nothing else to Griot unfolds its card. */
export const fiches = defineCommand({
  name: 'fiches',
  words: ['fiches', 'voir les fiches'],
  implied: ({ rest }) => findDecisionCodes(rest).length > 0,
  act: 'decision',
  grammar: ['<numéro> … <numéro>'],
  examples: ['fiches D-2027-001'],
  parse(line) {
    const codes = findDecisionCodes(line.rest);
    if (codes.length === 0) throw new DomainError('decision.codeMissing');
    return { codes, isTold: line.called === '' && !isQuestion(line.text) };
  },
  /** Of several, each is judged by itself. */
  async subject({ codes: [code, ...others] }, context): Promise<Subject> {
    return code !== undefined && others.length === 0 ? decisionSubject(context, code) : {};
  },
  async run({ codes, isTold }, context) {
    const shown = await unfold(context, codes);
    if (!isTold) return shown;
    return { blocks: [info(context.t('decisions.unfold.unchanged')), ...shown.blocks] };
  },
});
