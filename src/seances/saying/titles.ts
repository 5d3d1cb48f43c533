import { oneOf } from '../../kernel/text/pattern.ts';

/** Somebody of whom the secretary knows the title is entered as typed. */
export const TITLED =
  /^(?:M\.?|MM\.|Mr\.?|Mme\.?|Mlle\.?|Dr\.?|Pr\.?|S\.\s?E\.|Son Excellence|Monsieur|Madame)\s+\p{L}/iu;

const OFFICE = oneOf(
  'ministre|secr[ée]taire|gouverneure?|commissaire|maire|d[ée]put[ée]e?|inspect(?:eur|rice)',
  'direct(?:eur|rice)|cheff?e?|pr[ée]sidente?|coord(?:on)?nat(?:eur|rice)|charg[ée]e?',
  'repr[ée]sentante?|ambassad(?:eur|rice)|conseill(?:er|[eè]re)',
);
const FUNCTION = new RegExp(
  String.raw`^\s*(?:l[ea]\s+)?(?:(?:vice|sous|premi[eè]re?)[\s-]+)?${OFFICE}(?!\p{L})`,
  'iu',
);

/** « M. Sidi Touré, Directeur du Budget »: a function behind the comma is still the same person. */
export function withTitles(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && TITLED.test(before.trim()) && FUNCTION.test(part)) {
      joined[joined.length - 1] = `${before},${part}`;
    } else joined.push(part);
  }
  return joined;
}
