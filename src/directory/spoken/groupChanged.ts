import { groupFirst } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { withCapital } from '../../kernel/text/capital.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import type { Row } from '../exchange/tables.ts';
import { NEWLY } from './newly.ts';
import { plainlyUnlessAsked } from './plainly.ts';

/** What a sentence changes of a group. */
export interface GroupChanged {
  readonly group: Group;
  /** The cells as they will be. */
  readonly row: Row;
}

const OF = "(?:du|de la|de l'|des) ?";
const THE = "(?:le |la |les |l')?";
const NOW = `(?: ${NEWLY})?`;
const SETS = '(?:fixe[rz]?|mets|mettre|mettez|change[rz]?|passe[rz]?|r[èée]gle[rz]?)';

interface Reader {
  readonly before: RegExp;
  readonly behind: RegExp;
  row(value: string): Row | undefined;
}

const PER_CENT = String.raw`(?<value>\d{1,3} ?(?:%|pour ?cents?|pourcents?)|la moiti[ée])`;
const MINUTES = String.raw`(?<value>\d{1,3} ?(?:min(?:utes?)?)|\d ?h(?:eures?)?(?: ?\d{2})?|une heure(?: et demie)?)`;

/** « renomme le GT Eau en … », « le quorum du GEC passe à 60 % », « la salle habituelle du GT Santé est … ». */
const READERS: readonly Reader[] = (
  [
    [`renomme[rz]? ${THE}`, String.raw`\s+(?:en|:|→|->)\s*(?<value>.+)`, renamed],
    [
      `(?:change[rz]?|modifie[rz]?) le nom ${OF}`,
      String.raw`\s+(?:en|:|→|->)\s*(?<value>.+)`,
      renamed,
    ],
    [`le nouveau nom ${OF}`, String.raw`\s+(?:est|:|sera)\s*(?<value>.+)`, renamed],
    [THE, String.raw`\s+s'appelle(?:ra)? ${NEWLY}\s*:?\s*(?<value>.+)`, renamed],
    [
      `(?:le )?quorum ${OF}`,
      String.raw`\s+(?:passe(?:ra)?${NOW} [àa]|(?:est|sera) (?:${NEWLY}(?: fix[ée])? (?:de|[àa])|fix[ée] [àa])) ${PER_CENT}`,
      quorum,
    ],
    [`${SETS} le quorum ${OF}`, String.raw`\s+[àa] ${PER_CENT}`, quorum],
    [
      `(?:la salle|le lieu) (?:habituelle?|par d[ée]faut) ${OF}`,
      String.raw`\s+(?:est|devient|sera|:)${NOW}\s*:?\s*(?<value>.+)`,
      place,
    ],
    [
      `la dur[ée]e (?:habituelle |par d[ée]faut )?(?:des r[ée]unions )?${OF}`,
      String.raw`\s+(?:passe(?:ra)?${NOW} [àa]|(?:est|sera) ${NEWLY} de) ${MINUTES}`,
      duration,
    ],
    [`les r[ée]unions ${OF}`, String.raw`\s+dure(?:nt|ront) ${NEWLY} ${MINUTES}`, duration],
  ] as const
).map(([before, behind, row]) => ({
  before: new RegExp(`^${before}`, 'iu'),
  behind: new RegExp(String.raw`^${behind}[\s.!]*$`, 'iu'),
  row,
}));

/** Undefined for a question, and when the new value is not said: « le quorum du GEC est atteint ». */
export function groupChanged({
  text,
  group: opening,
  groups,
}: Pick<Line, 'text' | 'group' | 'groups'>): GroupChanged | undefined {
  const said = plainlyUnlessAsked(text);
  if (said === undefined || opening) return undefined;
  for (const { before, behind, row } of READERS) {
    const lead = before.exec(said)?.[0];
    if (lead === undefined) continue;
    const named = groupFirst(said.slice(lead.length), groups);
    const value = named && behind.exec(named.behind)?.groups?.value;
    const cells = value === undefined ? undefined : row(value.trim());
    if (named && cells) return { group: named.group, row: cells };
  }
  return undefined;
}

/** « GT Eau et climat » is written out, as the others are; a sentence is no name. */
function renamed(value: string): Row | undefined {
  const bare = value.replace(/^[«"“]\s*|\s*[»"”]$/gu, '').trim();
  const name = writtenOut(bare);
  return /^[\p{L}\d][^?!:;@]{1,80}$/u.test(bare) &&
    !/^(?:pas|plus|cas|fonction|[àa]|au|celui|toujours|encore|d[ée]j[àa]|connu|mieux)(?!\p{L})/iu.test(
      bare,
    )
    ? { name }
    : undefined;
}

/** « GT Tourisme »: « Groupe thématique Tourisme ». */
export const writtenOut = (name: string): string =>
  withCapital(
    name
      .replace(/^gt\s+/iu, 'Groupe thématique ')
      .replace(/^sgt\s+/iu, 'Sous-groupe thématique ')
      .replace(/^sous-groupe\s+(?!th)/iu, 'Sous-groupe thématique '),
  );

function quorum(value: string): Row | undefined {
  const percent = /moiti/iu.test(value) ? 50 : Number.parseInt(value, 10);
  return percent <= 100 ? { quorum: String(percent) } : undefined;
}

function duration(value: string): Row | undefined {
  const said = fold(value);
  if (said.startsWith('une heure')) return { duration: said.endsWith('demie') ? '90' : '60' };
  const [, hours, minutes = '0'] = /^(\d) ?h[a-z]*(?: ?(\d{2}))?$/u.exec(said) ?? [];
  const total =
    hours === undefined ? Number.parseInt(said, 10) : Number(hours) * 60 + Number(minutes);
  return total >= 5 ? { duration: String(total) } : undefined;
}

const THERE = /^(?:[àa] |dans |chez )?(?:la |le |l'|les )?|^(?:au|aux) /iu;
const NO_PLACE = new RegExp(
  `^${oneOf(
    'pas|plus|ferm\\p{L}*|(?:in)?disponible|trop|occup\\p{L}*|en|libre|prise?|r[ée]serv\\p{L}*|toujours|encore',
    'celle|celui|l[ae] (?:plus|m[êe]me)|[àa] (?:r[ée]nover|revoir|d[ée]finir|pr[ée]ciser|confirmer|trouver|choisir|changer)',
  )}(?!\\p{L})`,
  'iu',
);

function place(value: string): Row | undefined {
  if (NO_PLACE.test(value) || value.length > 120) return undefined;
  const bare = withCapital(value.replace(THERE, ''));
  return bare === '' ? undefined : { place: bare.replaceAll("'", '’') };
}
