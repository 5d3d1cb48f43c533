import { distance } from 'fastest-levenshtein';

/**
 * Whether two words differ by so many letters at most. Lengths are compared first: a pasted line of
 * thousands of letters is measured against nothing.
 */
export const areAlike = (letters: number, one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= letters && distance(one, other) <= letters;
