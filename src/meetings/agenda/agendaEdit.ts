import { parseDuration } from '../../kernel/dates/duration.ts';
import { fold, foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { findMeetingCode } from '../meetingCode.ts';
import { RENAMING, SWAPPING } from './odjVerb.ts';
import type { Place } from './pointOrder.ts';
import type { PointSaid } from './pointSaid.ts';

/** What changes of an ordre du jour that keeps its points. */
export type AgendaEdit =
  | { readonly kind: 'swap'; readonly one: number; readonly other: number }
  | { readonly kind: 'place'; readonly point: PointSaid; readonly to: Place }
  | { readonly kind: 'rename'; readonly position: number; readonly title: string }
  | { readonly kind: 'time'; readonly position: number; readonly minutes: number }
  | { readonly kind: 'presenter'; readonly position: number; readonly presenter: string };

const POINT = '(?:les? )?(?:points? |pts? )?(?:n ?[°o]? ?)?';
const SWAP = new RegExp(
  `^${SWAPPING} ${POINT}(\\d{1,2}) ?(?:et|avec|,|/) ?(?:par )?${POINT}(\\d{1,2})[\\s.!]*$`,
  'u',
);
const WHERE = oneOf(
  '(?<first>en (?:tout )?premier|en tete|en premiere (?:position|place)|au debut)',
  '(?<last>en (?:tout )?dernier|en derniere (?:position|place)|en fin|a la fin)',
  `(?:juste )?(?<side>avant|apres) ${POINT}(?<beside>\\d{1,2})`,
  'en (?:position |numero |n° ?|place )?(?<rank>\\d{1,2})(?:ere?|er|eme|e)?',
);
const PLACING =
  '(?:met(?:s|tre|tez|tons)?|place[rz]?|deplace[rz]?|passe[rz]?|(?:re)?monte[rz]?|descend(?:re|s|ez)?)';
const PLACE = new RegExp(`^${PLACING} (?<what>.+?),? ${WHERE}[\\s.!]*$`, 'u');
const BEHIND = new RegExp(` ${WHERE}[\\s.!]*$`, 'u');
const TIME = new RegExp(
  `^${POINT}(\\d{1,2}) ?(?::|=|,|dure(?:ra)? ?:?|prend(?:ra)?|passe a|-|–) ?(\\d+ ?(?:min|mn|minutes?|h(?: ?\\d{2})?|heures?))[\\s.!]*$`,
  'u',
);
const TIME_APART =
  /^(?:le )?(?:point|pt) (?:n ?° ?)?(\d{1,2}) (\d+ ?(?:min|mn|minutes?|heures?|h(?: ?\d{2})?))[\s.!]*$/u;

const STEP = new RegExp(
  `^(?<verb>\\p{L}+) ${POINT}(?<number>\\d{1,2})(?: d'un (?:rang|cran))?[\\s.!]*$`,
  'u',
);
const UP = /^(?:(?:re)?monte[rz]?|avance[rz]?)$/u;
const DOWN = /^(?:(?:re)?descend(?:re|s|ez)?|recule[rz]?)$/u;

/** « monte le point 3 », « descends le point 2 d'un rang ». */
function stepOf(said: string): AgendaEdit | undefined {
  const { verb = '', number } = STEP.exec(said)?.groups ?? {};
  const step = UP.test(verb) ? -1 : DOWN.test(verb) ? 1 : 0;
  if (step === 0) return undefined;
  const position = Number(number);
  return { kind: 'place', point: { position }, to: { at: 'rank', position: position + step } };
}

/** Reads « échanger 1 et 2 », « mettre le point 3 avant le 2 », « point 3 : 20 min ». */
export function readEdit(text: string): AgendaEdit | undefined {
  const typed = text.trim();
  const { text: said, starts } = foldWithOffsets(typed);
  const [, one, other] = SWAP.exec(said) ?? [];
  if (one !== undefined) return { kind: 'swap', one: Number(one), other: Number(other) };
  const [, timed, length = ''] = TIME.exec(said) ?? TIME_APART.exec(said) ?? [];
  const minutes = timed === undefined ? undefined : parseDuration(length)?.total('minutes');
  if (minutes !== undefined) return { kind: 'time', position: Number(timed), minutes };
  const placed = PLACE.exec(said)?.groups;
  const to = placed && placeOf(placed);
  if (!placed?.what || !to) return stepOf(said);
  const at = said.indexOf(placed.what);
  const what = typed.slice(starts[at], starts[at + placed.what.length]);
  return { kind: 'place', point: pointNamed(what), to };
}

function placeOf(said: Readonly<Record<string, string | undefined>>): Place | undefined {
  if (said.first !== undefined) return { at: 'first' };
  if (said.last !== undefined) return { at: 'last' };
  if (said.rank !== undefined) return { at: 'rank', position: Number(said.rank) };
  if (said.beside === undefined) return undefined;
  return { at: said.side === 'avant' ? 'before' : 'after', position: Number(said.beside) };
}

function pointNamed(what: string): PointSaid {
  const number = /^(?:le )?(?:point |pt )?(?:n ?° ?)?(\d{1,2})$/iu.exec(what.trim())?.[1];
  if (number !== undefined) return { position: Number(number) };
  return { title: what.replace(/^(?:le |la |les |l[’'])?(?:point |pt )?[«\s]*|[»\s]+$/giu, '') };
}

/** « un point sur le climat après le 2 »: the point, and where it goes; undefined when no place is said. */
export function takePlace(text: string): { readonly text: string; readonly to: Place } | undefined {
  const { text: said, starts } = foldWithOffsets(text.trim());
  const found = BEHIND.exec(said);
  const to = found?.groups && placeOf(found.groups);
  return found && to ? { text: text.trim().slice(0, starts[found.index]), to } : undefined;
}

/** What names its point and then says what is free text, in which no meeting is looked for. */
export interface Titled {
  /** The sentence around it, where a meeting may be named. */
  readonly where: string;
  readonly edit: AgendaEdit;
}

const NUMBER = String.raw`(?:(?:le|du)\s+)?(?:(?:point|pt)\s+)?(?:n\s?°\s?)?(?<![\p{L}\d-])(?<number>\d{1,2})(?![\d-])`;
const OF = String.raw`(?<of>(?:\s+(?:de|du|dans|à|sur)\s+(?:(?!\s(?:en|par)\s)[^:]){1,40}?)?)`;
const RENAME = new RegExp(
  String.raw`^(?<before>[^:]{0,40}?)(?:[Rr]enomm|[Rr]ebaptis|[Rr][ée]?intitul|[Rr]eformul)(?:e[rz]?)\s+(?<mid>(?:[^:\s]+\s+){0,4}?)${NUMBER}${OF}\s*(?:\s(?:en|par)\s|:|=>?|->|→|\s(?=\p{Lu}|«))\s*(?<what>\S.*)$`,
  'u',
);
const PRESENTED = String.raw`(?:est|sera)?\s*(?:pr[ée]sent[ée]|port[ée]|introduit|expos[ée])e?\s+par`;
const PRESENTER = new RegExp(
  String.raw`^(?<before>[^:]{0,40}?)(?:le\s+)?(?:point|pt)\s+(?:n\s?°\s?)?(?<number>\d{1,2})(?![\d-])${OF}\s*,?\s*(?:${PRESENTED}|(?<is>c[’']\s?est)|pr[ée]sentateur\s*:)\s*(?<what>\S.{0,60})$`,
  'iu',
);
/** « l'UE », « le PNUD », « Fatou Koné »; « important » is nobody. */
const SOMEBODY = /^(?:l[’']\s?|le |la |@)?(?:\p{Lu}{2,}|\p{Lu}\S+ \p{Lu}\S+)/u;

/** « c'est l'UE qui présente ». */
const WHO_PRESENTS =
  /\s+qui\s+(?:l[ea]?\s?[’']?\s*)?(?:pr[ée]sente(?:ra)?|portera|porte|introduit|exposera?)[\s.!]*$/iu;
/** « l'UE qui l'a demandé » tells something else of it. */
const isSomebody = (what: string): boolean =>
  SOMEBODY.test(what) && !/\s(?:qui|que|dont|car|mais)\s|\squ[’']/iu.test(what);

/** Reads « renommer 1 : Adoption », « le point 2 c'est l'UE », « point 2 présenté par Fatou Koné ». */
export function readTitled(text: string): Titled | undefined {
  // Behind it all, the code of a meeting is no part of a title.
  const last = findMeetingCode(text.trim());
  const behind = last?.after.trim() === '' ? last : undefined;
  const typed = (behind?.before ?? text).trim();
  const read = readTitle(typed);
  return read && behind ? { ...read, where: `${read.where} ${behind.code}` } : read;
}

function readTitle(typed: string): Titled | undefined {
  const renamed = RENAME.exec(typed)?.groups;
  if (renamed?.what) {
    const title = renamed.what.replace(/^«\s*([^»]+?)\s*»[\s.]*$/u, '$1').trim();
    const where = [renamed.before, renamed.mid, renamed.of].join(' ');
    return { where, edit: { kind: 'rename', position: Number(renamed.number), title } };
  }
  const shown = PRESENTER.exec(typed)?.groups;
  const what = shown?.what?.replace(WHO_PRESENTS, '');
  if (!shown || !what || (shown.is !== undefined && !isSomebody(what))) return undefined;
  const presenter = what.replace(/^(?:l[’']\s?|le |la |@)|[\s.!]+$/giu, '');
  const where = [shown.before, shown.of].join(' ');
  return { where, edit: { kind: 'presenter', position: Number(shown.number), presenter } };
}

const ALONE = oneOf(
  `${SWAPPING} (?:les? )?(?:points?|pts?) \\d`,
  `${PLACING} (?:le )?(?:point|pt) .*${WHERE.replace(/\?<\w+>/gu, '?:')}`,
  String.raw`${RENAMING} (?:le )?(?:point |pt )?\d{1,2} ?(?:en |:|par )`,
  String.raw`(?:le )?(?:point|pt) \d{1,2} ?(?::|=|,|dure(?:ra)?|prend(?:ra)?|passe a|) ?\d+ ?(?:min|mn|h)`,
  String.raw`(?:le )?(?:point|pt) \d{1,2},? (?:(?:est |sera )?(?:presente|porte|introduit|expose)e? par |c[' ]est )`,
);
const EDITING = new RegExp(`^${ALONE}`, 'u');

/** Whether a sentence changes points of an ordre du jour, which it does not name. */
export function editsPoints(text: string): boolean {
  const said = findMeetingCode(text)?.rest ?? text;
  return EDITING.test(fold(said)) && (readEdit(said) ?? readTitled(said)) !== undefined;
}
