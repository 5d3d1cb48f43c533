const CONTINUED = /^continued:\d+:(.*)$/s;

/** The block that takes what those above it have no room for: « continued:1:texte ». */
export const continuedBlock = (name: string, at: number): string => `continued:${at}:${name}`;

/** Whether it goes on with the field of that name. */
export const isContinued = (block: string, name: string): boolean =>
  CONTINUED.exec(block)?.[1] === name;

/** The parts of a text in one again: cut at a blank, which a client may have dropped. */
export function joinedParts(parts: readonly string[]): string {
  const given = parts.filter((part) => part !== '');
  return given.reduce((whole, part) => whole + (/\s$/.test(whole) ? '' : ' ') + part, '').trim();
}
