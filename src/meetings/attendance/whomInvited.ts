import { findPeople, onePerson } from '../../directory/names.ts';
import { organizationNamed, peopleOf } from '../../directory/organizations.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn, groupSurelyAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../meetingCode.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { seatInvitees } from './invitees.ts';

const ARTICLE =
  /^\s*(?:(?:(?:tous\s+)?les\s+membres\s+(?:du|de\s+la)|le|la|les|tout\s+le)\s+|l[’']\s*)?/iu;
const TO = /^\s+(?:à|a|au|aux|pour)\s+\S/iu;

/** « le GT Eau au GEC »: the group that is invited, and what stands behind it. */
export function groupInvited({
  rest,
  groups,
}: Pick<Line, 'rest' | 'groups'>): { readonly group: Group; readonly behind: string } | undefined {
  const said = rest.replace(ARTICLE, '');
  const sentence = words(said);
  const named = groupSurelyAt(sentence, 0, groups);
  const behind = said.slice(sentence[(named?.length ?? 0) - 1]?.end);
  if (!named || !TO.test(behind)) return undefined;
  const other = findMeetingCode(behind) ?? groupIn(words(behind), groups);
  return other && { group: named.group, behind };
}

/** Whoever would be invited that day to a meeting of the group. */
export const membersInvited = (
  { directory }: Context,
  group: Group,
  { meeting }: MeetingSubject,
): Person[] =>
  seatInvitees(directory, group, meeting.start.toPlainDate()).flatMap(
    ({ personId }) => directory.person(personId) ?? [],
  );

const MOST_PROPOSED = 6;

/**
 * The person who is named; of an organisation, the one it has or one to choose.
 * @throws DomainError `person.unknown`, `person.ambiguous`, `person.ofOrganization`
 */
export function personInvited(
  { directory }: Context,
  name: string,
  { meeting }: MeetingSubject,
): Person {
  const bare = name.replace(ARTICLE, '');
  const organization =
    findPeople(directory, name).length === 0 ? organizationNamed(directory, bare) : undefined;
  if (!organization) return onePerson(directory, name);
  const people = peopleOf(directory, organization);
  const [only, ...others] = people;
  if (only && others.length === 0) return only;
  throw new DomainError('person.ofOrganization', {
    organization: organization.name,
    suggestions: people
      .slice(0, MOST_PROPOSED)
      .map((person) => `inviter ${person.name} à ${meeting.code}`),
  });
}
