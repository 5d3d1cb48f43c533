/** Where a point is put. */
export type Place =
  | { readonly at: 'first' | 'last' }
  | { readonly at: 'rank' | 'before' | 'after'; readonly position: number };

/** The order of points once one is put where it is said; as it was when that place is none. */
export function placed<T>(points: readonly T[], from: number, to: Place): readonly T[] {
  const point = points[from - 1];
  if (point === undefined) return points;
  const others = points.filter((one) => one !== point);
  const at = rankOf(points, others, to);
  return at === undefined ? points : [...others.slice(0, at), point, ...others.slice(at)];
}

/** How many of the others stand before. */
function rankOf<T>(points: readonly T[], others: readonly T[], to: Place): number | undefined {
  if (!('position' in to)) return to.at === 'first' ? 0 : others.length;
  if (to.at === 'rank') return Math.min(Math.max(to.position, 1), points.length) - 1;
  const beside = points[to.position - 1];
  const at = beside === undefined ? -1 : others.indexOf(beside);
  if (at < 0) return undefined;
  return to.at === 'before' ? at : at + 1;
}
