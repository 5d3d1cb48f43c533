import { groupIn } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import { comesBack, mayComeBack } from '../kernel/dates/rhythms/comesBack.ts';
import type { SaidRhythm } from '../kernel/dates/rhythms/rhythm.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { fold } from '../kernel/text/fold.ts';
import { words } from '../kernel/text/words.ts';
import { parseSeries, rhythmIn, type SeriesRequest } from './planning/seriesRequest.ts';
import { findSeriesCode } from './seriesCode.ts';
import type { SeriesRef } from './seriesRef.ts';

/** What a line wants of a series. */
export type SeriesWish =
  | { readonly kind: 'show'; readonly code?: string; readonly group?: Group }
  | { readonly kind: 'plan'; readonly group?: Group; readonly request: SeriesRequest }
  /** Of the one series that a group has, else the plan of its first. */
  | { readonly kind: 'change'; readonly group: Group; readonly request: SeriesRequest }
  /** « plutôt le jeudi », of the plan that is shown. */
  | { readonly kind: 'rethink'; readonly said: string }
  /** « le dernier vendredi du mois »: this month's, or each month's? */
  | { readonly kind: 'ask'; readonly group: Group; readonly said: string }
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
  if (named.group && line.called === '') {
    if (isAsked(line, named.rest)) return { kind: 'ask', group: named.group, said: named.rest };
    if (saysItsRhythm(line)) {
      const request = parseSeries(afterBut(named.rest).replace(ALL_OF_IT, ''), line, named.group);
      return { kind: 'change', group: named.group, request };
    }
  }
  const request = parseSeries(named.rest, line, named.group);
  const group = named.group ? { group: named.group } : {};
  if (CHANGES.test(line.called) && SHIFT.test(fold(named.rest)))
    throw new DomainError('series.hourMissing');
  if (
    CHANGES.test(line.called) ||
    PASSES.test(fold(named.rest)) ||
    isChange(named.rest, request.said)
  )
    return { kind: 'edit', ref: group, request };
  return { kind: 'plan', ...group, request };
}

/** « tous les GEC », « toutes les réunions du GEC » with its name taken out. */
const ALL_OF_IT =
  /(?<!\p{L})(?:tou(?:te)?s\s+)?les\s+(?:(?:r[ée]unions|s[ée]ances|rencontres)\s+(?:d[eu]s?\s+)?)?(?=\s|(?:passe|se|seront|sont|commence|d[ée]bute|d[ée]marre))/iu;

/** « décale la série du GEC au deuxième jeudi ». */
const CHANGES = /^(?:modifie|change|decale|deplace)/u;
/** « la série du GEC passe au vendredi ». */
const PASSES = /^(?:passe|passera|devient|se deplace|est decalee)\b/u;
/** « d'une heure », « plus tôt »: by how much, and not to when. */
const SHIFT =
  /^(?:d'|de )?(?:un|une|deux|trois|quatre|\d+) ?(?:h|heures?|min|minutes?|jours?|semaines?|mois)\b|\bplus (?:tot|tard)\b|^(?:a )?(?:la )?semaine prochaine/u;
const FROM_A_DAY = /^(?:a partir|a compter|des)\b/u;

/** « à partir de juin, le 2e jeudi »: at the hour of the series that goes on, since it says none. */
const isChange = (text: string, { rhythm, time }: SaidRhythm): boolean =>
  FROM_A_DAY.test(fold(text)) && rhythm !== undefined && time === undefined;

/** What is denied, supposed, asked, gone by or called off: « ne se réunit pas chaque mardi », « se réunissait ». */
const NOT_SO =
  /(?:^| )(?:ne|n'|si)\b|\b(?:reunissai|tenai)(?:t|ent)\b|\?|\b(?:annul|report[ee]|decal|deplac|suppri|depuis)/u;
/** « ne se réunit plus le mardi mais le jeudi ». */
const NO_MORE_BUT = /\b(?:ne|n'|se|c'est) ?.{0,20}\bplus\b.{0,60}\bmais\b/u;
/** « désormais », « maintenant »: otherwise than before. */
const FROM_NOW_ON =
  /\b(?:desormais|dorenavant|maintenant|a l'avenir|(?:a partir|a compter) d(?:e|u|')(?! ?\d{1,2} ?h)|from now on|now meets)\b/u;
/** « se réunit », « c'est »: what a group does, not what is asked for once. */
const DOES =
  /\b(?:(?:se|nous) (?:reunit|reunissent|reunissons|tient|tiennent|retrouve|voit|rencontre)|a lieu|ont lieu|c'est|c est|ce sera|meets)\b/u;
/** « est », « passe » behind « désormais », « à partir de juin ». */
const BECOMES =
  /\b(?:est|sont|sera|seront|pass(?:e|ent|era|eront)|reunira|reuniront|tiendra|tiendront|(?:commence|debute|demarre)(?:nt|ra|ront)?)\b/u;
const AN_HOUR = /\b\d{1,2} ?(?:h|heures?|:\d\d)/u;
const SPEAKS_OF_MEETING = /\b(?:reunions?|rencontres?|seances?)\b/u;

/** « mais le jeudi » tells the rhythm, and what stands before what it was. */
const afterBut = (text: string): string => {
  const parts = text.split(/\bmais\s+/iu);
  return parts.at(-1) ?? text;
};

/** « le GEC se réunit désormais le vendredi », « ne se réunit plus le mardi mais le jeudi ». */
function saysItsRhythm(line: Line): boolean {
  const said = fold(line.rest);
  if (NO_MORE_BUT.test(said)) return tellsRhythm(afterBut(line.rest), line);
  if (NOT_SO.test(said)) return false;
  if (FROM_NOW_ON.test(said) && (DOES.test(said) || BECOMES.test(said))) {
    return tellsRhythm(line.rest, line);
  }
  return DOES.test(said) && (comesBack(line.rest) || mayComeBack(line.rest));
}

/** Days by which meetings come back are named, or an hour behind « mais ». */
const tellsRhythm = (text: string, { now }: Line): boolean =>
  comesBack(text) || AN_HOUR.test(fold(text)) || rhythmIn(text, now)?.rhythm !== undefined;

const isAsked = (line: Line, text: string): boolean =>
  mayComeBack(text) && !comesBack(text) && !saysItsRhythm(line);

/**
 * Whether a line without the word speaks of a series: « le GEC se réunit tous les premiers jeudis à
 * 10h » says a group and that it comes back; or it changes one from a day on.
 */
export function isSeriesSaid(line: Line): boolean {
  const { group, rest } = takeGroup(line);
  if (group && isNamed(line) && saysItsRhythm(line)) return true;
  const folded = fold(line.rest);
  if (NOT_SO.test(folded)) return false;
  const said = rhythmIn(rest, line.now);
  if (said && isChange(rest, said)) return true;
  if (!group) return false;
  const isTimed = AN_HOUR.test(folded);
  if (mayComeBack(rest)) return isTimed;
  return comesBack(rest) && (isTimed || (isNamed(line) && isPlain(line)));
}

/** Nothing but talk could stand around a rhythm without an hour: the group opens the line, or a meeting is spoken of. */
const isPlain = ({ group, rest }: Line): boolean =>
  group !== undefined || SPEAKS_OF_MEETING.test(fold(rest)) || DOES.test(fold(rest));

const isNamed = (line: Line): boolean =>
  line.group !== undefined || groupIn(words(line.rest), line.groups) !== undefined;

/** « programme le GEC chaque premier jeudi »: the verb of one meeting, for several. */
const PLANS =
  /^(?:planifie[rz]?|programme[rz]?|organise[rz]?|convoque[rz]?|fixe[rz]?|cale[rz]?|pr[ée]vo(?:is|ir|yez)|(?:une |la )?r[ée]union)\s+/iu;

const withoutPlanning = (line: Line): Line => ({ ...line, rest: line.rest.replace(PLANS, '') });

/** Whether a line asks to plan what comes back, as one asks to plan one meeting; its rhythm may not be readable. */
export function isSeriesPlanned(line: Line): boolean {
  if (!PLANS.test(line.rest) || NOT_SO.test(fold(line.rest))) return false;
  const { group, rest } = takeGroup(withoutPlanning(line));
  return group !== undefined && comesBack(rest);
}

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
