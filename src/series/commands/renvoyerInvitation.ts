import { may } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { draftedActions } from '../../meetings/changing/draftedActions.ts';
import { findMeeting, refuseClosed } from '../../meetings/meetingSearch.ts';
import { AGAIN, confirmAgain, previewAgain, sendOwnAgain } from '../again/againDraft.ts';
import { type AgainSaid, againSaid } from '../again/againSaid.ts';

/** What stands behind its words and is not read is taken for the name of somebody. */
function parse(line: Line): AgainSaid {
  const rest = line.called === '' ? line.rest : `renvoyer l’invitation ${line.rest}`;
  return againSaid({ ...line, rest }) ?? { meeting: { rest: '' }, whose: [line.rest] };
}

/** Sends an invitation once more: the speaker’s own at once, those of others after a preview. */
export const renvoyerInvitation = defineCommand({
  name: AGAIN,
  words: [
    'renvoyer l’invitation',
    'renvoie l’invitation',
    'renvoyez l’invitation',
    'renvoyer les invitations',
    'renvoie-moi l’invitation',
    'resend the invitation',
    'send the invitation again',
  ],
  claims: (line) => againSaid(line) !== undefined,
  act: 'mesReunions',
  actOf: ({ whose }) =>
    whose === 'own' || whose === 'unsaid' ? 'mesReunions' : 'renvoyerInvitation',
  grammar: ['renvoyer l’invitation du <réunion> à <personne>', 'renvoie-moi l’invitation'],
  examples: ['renvoyer l’invitation du GEC-2027-03 à @Martin Keller', 'renvoie-moi l’invitation'],
  parse,
  subject: ({ meeting, whose }, context) =>
    findMeeting(meeting, context, {
      orShown: true,
      orOnly: true,
      ...(whose === 'own' ? { own: true } : {}),
    }),
  async run({ whose }, context, subject): Promise<Reply> {
    refuseClosed(subject, context);
    // « renvoie l’invitation »: everybody’s, for whoever leads the meeting, and his own for anybody else.
    const isOwn = whose === 'unsaid' && !may(context.actor, 'renvoyerInvitation', subject);
    if (whose === 'own' || isOwn) return sendOwnAgain(context, subject);
    return previewAgain(context, subject, whose === 'unsaid' ? 'all' : whose);
  },
  actions: draftedActions(AGAIN, 'renvoyerInvitation', confirmAgain),
});
