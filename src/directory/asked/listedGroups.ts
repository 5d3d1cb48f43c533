import { groupNamed } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';

/** « les sous-groupes du GT Santé », « liste des SGT ». */
const SUBS = ['sous-groupes', 'SGT'].flatMap((noun) => [
  `les ${noun}`,
  `liste des ${noun}`,
  `quels sont les ${noun}`,
]);
/** « liste des coordonnateurs »: the groups, with who leads each. */
const LEADERS = [
  'coordonnateurs',
  'coordinateurs',
  'les coordonnateurs',
  'liste des coordonnateurs',
  'liste des coordinateurs',
];
const OF_SUBS = /(?:sous-groupes|sgt)$/u;
/** « le sous-groupe Nutrition » is one of them. */
const SEVERAL = /(?<!\p{L})(?:sous-groupes|sgt)(?!\p{L})/u;
const OF_LEADERS = /(?:coordonn|coordin)ateurs$/u;
const OF_ALL = /^(?:(?:d[eu]s? )?(?:tous les )?(?:gt|groupes(?: thematiques)?))?[\s?!.]*$/u;

/** « les sous-groupes du GT Santé »: of which group they are; undefined when something else is said. */
function parentIn({ rest, groups }: Pick<Line, 'rest' | 'groups'>): Group | 'all' | undefined {
  const said = rest.replace(/^\s*(?:d[eu]|de la|de l[’'])\s*/iu, '').replace(/[\s?!.]+$/u, '');
  return said === '' ? 'all' : groupNamed(said, groups);
}

/** « les sous-groupes proposent une date », « liste des coordonnateurs présents ». */
export const listsOtherThings = (line: Line): boolean =>
  (OF_SUBS.test(line.called) && (parentIn(line) === undefined || !SEVERAL.test(fold(line.text)))) ||
  (OF_LEADERS.test(line.called) && !OF_ALL.test(fold(line.rest)));

/** What these words call. */
export const LISTING_WORDS = [...SUBS, ...LEADERS];

/** Which groups are asked for, and under which; undefined when other words call the list. */
export function groupsListed(
  line: Pick<Line, 'called' | 'rest' | 'groups'>,
): { readonly only: 'sub' | 'thematic'; readonly under?: Group } | undefined {
  if (OF_LEADERS.test(line.called)) return { only: 'thematic' };
  if (!OF_SUBS.test(line.called)) return undefined;
  const parent = parentIn(line);
  return parent === undefined || parent === 'all'
    ? { only: 'sub' }
    : { only: 'sub', under: parent };
}
