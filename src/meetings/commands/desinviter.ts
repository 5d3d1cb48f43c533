import { onePerson } from '../../directory/names.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { TAKE_OUT } from '../../kernel/text/orderVerbs.ts';
import { isTakenOffMeeting, REMOVES } from '../attendance/addedTo.ts';
import { confirmWithdrawal, previewWithdrawal, UNINVITE } from '../attendance/withdrawDraft.ts';
import { draftedActions } from '../changing/draftedActions.ts';
import { type MeetingRef, readAnsweredRef } from '../meetingRef.ts';
import { findMeeting, type MeetingSubject, refuseClosed } from '../meetingSearch.ts';

interface Wish {
  readonly meeting: MeetingRef;
  /** As typed. */
  readonly names: readonly string[];
}

/** What stands around the names: « de », « des invités », « à la réunion ». */
const AROUND =
  /(?<!\p{L})(?:svp|stp|(?:des|de la liste des) invitée?s?|(?:à|a|de|pour) la (?:réunion|reunion|séance|seance)|(?:à|a|au|aux|du|de|pour)\s*$)(?!\p{L})|^(?:de |d[’'])|^@/giu;

/** « retire Fatou Koné des invités du GEC »; « retire de l'odj le point sur les invités » is of the agenda. */
const OF_THE_LIST = new RegExp(
  String.raw`^${TAKE_OUT} (?!.*\b(?:odj|ordre du jour|point)\b).*\b(?:des|de la liste des) invitee?s?\b`,
  'u',
);

function parse(line: Line): Wish {
  const meeting = readAnsweredRef(line);
  const names = meeting.rest
    .replace(REMOVES, '')
    .replace(AROUND, ' ')
    .split(/[,;]|\s+et\s+/u)
    .map((name) => name.trim().replace(AROUND, ' ').trim())
    .filter((name) => name !== '');
  return { meeting, names };
}

/** Takes people off the list of a meeting that is planned: a preview, then each is told. */
export const desinviter = defineCommand({
  name: UNINVITE,
  words: [
    'désinviter',
    'désinvite',
    'désinvitez',
    'annuler l’invitation de',
    'annule l’invitation de',
    'retirer l’invitation de',
    'retire l’invitation de',
  ],
  claims: (line) => OF_THE_LIST.test(fold(line.rest)) || isTakenOffMeeting(line),
  act: 'reporter',
  grammar: ['désinviter <personne> de <réunion>'],
  examples: ['désinviter @Fatou Koné de GEC-2027-03'],
  parse,
  subject: ({ meeting }, context): Promise<MeetingSubject> =>
    findMeeting(meeting, context, { orShown: true }),
  async run({ names }, context, subject): Promise<Reply> {
    refuseClosed(subject, context);
    if (names.length === 0) throw new DomainError('person.missing');
    const people = names.map((name) => onePerson(context.directory, name));
    return previewWithdrawal(context, subject, people);
  },
  actions: draftedActions(UNINVITE, 'reporter', confirmWithdrawal),
});
