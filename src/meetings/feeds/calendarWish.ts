import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import type { Told } from './addresses.ts';

/** Whose calendar is asked for, and whether its address is to be renewed. */
export interface CalendarWish {
  readonly group: Told;
  readonly renewed: boolean;
  /** Of the public meetings, for everyone. */
  readonly open: boolean;
}

const PUBLIC = /(?<!\p{L})(?:calendrier|agenda) public(?!\p{L})/iu;

const RENEW =
  /(?<!\p{L})(?:renouvel\p{L}*|renew|change[rz]?|(?:une |la )?nouvelle adresse)(?!\p{L})/iu;

const LINKS = ['du|de la|de|des|le|la|les', 'par', 'svp', 'au', 'dans', 'sur', 'pour', 'mon'];
const NOUNS = ['l’adresse', 'abonnement', 'groupe', 'personnel', 'réunions', 'calendrier'];
const PROGRAMS = [
  'outlook',
  'google',
  'apple',
  'agenda',
  'gmail',
  'téléphone',
  'iphone',
  'android',
];

/** What may stand around the name of a group, or instead of one. */
const SMALL_WORDS = new RegExp(
  String.raw`(?<!\p{L})${oneOf(...LINKS, ...NOUNS, ...PROGRAMS)}(?!\p{L})`,
  'giu',
);

/** « mon calendrier GEC renouveler », « calendrier public ». @throws DomainError `group.unknown` */
export function readCalendarWish(line: Line): CalendarWish {
  if (PUBLIC.test(line.text)) return { group: undefined, renewed: false, open: true };
  const renewed = RENEW.test(line.text);
  const said = line.rest.replace(RENEW, ' ');
  const group = line.group ?? groupSaid(said, line.groups);
  const left = said.replace(SMALL_WORDS, ' ').trim();
  if (!group && /\p{L}/u.test(left)) throw new DomainError('group.unknown', { text: left });
  return { group, renewed, open: false };
}

/** Nothing else is named there: « santé » is a group. */
function groupSaid(said: string, groups: readonly Group[]): Group | undefined {
  const sentence = words(said);
  for (let at = 0; at < sentence.length; at += 1) {
    const named = groupAt(sentence, at, groups);
    if (named) return named.group;
  }
  return undefined;
}
