/**
 * What Slack takes, in UTF-16 units where it counts characters.
 * Sources: docs.slack.dev, « Block Kit reference » and « chat.postMessage ».
 */
export const LIMITS = {
  /** Characters of one text block. */
  text: 3_000,
  /** Characters of the blocks of one message; beyond about 13,000 it answers msg_blocks_too_long. */
  message: 12_000,
  messageBlocks: 50,
  viewBlocks: 100,
  header: 150,
  button: 75,
  value: 2_000,
  actions: 25,
  url: 3_000,
  viewTitle: 24,
  fieldLabel: 2_000,
  fieldHint: 2_000,
  inputValue: 3_000,
  optionLabel: 75,
  optionValue: 150,
  options: 100,
  metadata: 3_000,
} as const;

/** A text of at most `most` units, ended by « … » when something is missing; never half a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, endOfCharacter(text, most - 1)).trimEnd()}…`;
}

/** The text in pieces of at most `most` units, cut at a space where there is one near the end. */
export function pieces(text: string, most: number): string[] {
  const cut: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const space = Math.max(rest.lastIndexOf(' ', most - 1), rest.lastIndexOf('\n', most - 1));
    const end = space >= most / 2 ? space + 1 : endOfCharacter(rest, most);
    cut.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? cut : [...cut, rest];
}

/** `at`, or one less when it stands between the two halves of a character. */
function endOfCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at;
}
