/**
 * Whether a word is this name with one slip of the keyboard: a letter missing, added, replaced, or two
 * neighbours exchanged. Short names only forgive the exchange (« mras »): « mais » is not « mars », nor
 * « main » « mai ». The first letter must be right, so that « hardi » is not « mardi ».
 */
export function isMisspelt(word: string, name: string): boolean {
  if (word.charAt(0) !== name.charAt(0) || word === `${name}s`) return false;
  if (name.length < 4) return false;
  if (isExchange(word, name)) return true;
  return name.length > 4 && word.length > 3 && isOneEdit(word, name);
}

/** Finds the one name that a word misspells; nothing when there are two. */
export function speller<T>(names: Readonly<Record<string, T>>): (word: string) => T | undefined {
  const byLetter = new Map<string, [string, T][]>();
  for (const entry of Object.entries(names)) {
    const letter = entry[0].charAt(0);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), entry]);
  }
  return (word) => {
    const close = byLetter.get(word.charAt(0))?.filter(([name]) => isMisspelt(word, name)) ?? [];
    return close.length === 1 ? close[0]?.[1] : undefined;
  };
}

function isExchange(word: string, name: string): boolean {
  const at = firstDifference(word, name);
  return (
    word.length === name.length &&
    at + 1 < name.length &&
    word.charAt(at) === name.charAt(at + 1) &&
    word.charAt(at + 1) === name.charAt(at) &&
    word.slice(at + 2) === name.slice(at + 2)
  );
}

function isOneEdit(word: string, name: string): boolean {
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
