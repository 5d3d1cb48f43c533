import { groupFirst } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { ADDRESS_TYPED } from '../../kernel/text/address.ts';
import { fold } from '../../kernel/text/fold.ts';
import { PUT_IN } from '../../kernel/text/orderVerbs.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { plainlyUnlessAsked } from './plainly.ts';

/** Somebody who is to be entered, as a sentence or a signature tells it. */
export interface PersonSaid {
  /** What is said of him, his address among it. */
  readonly who: string;
  /** « ambassadrice du Canada », when it stands before. */
  readonly title: string;
  readonly group?: Group;
  /** What follows the group: a seat, a time. */
  readonly rest: string;
  /** Whether the sentence says by itself that it is of the directory: « nouvelle collègue … ». */
  readonly isPlain: boolean;
}

const ADDRESS = new RegExp(ADDRESS_TYPED, 'gu');
/** « M. Paul Diallo »: two words with a capital, or one in capitals. */
const NAME = String.raw`(?:(?:M|Mme|Mlle|Mr|Dr|Pr)\.?\s+|Monsieur\s+|Madame\s+)?\p{Lu}[\p{L}\p{M}'-]+\s+(?:\p{Ll}{1,4}\s+){0,2}\p{Lu}`;
const STARTS_AS_NAME = new RegExp(`^${NAME}`, 'u');
/** The name that stands first, as far as it is plainly one. */
export const nameFirst = (who: string): string =>
  new RegExp(String.raw`^${NAME}[\p{L}\p{M}'’-]*`, 'u').exec(who)?.[0] ?? '';
const ENTERS = new RegExp(
  `^(?:${PUT_IN}|inscri(?:s|re|vez)|enregistre[rz]?)(?: (?:[àa]|dans) l'annuaire| aux contacts)?[\\s:]+(?:(?:la personne|le contact|notre coll[èe]gue|ce contact|cette personne)[\\s:]+)?(?=(?:M|Mme|Mlle|Mr|Dr|Pr|Monsieur|Madame)?\\.?\\s?\\S)`,
  'iu',
);
const IN_DIRECTORY = /[\s,]+(?:(?:[àa]|dans) l'annuaire|aux contacts)(?=[\s,:;.]|$)/iu;
const POSTS = oneOf(
  "ambassad\\p{L}+|coll[èe]gues?|contacts?|point focal|repr[ée]sentante?|chef(?:fe)? (?:de|d')[^:]*|cheffe?",
  'conseill\\p{L}+|premi[èe]re? secr[ée]taire|direct(?:eur|rice)|charg[ée]e?s?|responsable|assistante?|attach[ée]e?',
  'd[ée]l[ée]gu[ée]e?|experte?|[ée]conomiste|sp[ée]cialiste|interlocut\\p{L}+|coop[ée]rante?|consule?',
);
const ANNOUNCES = new RegExp(
  `^(?:(?:voici|voil[àa]|${PUT_IN}|inscri(?:s|re|vez)) )?(?:(?:le contact|les coordonn[ée]es|le mail|le courriel|la fiche) (?:de |du |d'))?(?:la |le |l'|notre |un |une )?nouve(?:l|au|lle) (?<title>${POSTS}(?: [^:,;@\\d]{1,60}?)?)(?:\\s*[:,]\\s*|\\s+(?:est|c'est|s'appelle)\\s+)(?<who>.+)$`,
  'isu',
);
const CONTACT =
  /^(?:voici|voil[àa]) (?:le contact|les coordonn[ée]es|la carte(?: de visite)?|la fiche) (?:de |d')(?<who>.+)$/isu;
/** Said of a meeting, of what is written to somebody. */
const ELSEWHERE =
  /(?<!\p{L})(?:reunion|seance|rencontre|invit\p{L}*|odj|ordre du jour|copie|point(?! focal)|visio|decision|action|si|pas|plus)(?!\p{L})/u;

/** « ajoute Awa Traoré de l'UNICEF au GT Santé, awa.traore@example.org »; undefined for a question, or for a meeting. */
export function personSaid(line: Line): PersonSaid | undefined {
  const said = plainlyUnlessAsked(line.text);
  if (line.called !== '' || line.group || said === undefined) return undefined;
  const addresses = said.match(ADDRESS) ?? [];
  if (addresses.length !== 1 || ELSEWHERE.test(fold(said.replace(ADDRESS, '')))) return undefined;
  const announced = ANNOUNCES.exec(said)?.groups;
  if (announced?.who !== undefined) {
    const { title = '', who } = announced;
    return STARTS_AS_NAME.test(who) ? { who, title, rest: '', isPlain: true } : undefined;
  }
  const contact = CONTACT.exec(said)?.groups?.who;
  if (contact !== undefined) {
    return STARTS_AS_NAME.test(contact)
      ? { who: contact, title: '', rest: '', isPlain: true }
      : undefined;
  }
  const entered = ENTERS.exec(said)?.[0];
  if (entered === undefined) return undefined;
  const isPlain = IN_DIRECTORY.test(said) || /annuaire|contact/iu.test(entered);
  const who = said.slice(entered.length).replace(IN_DIRECTORY, '');
  if (!STARTS_AS_NAME.test(who)) return undefined;
  return { title: '', isPlain, ...withoutGroup(who, line.groups) };
}

const TO = /[\s,]+(?:au|[àa] la|[àa] l'|dans l[ea])\s+/giu;
/** What may stand behind the group of somebody whose address follows; « du 18 mars » tells of a meeting. */
const BEHIND =
  /^(?<rest>(?:,?\s*(?:comme (?:titulaire|suppl[ée]ante?|membre)|[àa] partir d(?:u|e)\s[^,;:(@]{2,25}?|d[èe]s (?:le )?[^,;:(@]{2,25}?))*)(?=\s*(?:$|[,;:(<–-]|(?:avec |son )?(?:le )?(?:mail|e-?mail|courriel|adresse)\b|[^\s@]+@))/iu;

/** The group is cut out of what is said of somebody; left where something else stands behind it. */
function withoutGroup(
  said: string,
  groups: readonly Group[],
): Pick<PersonSaid, 'who' | 'group' | 'rest'> {
  for (const link of said.matchAll(TO)) {
    const named = groupFirst(said.slice(link.index + link[0].length), groups);
    const rest = named && BEHIND.exec(named.behind)?.groups?.rest;
    if (named && rest !== undefined) {
      const who = `${said.slice(0, link.index)}, ${named.behind.slice(rest.length)}`;
      return { who, group: named.group, rest };
    }
  }
  return { who: said, rest: '' };
}
