import { fold } from '../../kernel/text/fold.ts';
import { beginsLine, isUnfinished, type Names } from './beginning.ts';
import { isKeptOut } from './confided.ts';
import { type Heading, headingOf } from './heading.ts';
import { readSaying } from './saying.ts';

/** One of several lines typed at once. */
export interface Pasted {
  /** As the book reads it: « décision : publier la note ». */
  readonly text: string;
  /** A line of the book; one that does not say what it is; or something said to Griot, that is no note. */
  readonly as: 'line' | 'unclear' | 'apart';
}

interface Reading {
  text: string;
  readonly as: Pasted['as'];
  readonly isListed: boolean;
  readonly under: Heading | undefined;
}

/**
 * What several typed lines say, in order and without losing one: each that begins as a line of the book
 * does (« info : … », « point 2 », « décision … »), those under a heading (« Décisions : »), what goes on
 * from the line before, and what says nothing of the book. A courtesy says nothing at all.
 */
export function readSayings(typed: readonly string[], names: Names): readonly Pasted[] {
  const read: Reading[] = [];
  let heading: Heading | undefined;
  for (const line of typed.flatMap(sayingsIn)) {
    const text = line.replace(BULLET, '');
    const isListed = text !== line;
    const opened = headingOf(text);
    if (opened || COURTESY.test(fold(text))) {
      heading = opened ?? heading;
      continue;
    }
    const last = read.at(-1);
    if (isKeptOut(text)) {
      read.push({ text, as: 'apart', isListed, under: undefined });
    } else if (beginsLine(text, last?.text, names)) {
      heading = undefined;
      read.push({ text, as: 'line', isListed, under: undefined });
    } else if (heading) readUnder(heading, { text, isListed }, read);
    else if (last && goesOn({ text, isListed }, last)) last.text += ` ${line}`;
    else read.push({ text, as: isApart(text) ? 'apart' : 'unclear', isListed, under: undefined });
  }
  return read.map(({ text, as }) => ({ text, as }));
}

/** « - publier », « 2. publier ». */
const BULLET = /^\s*(?:[•·*▪◦‣●○→➢–—§o-]|\d{1,2}[.)])\s+/u;

const COURTESY =
  /^(?:bonjour|bonsoir|salut|merci|cordialement)(?: (?:a tous|a toutes|et|tout le monde|beaucoup|bien|d'avance))*[\s,.!:]*$/u;

/** « la BM présente. Décision : publier », « publier et action : relire », « point 2 : décision : publier ». */
const sayingsIn = (line: string): readonly string[] => {
  const parts = line.split(SECOND).filter((part) => part.trim() !== '');
  return parts.length < 2 ? parts : parts.map((part) => part.replace(/\s*;\s*$/u, ''));
};

const MARK = String.raw`(?:d[ée]cision|action|recommandation|info|information|not[ée]|à suivre)\s*(?:n\s?[°º]\s*)?\d{0,2}\s*:\s*\S`;
/** « présents : PNUD. Excusés : PAM »: a second list of names. */
const NAMES_MARK = String.raw`(?:excus[ée]e?s?|absente?s?|pr[ée]sente?s?)\s*:\s*\S`;
const SECOND = new RegExp(
  String.raw`(?<=[\p{L}\d)»]{2}\s?[.;])\s+(?=${NAMES_MARK})|(?<=[\p{L}\d)»]{2}\s?[.;!?])\s+(?=${MARK})|(?<=[\p{L}\d)»])(?<!^\s*(?:et|alors|donc|bon|ok|oui|enfin)),?\s+(?:et\s+puis|et|puis)\s+(?=${MARK})|(?<=^\s*(?:point|pt)\s+\d{1,3})\s*[:,–-]\s*(?=${MARK})`,
  'iu',
);

type Typed = Pick<Reading, 'text' | 'isListed'>;

/** A line under « Décisions : » is one; those under « Présents : » are names of one list. */
function readUnder(heading: Heading, { text, isListed }: Typed, read: Reading[]): void {
  const last = read.at(-1);
  const isSame = last?.under === heading;
  if (last && isSame && heading.listsNames) {
    last.text += `${isUnfinished(last.text) ? '' : ','} ${text}`;
  } else if (last && isSame && isWrapped({ text, isListed }, last)) last.text += ` ${text}`;
  else read.push({ text: `${heading.word} : ${text}`, as: 'line', isListed, under: heading });
}

const isWrapped = ({ text, isListed }: Typed, last: Reading): boolean =>
  isUnfinished(last.text) || (last.isListed && !isListed && /^\p{Ll}/u.test(text));

/** Whether a line goes on from the one before: its list, or the end of its sentence. */
function goesOn({ text, isListed }: Typed, last: Reading): boolean {
  if ((last.as === 'apart' && !isKeptOut(last.text)) || isApart(text)) return false;
  if (isUnfinished(last.text) || text.startsWith('(')) return true;
  // What is said under « Point 2 : Budget » is no part of its title.
  if (readSaying(last.text)?.kind === 'point') return false;
  if (isListed) return !last.isListed;
  return CONTINUING.test(text) && !NEW_SUBJECT.test(text) && !/[.!?;]\s*$/u.test(last.text);
}

/** In small letters, or with a number that is no hour. */
const CONTINUING = /^(?:\p{Ll}|\d{1,2}(?!\s?[h:\d])|\d{3,})/u;
/** « le PNUD rappelle », « l’UE demande »: somebody else begins to speak. */
const NEW_SUBJECT = /^(?:l[ea]s? |l[’'])\p{Lu}{2}/u;

const APART = new Set(['correct', 'annul', 'accept', 'close', 'who']);

/** « clore », « annuler 3 »: said to Griot, and no note. */
function isApart(text: string): boolean {
  const said = readSaying(text);
  return said?.exact === true && APART.has(said.kind);
}
