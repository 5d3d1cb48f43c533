import { calendarWordInFrench } from '../../kernel/dates/reading/english.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const STATUSES: ReadonlyMap<string, string> = new Map([
  ...meaning('en retard', 'overdue late'),
  ...meaning('ouvertes', 'open pending outstanding'),
  ...meaning('closes', 'closed completed done finished'),
  ...meaning('abandonnées', 'dropped cancelled'),
  ...meaning('reportées', 'postponed'),
  ...meaning('à confirmer', 'unconfirmed'),
  ...meaning('toutes', 'all'),
]);

function meaning(french: string, english: string): readonly (readonly [string, string])[] {
  return english.split(' ').map((word) => [word, french]);
}

const STATUS = oneOf(...STATUSES.keys());
const NOUN = '(?:decisions|actions|action points|tasks|recommendations|commitments)';
const ASKING = '(?:(?:show|list|give|see|tell|what|which|are|were|me|us|the) )*';
const PLACE =
  '(?: (?:taken |made |adopted )?(?<link>of|for|by|from|at|about|on|since|in|assigned to)(?: the)? (?<place>.+))?';
/** « overdue decisions of the GEC », « decisions that are open ». */
const LIST = new RegExp(
  `^(?<asking>${ASKING})(?:(?<status>${STATUS}) )?(?<noun>${NOUN})(?: (?:(?:that|which) )?(?:are |is )?(?<behind>${STATUS}))?${PLACE}$`,
  'u',
);
const WHAT_IS = new RegExp(
  `^(?:what(?:'s| is)|who is) (?:still )?(?<status>overdue|late|open)${PLACE}$`,
  'u',
);
const WHAT_WAS = new RegExp(
  `^(?:what (?:was|has been|did we|have we) (?:decided?)|who (?:does|must do|has to do|is doing) what)${PLACE}$`,
  'u',
);

/** What an English sentence asks of the list, as it is asked in French; undefined when it is no English. */
export function listInFrench(typed: string): string | undefined {
  const said = fold(typed)
    .replace(/[\s.!?]+$/u, '')
    .trim();
  const found = LIST.exec(said) ?? WHAT_IS.exec(said) ?? WHAT_WAS.exec(said);
  const { asking = '', status, behind, noun = '', link, place } = found?.groups ?? {};
  if (!found || (noun !== '' && `${asking}${status ?? ''}${behind ?? ''}${link ?? ''}` === '')) {
    return undefined;
  }
  const where =
    place === undefined
      ? ''
      : placeInFrench(link ?? '', typed.trim().slice(-placeLength(typed, place)));
  return [STATUSES.get(status ?? behind ?? '') ?? '', KINDS.get(noun) ?? '', where]
    .filter((part) => part !== '')
    .join(' ');
}

/** How many of the last signs typed tell the place, what ends the sentence included. */
const placeLength = (typed: string, place: string): number =>
  place.length + (/[\s.!?]*$/u.exec(typed.trim())?.[0].length ?? 0);

const KINDS: ReadonlyMap<string, string> = new Map([
  ['recommendations', 'recommandations'],
  ['commitments', 'engagements'],
]);

const WHOSE = new Set(['of', 'for', 'by', 'from', 'assigned to']);

function placeInFrench(link: string, place: string): string {
  const said = place.replace(/[\s.!?]+$/u, '').replace(/\p{L}+/gu, calendarWordInFrench);
  if (link === 'since') return `depuis ${said}`;
  if (link === 'in') return `en ${said}`;
  return WHOSE.has(link) && /^[@＠]/u.test(said) ? `de ${said}` : said;
}
