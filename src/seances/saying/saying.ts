import { isMisspelt } from '../../kernel/dates/reading/spelling.ts';
import { areAlike } from '../../kernel/text/alike.ts';
import { fold } from '../../kernel/text/fold.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { type Word, words } from '../../kernel/text/words.ts';
import { readAdoption } from './adoption.ts';
import { behindLead, NOTED } from './leading.ts';
import { namesLine, namesLineOnly, readNumbers } from './numbered.ts';
import { LETTERS, type Phrase, phrasesLike, type Saying } from './phrases.ts';
import { isSuspension } from './suspension.ts';

export interface Said {
  readonly kind: Saying;
  readonly rest: string;
  /** Written as it should be; otherwise it was a slip of the keyboard. */
  readonly exact: boolean;
  /** A colon stands between the word and what is said: « point : Divers ». */
  readonly isMarked: boolean;
}

/**
 * Reads what a line begins with, behind the hour that may stand before it (« 11h30 départ PNUD »);
 * undefined when it is nothing that belongs to a séance.
 */
export function readSaying(text: string): Said | undefined {
  const [whole = '', clock = ''] = CLOCK_FIRST.exec(text) ?? [];
  const said = readUntimed(text.slice(whole.length).replace(EXHAUSTED, ''));
  return said && whole !== '' ? withClock(said, clock) : said;
}

/** « l'ordre du jour étant épuisé, la séance est levée ». */
const EXHAUSTED =
  /^\s*(?:l[’' ]\s?(?:ordre du jour|odj)\s+(?:étant|etant|est)\s+[ée]puis[ée]|(?:plus|sans)\s+(?:rien|autre)[^,]{0,40}),?\s*(?:et\s+)?(?=(?:la|on|nous)\s)/iu;

const CLOCK_FIRST =
  /^\s*(?:[àa]\s+)?(\d{1,2}\s?(?:h\s?(?:\d{2})?|:\d{2})(?:\s?mi?n)?)(?:\s*[:,–-]\s*|\s+)(?=\p{L})/iu;

/** The hour goes with what is said where it counts; the register keeps none of a decision. */
function withClock(said: Said, clock: string): Said | undefined {
  if (HAS_HOUR.has(said.kind)) return { ...said, rest: `${said.rest} ${clock}`.trim() };
  if (said.kind === 'info' || said.kind === 'followUp') {
    return { ...said, rest: `${clock} ${said.rest}` };
  }
  return UNTIMED.has(said.kind) ? undefined : said;
}

const HAS_HOUR: ReadonlySet<Saying> = new Set([
  'present',
  'excused',
  'arrived',
  'left',
  'pause',
  'resume',
  'close',
]);
const UNTIMED: ReadonlySet<Saying> = new Set(['correct', 'annul', 'accept', 'who']);

function readUntimed(typed: string): Said | undefined {
  const behind = behindLead(typed);
  const led = behind === undefined ? undefined : readUnled(behind);
  return led?.exact && led.isMarked && NOTED.has(led.kind) ? led : readUnled(typed);
}

function readUnled(text: string): Said | undefined {
  const letter = /^\s*([a-z])\s*:\s*/iu.exec(text);
  const short = letter?.[1] && LETTERS[letter[1].toLowerCase()];
  if (letter && short)
    return { kind: short, rest: text.slice(letter[0].length), exact: true, isMarked: true };
  const adoption = isQuestion(text) ? undefined : readAdoption(text);
  if (adoption) return { ...adoption, exact: true, isMarked: false };
  const sentence = words(text);
  const exact = phrasesLike(sentence[0]?.folded).find((phrase) =>
    stands(phrase, sentence, (a, b) => a === b),
  );
  const found = exact ?? misspelt(sentence);
  if (!found) return undefined;
  const end = sentence[found.folded.length - 1]?.end ?? 0;
  const [between = ''] = /^[\s:,–+-]+/u.exec(text.slice(end)) ?? [];
  const rest = text.slice(end + between.length).trim();
  const isMarked = rest !== '' && between.includes(':');
  const said = { kind: found.kind, rest, exact: exact !== undefined, isMarked };
  // « décisions prises aujourd'hui » asks for a list.
  if (found.folded[0] === 'decisions' && !isMarked) return undefined;
  if (CHANGES.has(found.folded[0] ?? '') && !namesLineOnly(rest)) return undefined;
  // « note de cadrage transmise » begins with no mark: it is kept whole.
  if (said.kind === 'info' && !isMarked && ITS_NOUN.test(fold(rest))) said.rest = text.trim();
  if (ONLY_ASKS.test(rest)) return asked(said);
  // « en retard » alone asks for what is late; with a name, it is somebody who comes late. « on a fini »
  // closes the séance at the hour that is said, and else tells of a point. « on a le quorum » tells it.
  if (found.folded[0] === 'pres' && /^d[e' ]/u.test(fold(rest))) return undefined;
  if (rest === '' && NEEDS_MORE.test(found.folded.join(' '))) return undefined;
  if (isQuestion(rest) && (ACTS.has(found.kind) || (found.kind === 'point' && !isMarked)))
    return undefined;
  return belongs(said) ? said : undefined;
}

const ITS_NOUN = /^(?:de|du|des|d'|sur|relative|conceptuelle|technique|verbale)(?![\p{L}])/u;

/** « modifier 2 points », « remplacer le PNUD », « retirer 3 projets » are said of something else. */
const CHANGES: ReadonlySet<string> = new Set([
  ...['modifier', 'modifie', 'remplacer', 'remplace', 'enlever', 'enleve', 'retirer', 'retire'],
  ...['oter', 'rayer', 'raye', 'biffer', 'biffe'],
]);

/** « lever la séance à midi ? », « corriger 6 ? », « point 2 ? » ask, and change nothing. */
const ACTS: ReadonlySet<Saying> = new Set([
  'close',
  'correct',
  'annul',
  'accept',
  'adopted',
  'amended',
  'minutesAdopted',
  'minutesAmended',
]);

const ONLY_ASKS = /^[\s.!]*\?[\s?!.]*$/u;
const NEEDS_MORE =
  /^(?:en retard|(?:on a|nous avons|c'est) (?:fini|termine)|(?:on a|nous avons) le quorum)$/u;
const ATTENDANCE: ReadonlySet<Saying> = new Set(['present', 'excused', 'who']);

/** « présents ? » asks who is there; « décision ? » and « clore ? » write nothing. */
const asked = ({ kind, exact }: Said): Said | undefined =>
  ATTENDANCE.has(kind) ? { kind: 'who', rest: '?', exact, isMarked: false } : undefined;

const stands = (
  { folded }: Phrase,
  sentence: readonly Word[],
  same: (said: string, meant: string) => boolean,
): boolean =>
  folded.every((meant, index) => {
    const said = sentence[index]?.folded;
    return said !== undefined && same(said, meant);
  });

/** The shortest word that is forgiven a slip. */
const SHORTEST = 4;
const LONG = 8;

/** « sont » is no « sort »; « reprends », said after « annuler », asks Griot for something: no « reprend ». */
const NO_SLIPS: ReadonlySet<string> = new Set(['sont', 'reprends']);
/** « prêt de la BM » is no « prés ». */
const WRITTEN_SO: ReadonlySet<string> = new Set(['pres']);

/** One slip in a word, two in a long one; its first letter is right. */
function isNear(said: string, meant: string): boolean {
  if (said === meant) return true;
  if (
    NO_SLIPS.has(said) ||
    WRITTEN_SO.has(meant) ||
    meant.length < SHORTEST ||
    said.charAt(0) !== meant.charAt(0)
  )
    return false;
  return isMisspelt(said, meant) || areAlike(meant.length >= LONG ? 2 : 1, said, meant);
}

/** The one thing that it may be but for a slip; none when it may be two. */
function misspelt(sentence: readonly Word[]): Phrase | undefined {
  const near = phrasesLike(sentence[0]?.folded).filter((phrase) =>
    stands(phrase, sentence, isNear),
  );
  const [longest] = near;
  const rivals = near.filter(({ folded }) => folded.length === longest?.folded.length);
  return new Set(rivals.map(({ kind }) => kind)).size === 1 ? longest : undefined;
}

const A_DECISION = /^(?:\p{L}+\s+){0,3}d[ -]?\d{4}[ -]\d{1,6}(?!\d)/u;
const A_MEETING = /(?<![\p{L}\d-])[a-z][a-z\d]*(?:-[a-z][a-z\d]*)*-\d{4}-\d{1,2}(?![\p{L}\d])/u;
/** « annule ça », « supprime la dernière ligne »: of the speaker's own last line. */
const THE_LAST = /^(?:ca|cela|(?:la |ma )?derniere(?: ligne| entree| decision| action)?)?[\s!.]*$/u;
/** Nothing behind « clore », or the hour at which it was: « clore la séance à 12h05 ». */
const CLOSING =
  /^(?:la seance)?[\s,]*(?:(?:(?:a|vers) )?(?:midi(?: \d{1,2})?|\d{1,2} ?(?:h|heures?|:) ?(?:\d{2})?))?[\s.]*$/u;

/** « décision D-2027-001 » and « annuler GEC-2027-03 » are said to the register, not to the book. */
function belongs({ kind, rest }: Said): boolean {
  const folded = fold(rest);
  switch (kind) {
    case 'correct':
    case 'accept':
      return namesLine(folded);
    case 'annul':
      return readNumbers(rest).length > 0 || THE_LAST.test(folded);
    case 'close':
      return CLOSING.test(folded);
    case 'who':
      return folded === '';
    case 'pause':
    case 'resume':
      return isSuspension(folded);
    case 'present':
    case 'excused':
    case 'adopted':
    case 'minutesAdopted':
      return !A_MEETING.test(folded);
    default:
      return !A_DECISION.test(folded);
  }
}
