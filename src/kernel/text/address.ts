/** An e-mail address in a sentence, as it is typed; a piece of a pattern. */
export const ADDRESS_TYPED = String.raw`[^\s@<>(),;:]+@[^\s@<>(),;:]+\.\p{L}{2,}`;

/**
 * An e-mail address as addresses are compared: its capitals do not count. Only those of A to Z have small
 * letters here: `toLowerCase` makes a « k » of the sign of kelvins, and so somebody of somebody else.
 */
export const plainAddress = (typed: string): string =>
  typed.trim().replace(/[A-Z]+/gu, (capitals) => capitals.toLowerCase());
