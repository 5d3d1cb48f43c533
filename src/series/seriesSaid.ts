import { groupIn } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import type { SaidRhythm } from '../kernel/dates/rhythms/rhythm.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { fold } from '../kernel/text/fold.ts';
import { words } from '../kernel/text/words.ts';
import { parseSeries, rhythmIn, type SeriesRequest } from './planning/planning.ts';
import { findSeriesCode } from './seriesCode.ts';
import type { SeriesRef } from './seriesRef.ts';

/** What a line wants of a series. */
export type SeriesWish =
  | { readonly kind: 'show'; readonly code?: string; readonly group?: Group }
  | { readonly kind: 'plan'; readonly group?: Group; readonly request: SeriesRequest }
  | { readonly kind: 'edit'; readonly ref: SeriesRef; readonly request: SeriesRequest };

/** « série GEC-S1 … » shows or changes it; « gec série … » plans one, unless it says a change. */
export function readSeriesLine(typed: Line): SeriesWish {
  const line = withoutPlanning(typed);
  const found = findSeriesCode(line.rest);
  if (found) {
    const { code, rest } = found;
    if (rest === '') return { kind: 'show', code };
    return { kind: 'edit', ref: { code }, request: parseSeries(rest, line, groupOf(line, code)) };
  }
  const named = takeGroup(line);
  if (named.rest === '' && named.group) return { kind: 'show', group: named.group };
  const request = parseSeries(named.rest, line, named.group);
  const group = named.group ? { group: named.group } : {};
  if (CHANGES.test(line.called) && SHIFT.test(fold(named.rest)))
    throw new DomainError('series.hourMissing');
  if (CHANGES.test(line.called) || isChange(named.rest, request.said))
    return { kind: 'edit', ref: group, request };
  return { kind: 'plan', ...group, request };
}

/** « décale la série du GEC au deuxième jeudi ». */
const CHANGES = /^(?:modifie|change|decale|deplace)/u;
/** « d'une heure », « plus tôt »: by how much, and not to when. */
const SHIFT =
  /^(?:d'|de )?(?:un|une|deux|trois|quatre|\d+) ?(?:h|heures?|min|minutes?|jours?|semaines?|mois)\b|\bplus (?:tot|tard)\b|^(?:a )?(?:la )?semaine prochaine/u;
const FROM_A_DAY = /^(?:a partir|a compter|des)\b/u;

/** « à partir de juin, le 2e jeudi »: at the hour of the series that goes on, since it says none. */
const isChange = (text: string, { rhythm, time }: SaidRhythm): boolean =>
  FROM_A_DAY.test(fold(text)) && rhythm !== undefined && time === undefined;

/** What is denied, supposed or gone by: « ne se réunit pas chaque mardi », « se réunissait ». */
const NOT_SO = /(?:^| )(?:ne|n'|si)\b|\b(?:reunissai|tenai)(?:t|ent)\b/u;

/**
 * Whether a line without the word speaks of a series: « le GEC se réunit tous les premiers jeudis à
 * 10h » says a group, a rhythm and an hour outright; or it changes one from a day on.
 */
export function isSeriesSaid(line: Line): boolean {
  const { group, rest } = takeGroup(line);
  const said = rhythmIn(rest, line.now);
  if (!said?.rhythm || NOT_SO.test(fold(line.rest))) return false;
  if (isChange(rest, said)) return true;
  return isOutright(line.rest) && group !== undefined && said.time !== undefined;
}

/** « programme le GEC chaque premier jeudi »: the verb of one meeting, for several. */
const PLANS =
  /^(?:planifie[rz]?|programme[rz]?|organise[rz]?|convoque[rz]?|fixe[rz]?|cale[rz]?|pr[ée]vo(?:is|ir|yez))\s+/iu;

const withoutPlanning = (line: Line): Line => ({ ...line, rest: line.rest.replace(PLANS, '') });

/** Whether a line asks to plan what comes back, as one asks to plan one meeting; its hour may be missing. */
export function isSeriesPlanned(line: Line): boolean {
  if (!PLANS.test(line.rest)) return false;
  const { group, rest } = takeGroup(withoutPlanning(line));
  return group !== undefined && isOutright(rest) && rhythmIn(rest, line.now)?.rhythm !== undefined;
}

const isOutright = (text: string): boolean =>
  /\b(?:chaque|tous les|toutes les|sur (?:deux|2))\b/u.test(fold(text)) ||
  SUCH_DAYS_OF_MONTH.test(fold(text));

/** « les 2emes mardis du mois ». */
const SUCH_DAYS_OF_MONTH =
  /\bles \S.{0,40}s (?:lun|mar|mercre|jeu|vendre|same)dis (?:du|de chaque) mois\b/u;

/** The group that a series' code names. */
const groupOf = ({ groups }: Line, code: string): Group | undefined =>
  groups.find((group) => code.startsWith(`${group.code}-S`));

function takeGroup(line: Line): { readonly group: Group | undefined; readonly rest: string } {
  if (line.group) return { group: line.group, rest: line.rest };
  const sentence = words(line.rest);
  const named = groupIn(sentence, line.groups);
  if (!named) return { group: line.channelGroup, rest: line.rest };
  const start = sentence[named.at]?.start ?? 0;
  const end = sentence[named.at + named.length - 1]?.end ?? start;
  const rest = `${line.rest.slice(0, start).replace(/\s*(?:du|de la|de l[’']|des)\s*$/iu, '')} ${line.rest.slice(end)}`;
  return { group: named.group, rest: rest.trim() };
}
