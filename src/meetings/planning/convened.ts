import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { words } from '../../kernel/text/words.ts';

const INVITES =
  /^(?:invite[rz]?|convie[rz]?)\s+(?:(?:tous\s+)?les\s+(?:membres|participants)\s+(?:du|de\s+la|des)\s+|tout\s+)?(?:(?:le|la|les)\s+|l[’'])?/iu;

/** A day or an hour at once behind the group: « à lire la note avant jeudi » is none. */
const DATED = new RegExp(
  String.raw`^[\s,:]*(?:(?:pour|le|la|ce|au|à|a|une?|réunion|reunion|rencontre)\s+)*(?:\d{1,2}|${A_WEEKDAY}|demain|apr[èe]s[ -]demain)(?!\p{L}{3})`,
  'iu',
);

/**
 * « invite le GEC jeudi 11 mars à 10h »: a group and a date and nobody by name, which is to convene it.
 * @returns the sentence without its verb
 */
export function convened({ rest, groups }: Line): string | undefined {
  const verb = INVITES.exec(rest)?.[0];
  if (verb === undefined || rest.includes('?')) return undefined;
  const said = words(rest.slice(verb.length));
  const named = groupAt(said, 0, groups);
  const end = named && said[named.length - 1]?.end;
  if (end === undefined || !DATED.test(rest.slice(verb.length + end))) return undefined;
  return rest.slice(verb.length);
}

const MEMBERS_OF =
  /^(?:(?:tous|toutes)\s+)?(?:les\s+)?(?:membres|participants)\s+(?:du|de\s+la|des)\s+(?=\S)/iu;

/** « convoque les membres du GT Eau jeudi »: the group, and « membres » is no place. */
export const withoutMembers = (line: Line): Line => ({
  ...line,
  rest: line.rest.replace(MEMBERS_OF, ''),
});
