import { groupFirst } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';
import { PUT_IN, TAKE_OUT_TYPED } from '../../kernel/text/orderVerbs.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

/** Whom a sentence puts somewhere, or takes away: « ajoute Drissa Togo au GT Eau ». */
export interface MemberSaid {
  /** As typed. */
  readonly names: readonly string[];
  readonly group: Group;
  /** What follows the group: « comme suppléant », « jusqu'au 31 mars ». */
  readonly rest: string;
}

/** What is ordered of somebody who is to sit in a group, and of somebody who is to leave it; as typed. */
export const PUT_IN_GROUP = oneOf(
  PUT_IN,
  'inscri(?:s|t|re|vez)|int[èée]gre[rz]?|mets|mettre|mettez',
);
export const TAKE_OUT_OF_GROUP = oneOf(TAKE_OUT_TYPED, 'sors|sortir|sortez');

/** What may stand behind the group: a seat, a time. « du 18 mars », « pour présenter » tell of a meeting. */
const BEHIND = new RegExp(
  `^(?:,?\\s*(?:${oneOf(
    'comme\\s+(?:titulaire|suppl[ée]ante?|membre)',
    '(?:svp|stp|d[ée]sormais|maintenant|aussi|merci)',
    "(?:jusqu[’']|[àa] partir\\s|[àa] compter\\s|d[èe]s\\s|depuis\\s).+",
    'du\\s.+\\s(?:au|à)\\s.+',
  )}))*[\\s.!]*$`,
  'iu',
);

/** Whether nothing but a seat and a time stands behind a group. */
export const isBehindGroup = (rest: string): boolean => BEHIND.test(rest);

/** The seat that stands behind a group: « comme suppléant ». */
export function seatNamed(rest: string): 'titular' | 'alternate' | undefined {
  if (/comme\s+suppl/iu.test(rest)) return 'alternate';
  return /comme\s+titulaire/iu.test(rest) ? 'titular' : undefined;
}

/** What stands behind a group without the seat: a time. */
export const withoutSeat = (rest: string): string => rest.replace(/,?\s*comme\s+\p{L}+/iu, '');

/** « Drissa Togo comme titulaire au GEC »: the seat may stand before the group. */
const SEAT_BEFORE = /,?\s+comme\s+(?:titulaire|suppl[ée]ante?|membre)$/iu;

/**
 * The people and the group of « <names> au <group> », when nothing else is said.
 * @param said without its verb
 * @param links what leads from the names to the group: « au », « du »
 */
export function memberSaid(
  said: string,
  links: string,
  { group: opening, groups }: Pick<Line, 'group' | 'groups'>,
): MemberSaid | undefined {
  if (opening || said.includes('?')) return undefined;
  for (const link of said.matchAll(new RegExp(`\\s+(?:${links})(?:\\s+|(?<=[’'])\\s*)`, 'giu'))) {
    const named = groupFirst(said.slice(link.index + link[0].length), groups);
    if (!named) continue;
    const before = said.slice(0, link.index);
    const seat = SEAT_BEFORE.exec(before)?.[0] ?? '';
    const names = namesIn(before.slice(0, before.length - seat.length));
    const rest = `${seat}${named.behind}`;
    if (names && BEHIND.test(rest)) return { names, group: named.group, rest };
  }
  return undefined;
}

/** « Fatou Koné et Drissa Togo », and nothing that a name does not hold. */
export function namesIn(said: string): readonly string[] | undefined {
  const names = said
    .split(/\s*,\s*|\s+et\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 0 && names.every(isName) ? names : undefined;
}

const NAME = /^@?\p{L}[\p{L}\p{M}’'.@_-]*(?:\s+\p{L}[\p{L}\p{M}’'.-]*){0,4}$/u;
const ADDRESS = /^@?[^\s@]+@[^\s@]+$/u;
/** Words of a sentence, which no name is made of. */
const NO_NAME = new RegExp(
  oneOf(
    `^${oneOf(
      "[dlnsj]['’]|pas |plus |un |une |le |la |les |des |du |mon |son |sa |ses |ce |cette ",
      'qui|que |si |on |il |elle |je |tu |nous |vous ',
      '(?:une?|moi|toi|nous|vous|lui|tous|personne)$',
    )}`,
    ` ${oneOf(
      'a|est|sera|avait|doit|veut|va|peut|ne|pas',
      'des|sur|pour|dans|aux?|que|qui|point|odj',
    )}(?: |$)`,
  ),
  'u',
);
/** Things that are added to a meeting. */
const THING =
  /^(?:points?|sujets?|documents?|notes?|decisions?|actions?|participants?|invitee?s?|budget|suivi|lien|presentation|divers|minutes?|temps|visio)\b/u;

function isName(name: string): boolean {
  const said = fold(name);
  if (ADDRESS.test(name)) return true;
  return NAME.test(name) && !NO_NAME.test(said) && !THING.test(said);
}
