import { findPeople } from '../../directory/names.ts';
import { organizationSaid } from '../../directory/organizationSaid.ts';
import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { MeetingRef } from '../meetingRef.ts';
import { isWithin } from '../meetingSearch.ts';
import { meetingsOfPerson } from '../store.ts';
import { proposed } from '../whichMeeting.ts';
import { mayBeSaidOfAnother } from './notedSentence.ts';
import { namedInstead } from './notedStandIn.ts';
import { replacedByOneself } from './replacedByOneself.ts';

const AND = /\s*,\s*et\s+|\s*,?\s*\bni\s+|\s*,\s*|\s+et\s+/iu;

/** « la GIZ et l’AFD », « la FAO ni le PAM »: each, as typed. */
export const namesOf = (who: string): readonly string[] => who.split(AND);

/**
 * Whether a line that names no meeting tells of the answer of organisations, or of people of a replacement. In a
 * channel, or from whoever notes nothing, « Hélène Rakotomalala sera là » may be said to a colleague.
 */
export function tellsOfKnown(
  line: Line,
  { directory, channel, actor }: Pick<Context, 'directory' | 'channel' | 'actor'>,
): boolean {
  const replaced = replacedByOneself(line.rest);
  const isSomebody = (name: string): boolean => findPeople(directory, name).length > 0;
  if (replaced) return isSomebody(replaced.who);
  const said = mayBeSaidOfAnother(line);
  if (!said) return false;
  const standIn = said.instead ?? namedInstead(said.behind).name;
  if (standIn !== undefined && !isSomebody(standIn)) return false;
  const isWhole = (name: string): boolean => FULL_NAME.test(name.trim()) && isSomebody(name);
  const isForGriot = channel === undefined && may(actor, 'presences.noter');
  const mayBeTold = standIn !== undefined ? isSomebody : isForGriot ? isWhole : () => false;
  return namesOf(said.who).every(
    (name) => organizationSaid(directory, name) !== undefined || mayBeTold(name),
  );
}

/** « Hélène Rakotomalala », « Mme Tremblay »: a bare « Fatou » may be anybody. */
const FULL_NAME = /^@|\S\s+\S/u;

/** What is told, as far as one's own organisation is concerned. */
interface Told {
  readonly names: readonly string[];
  readonly meeting: MeetingRef;
}

/**
 * « M. Keller ne sera pas là, je viendrai à sa place »: a colleague who may note nothing is told who can.
 * @throws DomainError `meeting.colleagueAnswer`
 */
export function refuseForColleague(names: readonly string[], { actor, directory }: Context): void {
  const { person } = actor;
  const [name, ...others] = names;
  if (!person || name === undefined || others.length > 0 || may(actor, 'presences.noter')) return;
  const [colleague, ...more] = findPeople(directory, name);
  if (!colleague || more.length > 0 || colleague.id === person.id) return;
  if (colleague.organizationId !== person.organizationId) return;
  throw new DomainError('meeting.colleagueAnswer', { name: colleague.name, own: person.name });
}

/**
 * Whoever says « la Suisse vient le 18 » of his own organisation answers for himself: he is asked so.
 * @param again the answer said again of the meeting of that code
 * @throws DomainError `meeting.ownAnswer`
 */
export async function askOwnAnswer(
  { names, meeting: { code, group, on } }: Told,
  context: Context,
  again: (code: string) => string,
): Promise<void> {
  const { actor, db, directory, now, t } = context;
  const [name, ...others] = names;
  const organization = name === undefined ? undefined : organizationSaid(directory, name);
  const { person } = actor;
  if (!person || !organization || others.length > 0) return;
  if (person.organizationId !== organization.id) return;
  const own = (await meetingsOfPerson(db, person.id, now)).filter((meeting) => {
    const body = directory.group(meeting.groupId);
    if (!body || may(actor, 'presences.noter', { group: body })) return false;
    if (code ? meeting.code !== code : group && group.id !== body.id) return false;
    return !on || on.some((days) => isWithin(meeting, days));
  });
  if (own.length === 0) return;
  throw new DomainError('meeting.ownAnswer', {
    organization: organization.acronym,
    ...proposed(own, t.locale, again),
  });
}
