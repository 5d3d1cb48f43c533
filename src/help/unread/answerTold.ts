import type { Person } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion, opensAsking } from '../../kernel/text/question.ts';
import { putsCondition } from '../../meetings/changing/onCondition.ts';
import type { Named } from './named.ts';

/** « ne pourra pas venir », « est souffrante »: somebody else does not come. */
const ABSENT = new RegExp(
  String.raw`\b${oneOf(
    "n(?:e |'y )(?:viendra|viendront|vient|viennent|participera|assistera|va|sera|seront) (?:pas|plus)",
    'ne (?:pourra|pourront|peut|peuvent) (?:pas|plus) (?:venir|y? ?etre|assister|participer|se liberer|nous rejoindre)',
    "n'est (?:pas|plus) (?:la|disponible|libre|en mesure)",
    '(?:sera |seront |est |sont )?(?:absente?s?|empechee?s?|excusee?s?|indisponibles?|malades?|souffrante?s?)',
    'en (?:mission|conge|voyage|deplacement)|decline',
  )}\b`,
  'u',
);
const MAYBE = /\b(?:peut[- ]etre|pas (?:sure?|certaine?)|incertaine?|essaiera)\b/u;
const COMES = new RegExp(
  String.raw`\b${oneOf(
    "(?:viendra|viendront|vient|viennent)(?! (?:juste )?d(?:e\\b|'))",
    '(?:sera|seront) (?:bien )?(?:la|presente?s?|avec nous|des notres)(?! que\\b)',
    'a (?:dit oui|confirme|accepte)(?: sa (?:presence|venue|participation)|$|[,.!])|confirme sa (?:presence|venue|participation)',
    "participera|assistera|presente?s?\\b(?! (?:le|la|les|un|une|des|son|sa|ses|leur|notre) |\\s?l')",
  )}`,
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
