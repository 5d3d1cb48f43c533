import { defineCommand } from '../../kernel/commands/command.ts';
import { answer, parseAnswer } from '../answering.ts';
import { findMeeting } from '../meetingRef.ts';

/** Says that one may come. */
export const peutEtre = defineCommand({
  name: 'peutEtre',
  words: ['peut-être', 'peut être', 'incertain', 'incertaine'],
  act: 'repondre',
  grammar: ['peut-être <réunion>'],
  examples: ['peut-être GEC-2027-03'],
  parse: parseAnswer,
  subject: ({ meeting }, context) => findMeeting(meeting, context),
  run: ({ standIn }, context, subject) =>
    answer(context, subject, 'tentative', standIn ? { standIn } : {}),
});
