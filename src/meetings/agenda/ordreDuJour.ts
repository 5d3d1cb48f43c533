import { findDuration } from '../../kernel/dates/duration.ts';

/** A point of the ordre du jour as it is typed. */
export interface TypedPoint {
  readonly title: string;
  /** Minutes. */
  readonly duration: number | null;
  /** Who presents it, as typed. */
  readonly presenter: string | null;
}

const PRESENTER = /[\s,;(–-]*(?:pr[ée]sent[ée]{1,2}e? par|par)\s*:?\s+@?([^,;()]+)\)?\s*$/iu;

const NAME = String.raw`@?\p{Lu}[^\s,;()]*(?:\s[^\s,;()]+){0,4}`;
const LASTS = String.raw`\d[\d\s]*(?:h|heures?|min|mn|minutes?)\s?\d{0,2}`;
/** « (45 min) PNUD », « (PNUD, 45 min) », « (45 min, PNUD) »: who presents, beside how long. */
const BESIDE_LENGTH = [
  new RegExp(String.raw`(?<=\(${LASTS}\))\s*[–,-]?\s*(?<name>${NAME})\s*$`, 'iu'),
  new RegExp(String.raw`(?<=\()(?<name>${NAME})\s*[,–-]\s*(?=${LASTS}\)\s*$)`, 'iu'),
  new RegExp(String.raw`(?<=\(${LASTS})\s*[,–-]\s*(?<name>${NAME})(?=\)\s*$)`, 'iu'),
];
/** « Budget, 1h30 », « Budget 1h »: no meeting is held at that hour. */
const BARE_LENGTH = /(?<!(?:^|\s)(?:à|a|de|vers|dès))[\s,–-]+([1-3]\s?h(?:\s?[0-5]\d)?)\s*$/iu;

/**
 * Reads « Point sur le calendrier des revues (15 min), présenté par PNUD », « Revue du CREDD (45 min) PNUD »,
 * « Budget 1h30 ».
 */
export function readPoint(text: string): TypedPoint {
  const beside = BESIDE_LENGTH.map((pattern) => pattern.exec(text)).find((found) =>
    /^@?\p{Lu}/u.test(found?.groups?.name ?? ''),
  );
  const name = beside?.groups?.name;
  const unnamed = beside ? text.replace(beside[0], '') : text;
  const timed = findDuration(unnamed.replace(BARE_LENGTH, ' ($1)'));
  const left = (timed?.rest ?? unnamed).replace(/\(\s*\)/u, '').trim();
  const presented = PRESENTER.exec(left);
  const said = presented && /pr[ée]sent/iu.test(presented[0]) ? presented : undefined;
  return {
    title: (said ? left.slice(0, said.index) : left).replace(/[\s,;]+$/u, ''),
    duration: timed ? Math.round(timed.duration.total('minutes')) : null,
    presenter: said?.[1]?.trim() ?? name?.replace(/^@/u, '').trim() ?? null,
  };
}

/** Minutes of all points that have a duration. */
export const totalMinutes = (points: readonly { readonly duration: number | null }[]): number =>
  points.reduce((total, point) => total + (point.duration ?? 0), 0);
