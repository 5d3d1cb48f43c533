import { defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { PUT_IN } from '../../kernel/text/orderVerbs.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { addsOrganizations, convokesSomebody, isAddedToMeeting } from '../attendance/addedTo.ts';
import { confirmInvitation, INVITE, previewInvitation } from '../attendance/inviteDraft.ts';
import { groupInvited, membersInvited, personInvited } from '../attendance/whomInvited.ts';
import { draftedActions } from '../changing/draftedActions.ts';
import { type MeetingRef, readAnsweredRef } from '../meetingRef.ts';
import { findMeeting, type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { conditionSaid } from '../planning/conditionSaid.ts';

interface Wish {
  readonly meeting: MeetingRef;
  /** As typed. */
  readonly names: readonly string[];
  /** « le GT Eau »: whoever would be invited to a meeting of it. */
  readonly group?: Group;
}

/** « ajoute Fatou Koné aux invités du GEC », « … comme invitée »; « à l'odj : la liste des invités » is a point. */
const ADDS = new RegExp(
  String.raw`^${PUT_IN} (?!.*\b(?:odj|ordre du jour|point)\b).*\binvitee?s?\b`,
  'u',
);

/** What stands around the names. */
const AROUND = new RegExp(
  String.raw`(?<!\p{L})${oneOf(
    'aussi|également|egalement|svp|stp',
    PUT_IN,
    '^convoque[rz]?',
    "(?:aux?|à la liste des|dans les|comme|en tant qu[’']) ?invitée?s?",
    '(?:à|a|au|aux|du|de la|pour) (?:la |cette )?(?:prochaine )?(?:réunion|reunion|séance|seance)',
    String.raw`(?:à|a|au|aux|du|pour)\s*$`,
  )}(?!\p{L})`,
  'giu',
);

const WHY = [
  String.raw`(?:pour|à|a)\s+(?:(?:l[ae]s?|l[’']|y|en|nous|lui|leur|se|s[’'])\s*)?\p{L}+(?:er|ir|re)(?!\p{L})`,
  String.raw`pour\s+(?:qu|l[ae]\s|les\s|l[’']|un\s|une\s|sa\s|son\s)\s*\p{L}`,
  String.raw`(?:afin|en vue|car|parce|il|elle|ils|elles|qui)\s`,
];
/** Until somebody else is named: « , et Drissa Togo ». */
const UNTIL_NAME = String.raw`(?:(?!,\s*(?!l[ae]s?\s|l[’']|une?\s|des\s|du\s)|\s+et\s+\p{Lu}).)*`;
/** « pour présenter le rapport », « afin de … », « , il présentera … »: why, which the invitation does not tell. */
const REASON = new RegExp(String.raw`(?<!\p{L})${oneOf(...WHY)}${UNTIL_NAME}`, 'su');

/** « les membres »: those who are invited already. */
const MEMBERS =
  /^(?:(?:tou[ts]e?s? )?(?:les |le )?(?:membres?|groupe)(?: (?:du|de la|de))?|tout le monde|tous)$/iu;

/** @throws DomainError `meeting.onCondition`: an invitation that is sent cannot wait */
function parse(line: Line): Wish {
  const condition = conditionSaid(line.text);
  if (condition) throw new DomainError('meeting.onCondition', { condition });
  const invited = groupInvited(line);
  if (!invited) return named(line);
  const meeting = readAnsweredRef({ ...line, rest: invited.behind });
  return { meeting, names: [], group: invited.group };
}

function named(line: Line): Wish {
  const meeting = readAnsweredRef(line);
  const names = meeting.rest
    .replace(/<([^>]*)>/gu, ' ')
    .replace(REASON, ' ')
    .trim()
    .replace(AROUND, ' ')
    .split(/[,;]|\s+et\s+/u)
    .map((name) => name.replace(AROUND, ' ').trim())
    .filter((name) => name !== '');
  return { meeting, names };
}

/** Invites more people to a meeting that is planned already: a preview, then their invitations. */
export const inviter = defineCommand({
  name: INVITE,
  words: ['inviter', 'invite', 'invitez', 'ajouter un invité', 'ajoute un invité'],
  claims: (line) => ADDS.test(fold(line.rest)) || isAddedToMeeting(line) || convokesSomebody(line),
  holds: async (line, { directory }) => (addsOrganizations(line, directory) ? 'last' : undefined),
  inLetters: true,
  act: 'reporter',
  grammar: ['inviter <personne> à <réunion>'],
  examples: ['inviter @Fatou Koné à GEC-2027-03'],
  parse,
  subject: ({ meeting }, context): Promise<MeetingSubject> =>
    findMeeting(meeting, context, { orShown: true }),
  async run({ names, group }, context, subject): Promise<Reply> {
    refuseClosed(subject, context);
    if (names.length === 0 && !group) throw new DomainError('person.missing');
    const people = names
      .filter((name) => !MEMBERS.test(name))
      .map((name) => personInvited(context, name, subject));
    const members = group ? membersInvited(context, group, subject) : [];
    return previewInvitation(context, subject, [...people, ...members]);
  },
  actions: draftedActions(INVITE, 'reporter', confirmInvitation),
});
