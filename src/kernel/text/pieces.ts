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
