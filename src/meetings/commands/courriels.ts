import { defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { reply } from '../../kernel/messages/tree.ts';
import { allLettersSent } from '../letters/lettersSent.ts';
import { sendingAsked } from '../letters/sendingAsked.ts';
import { type MeetingRef, readAnsweredRef } from '../meetingRef.ts';
import { findMeeting } from '../meetingSearch.ts';

function parse(line: Line): MeetingRef {
  const rest = line.called === '' ? sendingAsked(line) : undefined;
  return readAnsweredRef(rest === undefined ? line : { ...line, rest });
}

/** Whether the letters of a meeting have left, and what has become of those that have not. */
export const courriels = defineCommand({
  name: 'courriels',
  words: ['courriels', 'courriels partis', 'lettres parties', 'invitations parties'],
  shared: { words: ['envois'], when: /^(?:de la reunion |du |de )?[a-z][a-z-]*-\d{4}-\d/u },
  claims: (line) => sendingAsked(line) !== undefined,
  act: 'presences',
  grammar: ['courriels <réunion>'],
  examples: ['courriels GEC-2027-03'],
  parse,
  subject: (ref, context) =>
    findMeeting(ref, context, { orOnly: true, orShown: true, orLast: true }),
  run: async (_ref, context, { meeting }) => reply(...(await allLettersSent(context, meeting))),
});
