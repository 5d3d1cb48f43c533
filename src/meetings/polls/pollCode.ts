const CODE =
  /(?<![\p{L}\p{N}-])([a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*)-sd([1-9]\d{0,2})(?![\p{L}\p{N}-])/iu;

/** A poll's code found in a text, and the text without it. */
export interface FoundPollCode {
  /** As it is written in the register: GEC-SD1. */
  readonly code: string;
  readonly rest: string;
}

/** Finds « GEC-SD1 » however it is typed (« gec-sd1 »). */
export function findPollCode(text: string): FoundPollCode | undefined {
  const match = CODE.exec(text);
  if (!match) return undefined;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { code: match[0].toUpperCase(), rest: rest.replace(/\s+/gu, ' ').trim() };
}

/** The code of a group's new poll. @param before how many it has had */
export const newPollCode = (group: string, before: number): string => `${group}-SD${before + 1}`;

/** A line that is nothing but a poll's code. */
export const BARE_POLL_CODE = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*-sd[1-9]\d{0,2}$/;
