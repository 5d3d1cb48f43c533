import { defineCommand } from '../../kernel/commands/command.ts';
import { answer, parseAnswer } from '../answering.ts';
import { findMeeting } from '../meetingRef.ts';

/** Says that one does not come, and who sits in one's place. */
export const excuse = defineCommand({
  name: 'excuse',
  words: [
    'excusé',
    'excusée',
    'absent',
    'absente',
    'je ne viens pas',
    'je serai absent',
    'je serai absente',
    'empêché',
    'empêchée',
  ],
  act: 'repondre',
  grammar: ['excusé <réunion>', 'excusé <réunion> remplacé par <personne>'],
  examples: ['excusé GEC-2027-03', 'excusé GEC-2027-03 remplacé par Fatou Koné'],
  parse: parseAnswer,
  subject: ({ meeting }, context) => findMeeting(meeting, context),
  run: ({ standIn }, context, subject) =>
    answer(context, subject, 'declined', standIn ? { standIn } : {}),
});
