import { defineCommand } from '../../kernel/commands/command.ts';
import { answer, findAnswered, parseAnswer } from '../attendance/answering.ts';
import { answerIn } from '../attendance/answerSentence.ts';

/** Says that one may come. */
export const peutEtre = defineCommand({
  name: 'peutEtre',
  words: ['peut-être', 'peut être', 'incertain', 'incertaine'],
  claims: ({ rest }) => answerIn(rest) === 'tentative',
  inLetters: true,
  act: 'repondre',
  grammar: ['peut-être <réunion>'],
  examples: ['peut-être GEC-2027-03'],
  parse: (line) => parseAnswer(line, true),
  subject: findAnswered,
  run: ({ standIn }, context, subject) =>
    answer(context, subject, 'tentative', standIn ? { standIn } : {}),
});
