/** A text with spaces that break, as a test is typed: French puts no-break ones before « : » and inside guillemets. */
export const plain = (text = ''): string => text.replace(/[\u00a0\u202f]/gu, ' ');
