import { parseDuration } from '../../kernel/dates/duration.ts';
import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import type { AgendaEdit } from './agendaEdit.ts';
import { SWAPPING } from './odjVerb.ts';
import type { Place } from './pointOrder.ts';
import { ownPointSaid, type PointSaid } from './pointSaid.ts';

/** « le point n° », folded, before its number. */
const POINT = '(?:les? )?(?:points? |pts? )?(?:n ?[°o]? ?)?';
const SWAP = new RegExp(
  `^${SWAPPING} ${POINT}(\\d{1,2}) ?(?:et|avec|,|/) ?(?:par )?${POINT}(\\d{1,2})[\\s.!]*$`,
  'u',
);
/** « en premier », « après le point 2 », « en position 3 »: where a point goes. */
export const WHERE = oneOf(
  '(?<first>en (?:tout )?premier|en tete|en premiere (?:position|place)|au debut)',
  '(?<last>en (?:tout )?dernier|en derniere (?:position|place)|en fin|a la fin)',
  `(?:juste )?(?<side>avant|apres) ${POINT}(?<beside>\\d{1,2})`,
  'en (?:position |numero |n° ?|place )?(?<rank>\\d{1,2})(?:ere?|er|eme|e)?',
);
export const PLACING =
  '(?:met(?:s|tre|tez|tons)?|place[rz]?|deplace[rz]?|passe[rz]?|(?:re)?monte[rz]?|descend(?:re|s|ez)?)';
const PLACE = new RegExp(`^${PLACING} (?<what>.+?),? ${WHERE}[\\s.!]*$`, 'u');
const BEHIND = new RegExp(` ${WHERE}[\\s.!]*$`, 'u');
/** « en premier : adoption du CR ». */
const AHEAD = new RegExp(`^${WHERE} ?: ?(?=\\S)`, 'u');
const LENGTH = String.raw`\d+ ?(?:min|mn|minutes?|h(?: ?\d{2})?|heures?)`;
/** « point 3 : 20 min », « le point 3 durera 1 h ». */
const TIME = new RegExp(
  String.raw`^${POINT}(\d{1,2}) ?(?::|=|,|dure(?:ra)? ?:?|prend(?:ra)?|passe a|-|–) ?(${LENGTH})[\s.!]*$`,
  'u',
);
/** « point 3 20 min », with nothing between. */
const TIME_APART = new RegExp(
  String.raw`^(?:le )?(?:point|pt) (?:n ?° ?)?(\d{1,2}) (${LENGTH})[\s.!]*$`,
  'u',
);

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
  const own = ownPointSaid(what);
  if (own) return own;
  const number = /^(?:le )?(?:point |pt )?(?:n ?° ?)?(\d{1,2})$/iu.exec(what.trim())?.[1];
  if (number !== undefined) return { position: Number(number) };
  return { title: what.replace(/^(?:le |la |les |l[’'])?(?:point |pt )?[«\s]*|[»\s]+$/giu, '') };
}

/** « un point sur le climat après le 2 »: the point, and where it goes; undefined when no place is said. */
export function takePlace(text: string): { readonly text: string; readonly to: Place } | undefined {
  const { text: said, starts, ends } = foldWithOffsets(text.trim());
  const ahead = AHEAD.exec(said);
  const first = ahead?.groups && placeOf(ahead.groups);
  if (ahead && first) return { text: text.trim().slice(ends[ahead[0].length - 1]), to: first };
  const found = BEHIND.exec(said);
  const to = found?.groups && placeOf(found.groups);
  return found && to ? { text: text.trim().slice(0, starts[found.index]), to } : undefined;
}
