import { onePerson } from '../../directory/names.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { TAKE_OUT } from '../../kernel/text/orderVerbs.ts';
import { isTakenOffMeeting, REMOVES } from '../attendance/addedTo.ts';
import { INVITE } from '../attendance/inviteDraft.ts';
import { confirmWithdrawal, previewWithdrawal, UNINVITE } from '../attendance/withdrawDraft.ts';
import { draftedActions } from '../changing/draftedActions.ts';
import { type MeetingRef, readAnsweredRef } from '../meetingRef.ts';
import { findMeeting, type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { type JustInvited, justInvited, takesThemOff } from '../planning/justInvited.ts';
import { abandonDraft } from '../planning/preview.ts';

interface Wish {
  readonly meeting: MeetingRef;
  /** As typed. */
  readonly names: readonly string[];
  /** « retire-la »: whoever has just been invited. */
  readonly them?: true;
}

/** What stands around the names: « de », « des invités », « à la réunion ». */
const AROUND =
  /(?<!\p{L})(?:svp|stp|(?:des|de la liste des) invitée?s?|(?:à|a|de|pour) la (?:réunion|reunion|séance|seance)|(?:à|a|au|aux|du|de|pour)\s*$)(?!\p{L})|^(?:de |d[’'])|^@/giu;

/** « retire Fatou Koné des invités du GEC »; « retire de l'odj le point sur les invités » is of the agenda. */
const OF_THE_LIST = new RegExp(
  String.raw`^${TAKE_OUT} (?!.*\b(?:odj|ordre du jour|point)\b).*\b(?:des|de la liste des) invitee?s?\b`,
  'u',
);

const peopleOf = ({ personIds }: JustInvited, { directory }: Context) =>
  personIds.map((id) => directory.person(id)).filter(isDefined);

function parse(line: Line): Wish {
  if (takesThemOff(line.text)) return { meeting: { rest: '' }, names: [], them: true };
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
  holds: async ({ text }, context) =>
    takesThemOff(text) && (await justInvited(context)) ? 'first' : undefined,
  claims: (line) => OF_THE_LIST.test(fold(line.rest)) || isTakenOffMeeting(line),
  act: 'reporter',
  grammar: ['désinviter <personne> de <réunion>'],
  examples: ['désinviter @Fatou Koné de GEC-2027-03'],
  parse,
  async subject({ meeting, them }, context): Promise<MeetingSubject & { just?: JustInvited }> {
    const just = them ? await justInvited(context) : undefined;
    if (just) return { ...just.subject, just };
    return findMeeting(meeting, context, { orShown: true });
  },
  async run({ names }, context, { just, ...subject }): Promise<Reply> {
    refuseClosed(subject, context);
    if (just?.waiting !== undefined) return abandonDraft(context, INVITE, just.waiting);
    if (just) return previewWithdrawal(context, subject, peopleOf(just, context));
    if (names.length === 0) throw new DomainError('person.missing');
    const people = names.map((name) => onePerson(context.directory, name));
    return previewWithdrawal(context, subject, people);
  },
  actions: draftedActions(UNINVITE, 'reporter', confirmWithdrawal),
});
