import { findPeople } from '../../directory/names.ts';
import { holders } from '../../kernel/access/leaders.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, buttons, info, warning } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { mayStandIn } from './invitees.ts';

const COMPANY = /(?:^|\s)(?:avec|accompagnée? (?:de|d[’']|par)|with)\s+@?(.+)$/iu;

/** « avec plaisir », « avec un peu de retard », « avec vous »: nobody who comes along. */
const NOBODY =
  /\b(?:plaisir|joie|honneur|interet|enthousiasme|retard|pleasure|minutes?)\b|^(?:vous|nous|moi|eux|tous|you)\b/;

/** « au gec », « le 4 » behind a name. */
const BEHIND = /\s+(?:au|aux|à|a|pour|le|la|lors|ce|cette|jeudi|demain|to|on|at)(?:\s.*)?$/iu;

/** Who comes along, as he is named in an answer: « je viens avec Fatou ». */
export function companyNamed(sentence: string): readonly string[] {
  const said = COMPANY.exec(sentence)?.[1]?.replace(BEHIND, '') ?? '';
  if (NOBODY.test(fold(said))) return [];
  return said
    .split(/,|\s+(?:et|and)\s+/u)
    .map((name) => name.replace(/^@|[\s.!]+$/gu, ''))
    .filter((name) => name !== '');
}

/** What becomes of those who are said to come along: an answer invites nobody, and says so. */
export const companyBlocks = (
  context: Context,
  subject: MeetingSubject,
  speaker: Person,
  names: readonly string[],
): Block[] => names.flatMap((name) => companyBlock(context, subject, speaker, name));

function companyBlock(
  { t, directory }: Context,
  { meeting, group, invitees }: MeetingSubject,
  speaker: Person,
  named: string,
): Block[] {
  const [person, ...others] = named === '' ? [] : findPeople(directory, named);
  const known = person && others.length === 0 ? person : undefined;
  const name = known?.name ?? named;
  // Whoever sits in for the speaker is expected no more, now that he comes himself.
  const own = meeting.attendees.find(({ personId }) => personId === speaker.id);
  if (known && invitees.includes(known.id) && own?.standInId !== known.id) {
    return [info(t('meetings.company.invited', { name }))];
  }
  const on = meeting.start.toPlainDate();
  const leaders = holders(directory, group, on, 'coordinator', 'chair').map((one) => one.name);
  const said = { name, leaders: leaders.length > 0 ? listInWords(leaders, t.locale) : 'none' };
  if (named === '') return [warning(t('meetings.company.unnamed', said))];
  const replaces =
    known?.organizationId === speaker.organizationId && mayStandIn(directory, group, known, on);
  return [
    warning(t('meetings.company.notInvited', said)),
    ...(replaces
      ? [
          buttons({
            id: sayId(`excusé ${meeting.code} remplacé par ${name}`),
            label: t('meetings.company.replace', { name }),
          }),
        ]
      : []),
  ];
}
