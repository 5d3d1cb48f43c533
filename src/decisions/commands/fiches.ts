import type { Subject } from '../../kernel/access/subject.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { info } from '../../kernel/messages/tree.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { findDecisionCodes } from '../decisionCode.ts';
import { decisionSubject } from '../following/following.ts';
import { postponedByNumber, readSpokenOf, type SpokenOf } from '../following/spokenOf.ts';
import { refuseTwins } from '../following/twinsSaid.ts';
import { unfold } from '../following/unfolding.ts';
import { whichSpoken } from '../following/whichSpoken.ts';

interface Args {
  readonly codes: readonly string[];
  /** Something else is said, of which nothing is done. */
  readonly isTold: boolean;
  readonly spoken?: SpokenOf;
  readonly line: Line;
}

/** A decision named anywhere in a sentence that says nothing else to Griot unfolds its card. */
export const fiches = defineCommand({
  name: 'fiches',
  words: ['fiches', 'voir les fiches'],
  claims: (line) =>
    postponedByNumber(line) !== undefined ||
    (/^o[uù] en est celle/iu.test(line.rest) && readSpokenOf(line) !== undefined),
  implied: (line) => findDecisionCodes(line.rest).length > 0 || readSpokenOf(line) !== undefined,
  act: 'decision',
  grammar: ['<numéro> … <numéro>'],
  examples: ['fiches D-2027-001'],
  parse(line): Args {
    refuseTwins(line.text);
    const codes = findDecisionCodes(line.rest);
    const spoken = codes.length === 0 ? readSpokenOf(line) : undefined;
    if (spoken) return { codes, isTold: false, spoken, line };
    if (codes.length === 0) throw new DomainError('decision.codeMissing');
    return { codes, isTold: line.called === '' && !isQuestion(line.text), line };
  },
  /** Of several, each is judged by itself. */
  async subject({ codes: [code, ...others] }, context): Promise<Subject> {
    return code !== undefined && others.length === 0 ? decisionSubject(context, code) : {};
  },
  async run({ codes, isTold, spoken, line }, context) {
    if (spoken) return whichSpoken(context, spoken, line);
    const shown = await unfold(context, codes, isTold);
    if (!isTold) return shown;
    return { blocks: [info(context.t('decisions.unfold.unchanged')), ...shown.blocks] };
  },
});
