import type { Minutes } from './minutes.ts';

/** A line that two versions of a compte rendu do not share. */
export interface Difference {
  readonly sign: '-' | '+';
  readonly text: string;
}

/** What a compte rendu says, line by line. */
export const linesOf = (minutes: Minutes): string[] => [
  ...minutes.present.map(({ organization, name, quality, note }) =>
    [organization, name, quality, note].filter(Boolean).join(' – '),
  ),
  ...minutes.excused.map(({ organization, name }) => `${organization} – ${name}`),
  ...minutes.absent,
  minutes.previous,
  ...minutes.points.flatMap((point) => [
    `${point.number}. ${point.title}`,
    ...point.paragraphs,
    ...point.resolutions.map(({ code, text, owners, due }) =>
      [code, text, owners, due].filter(Boolean).join(' – '),
    ),
    ...point.toFollow,
  ]),
  ...minutes.notTreated,
  ...minutes.changes.map(({ code, text, status }) => `${code} – ${text} – ${status}`),
  minutes.next,
];

/** The lines taken out and put in between two versions, in the order of the text. */
export function differences(before: Minutes, after: Minutes): Difference[] {
  return lineDifferences(linesOf(before), linesOf(after));
}

/** By the longest common part, once what begins and ends alike is set aside. */
function lineDifferences(before: readonly string[], after: readonly string[]): Difference[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const old = before.slice(start, before.length - end);
  return walk(old, after.slice(start, after.length - end));
}

function walk(old: readonly string[], now: readonly string[]): Difference[] {
  const common = lengths(old, now);
  const found: Difference[] = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < now.length) {
    const [left, right] = [old[at], now[to]];
    if (left !== undefined && left === right) {
      at += 1;
      to += 1;
    } else if (right === undefined || (left !== undefined && keepsMore(common, at, to))) {
      found.push({ sign: '-', text: left ?? '' });
      at += 1;
    } else {
      found.push({ sign: '+', text: right });
      to += 1;
    }
  }
  return found;
}

const keepsMore = (common: readonly Uint16Array[], at: number, to: number): boolean =>
  (common[at + 1]?.[to] ?? 0) >= (common[at]?.[to + 1] ?? 0);

/** How many lines what is left of each has in common. */
function lengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    const [row, below] = [table[at], table[at + 1]];
    for (let to = now.length - 1; to >= 0 && row && below; to -= 1) {
      row[to] =
        old[at] === now[to] ? (below[to + 1] ?? 0) + 1 : Math.max(below[to] ?? 0, row[to + 1] ?? 0);
    }
  }
  return table;
}
