import { defineCommand } from '../../kernel/commands/command.ts';
import { answer, findAnswered, parseAnswer } from '../answering.ts';
import { answerIn } from '../answerSentence.ts';

/** Says that one does not come, and who sits in one's place. */
export const excuse = defineCommand({
  name: 'excuse',
  words: ['excusé', 'excusée', 'absent', 'absente', 'empêché', 'empêchée'],
  claims: ({ rest }) => answerIn(rest) === 'declined',
  act: 'repondre',
  grammar: ['excusé <réunion>', 'excusé <réunion> remplacé par <personne>'],
  examples: ['excusé GEC-2027-03', 'excusé GEC-2027-03 remplacé par Fatou Koné'],
  parse: parseAnswer,
  subject: findAnswered,
  run: ({ standIn }, context, subject) =>
    answer(context, subject, 'declined', standIn ? { standIn } : {}),
});
