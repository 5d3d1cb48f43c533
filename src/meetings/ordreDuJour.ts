import { findDuration } from '../kernel/dates/duration.ts';

/** A point of the ordre du jour as it is typed. */
export interface TypedPoint {
  readonly title: string;
  /** Minutes. */
  readonly duration: number | null;
  /** Who presents it, as typed. */
  readonly presenter: string | null;
}

const PRESENTER = /[\s,;(–-]*(?:pr[ée]sent[ée]{1,2}e? par|par)\s*:?\s+@?([^,;()]+)\)?\s*$/iu;

/** Reads « Point sur le calendrier des revues (15 min), présenté par PNUD ». */
export function readPoint(text: string): TypedPoint {
  const timed = findDuration(text);
  const left = (timed?.rest ?? text).replace(/\(\s*\)/u, '').trim();
  const presented = PRESENTER.exec(left);
  const said = presented && /pr[ée]sent/iu.test(presented[0]) ? presented : undefined;
  return {
    title: (said ? left.slice(0, said.index) : left).replace(/[\s,;]+$/u, ''),
    duration: timed ? Math.round(timed.duration.total('minutes')) : null,
    presenter: said?.[1]?.trim() ?? null,
  };
}

/** The order after the point at `from` has been put at `to` (both from 1). */
export function moved<T>(points: readonly T[], from: number, to: number): T[] {
  const point = points[from - 1];
  const others = points.filter((_, index) => index !== from - 1);
  if (point === undefined) return others;
  const at = Math.min(Math.max(to, 1), points.length) - 1;
  return [...others.slice(0, at), point, ...others.slice(at)];
}

/** Minutes of all points that have a duration. */
export const totalMinutes = (points: readonly { readonly duration: number | null }[]): number =>
  points.reduce((total, point) => total + (point.duration ?? 0), 0);
