import { type BookLine, type PointLine, standing } from './book.ts';

/** A point as it was dealt with: what was said under it, in order. */
export interface PointDealt {
  /** Undefined for what was said before any point was called. */
  readonly point: PointLine | undefined;
  readonly lines: readonly BookLine[];
}

const samePoint = (one: PointLine | undefined, other: PointLine): boolean =>
  one !== undefined &&
  (other.itemId === undefined ? one.title === other.title : one.itemId === other.itemId);

/**
 * What was said, point by point, in the order in which the points were first called: one that is
 * called again goes on where it stopped.
 */
export function proceedingsOf(book: readonly BookLine[]): readonly PointDealt[] {
  const dealt: { point: PointLine | undefined; lines: BookLine[] }[] = [];
  let current: { point: PointLine | undefined; lines: BookLine[] } | undefined;
  const open = (point: PointLine | undefined) => {
    const made = { point, lines: [] };
    dealt.push(made);
    return made;
  };
  for (const said of standing(book)) {
    const { line } = said;
    if (line.kind === 'point') {
      current = dealt.find(({ point }) => samePoint(point, line)) ?? open(line);
    } else if (line.kind !== 'attendance' && line.kind !== 'pause' && line.kind !== 'resume') {
      current ??= open(undefined);
      current.lines.push(said);
    }
  }
  return dealt;
}

/** The point being dealt with. */
export function currentPoint(book: readonly BookLine[]): PointLine | undefined {
  const called = standing(book).findLast(({ line }) => line.kind === 'point')?.line;
  return called?.kind === 'point' ? called : undefined;
}

/** Whether the séance is suspended. */
export function isPaused(book: readonly BookLine[]): boolean {
  const last = standing(book).findLast(
    ({ line }) => line.kind === 'pause' || line.kind === 'resume',
  );
  return last?.line.kind === 'pause';
}

/** What was said of the compte rendu of the meeting before; undefined when nothing was. */
export function previousOutcome(
  book: readonly BookLine[],
): { readonly outcome: 'adopted' | 'amended'; readonly texts: readonly string[] } | undefined {
  const said = standing(book).flatMap(({ line }) => (line.kind === 'previous' ? [line] : []));
  if (said.length === 0) return undefined;
  const texts = said.flatMap(({ text }) => (text === '' ? [] : [text]));
  return {
    outcome: said.some(({ outcome }) => outcome === 'amended') ? 'amended' : 'adopted',
    texts,
  };
}
