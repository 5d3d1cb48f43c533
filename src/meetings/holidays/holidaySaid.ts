import type { Temporal } from 'temporal-polyfill';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { findWhen } from '../../kernel/dates/when.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { oneDay } from '../planning/oneDay.ts';
import { type Feast, feastCalled } from './feasts.ts';

/** A day off that is told: as the feast it is, or for the reason that is given, if any. */
export interface HolidaySaid {
  readonly day: Temporal.PlainDate;
  readonly feast: Feast | undefined;
  /** As typed: « deuil national ». */
  readonly name: string | undefined;
}

const IS = "(?:est|sera|c'est|ce sera|tombe|tombera)";
const WEEKDAY = `(?:${A_WEEKDAY})`;
const DAY = oneOf(
  String.raw`(?:(?:le|ce) )?(?:\p{L}+ )?\d{1,2}(?:er)?(?:[ /.-][\p{L}\d]+){1,3}`,
  String.raw`(?:(?:le|ce) )?${WEEKDAY}(?: prochain| \d{1,2}(?:er)?)?`,
  String.raw`le \d{1,2}(?:er)?`,
  "demain|apres-demain|aujourd'hui",
);

/** « le 12 mars est férié », « vendredi 12 mars sera chômé, deuil national ». */
const OFF = new RegExp(
  `^${DAY},? (?:${IS} |(?=jour ))(?:declaree? |decretee? )?(?:un |en )?(?:jour )?(?:ferie|chome)e?s?(?: et (?:ferie|chome)e?)?(?: au mali)?(?:[ .!]*$| ?[,:(] ?| (?:pour|a cause d|en raison d))`,
  'u',
);
/** « le 20 mars ce sera la korité » */
const DAY_THEN_FEAST = new RegExp(`^(?<day>${DAY}),? ${IS} (?<feast>[^,]+?)[ .!]*$`, 'u');
/** « tombe finalement », « est reportée »: the feast is on that day now, whatever was told before. */
const IS_NOW = oneOf(
  `${IS}(?: (?:finalement|plutot|en fait|bien))?`,
  'aura lieu',
  '(?:est|sera|a ete) (?:fixe|annonce|confirme|deplace|reporte|repousse|decale|avance)e?',
);
/** « et non le 17 », « au lieu du 17 mai » */
const NOT_THEN = String.raw`,? (?:et non(?: pas)?|et pas|pas|au lieu|plutot que) (?:le|du|de) [\p{L}\d ]+?`;
/** « la korité est le 20 mars », « la tabaski est déplacée au 18 mai ». */
const FEAST_THEN_DAY = new RegExp(
  String.raw`^(?:(?:non|finalement|en fait),? )?(?<feast>[^,\d:]+?)(?:,| ?:)? (?:${IS_NOW} )?(?:au |pour )?(?<day>${DAY})(?:${NOT_THEN})?[ .!]*$`,
  'u',
);
/** « férié déplacer Tabaski au 18 mai »: what is said of the feast follows. */
const CHANGED =
  /^(?:jour )?feriee?s? (?:deplace|reporte|decale|avance|change|modifie|corrige)[rz]? (?:la (?=\p{L}))?/u;
const REASON =
  /(?:[,:(]|\b(?:pour(?: cause d[e’'])?|à cause d[eu’']|en raison d[eu’']))\s*([^()]+?)[\s).!]*$/iu;

/** « le gouvernement vient de l’annoncer » says who told it, and is no name of a day. */
const SOURCE = /\b(?:annonc|decid|decret|communique|parait|radio|ministre|gouvernement)/u;

/**
 * What a sentence tells of a day off; nothing of what asks (« le 12 mars est férié ? »), or of a meeting that is
 * held on such a day.
 */
export function holidaySaid(text: string, now: Temporal.ZonedDateTime): HolidaySaid | undefined {
  const told = toldIn(text);
  const found = told && oneDay(findWhen(told.day, now));
  if (!found) return undefined;
  const { feast } = told;
  const reason = feast ? undefined : REASON.exec(text)?.[1];
  const name = reason && SOURCE.test(fold(reason)) ? undefined : reason;
  return { day: found.date, feast, name };
}

/** Whether a sentence tells of a day off, before anything is known of its day. */
export const tellsOfHoliday = (text: string): boolean => toldIn(text) !== undefined;

/** The feast, if it is one, and the words that say the day. */
function toldIn(
  text: string,
): { readonly feast: Feast | undefined; readonly day: string } | undefined {
  if (isQuestion(text)) return undefined;
  const said = fold(text.trim()).replace(CHANGED, '');
  const { feast: called = '', day = text } =
    DAY_THEN_FEAST.exec(said)?.groups ?? FEAST_THEN_DAY.exec(said)?.groups ?? {};
  const feast = feastCalled(called.replace(/^la (?=fete)/u, ''));
  if (feast) return { feast, day };
  return OFF.test(said) ? { feast: undefined, day: text } : undefined;
}
