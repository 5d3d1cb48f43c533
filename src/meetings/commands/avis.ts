import { defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { AVIS, confirmAvis, previewAvis } from '../avis/avisDraft.ts';
import { type AvisSaid, avisSaid } from '../avis/avisSaid.ts';
import { draftedActions } from '../changing/draftedActions.ts';
import { findMeeting, refuseClosed } from '../meetingSearch.ts';

/** @throws DomainError `meeting.nothingToTell`, `meeting.tellsWhom` when whom it names is not read */
function parse(line: Line): AvisSaid {
  const said = avisSaid({ ...line, rest: line.text }) ?? avisSaid(line);
  if (!said) throw new DomainError('meeting.nothingToTell');
  if (said.unread) throw new DomainError('meeting.tellsWhom', { said: said.unread });
  return said;
}

/** Tells something to those invited to a meeting, by mail and chat: a preview, then each is written to. */
export const avis = defineCommand({
  name: AVIS,
  words: [
    'message aux invités',
    'message aux participants',
    'prévenir les invités',
    'préviens les invités',
    'préviens les participants',
  ],
  claims: (line) => avisSaid(line) !== undefined,
  act: 'avis',
  grammar: ['message aux invités du <réunion> : <texte>'],
  examples: ['message aux invités du GEC-2027-03 : le parking est fermé, un badge est nécessaire'],
  parse,
  subject: ({ meeting }, context) => findMeeting(meeting, context, { orShown: true }),
  keeps: () => true,
  async run({ text }, context, subject): Promise<Reply> {
    refuseClosed(subject, context);
    return previewAvis(context, subject, text);
  },
  actions: draftedActions(AVIS, 'avis', confirmAvis),
});
