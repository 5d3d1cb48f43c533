/** What an amendment asks of the text: words in the place of others (none, to take them out), or a paragraph more. */
export type Change =
  | { readonly kind: 'replace'; readonly before: string; readonly after: string }
  | { readonly kind: 'add'; readonly text: string };

/** Words between quotation marks, which may say « par », or without. */
const WORDS = '(?:[«"“][^»"”]*[»"”]|.+?)';
const BEFORE = `(?<before>${WORDS})`;
const AFTER = `(?<after>${WORDS})`;
const ARROW = '(?:→|->|=>)';
const LEAD =
  '^(?:(?:il )?(?:faut|faudrait|conviendrait de|convient de)\\s+|(?:merci|prière) de\\s+|veuillez\\s+|svp,?\\s+)?';
const READ = '(?:lire|lisez|mettre|mettez|[ée]crire|[ée]crivez)\\s*:?\\s*';
const INSTEAD = "(?:au lieu|[àa] la place)\\s+(?:d['’]|de\\s|du\\s|des\\s)\\s*:?\\s*";
const OUT =
  '(?:supprim|retir|enl[eè]v|biff|effac|[oô]t)(?:er|ez|e)\\s+(?:(?:le mot|les mots|la phrase|la mention|le passage)\\s+)?:?\\s*';
const IN =
  "(?:r?ajout|ins[ée]r)(?:er|ez|e)\\s*(?:(?:une phrase|un paragraphe|la phrase|la mention)\\s*)?(?::|(?:que|qu[’'])(?!\\p{L})|)\\s*";
const CHANGE = '(?:remplac|chang|modifi|corrig)(?:er|ez|e)\\s+';

const form = (source: string): RegExp => new RegExp(`${source}\\s*\\.?$`, 'iu');

const REPLACING: readonly RegExp[] = [
  /^[«"“]\s*(?<before>[^»"”]+?)\s*[»"”]\s*(?:→|->|=>|devient|remplacée?s? par|par)\s*[«"“]\s*(?<after>.*?)\s*[»"”]\s*\.?$/iu,
  form(`${LEAD}${CHANGE}${BEFORE}\\s+(?:par|en)\\s+${AFTER}`),
  form(`${LEAD}${CHANGE}${BEFORE}\\s*${ARROW}\\s*${AFTER}`),
  form(`${LEAD}${INSTEAD}${BEFORE}\\s*[,:;]\\s*(?:il faut\\s+)?(?:${READ})?${AFTER}`),
  form(`${LEAD}${INSTEAD}${BEFORE}\\s+(?:il faut\\s+)?${READ}${AFTER}`),
  form(`${LEAD}${READ}${AFTER}\\s*,?\\s+(?:${INSTEAD}|et non\\s+(?:pas\\s+)?)${BEFORE}`),
  form(`^${AFTER}\\s*,?\\s+${INSTEAD}${BEFORE}`),
  form(`^${BEFORE}\\s*${ARROW}\\s*${AFTER}`),
  form(`${LEAD}${OUT}${BEFORE}`),
];

const ADDING = new RegExp(`${LEAD}${IN}(?<text>\\S.*)$`, 'iu');

/** Reads what is asked; what is no instruction is a paragraph to add, as it is. */
export function readChange(typed: string): Change {
  const said = typed.trim();
  for (const one of REPLACING) {
    const { before, after = '' } = one.exec(said)?.groups ?? {};
    if (before !== undefined && unquoted(before) !== '') {
      return { kind: 'replace', before: unquoted(before), after: unquoted(after) };
    }
  }
  return { kind: 'add', text: unquoted(ADDING.exec(said)?.groups?.text ?? said) };
}

/** Without the quotation marks around the whole. */
const unquoted = (words: string): string =>
  (/^[«"“]\s*([^«»"“”]*?)\s*[»"”]$/u.exec(words.trim())?.[1] ?? words).trim();
