/**
 * One of these, as a part of a regular expression: a long one is read by its parts.
 * @param patterns each the source of a pattern, « annulée? »
 */
export const oneOf = (...patterns: readonly string[]): string => `(?:${patterns.join('|')})`;
