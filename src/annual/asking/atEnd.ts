import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { words } from '../../kernel/text/words.ts';
import { YEAR } from '../yearWords.ts';

const VERBS = [
  ['retirer', /^(?:retir|enl[eè]v|supprim|[oô]t)(?:er?|ez)\s+/iu],
  ['ajouter', /^(?:ajout|rajout)(?:er?|ez)\s+/iu],
  ['déplacer', /^(?:d[ée]plac|d[ée]cal|avanc|report|repouss)(?:er?|ez)\s+/iu],
] as const;

const CALENDAR =
  /[\s,]+(?:du|au|dans\s+le|sur\s+le)\s+calendrier(?:\s+annuel)?(?:\s+(?:de\s+)?(?<year>20\d\d))?[\s.!]*$/iu;
/** « la réunion du », « la date du » before the group. */
const DATE_OF =
  /^(?:(?:la|une|le)\s+)?(?:(?:r[ée]union|s[ée]ance|date|rencontre)\s+(?:du|de\s+la|de)\s+)?/iu;

/** « retire le GEC d’août du calendrier 2028 », as « 2028 retirer GEC d’août »: the calendar that comes last. */
export function correctionAtEnd({ rest, called, group, groups }: Line): string | undefined {
  const found = CALENDAR.exec(rest);
  if (called !== '' || group || !found || rest.includes('?')) return undefined;
  const said = rest.slice(0, found.index);
  const [verb, form] = VERBS.find(([, one]) => one.test(said)) ?? [];
  const year = found.groups?.year ?? YEAR.exec(said)?.[0];
  if (!verb || !form || year === undefined) return undefined;
  const body = said.replace(form, '').replace(DATE_OF, '');
  const isNamed = groupIn(words(body), groups)?.at === 0;
  return isNamed
    ? `${year} ${verb} ${body.replace(YEAR, '')}`.replace(/\s+/gu, ' ').trim()
    : undefined;
}

/** Whether a line says so. */
export const correctsAtEnd = (line: Line): boolean => correctionAtEnd(line) !== undefined;
