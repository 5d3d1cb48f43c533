/**
 * An e-mail address as addresses are compared: its capitals do not count. Only those of A to Z have small
 * letters here: `toLowerCase` makes a « k » of the sign of kelvins, and so somebody of somebody else.
 */
export const plainAddress = (typed: string): string =>
  typed.trim().replace(/[A-Z]+/gu, (capitals) => capitals.toLowerCase());
