import { fold } from '../../text/fold.ts';
import { oneOf } from '../../text/pattern.ts';
import { A_MONTH_BEGUN, A_WEEKDAY } from '../reading/french.ts';

const PERIOD = oneOf(
  'j|jrs?|jours?|semaines?|quinzaines?|mois|trimestres?|semestres?|ann?ees?|ans?',
  '(?:fins?|debuts?) de (?:mois|semaine)',
  `(?:${A_WEEKDAY})s?`,
);
const NTH = oneOf(
  String.raw`\d ?(?:er|re|ere|eme|ieme|me|e|nd|nde)s?`,
  '(?:premi|derni)(?:er|ere)s?|seconde?s?|(?:deux|trois|quatr)iemes?|avant[ -]derni(?:er|ere)s?',
);
const SEVERAL_NTHS = `${NTH}(?:(?: ?, ?| et | & | ou )(?:les? )?${NTH})*`;
const COUNT = String.raw`deux|trois|quatre|six|quinze|\d{1,2}`;
const EVERY = '(?:tou(?:s|te|tes)|tt|tts|ts|ttes) les?';

/** What says outright that something comes back. */
const OUTRIGHT = new RegExp(
  String.raw`\b${oneOf(
    `${EVERY} (?:(?:${COUNT}) ?)?(?:${SEVERAL_NTHS} )?${PERIOD}`,
    String.raw`${EVERY} \d{1,2} du mois`,
    `(?:chaque|chak|chaq) (?:${SEVERAL_NTHS} )?${PERIOD}`,
    'sur (?:deux|2|trois|3)',
    // « les jeudis », « 2e et 4e mardis ».
    `(?:${A_WEEKDAY})s`,
    `${NTH}(?: ?, ?| et | & )(?:les? )?${NTH} (?:${A_WEEKDAY})(?! (?:de |d')?(?:${A_MONTH_BEGUN}))`,
    `(?:${COUNT}|une|1) ?(?:fois|x|reunions?|seances?) ?(?:par|/|chaque) ?(?:${PERIOD})`,
    'every (?:other )?(?:day|week|month|quarter|(?:mon|tues|wednes|thurs|fri)day)|each (?:week|month)',
  )}(?!\p{L})`,
  'u',
);

const OFTEN =
  'hebdo|hebdomadaire|mensuel|mensuelle|bimensuel|bimensuelle|bimestriel|trimestriel|trimestrielle|semestriel|weekly|monthly';
/** « réunion mensuelle », « revue trimestrielle » is what a meeting is called, and tells no rhythm. */
const OFTEN_ALONE = new RegExp(
  String.raw`(?<!\b(?:reunion|rencontre|seance|session|revue|point|rapport|bilan|suivi|comite|atelier|assemblee|plan|rdv) )\b(?:${OFTEN})\b`,
  'u',
);
/** « hebdo le jeudi »: a weekday makes that a rhythm, though it is what the meeting is called. */
const OF_EACH_WEEK = /\b(?:hebdo|hebdomadaire|weekly)\b/u;
const ONE_DAY = new RegExp(
  oneOf(
    String.raw`\b(?:\d{1,2}|1er|premier) (?:${A_MONTH_BEGUN})`,
    String.raw`\b\d{1,2}[/.]\d{1,2}\b`,
    String.raw`\b(?:${A_WEEKDAY}) (?:\d{1,2}(?!\d| ?(?:h|:))|prochain|en huit)`,
    String.raw`\b(?:demain|aujourd'hui|prochaine?|ce (?:${A_WEEKDAY}))\b`,
    String.raw`\ble \d{1,2}(?! ?(?:h|:|e|\d))`,
  ),
  'u',
);

/** « le dernier vendredi du mois »: this month's, or each month's. */
const NTH_OF_THE_MONTH = new RegExp(
  String.raw`\b${NTH} (?:${A_WEEKDAY}|jour ouvr(?:e|able)) du mois\b(?! (?:prochain|suivant|dernier|courant|en cours|de |d'))`,
  'u',
);

/** What is named or quoted is the text of something. */
const NAMED = /(?:[,;]\s*)?\b(?:objet|sujet|theme|motif|raison|lieu)\s*:.*$|[«"“][^»"”]*[»"”]/gu;

const bare = (text: string): string => fold(text).replace(NAMED, ' ');

/**
 * Whether a text says that something comes back, even in a way from which no rhythm can be read: it
 * is never one date. « réunion mensuelle du jeudi 4 mars » is one.
 */
export function comesBack(text: string): boolean {
  const said = bare(text);
  if (OUTRIGHT.test(said)) return true;
  return (OFTEN_ALONE.test(said) || OF_EACH_WEEK.test(said)) && !ONE_DAY.test(said);
}

/** « le dernier vendredi du mois », which may be one day, or one of each month. */
export const mayComeBack = (text: string): boolean => NTH_OF_THE_MONTH.test(bare(text));
