/** Any text within a line; alone on its line, any lines. */
const ANYTHING = '…';

/** Lines drawn under a title, and empty ones: the page does not repeat them. */
const DECORATION = /^(=+|-{2,}(\s+-{2,})*)?$/;

/** A line as people read it: one space, one apostrophe, one hyphen is as good as another. */
export const asRead = (line: string): string =>
  line
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .replace(/[’‘]/gu, "'")
    .replace(/\u2011/gu, '-')
    .trim();

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(asRead)
    .filter((line) => !DECORATION.test(line));

/**
 * Compares what a page shows with what was really said: every line of both must be accounted for.
 * @returns undefined when they agree, or else where they part
 */
export function differenceOf(expected: readonly string[], actual: string): string | undefined {
  const wanted = expected.map(asRead).filter((line) => !DECORATION.test(line));
  const said = linesOf(actual);
  const agreed = longestAgreement(wanted, said);
  if (agreed.complete) return undefined;
  const next = wanted[agreed.wanted] ?? '(nothing more)';
  return `expected: ${next}\nsaid: ${said[agreed.said] ?? '(nothing more)'}\n\nall that was said:\n${said.join('\n')}`;
}

interface Agreement {
  readonly complete: boolean;
  /** How far both were read before they parted. */
  readonly wanted: number;
  readonly said: number;
}

function longestAgreement(wanted: readonly string[], said: readonly string[]): Agreement {
  let best: Agreement = { complete: false, wanted: 0, said: 0 };
  const seen = new Set<string>();
  const walk = (w: number, s: number): boolean => {
    if (seen.has(`${w}:${s}`)) return false;
    seen.add(`${w}:${s}`);
    if (w > best.wanted) best = { complete: false, wanted: w, said: s };
    const line = wanted[w];
    if (line === undefined) return s === said.length;
    if (line === ANYTHING) return walk(w + 1, s) || (s < said.length && walk(w, s + 1));
    const other = said[s];
    return other !== undefined && isLine(line, other) && walk(w + 1, s + 1);
  };
  return walk(0, 0) ? { complete: true, wanted: wanted.length, said: said.length } : best;
}

function isLine(wanted: string, said: string): boolean {
  const pattern = wanted
    .split(ANYTHING)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`, 'u').test(said);
}
