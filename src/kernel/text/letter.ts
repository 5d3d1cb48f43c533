import {
  ABOUT,
  CLOSING,
  FORMAL,
  GREETING,
  ITEM,
  LABEL,
  PREAMBLE,
  QUOTED,
  SAYING,
  STAND_IN,
  WHICH,
} from './letterFormulas.ts';

/** What a letter says, without its salutation, its closing formula and its signature. */
export interface Letter {
  readonly sentences: readonly string[];
  /** « Chers collègues, »: nothing but a letter begins so; « Bonjour » may open any message. */
  readonly formal: boolean;
}

/**
 * Reads a letter pasted with its courtesies; nothing when it is no letter.
 * @param lines as pasted, none empty
 */
export function readLetter(lines: readonly string[]): Letter | undefined {
  const [first = '', ...others] = lines;
  const formal = FORMAL.test(first);
  const opened = first.replace(formal ? FORMAL : GREETING, '');
  if (opened === first || (!formal && others.length < 2)) return undefined;
  const body = [opened, ...others].filter((line) => line !== '');
  const said = paragraphs(withoutQuoted(body)).flatMap(sentencesOf);
  const end = said.findIndex((sentence) => CLOSING.test(sentence));
  const kept = (end < 0 ? said : said.slice(0, end)).map(bare);
  return { formal, sentences: kept.filter((sentence) => sentence !== '') };
}

/** « le GEC est annulé » passed on is said by somebody else; « salle « Niger » » is a name. */
const withoutQuoted = (lines: readonly string[]): readonly string[] =>
  lines
    .join('\n')
    .replace(QUOTED, (whole, before: string = '', said: string) =>
      SAYING.test(said) ? before : whole,
    )
    .split('\n')
    .filter((line) => line.trim() !== '');

/** The lines, those that an e-mail cut in two joined again, and the points under a label behind it. */
function paragraphs(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const underLabel = last !== undefined && LABEL.test(last) && ITEM.test(line);
    if (underLabel) joined[joined.length - 1] = listed(last, line.replace(ITEM, ''));
    else if (last !== undefined && /^\p{Ll}/u.test(line) && !LABEL.test(line)) {
      joined[joined.length - 1] = `${last} ${line}`;
    } else joined.push(line);
  }
  return joined;
}

const listed = (label: string, item: string): string =>
  /:\s*$/u.test(label) ? `${label.trim()} ${item}` : `${label} ; ${item}`;

/** A full stop before a capital ends a sentence; « M. Traoré » has one of its own. */
const sentencesOf = (paragraph: string): readonly string[] =>
  paragraph.split(/(?<=[.!?])(?<!(?:^|\s)(?:M|Mme|Dr|Pr|S|E)\.)\s+(?=\p{Lu})/u);

const bare = (sentence: string): string =>
  sentence
    .trim()
    .replace(PREAMBLE, '')
    .replace(WHICH, ' ')
    .replace(ABOUT, 'objet : ')
    .replace(/[\s.]+$/u, '');

/** « Objet : paludisme »: what belongs to the sentence that asks for something. */
export const isLabelled = (sentence: string): boolean => LABEL.test(sentence);

/** « Fatou Koné assurera mon intérim »: it says more of an absence, and nothing by itself. */
export const isOfStandIn = (sentence: string): boolean => STAND_IN.test(sentence);
