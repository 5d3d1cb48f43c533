import { findPeople } from '../../directory/names.ts';
import { organizationSaid } from '../../directory/organizationSaid.ts';
import { peopleOf } from '../../directory/organizations.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Directory, Organization, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Meeting } from '../meeting.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { alternateOf } from './invitees.ts';

/** Those whom a name may mean: people of that name, or those of an organisation. */
export interface Named {
  readonly people: readonly Person[];
  /** It is the name of an organisation, and these are its people. */
  readonly organization: Organization | undefined;
}

/** @throws DomainError `person.unknown` */
export function namedIn(directory: Directory, name: string): Named {
  const people = findPeople(directory, name);
  if (people.length > 0) return { people, organization: undefined };
  const organization = organizationSaid(directory, name);
  if (!organization) throw new DomainError('person.unknown', { name });
  return { people: peopleOf(directory, organization), organization };
}

/** How the line is said again for one of several. */
export type SaidAgain = (person: Person) => string;

/**
 * The one person invited whom a name means: of several of that name, the one who is invited; of an
 * organisation, the one who is.
 * @throws DomainError `person.unknown`, `meeting.whoseAnswer`, `meeting.notInvitedThere`,
 *   `meeting.noneInvitedOf`
 */
export function whoseAnswer(
  context: Context,
  subject: MeetingSubject,
  name: string,
  again: SaidAgain,
): Person {
  const { meeting } = subject;
  const { people, organization } = namedIn(context.directory, name);
  const invited = organization
    ? peopleFor(context.directory, meeting, organization)
    : people.filter(({ id }) => subject.invitees.includes(id));
  const [only, ...others] = invited;
  if (only && others.length === 0) return only;
  if (only) throw several(context, name, invited, again);
  if (organization) {
    throw new DomainError('meeting.noneInvitedOf', {
      organization: organization.name,
      code: meeting.code,
    });
  }
  throw notInvited(context, subject, people);
}

/** Those who speak there for an organisation. */
const peopleFor = (directory: Directory, meeting: Meeting, { id }: Organization): Person[] =>
  meeting.attendees
    .filter(({ organizationId }) => organizationId === id)
    .flatMap(({ personId }) => directory.person(personId) ?? []);

function several(
  { directory }: Context,
  name: string,
  people: readonly Person[],
  again: SaidAgain,
): DomainError {
  const house = ({ organizationId }: Person) =>
    directory.organization(organizationId)?.acronym ?? '';
  return new DomainError('meeting.whoseAnswer', {
    name,
    candidates: people.map((one) => one.name),
    suggestions: people.map(again),
    labels: people.map((one) => `${one.name} (${house(one)})`),
  });
}

/** An alternate is invited when his titular declines: that is proposed. */
function notInvited(
  { directory }: Context,
  { meeting, group }: MeetingSubject,
  [person]: readonly Person[],
): DomainError {
  const { code } = meeting;
  if (!person) return new DomainError('meeting.noneInvitedOf', { organization: '', code });
  const on = meeting.start.toPlainDate();
  const titular = meeting.attendees.find(
    ({ organizationId, personId, role }) =>
      role === 'titular' &&
      organizationId === person.organizationId &&
      alternateOf(directory, group, organizationId, on)?.id === person.id &&
      personId !== person.id,
  );
  const replaced = titular && directory.person(titular.personId);
  return new DomainError('meeting.notInvitedThere', {
    name: person.name,
    code,
    ...(replaced
      ? {
          suggestions: [
            `répondre pour ${replaced.name} : excusé ${code} remplacé par ${person.name}`,
          ],
        }
      : {}),
  });
}
