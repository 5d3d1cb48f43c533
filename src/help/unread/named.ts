import { findDecisionCode } from '../../decisions/decisionCode.ts';
import { nameFrom } from '../../directory/mentions.ts';
import { findPeople } from '../../directory/names.ts';
import { organizationIn } from '../../directory/organizations.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Person } from '../../kernel/directory.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';

/** What a sentence that nothing understands names all the same, as the register writes it. */
export interface Named {
  /** A code: GEC-2027-03. */
  readonly meeting?: string;
  /** The code of a group that the speaker knows, or that of the channel. */
  readonly group?: string;
  readonly decision?: string;
  /** The acronym of an organisation. */
  readonly organization?: string;
  /** In the order in which they are named. */
  readonly people: readonly Person[];
}

/** Reads whom and what a sentence names, where it does so without mistake. */
export function namedIn(said: string, { actor, directory, channelGroup }: Context): Named {
  const meeting = findMeetingCode(said)?.code;
  const group = groupIn(words(said), actor.knownGroups())?.group ?? channelGroup;
  const decision = findDecisionCode(said)?.code;
  const organization = organizationIn(directory, said)?.organization.acronym;
  return {
    ...(meeting ? { meeting } : {}),
    ...(group ? { group: group.code } : {}),
    ...(decision ? { decision } : {}),
    ...(organization ? { organization } : {}),
    people: peopleIn(said, directory),
  };
}

/** A name is written with a capital: « paul » in the middle of a sentence may be anything. */
const CAPITAL = /(?<![\p{L}\p{N}@.’'-])\p{Lu}/gu;

function peopleIn(said: string, directory: Context['directory']): readonly Person[] {
  const found: Person[] = [];
  let end = 0;
  for (const { index } of said.matchAll(CAPITAL)) {
    const name = index < end ? undefined : nameFrom(said, index, directory);
    if (!name) continue;
    const [person, ...others] = findPeople(directory, name.typed);
    if (person && others.length === 0) found.push(person);
    // « Awa Traoré » who is unknown is no other Traoré.
    if (person || name.typed.includes(' ')) end = name.end;
  }
  return found;
}
