import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
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

const SUBSCRIBES =
  /^(?:abonne[zrs]?|inscri(?:s|re|vez))(?:[ -]moi)? (?:au |a (?:l'|mon )|aux )(?:calendrier|agenda|reunions)/u;
const INTO_HIS_OWN =
  /(?<!\p{L})(?:dans|a|sur|avec|vers) (?:mon|notre|mes) (?:agenda|calendrier|outlook|google|gmail|telephone|iphone|android)/u;
const PUTS = /^(?:ajoute|mets?|mettre|mettez|synchronis|export|envoi|voir|comment)\p{L}*/u;
const AS_CALENDAR =
  /^(?:export|telecharg|donne|envoi)\p{L}*.*(?<!\p{L})(?:ics|ical|icalendar)(?!\p{L})/u;

/**
 * « abonne-moi au calendrier », « comment je mets les réunions dans mon outlook ? », « exporte le calendrier du GEC en ics »:
 * what a calendar program subscribes to gives it.
 */
export function wantsSubscription(text: string): boolean {
  const said = fold(text).trim();
  if (SUBSCRIBES.test(said) || AS_CALENDAR.test(said)) return true;
  return PUTS.test(said) && INTO_HIS_OWN.test(said);
}

/** « mon calendrier GEC renouveler », « calendrier public ». @throws DomainError `group.unknown` */
export function readCalendarWish(line: Line): CalendarWish {
  if (PUBLIC.test(line.text)) return { group: undefined, renewed: false, open: true };
  const renewed = RENEW.test(line.text);
  const said = line.rest.replace(RENEW, ' ');
  const group = line.group ?? groupSaid(said, line.groups);
  const left = line.called === '' ? '' : said.replace(SMALL_WORDS, ' ').trim();
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
