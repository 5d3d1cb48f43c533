import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { fold, foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion, opensAsking } from '../../kernel/text/question.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../meetingCode.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import type { Answer } from './answer.ts';
import { namedInstead } from './notedStandIn.ts';
import {
  ACCEPTED,
  ADJECTIVES,
  AWAY,
  DECLINED,
  NEITHER,
  NEITHER_COMES,
  NOTE_THAT,
  PEOPLE,
  REPORTED,
  REPRESENTED,
  SOMEBODY,
  TENTATIVE,
} from './notedWords.ts';

/** What is told of somebody else's answer. */
export interface SaidOfAnother {
  /** As typed: « Mme Keïta », « la GIZ et l’AFD ». */
  readonly who: string;
  readonly answer: Answer;
  /** What stands behind, as typed: the meeting, and who comes instead. */
  readonly behind: string;
  /** « Mme Koné » of « Mme Koné remplace M. Keller le 18 », as typed. */
  readonly instead?: string;
}

const VERBS: readonly (readonly [Answer, string])[] = [
  ['tentative', TENTATIVE],
  ['declined', DECLINED],
  ['accepted', ACCEPTED],
];
const NAMED: readonly (readonly [Answer, string])[] = [
  ['tentative', ADJECTIVES.tentative],
  ['declined', ADJECTIVES.declined],
  ['accepted', ADJECTIVES.accepted],
];

const END = String.raw`(?![\p{L}'-])`;
const sentences = (between: string, said: readonly (readonly [Answer, string])[]) =>
  said.map(
    ([answer, verb]) =>
      [answer, new RegExp(`^(?<who>${PEOPLE})${between}${verb}${END}`, 'du')] as const,
  );

/** « Mme Keïta sera là », « ni la FAO ni le PAM ne viendront »: of one meeting that is named, or after « note que ». */
const TOLD = [
  ...sentences(' ', VERBS),
  ['declined', new RegExp(`^ni (?<who>${NEITHER}) ${NEITHER_COMES}${END}`, 'du')] as const,
];
/** « Mme Keïta a appelé : présente », « … pour dire qu’elle vient »: an answer, whatever meeting is named. */
const REPORTED_SO = [
  ...sentences(` ${REPORTED}(?:(?:il|elle|ils|elles) )?`, VERBS),
  ...sentences(` ${REPORTED}`, NAMED),
];
/** « la GIZ sera représentée par Mme Touré au GEC » */
const SENDS = sentences(' ', [['declined', REPRESENTED]]);
/** « UE : présente au GEC » */
const LISTED = sentences(' ?: ?', NAMED);
/** « Schäfer absente le 11 » */
const WITHOUT_VERB = sentences(' ', [['declined', AWAY]]);
/** « Mme Koné remplace M. Keller au GEC du 18 » */
const REPLACES = new RegExp(
  `^(?<instead>${SOMEBODY}) (?:remplace|remplacera|represente|representera|suppleera) (?<who>${SOMEBODY})(?= (?:au(?! [0-9]| poste)|a (?:la|cette) (?:prochaine )?${MEETING_NOUN}|le|lors|pour|demain|${A_WEEKDAY})${END})`,
  'du',
);
/** « à partir du 18 », « pour le reste de 2027 »: he takes his seat. */
const LASTING =
  /\b(?:a partir|a compter|a dater|desormais|dorenavant|definitivement|jusqu|reste de|a la tete|en tant que|comme|au poste|des (?:le|lundi|demain|maintenant))\b/u;
/** Replaced on a day: without one, it is a seat that changes hands. */
const ON_A_DAY = new RegExp(
  oneOf(String.raw`\d`, String.raw`\b(?:${A_WEEKDAY})\b`, String.raw`\bdemain\b`),
  'u',
);

/** « répondre pour Mme Keïta : présente » */
const CALLED = sentences('(?: ?[:,] ?| )(?:(?:est|sera|seront|sont) )?', NAMED);

const STRETCH = /\bdu (?:\p{L}+ )?(?:\d{1,2}|1er)(?: \p{L}+)? au (?:\p{L}+ )?\d|\bjusqu'/u;
/** Who says it needs no meeting beside: « confirme sa présence » is said of nothing else. */
const OF_ITSELF = /(?:(?:sa|leur) (?:presence|participation|venue)|l'invitation|s'excuse(?:nt)?)$/u;
const TITLED = /^(?:s\.? ?e\.? ?)?(?:m|mr|mme|mlle|dr|pr|monsieur|madame)\b/u;

/** « où en est la séance »: nobody is called so. */
const ASKS_FIRST = /^(?:ou|comment|pourquoi|quand|combien|quel(?:le)?s?)(?!\p{L})/u;

/**
 * What a sentence tells of the answer of somebody else: « Moussa ne viendra pas au GEC », « la GIZ confirme sa
 * présence ». Undefined when it is said of oneself, of another thing than a meeting, or asked.
 */
export function saidOfAnother(line: Line): SaidOfAnother | undefined {
  if (isQuestion(line.rest) || opensAsking(line.text)) return undefined;
  const folded = foldWithOffsets(line.rest);
  const lead = NOTE_THAT.exec(folded.text)?.[0] ?? '';
  const said = folded.text.slice(lead.length);
  if (ASKS_FIRST.test(said)) return undefined;
  const found =
    first(REPORTED_SO, said) ??
    [...TOLD, ...LISTED, ...WITHOUT_VERB, ...SENDS].flatMap(([answer, sentence]) => {
      const match = sentence.exec(said);
      return match && isOfMeeting(match, lead, said, line) ? [{ answer, match }] : [];
    })[0];
  return found && cut(line.rest, lead.length, folded, found);
}

/**
 * What may be told of somebody else's answer, if those whom it names are of the directory: « le PNUD sera là », of no
 * meeting that is named; « le PNUD sera représenté par M. Ouédraogo »; « Mme Koné remplace M. Keller le 18 ».
 */
export function mayBeSaidOfAnother({ rest }: Line): SaidOfAnother | undefined {
  if (isQuestion(rest)) return undefined;
  const folded = foldWithOffsets(rest);
  const replaces = REPLACES.exec(folded.text);
  if (replaces) {
    const found = cut(rest, 0, folded, { answer: 'declined', match: replaces });
    const behind = fold(found.behind);
    return ON_A_DAY.test(behind) && !LASTING.test(behind) ? found : undefined;
  }
  const told = first([...TOLD, ...SENDS], folded.text);
  if (!told) return undefined;
  const behind = folded.text.slice(told.match[0].length);
  return /^[\s.!]*$/u.test(namedInstead(behind).rest) ? cut(rest, 0, folded, told) : undefined;
}

/** The same as `saidOfAnother`, behind the words of the command: « … Mme Keïta : présente GEC-2027-03 ». */
export function calledForAnother({ rest }: Line): SaidOfAnother | undefined {
  const folded = foldWithOffsets(rest);
  const found = first([...CALLED, ...TOLD], folded.text);
  return found && cut(rest, 0, folded, found);
}

interface Found {
  readonly answer: Answer;
  readonly match: RegExpExecArray;
}

function first(patterns: readonly (readonly [Answer, RegExp])[], said: string): Found | undefined {
  for (const [answer, pattern] of patterns) {
    const match = pattern.exec(said);
    if (match) return { answer, match };
  }
  return undefined;
}

function cut(
  typed: string,
  lead: number,
  { starts, ends }: ReturnType<typeof foldWithOffsets>,
  { answer, match }: Found,
): SaidOfAnother {
  const named = ([from = 0, to = 0]: readonly number[]): string =>
    typed.slice(starts[lead + from], ends[lead + to - 1]).trim();
  const { who = [], instead } = match.indices?.groups ?? {};
  const behind = typed.slice(ends[lead + match[0].length - 1]);
  return { who: named(who), answer, behind, ...(instead ? { instead: named(instead) } : {}) };
}

function isOfMeeting(match: RegExpExecArray, lead: string, said: string, line: Line): boolean {
  const behind = said.slice(match[0].length);
  const { name, rest } = namedInstead(behind);
  // « du 1er au 15 avril »: an absence, and no meeting.
  if (STRETCH.test(behind)) return false;
  if (name !== undefined && startsWithMeeting(rest, line)) return true;
  if (startsWithMeeting(behind, line)) return true;
  const nothingElse = /^\s*(?:[.!]*$|[,;])/u.test(behind);
  const known = lead !== '' || OF_ITSELF.test(match[0]) || TITLED.test(said);
  return nothingElse && known;
}

const TO_MEETING =
  /^\s*,?\s*(?:(?:aussi|bien|finalement)\s+)?(?:(?:pour|lors|a|de)\s+)?(?:au|aux|du|des|la|le|les|l'|ce|cette|a)?\s*(?:prochaine?\s+)?/u;
const A_MEETING = new RegExp(
  `^(?:${oneOf(
    `${MEETING_NOUN}(?!\\p{L})`,
    String.raw`(?:\d{1,2}(?!\d)|1er)`,
    `(?:${A_WEEKDAY}|demain|apres-demain)`,
  )})`,
  'u',
);

/** « au GEC », « à la réunion », « le 4 », « jeudi », « GEC-2027-03 ». @param behind folded */
function startsWithMeeting(behind: string, { groups }: Line): boolean {
  const named = behind.replace(TO_MEETING, '');
  if (A_MEETING.test(named)) return true;
  if (findMeetingCode(named)?.before.trim() === '') return true;
  return groupAt(words(named), 0, groups) !== undefined;
}
