import { Temporal } from 'temporal-polyfill';
import { fold } from '../../kernel/text/fold.ts';
import type { Review } from '../review.ts';
import { type Fault, type FileReview, MOST_DAYS } from './row.ts';

/** The reviews of the register, by their keys. */
export type Known = ReadonlyMap<string, Review>;

/** What becomes of a review. */
export type Entry = {
  readonly key: string;
  /** Undefined for one that no line of the file tells of. */
  readonly line: number | undefined;
} & (
  | { readonly outcome: 'added'; readonly review: Review }
  | { readonly outcome: 'changed' | 'unchanged'; readonly review: Review; readonly before: Review }
  | { readonly outcome: 'removed'; readonly before: Review }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] }
);

/**
 * What a file would make of the Calendrier harmonisé. It tells of whole years: what the register
 * holds of the years in which its reviews begin, and the file does not, is removed.
 */
export function planReviews(known: Known, entries: readonly FileReview[]): readonly Entry[] {
  const judged = keyed(entries).map(({ entry, key, first }) => judge(known, entry, key, first));
  const years = new Set(judged.flatMap((one) => ('review' in one ? one.review.from.year : [])));
  const told = new Set(judged.map(({ key }) => key));
  const removed = [...known]
    .filter(([key, review]) => years.has(review.from.year) && !told.has(key))
    .map(([key, before]): Entry => ({ key, line: undefined, outcome: 'removed', before }));
  return [...judged, ...removed];
}

interface Keyed {
  readonly entry: FileReview;
  readonly key: string;
  /** The line that says the same before it. */
  readonly first: number | undefined;
}

/** By its reference; else by its title and its year, the second of one title being another review. */
function keyed(entries: readonly FileReview[]): readonly Keyed[] {
  const inOrder = [...entries].sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
  const lines = new Map<string, number>();
  const counts = new Map<string, number>();
  const found = inOrder.map((entry): Keyed => {
    const { reference, title, line, from } = entry;
    const same = reference || `${fold(title)}|${dayOf(entry)}|${String(entry.to ?? '')}`;
    const first = lines.get(same);
    lines.set(same, first ?? line);
    const name = `${fold(title)}|${from?.year ?? ''}`;
    const count = (counts.get(name) ?? 0) + (first === undefined ? 1 : 0);
    counts.set(name, count);
    return { entry, first, key: reference === '' ? `${name}|${count}` : `=${reference}` };
  });
  return found.sort((one, other) => one.entry.line - other.entry.line);
}

const dayOf = ({ from }: FileReview): string => from?.toString() ?? '';

function judge(known: Known, entry: FileReview, key: string, first: number | undefined): Entry {
  const { line, title, from, to, groups, place } = entry;
  const faults = [
    ...entry.faults,
    ...(first === undefined ? [] : [{ why: 'duplicate', line: first } as const]),
    ...misfits(from, to),
  ];
  if (faults.length > 0 || !from || !to) return { key, line, outcome: 'refused', faults };
  const review = { title, from, to, groups: [...new Set(groups)].sort(), place };
  const before = known.get(key);
  if (!before) return { key, line, outcome: 'added', review };
  const outcome = changesOf(before, review).length === 0 ? 'unchanged' : 'changed';
  return { key, line, outcome, review, before };
}

function misfits(from: FileReview['from'], to: FileReview['to']): Fault[] {
  if (!from || !to) return [];
  if (Temporal.PlainDate.compare(to, from) < 0) return [{ why: 'ends' }];
  return from.until(to).days > MOST_DAYS ? [{ why: 'tooLasting' }] : [];
}

/** What of a review is not as it was. */
export const changesOf = (before: Review, after: Review): readonly (keyof Review)[] =>
  (['title', 'from', 'to', 'groups', 'place'] as const).filter(
    (name) => String(before[name]) !== String(after[name]),
  );
