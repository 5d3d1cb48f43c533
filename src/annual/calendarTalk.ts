import type { Line } from '../kernel/commands/line.ts';
import type { Group } from '../kernel/directory.ts';
import { fold } from '../kernel/text/fold.ts';
import { takeGroup } from '../meetings/planning/namedGroup.ts';
import { inFewWords, isRefused } from './asking/otherWords.ts';
import type { Step } from './asking/whichYear.ts';
import { QUARTER, STEPS, YEAR } from './yearWords.ts';

/** What is asked of a year's calendar in a sentence. */
export type CalendarTalk =
  | {
      readonly kind: 'show' | 'export';
      readonly year: number;
      readonly group?: Group;
      readonly quarter?: number;
    }
  | { readonly kind: Step; readonly year?: number }
  | { readonly kind: 'refuse' };

type Kind = 'show' | 'export' | Step | 'prepare';

const CALENDAR = /(?<!\p{L})calendrier(?!\p{L})/u;
/** His own, everybody's: those to which calendar programs subscribe. */
const FED = /(?<!\p{L})(?:mon|mes|public|abonn\p{L}*)(?!\p{L})/u;

const VERBS: readonly (readonly [Kind, RegExp])[] = [
  [
    'prepare',
    /^(?:propos|gener|prepar|etabli|elabor|constru|dress)\p{L}*|^(?:fai[st]|faire|faites)(?!\p{L})/u,
  ],
  ['submit', STEPS.submit],
  ['validate', STEPS.validate],
  ['publish', STEPS.publish],
  ['export', STEPS.export],
  ['show', /^(?:montr|affich)\p{L}*|^(?:voir|calendrier)(?!\p{L})/u],
];

/** « combien de GEC en 2028 », « quelles dates pour le GEC au 2e trimestre 2028 ». */
const ASKS =
  /^(?:combien (?:de|d')|(?:quelles?|les) (?:sont les )?(?:dates|reunions|seances))(?!\p{L})/u;

const FORMAT =
  /(?<!\p{L})(?:en|au format|format|sous) (?:pdf|excel|xlsx?|word|ics|ical|tableau|fichier)(?!\p{L})/gu;
const NEXT_YEAR =
  /(?<!\p{L})(?:de |pour )?(?:l'annee|l'an) (?:prochaine?|suivante?|d'apres|qui vient)(?!\p{L})/u;
const THIS_YEAR = /(?<!\p{L})(?:de |pour )?(?:cette annee|l'annee en cours)(?!\p{L})/u;
const SMALL_WORDS =
  /(?<![\p{L}\p{N}])(?:calendrier|annuel|des (?:reunions|rencontres|seances)|au chef de file|moi|nous|svp|stp|s'il (?:te|vous) plait|l[ae]|les|une?|l'annee|du|de|d'|des|en|au|pour|tout|l')(?![\p{L}\p{N}])|[-.,;:?!]+/gu;

/**
 * « propose le calendrier 2028 », « envoie-moi le calendrier en pdf », « calendrier de l’année prochaine »; undefined
 * as soon as it says anything else.
 */
export function calendarTalk(line: Line): CalendarTalk | undefined {
  const typed = fold(line.rest).trim();
  if (isRefused(typed)) return { kind: 'refuse' };
  const said = inFewWords(typed, line);
  const kind = kindOf(said);
  if (!kind || FED.test(said)) return undefined;
  const { group = line.group, unknown, rest } = takeGroup(withoutItsWords(said, kind), line);
  const quarter = QUARTER.exec(rest);
  const left = rest.replace(QUARTER, ' ').replace(SMALL_WORDS, ' ').trim();
  const year = yearOf(said, kind, line);
  if (unknown || left !== '' || year === undefined) return undefined;
  const toTheChair = kind === 'export' && !group && TO_THE_CHAIR.test(said);
  if (toTheChair || isStep(kind)) {
    const isSaid = [YEAR, NEXT_YEAR, THIS_YEAR].some((words) => words.test(said));
    return { kind: isStep(kind) ? kind : 'submit', ...(isSaid ? { year } : {}) };
  }
  return {
    kind: kind === 'prepare' ? 'show' : kind,
    year,
    ...(group ? { group } : {}),
    ...(quarter ? { quarter: Number(quarter[1] ?? quarter[2]) } : {}),
  };
}

const isStep = (kind: Kind): kind is Step =>
  kind === 'submit' || kind === 'validate' || kind === 'publish';

/** « envoie le calendrier au chef de file » asks him to validate it; « … en pdf » asks for a file. */
const TO_THE_CHAIR =
  /^(?:envoi|envoy)\p{L}*(?!.*(?<!\p{L})(?:pdf|excel|xlsx?|word|ics|ical|tableau|fichier)(?!\p{L})).*(?<!\p{L})au chef de file[\s.!]*$/u;

function kindOf(said: string): Kind | undefined {
  if (!CALENDAR.test(said)) return ASKS.test(said) && YEAR.test(said) ? 'show' : undefined;
  const kind = VERBS.find(([, verb]) => verb.test(said))?.[0];
  return kind === 'show' && said.search(FORMAT) >= 0 ? 'export' : kind;
}

function withoutItsWords(said: string, kind: Kind): string {
  const verb = CALENDAR.test(said) ? VERBS.find(([one]) => one === kind)?.[1] : ASKS;
  const after =
    kind === 'export' && said.startsWith('calendrier') ? said : said.replace(verb ?? '', ' ');
  return [FORMAT, NEXT_YEAR, THIS_YEAR, YEAR].reduce(
    (text, words) => text.replace(words, ' '),
    after,
  );
}

/** From then on, who prepares a calendar prepares the next one. */
const LAST_QUARTER = 10;

/** Undefined when a calendar is only shown and no year is said: « calendrier du GEC » is of the coming meetings. */
function yearOf(said: string, kind: Kind, { now }: Line): number | undefined {
  const told = YEAR.exec(said)?.[0];
  if (told !== undefined) return Number(told);
  if (NEXT_YEAR.test(said)) return now.year + 1;
  if (THIS_YEAR.test(said)) return now.year;
  if (kind === 'show') return undefined;
  return kind === 'prepare' && now.month >= LAST_QUARTER ? now.year + 1 : now.year;
}
