import {
  calendarWordInFrench,
  MONTHS_IN_ENGLISH,
  WEEKDAYS_IN_ENGLISH,
} from '../../kernel/dates/reading/english.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const SHORT_DUE = new RegExp(
  String.raw`(?<!\p{L})[ée]ch\.?\s*:?\s+(?=(?:le\s+)?(?:\d|fin|mi|d[ée]but|demain|${A_WEEKDAY}))`,
  'giu',
);
const SQUARE = /\[\s*(?=(?:avant|pour|échéance|echeance|délai|delai)(?!\p{L}))([^[\]]*)\]/giu;
/** « (délai : 19 mars) », « (responsable : BAD) » at the end. */
const LABELLED =
  /\s*\(\s*(?=(?:[ée]ch[ée]ance|d[ée]lai|resp(?:onsables?)?\.?|porteurs?|pilotes?)\s*:)([^()]*)\)(?=[\s.;]*$)/iu;

/** A sign that a telephone wrote in letters: « responsable Camille virgule échéance … ». « La virgule » is a word. */
const COMMA_IN_LETTERS =
  /(?<!(?<!\p{L})(?:la|une|cette|de|sa|par|point|en|avec|sans|chaque|ou)\s*)(?:^|\s+)virgule(?!\p{L})\s*/giu;

const MONTH = oneOf(...MONTHS_IN_ENGLISH);
const WEEKDAY = oneOf(...WEEKDAYS_IN_ENGLISH);
/** « by Friday », « before the end of March », « no later than 31 March » at the end of a sentence. */
const DUE_IN_ENGLISH = new RegExp(
  String.raw`[\s,]+(?:by|before|no later than|due(?: on| by)?)\s+${oneOf(
    String.raw`(?:the\s+)?end of\s+(?<end>(?:the\s+)?month|${MONTH})`,
    String.raw`(?<next>next\s+)?(?<weekday>${WEEKDAY})`,
    String.raw`(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>${MONTH})`,
    String.raw`(?<monthFirst>${MONTH})\s+(?<dayBehind>\d{1,2})(?:st|nd|rd|th)?`,
    '(?<tomorrow>tomorrow)',
  )}(?=[\s.]*$)`,
  'iu',
);

/** « not before Friday » is the contrary of what is due then; « if … by Friday » may never be. */
const NOT_DUE =
  /(?<!\p{L})(?:not|no|never|nobody|none|nothing|neither|nor|without|wait|cannot|if|unless|until|once|when|which|who)(?!\p{L})|n[’']t(?!\p{L})/iu;
/** « payments due 31 March », « the report approved by Friday »: it is said of them. */
const SAID_OF_IT =
  /(?<!(?<!\p{L})(?:be|been)\s+)(?<!\p{L})\p{L}+(?:ed|wn|tten|sent|made|given|held|paid)$/iu;

function isDueThen(sentence: string, { 0: said, index }: RegExpExecArray): boolean {
  if (NOT_DUE.test(sentence)) return false;
  const isApart = said.startsWith(',');
  if (/^\s*due(?!\p{L})/iu.test(said)) return false;
  return isApart || !SAID_OF_IT.test(sentence.slice(0, index));
}

/** The same day as a French sentence tells it, which alone is read. */
function dueInFrench(groups: Readonly<Record<string, string | undefined>>): string {
  const { end, next, weekday, day, month = '', monthFirst = '', dayBehind } = groups;
  if (end !== undefined)
    return /month/iu.test(end) ? 'fin du mois' : `fin ${calendarWordInFrench(end)}`;
  if (weekday !== undefined) return `${calendarWordInFrench(weekday)}${next ? ' prochain' : ''}`;
  if (day !== undefined) return `${day} ${calendarWordInFrench(month)}`;
  return dayBehind === undefined ? 'demain' : `${dayBehind} ${calendarWordInFrench(monthFirst)}`;
}

/** What short forms, brackets, a telephone's dictation and English say, as the readers of a decision expect it. */
export function asWritten(typed: string): string {
  const whole = typed
    .replace(COMMA_IN_LETTERS, ', ')
    .replace(SHORT_DUE, 'échéance ')
    .replace(SQUARE, '($1)')
    .replace(LABELLED, ', $1');
  const english = DUE_IN_ENGLISH.exec(whole);
  if (!english || !isDueThen(whole, english)) return whole;
  const due = dueInFrench(english.groups ?? {});
  return `${whole.slice(0, english.index)}, échéance ${due}`;
}
