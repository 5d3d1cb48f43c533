import type { Temporal } from 'temporal-polyfill';
import { type FoundDue, findDue, parseDue } from '../../kernel/dates/dues/due.ts';
import { A_MONTH_TYPED, monthNumber } from '../../kernel/dates/reading/french.ts';
import { findWhen } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { dayOfDoing } from './dayOfDoing.ts';
import { isForbidding } from './forbidding.ts';
import { MARKS, plain } from './mentionMarks.ts';

/** A due date as it was said: none, a day, or a fault to put right. */
export type Due =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: Temporal.PlainDate }
  | { readonly kind: 'fault'; readonly said: string; readonly fault: DomainError };

/** Reads a due date that stands alone: in a form, after « échéance : ». */
export function readDue(said: string, now: Temporal.ZonedDateTime): Due {
  if (said.trim() === '' || NO_DUE.test(said)) return { kind: 'none' };
  try {
    return { kind: 'day', day: parseDue(said, now).date };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { kind: 'fault', said, fault: error };
  }
}

const NO_DUE = new RegExp(
  String.raw`^\s*${oneOf(
    'sans(?: échéance| echeance)?',
    'aucune?|néant|neant|non|-',
    '(?:reste )?à (?:définir|definir|préciser|preciser|fixer|déterminer|determiner|convenir|confirmer)',
    'non (?:définie|definie|fixée|fixee|précisée|precisee)',
  )}[\s.]*$`,
  'iu',
);

/** The due date of a sentence and the sentence without it, when it is wanted. */
export function takeDue(sentence: string, wanted: boolean, now: Temporal.ZonedDateTime): TakenDue {
  if (!wanted || forbids(sentence)) return { due: { kind: 'none' }, rest: sentence };
  try {
    const dated = sentence.replace(BEFORE_CHRISTMAS, 'avant le 24 décembre');
    const found = findDue(dated, now);
    if (!found || !isMeant(found, dated)) return unannounced(sentence, now);
    if (isBeforeThisMonth(found, sentence, now)) return unclear(sentence, THIS_MONTH);
    return { due: { kind: 'day', day: found.date }, rest: found.rest };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return faulty(sentence, error);
  }
}

/** « avant mars », said in March: its end may be meant, and not a day of next year. */
const THIS_MONTH = new RegExp(
  String.raw`(?<said>(?<!\p{L})(?:avant|avt) (?:le mois d[e’'] ?)?(?<month>${A_MONTH_TYPED})(?:-\p{L}+)?(?! \d{4})(?!\p{L}))`,
  'iu',
);

const MONTHS_AHEAD = 10;

const isBeforeThisMonth = (
  { date }: FoundDue,
  sentence: string,
  { year, month }: Temporal.ZonedDateTime,
): boolean =>
  monthNumber(THIS_MONTH.exec(sentence)?.groups?.month ?? '') === month &&
  (date.year - year) * 12 + date.month - month > MONTHS_AHEAD;

/** « avt noël », « d'ici Noël »: the eve. */
const BEFORE_CHRISTMAS =
  /(?<=^|[\s,(])(?:avant|avt|d[’' ]ici(?: à)?) no[eë]l(?=[\s.]*(?:$|[,;()\ue000-\uf8ff]))/giu;

/** « Ne rien publier avant le 20 mars » is the contrary of what is due by that day. */
const forbids = (sentence: string): boolean => isForbidding(sentence) && !NAMED_DUE.test(sentence);
const NAMED_DUE = /(?<!\p{L})(?:échéance|echeance|délai|delai|date limite|deadline)(?!\p{L})/iu;

/** The due date of a sentence, and the sentence without it. */
export interface TakenDue {
  readonly due: Due;
  readonly rest: string;
}

/** @throws DomainError date.* */
function unannounced(sentence: string, now: Temporal.ZonedDateTime): TakenDue {
  const ending = endingDay(sentence, now);
  if (ending) return ending;
  const told = unread(sentence);
  if (told.due.kind !== 'none') return told;
  const doing = dayOfDoing(sentence, now);
  return doing ? { due: { kind: 'day', day: doing.day }, rest: doing.rest } : told;
}

/** « …, 31 mars », « … (31 mars) »: a day by itself at the end, behind a mark or an owner. */
const LAST_PART =
  /[,;(–—\ue000-\uf8ff]\s*(?<said>(?:le\s+)?[^,;()–—\ue000-\uf8ff]{3,40}?)[\s.)]*$/u;

/** @throws DomainError date.* */
function endingDay(sentence: string, now: Temporal.ZonedDateTime): TakenDue | undefined {
  const match = LAST_PART.exec(sentence);
  const said = match?.groups?.said;
  if (!match || said === undefined) return undefined;
  const when = findWhen(said, now);
  if (when?.rest !== '' || when.lastDay) return undefined;
  const mark = MARKS.test(match[0].charAt(0)) ? match[0].charAt(0) : '';
  const left = sentence.slice(0, match.index);
  // « la note (M. X, 31/03) »: what it was opened for stays in brackets.
  const isOpen = /\([^()]*$/u.test(left) && match[0].includes(')');
  return { due: { kind: 'day', day: when.date }, rest: `${left}${isOpen ? ')' : ''}${mark}` };
}

/** A due date that is announced, and what it says: « échéance dès que possible ». */
const ANNOUNCED =
  /(?:^|[\s,;.(–-])(?:avec\s+(?:une\s+)?|pour\s+)?(?:échéance|echeance|date limite|date butoir|deadline)\s*:?\s+(?<said>[^,;\ue000-\uf8ff]+)/iu;
/** « d'ici avril », « courant mars » at the end: a month is no day. */
const MONTH_ALONE = new RegExp(
  `(?:^|[\\s,;.(])(?<said>(?:d[’']ici(?: à)?|avant|courant|au plus tard en) (?:le mois d[e’'] ?)?(?:${A_MONTH_TYPED})(?: \\d{4})?)(?=[\\s.,;\ue000-\uf8ff]*$)`,
  'iu',
);
/** « avant le prochain GEC », « d'ici la prochaine réunion du GT santé » at the end: a meeting is no day yet. */
const BY = "(?:d[’' ]ici(?: à)?|avant|au plus tard (?:à|au|pour))";
const A_MEETING = oneOf(
  'réunion|reunion|séance|seance|rencontre|session',
  'gec|s?gt|copil|troïka|troika',
);
const UNTIL_MEETING = new RegExp(
  [
    // « deux semaines avant le prochain GEC » is a day.
    String.raw`(?<!(?:semaines?|quinzaine|jours?|mois|heures?|h))(?:^|[\s,;.(])`,
    String.raw`(?<said>${BY}\s+(?:(?:le|la|notre)\s+)?prochaine?\s+${A_MEETING}(?:[\s-][^,;.\ue000-\uf8ff]+)?)`,
    String.raw`(?=[\s.,;\ue000-\uf8ff]*$)`,
  ].join(''),
  'iu',
);

/** Whether what is said of a due date is the next meeting of a group. */
export const isUntilMeeting = (said: string): boolean => UNTIL_MEETING.test(said);

/** « respecter l'échéance du projet » speaks of one. */
const OF_THE_TEXT =
  /(?<!\p{L})(?:le|la|les|l|un|une|des|du|au|aux|de|d|à|cette|ces|son|sa|leur|toute|chaque|même|meme|nouvelle)[\s’']*$/iu;

/** A due date that is announced and cannot be read is told, never left in the text in silence. */
function unread(sentence: string): TakenDue {
  return unclear(sentence, ANNOUNCED, MONTH_ALONE, UNTIL_MEETING);
}

function unclear(sentence: string, ...patterns: readonly RegExp[]): TakenDue {
  const match = patterns.map((pattern) => pattern.exec(sentence)).find((found) => found !== null);
  const said = match?.groups?.said?.trim();
  const none: TakenDue = { due: { kind: 'none' }, rest: sentence };
  if (!match || !said) return none;
  const at = match.index + match[0].search(/[\p{L}]/u);
  if (OF_THE_TEXT.test(sentence.slice(0, at))) return none;
  const behind = sentence.slice(match.index + match[0].length);
  const rest = `${sentence.slice(0, match.index).trimEnd()} ${behind.trimStart()}`;
  if (NO_DUE.test(said)) return { due: { kind: 'none' }, rest: rest.trim() };
  const fault = new DomainError('decision.dueUnclear', { text: said });
  return { due: { kind: 'fault', said, fault }, rest: rest.trim() };
}

/** « pour le 15 mars » is a due date at the end of a sentence; in its middle, it speaks of a day. */
const isMeant = ({ certain, rest }: FoundDue, sentence: string): boolean =>
  certain || plain(sentence).trim().startsWith(plain(rest).trim());

const INTRODUCED =
  /(?:^|[\s,;(]+)(?:avec |pour )?(?:échéance|délai|date limite|deadline|pour|avant|d[’']ici|au plus tard|sous)\s*:?\s+([^,;]*)$/iu;

/** Sets what is wrong apart, so that it can be put right in a form without touching the text. */
function faulty(sentence: string, fault: DomainError): TakenDue {
  const [whole, said] = INTRODUCED.exec(sentence) ?? [];
  if (whole === undefined || said === undefined) {
    return { due: { kind: 'fault', said: '', fault }, rest: sentence };
  }
  const marks = [...whole].filter((sign) => MARKS.test(sign)).join(' ');
  const rest = `${sentence.slice(0, -whole.length)} ${marks}`.trim();
  return { due: { kind: 'fault', said: plain(said).trim(), fault }, rest };
}
