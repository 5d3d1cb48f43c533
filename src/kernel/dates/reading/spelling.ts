/** Words of the dictionary that one slip would turn into a day or a month (checked against 336 000 of them). */
const TRUE_WORDS = new Set(['demanche', 'demembre', 'fevier', 'marli', 'marri']);

/**
 * Whether a word is this name with one slip of the keyboard: a letter missing, added, replaced, or two
 * neighbours exchanged. Short names only forgive the exchange (« mras »): « mais » is not « mars », nor
 * « main » « mai ». The first letter must be right, so that « hardi » is not « mardi ».
 * @param shortest the fewest letters of a word that lacks one: with 5, « mari » is not « mardi »
 */
export function isMisspelt(word: string, name: string, shortest = 4): boolean {
  if (word.charAt(0) !== name.charAt(0)) return false;
  return isExchange(word, name) || (word.length >= shortest && isOneEdit(word, name));
}

/** Finds the one name that a word misspells; nothing when there are two, or when it is a word of its own. */
export function speller<T>(
  names: Readonly<Record<string, T>>,
  shortest: number,
): (word: string) => T | undefined {
  const byLetter = new Map<string, [string, T][]>();
  for (const entry of Object.entries(names)) {
    const letter = entry[0].charAt(0);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), entry]);
  }
  return (word) => {
    if (TRUE_WORDS.has(word)) return undefined;
    const entries = byLetter.get(word.charAt(0)) ?? [];
    const close = entries.filter(([name]) => isMisspelt(word, name, shortest));
    return close.length === 1 ? close[0]?.[1] : undefined;
  };
}

/** Of a name of four letters or more. */
function isExchange(word: string, name: string): boolean {
  if (name.length < 4) return false;
  const at = firstDifference(word, name);
  return (
    word.length === name.length &&
    at + 1 < name.length &&
    word.charAt(at) === name.charAt(at + 1) &&
    word.charAt(at + 1) === name.charAt(at) &&
    word.slice(at + 2) === name.slice(at + 2)
  );
}

/** Of a name of five letters or more, and not its plural. */
function isOneEdit(word: string, name: string): boolean {
  if (name.length < 5 || word === `${name}s`) return false;
  const at = firstDifference(word, name);
  const [inWord, inName] = [word.slice(at), name.slice(at)];
  return (
    inWord.slice(1) === inName.slice(1) || inWord.slice(1) === inName || inWord === inName.slice(1)
  );
}

function firstDifference(word: string, name: string): number {
  let at = 0;
  while (at < word.length && at < name.length && word.charAt(at) === name.charAt(at)) at += 1;
  return at;
}
