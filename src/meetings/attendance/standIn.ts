import { oneOf } from '../../kernel/text/pattern.ts';

/** « remplacé par X », « mon suppléant : X », « je délègue X ». */
const REPLACED =
  '(?:remplac[ée]{1,2}s?|remplacer|repr[ée]sent[ée]{1,2}s?|repr[ée]senter|suppl[ée]{1,2})';
const SENDS = '(?:d[ée]l[èe]gue|d[ée]signe|mandate|donne (?:mandat|pouvoir|procuration) à)';

/** « ma suppléante viendra », « mon suppléant n’y va pas »: what comes next is no name; who it is, is asked. */
const NO_NAME = String.raw`(?!\s*(?:n[’'](?=(?:y|est|ira)(?!\p{L}))|(?:ne|non|y|ira|va|vient|viendra|assistera|participera|si[ée]gera|sera|est|peut|pourra|pourrait|devrait)(?!\p{L})))`;

const BEFORE_NAME = new RegExp(
  oneOf(
    String.raw`[,;.]?\s*(?:et\s+)?(?:je serai |je suis |je me fais |sera )?${REPLACED}\s+par`,
    String.raw`[,;.]?\s*(?:et\s+)?je ${SENDS}`,
    String.raw`[,;.]?\s*(?:mon |ma )?(?:suppl[ée]ante?|rempla[çc]ante?)\s*:?${NO_NAME}`,
  ) + String.raw`\s+@?(.+)$`,
  'iu',
);

/** It may have a stop of its own, « M. Traoré ». */
const NAME = String.raw`(?:(?!\s(?:et|mais|car)\s)[^,;.:]|(?<=(?:^|\s)(?:M|Mme|Dr|\p{Lu}))\.)+?`;
const COMES =
  '(?:ira|va|vient|viendra|assistera|participera|si[ée]gera|sera (?:là|la|pr[ée]sente?))';

/** « X me remplace », « X viendra à ma place », « X y va ». */
const AFTER_NAME = new RegExp(
  String.raw`(?:^|[,;.:]\s+|\s(?:et|mais|car)\s+)(${NAME})\s+(?:qui\s+)?${oneOf(
    'me (?:remplace|remplacera|repr[ée]sente|repr[ée]sentera|suppl[ée]e|suppl[ée]era)',
    String.raw`assure(?:ra)?\s+(?:mon\s+|l[’'])int[ée]rim`,
    String.raw`${COMES}(?:\s[^,;.]{0,30}?)?\s[àa] ma place`,
    String.raw`y (?:va|ira|sera)(?!\s+(?:aussi|avec))`,
  )}(?!\p{L})`,
  'iu',
);

/** « ma suppléante viendra », said of nothing else: not « … aussi », « … peut-être », « … si elle peut ». */
const ALTERNATE_COMES = new RegExp(
  String.raw`(?<!\p{L})((?:mon|ma)\s+(?:suppl[ée]ante?|rempla[çc]ante?|adjointe?))\s+(?:y\s+)?${COMES}(?:\s+(?:[àa] ma place|au \p{L}+|le \d{1,2}))?[\s.!]*$`,
  'iu',
);

const CLOSE_ONES = [
  'adjointe?',
  'suppl[ée]ante?',
  'rempla[çc]ante?',
  'coll[èe]gue',
  'collaborat(?:eur|rice)',
];
const AFTER_IT = [
  "au|aux|à la|à l[’']|à|pour|le|la|lors",
  'sera|viendra|vient|ira|participera|assistera|si[ée]gera',
];

const SMALL_WORDS = new RegExp(
  oneOf(
    String.raw`^(?:c[’']est\s+|ce sera\s+|@|(?:et|mais)\s+|(?:mon|ma|notre)\s+${oneOf(...CLOSE_ONES)}\s+(?=\S))+`,
    String.raw`\s+${oneOf(...AFTER_IT)}(?:\s.*)?$`,
  ),
  'giu',
);

/** Who sits in the speaker's place, as named in a sentence; nothing when it names nobody. */
export function standInNamed(sentence: string): string | undefined {
  const name = AFTER_NAME.exec(sentence)?.[1] ?? BEFORE_NAME.exec(sentence)?.[1];
  const said = name
    ?.replace(SMALL_WORDS, '')
    .replace(/[\s.,;!]+$/u, '')
    .trim();
  return said === '' ? undefined : said;
}

/** The alternate who comes, in the words of somebody who does not: « ma suppléante ». */
export const alternateComing = (sentence: string): string | undefined =>
  ALTERNATE_COMES.exec(sentence)?.[1];

/** « mon suppléant », « mon adjointe »: the alternate of the seat, who needs no other name. */
export const isAlternate = (name: string): boolean =>
  /^(?:mon |ma |notre |son |sa |leur |le |la )?(?:suppl[ée]ante?|adjointe?|rempla[çc]ante?)$/iu.test(
    name,
  );
