/** « remplacé par X », « mon suppléant : X », « je délègue X ». */
const BEFORE_NAME =
  /(?:[,;.]?\s*(?:et\s+)?(?:je serai |je suis |je me fais |sera )?(?:remplac[ée]{1,2}s?|remplacer|repr[ée]sent[ée]{1,2}s?|repr[ée]senter|suppl[ée]{1,2})\s+par|[,;.]?\s*(?:et\s+)?je (?:d[ée]l[èe]gue|d[ée]signe|mandate|donne (?:mandat|pouvoir|procuration) à)|[,;.]?\s*(?:mon |ma )?(?:suppl[ée]ante?|rempla[çc]ante?)\s*:?)\s+@?(.+)$/iu;

/** « X me remplace », « X viendra à ma place », « X y va ». */
const AFTER_NAME =
  /(?:^|[,;.:]\s+|\s(?:et|mais|car)\s+)((?:(?!\s(?:et|mais|car)\s)[^,;.:]|(?<=(?:^|\s)(?:M|Mme|Dr|\p{Lu}))\.)+?)\s+(?:qui\s+)?(?:me (?:remplace|remplacera|repr[ée]sente|repr[ée]sentera|suppl[ée]e|suppl[ée]era)|(?:ira|va|vient|viendra|assistera|participera|si[ée]gera|sera (?:là|la|pr[ée]sente?))(?:\s[^,;.]{0,30}?)?\s[àa] ma place|y (?:va|ira|sera)(?!\s+(?:aussi|avec)))(?!\p{L})/iu;

const SMALL_WORDS =
  /^(?:c[’']est\s+|ce sera\s+|@|(?:et|mais)\s+|(?:mon|ma|notre)\s+(?:adjointe?|suppl[ée]ante?|rempla[çc]ante?|coll[èe]gue|collaborat(?:eur|rice))\s+(?=\S))+|\s+(?:au|aux|à la|à l[’']|à|pour|le|la|lors|sera|viendra|vient|ira|participera|assistera|si[ée]gera)(?:\s.*)?$/giu;

/** Who sits in the speaker's place, as named in a sentence; nothing when it names nobody. */
export function standInNamed(sentence: string): string | undefined {
  const name = AFTER_NAME.exec(sentence)?.[1] ?? BEFORE_NAME.exec(sentence)?.[1];
  const said = name
    ?.replace(SMALL_WORDS, '')
    .replace(/[\s.,;!]+$/u, '')
    .trim();
  return said === '' ? undefined : said;
}

/** « mon suppléant », « mon adjointe »: the alternate of the seat, who needs no other name. */
export const isAlternate = (name: string): boolean =>
  /^(?:mon |ma |notre |le |la )?(?:suppl[ée]ante?|adjointe?|rempla[çc]ante?)$/iu.test(name);
