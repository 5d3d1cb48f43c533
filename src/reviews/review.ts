import { Temporal } from 'temporal-polyfill';
import type { Directory, Group } from '../kernel/directory.ts';

/** An entry of the Calendrier harmonisé: a review that the partners and the Government hold together. */
export interface Review {
  readonly title: string;
  /** Its first and last days, both included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** The codes of the groups it concerns; none said: everybody. */
  readonly groups: readonly string[];
  readonly place: string;
}

type Groups = Pick<Directory, 'group' | 'groupByCode'>;

/** Whether a review is held on one of these days. */
export const isHeld = (
  { from, to }: Pick<Review, 'from' | 'to'>,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate = first,
): boolean =>
  Temporal.PlainDate.compare(from, last) <= 0 && Temporal.PlainDate.compare(first, to) <= 0;

/** Whether a review keeps a group busy: it names that group, one above it or one below it, or none. */
export function concerns({ groups }: Review, group: Group, directory: Groups): boolean {
  if (groups.length === 0) return true;
  const named = groups.flatMap((code) => directory.groupByCode(code) ?? []);
  return named.some((one) => {
    // That a confidential group is busy is not told to those around it.
    if (one.confidentiality === 'confidential') return one.id === group.id;
    return lineOf(one, directory).has(group.id) || lineOf(group, directory).has(one.id);
  });
}

/** Whether somebody may learn of a review: he knows one of its groups, or it is everybody's. */
export const isKnown = (
  { groups }: Review,
  knows: (group: Group) => boolean,
  directory: Pick<Directory, 'groupByCode'>,
): boolean =>
  groups.length === 0 || groups.flatMap((code) => directory.groupByCode(code) ?? []).some(knows);

/** A group and all those above it. */
function lineOf(group: Group, directory: Groups): ReadonlySet<string> {
  const line = new Set<string>();
  let one: Group | undefined = group;
  while (one && !line.has(one.id)) {
    line.add(one.id);
    one = directory.group(one.parentId ?? '');
  }
  return line;
}
