import { defineCommand } from '../../kernel/commands/command.ts';
import { answer, findAnswered, parseAnswer } from '../answering.ts';
import { answerIn } from '../answerSentence.ts';

/** Says that one comes. */
export const present = defineCommand({
  name: 'present',
  words: ['présent', 'présente'],
  claims: ({ rest }) => answerIn(rest) === 'accepted',
  act: 'repondre',
  grammar: ['présent <réunion>'],
  examples: ['présent GEC-2027-03'],
  parse: parseAnswer,
  subject: findAnswered,
  run: ({ standIn, company }, context, subject) =>
    answer(context, subject, 'accepted', { company, ...(standIn ? { standIn } : {}) }),
});
