import { defineCommand } from '../../kernel/commands/command.ts';
import { answer, parseAnswer } from '../answering.ts';
import { findMeeting } from '../meetingRef.ts';

/** Says that one comes. */
export const present = defineCommand({
  name: 'present',
  words: [
    'présent',
    'présente',
    'je viens',
    'je serai présent',
    'je serai présente',
    'je participe',
    'je serai là',
  ],
  act: 'repondre',
  grammar: ['présent <réunion>'],
  examples: ['présent GEC-2027-03'],
  parse: parseAnswer,
  subject: ({ meeting }, context) => findMeeting(meeting, context),
  run: ({ standIn }, context, subject) =>
    answer(context, subject, 'accepted', standIn ? { standIn } : {}),
});
