import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

/** Who sits in for somebody else, as typed, and the sentence without it. */
export interface NamedInstead {
  readonly name: string | undefined;
  readonly rest: string;
}

const PRONOUN = '(?:(?:et |mais )?(?:il|elle|ils|elles|on) )?';
const SENDS = oneOf(
  `${PRONOUN}(?:envoie|enverra|envoient|delegue|deleguera|designe|mandate)`,
  `${PRONOUN}(?:(?:se fait|se fera|sera|est) )?(?:remplacer|representer|remplacee?s?|representee?s?) par`,
  "c'est",
);
const NAME = String.raw`@?(?<name>(?:(?:m|mme|mlle|dr|mr)\. |[^,;.:])+?)`;
const BEHIND = oneOf(
  String.raw`\s*[,;.!]`,
  String.raw`\s+(?:au|aux|a la|a l'|a sa place|pour|le|lors|du|de la|qui|demain)\b`,
  String.raw`\s*$`,
);
const INSTEAD =
  "(?:le |la |l'|les )?(?:remplace|remplacera|represente|representera|siegera|viendra|vient|ira|sera (?:la|presente?))(?: a sa place)?";

const BEFORE_NAME = new RegExp(String.raw`[\s,;.]*\b${SENDS} ${NAME}(?=${BEHIND})`, 'du');
const AFTER_NAME = new RegExp(
  String.raw`(?:[,;.]|\s(?:et|mais))\s*(?:c'est )?${NAME} (?:qui )?${INSTEAD}(?![\p{L}'-])`,
  'du',
);

/** « il envoie Mme Touré », « remplacé par Mme Touré », « Mme Touré le remplacera ». */
export function namedInstead(behind: string): NamedInstead {
  const folded = foldWithOffsets(behind);
  const match = AFTER_NAME.exec(folded.text) ?? BEFORE_NAME.exec(folded.text);
  const [from, to] = match?.indices?.groups?.name ?? [0, 0];
  if (!match || from === to) return { name: undefined, rest: behind };
  const at = (index: number): number => folded.starts[index] ?? behind.length;
  const end = folded.ends[match.index + match[0].length - 1] ?? behind.length;
  return {
    name: behind.slice(at(from), folded.ends[to - 1]).trim(),
    rest: `${behind.slice(0, at(match.index))} ${behind.slice(end)}`.trim(),
  };
}
