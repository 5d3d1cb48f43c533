import { groupFirst } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { fold } from '../../kernel/text/fold.ts';

const WHO = /^(?:qui (?:est|sont|fait partie|font partie)|c'est qui) /u;
const IN = /^(?:au|du|a la|dans l[ea]|de la|de) /u;

/** « qui est au GA ? »: of a group that the speaker knows; any other is a name like another. */
export function asksWhoIsIn({ rest, groups }: Pick<Line, 'rest' | 'groups'>): boolean {
  const asked = WHO.exec(fold(rest))?.[0];
  return asked !== undefined && opensWithGroup(rest.slice(asked.length), groups);
}

/** « du GA », « de la Troïka » at the start: a group that is known. */
export function opensWithGroup(said: string, groups: Line['groups']): boolean {
  const lead = IN.exec(fold(said))?.[0];
  return lead !== undefined && groupFirst(said.slice(lead.length), groups) !== undefined;
}
