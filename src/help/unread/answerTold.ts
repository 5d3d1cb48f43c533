import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import type { Person } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion, opensAsking } from '../../kernel/text/question.ts';
import {
  ACCEPTED,
  ADJECTIVES,
  AWAY,
  DECLINED,
  TENTATIVE,
} from '../../meetings/attendance/notedWords.ts';
import { putsCondition } from '../../meetings/changing/onCondition.ts';
import type { Named } from './named.ts';

/** « ne viendra pas au GEC », « n'est pas d'accord »: nothing more, or which meeting. */
const OF_A_MEETING = String.raw`(?=\s*(?:$|[,.;!(]|(?:au|aux|a|le|ce|cette|car|mais|demain|${A_WEEKDAY})\b))`;
/** « ne pourra pas venir », « est souffrante »: somebody else does not come. */
const ABSENT = new RegExp(
  String.raw`\b${oneOf(
    `${DECLINED}${OF_A_MEETING}`,
    String.raw`${oneOf(AWAY, 'malades?|souffrante?s?', 'en (?:mission|conge|voyage|deplacement)')}(?!\p{L})`,
  )}`,
  'u',
);
const MAYBE = new RegExp(String.raw`\b${oneOf(TENTATIVE, ADJECTIVES.tentative, 'essaiera')}`, 'u');
const COMES = new RegExp(
  String.raw`\b${oneOf(ACCEPTED, 'a (?:dit oui|confirme|accepte)(?=$|[,.!])')}(?!\p{L})(?! (?:juste )?(?:d(?:e\b|')|que\b))`,
  'u',
);
/** « n'est jamais absent », « ne sera pas absente », « n'était pas là »; « pas en retard » is said of whoever comes. */
const OTHERWISE =
  /\b(?:pas|plus|jamais) (?:absent|empeche|excuse|malade|en retard|en mission|ne )|\b(?:etai(?:t|ent)|a ete|ont ete|avait|hier|n'a pas|n'ont pas|excuse l)/u;

/** « sera représentée par », « c'est Fatou Koné qui le représentera », « viendra à sa place »: the first is not there. */
const BY_ANOTHER =
  /\b(?:remplac|represent)\p{L}+ (?:\p{L}+ ){0,2}par\b|, par\b|\ble (?:remplac|represent)\p{L}+|\bla (?:remplac(?:e|era)|represent(?:e|era))\b|\b[ad] sa place\b|\b(?:envoie|enverra|delegue) (?:m\.? |mme )?/u;
/** « Fatou Koné remplacera Martin Keller »: the second is not there. */
const FOR_ANOTHER =
  /(?<!\b(?:le|la|les|l'|se|pas) ?)\b(?:remplac|represent)(?:e|era) (?!(?:le|la|les|un|une|son|sa|bien|par)\b)|\bau nom de\b|\ba la place de\b/u;
/** « je remplace … », « envoie la note à »: of something else. */
const NOT_OF_THEM =
  /^(?:je|j'|on|nous)\b|\b(?:ne|n'\p{L}*) ?(?:remplac|represent)|\b(?:envoie|enverra|delegue) (?:l[ea]s? |l'|un|une|son|sa|ses|des)/u;

/**
 * The line that would note the answer of somebody else which a sentence seems to tell; undefined when it tells none.
 * It is previewed, like any answer noted for another.
 */
export function answerTold(said: string, named: Named): string | undefined {
  const folded = fold(said);
  if (isQuestion(said) || opensAsking(said) || putsCondition(said)) return undefined;
  const where = named.meeting ?? named.group ?? '';
  if (BY_ANOTHER.test(folded) || FOR_ANOTHER.test(folded)) {
    const told = NOT_OF_THEM.test(folded) ? undefined : replacement(folded, named);
    return (
      told &&
      `répondre pour ${told.absent} : excusé ${where} remplacé par ${told.standIn}`.replace(
        '  ',
        ' ',
      )
    );
  }
  const [only, ...others] = named.people;
  const answer = only && others.length === 0 ? answerIn(folded) : undefined;
  return only && answer && `répondre pour ${only.name} : ${answer} ${where}`.trim();
}

interface Replacement {
  readonly absent: string;
  readonly standIn: string;
}

function replacement(folded: string, { people, organization }: Named): Replacement | undefined {
  const [first, second, ...others] = people;
  if (first === undefined || others.length > 0) return undefined;
  if (second === undefined)
    return organization && !FOR_ANOTHER.test(folded)
      ? { absent: organization, standIn: first.name }
      : undefined;
  return BY_ANOTHER.test(folded) ? pair(first, second) : pair(second, first);
}

const pair = (absent: Person, standIn: Person): Replacement => ({
  absent: absent.name,
  standIn: standIn.name,
});

function answerIn(folded: string): string | undefined {
  if (MAYBE.test(folded)) return 'peut-être';
  if (OTHERWISE.test(folded)) return undefined;
  if (ABSENT.test(folded)) return 'excusé';
  return COMES.test(folded) ? 'présent' : undefined;
}
