import { nameFrom, type SaidName } from '../directory/mentions.ts';
import { findPeople } from '../directory/names.ts';
import type { Directory } from '../kernel/directory.ts';
import { oneOf } from '../kernel/text/pattern.ts';

/** What introduces an owner: « responsable », « à la charge de », « confiée à ». */
const INTRODUCTION = new RegExp(
  String.raw`(?<=^|[\s,;.(–-])${oneOf(
    String.raw`(?:à|a)\s+(?:la\s+)?charge\s+(?:de|d[’']|du)`,
    String.raw`(?:est\s+|sera\s+|à\s+)?(?:r[ée]?)?(?:confi|attribu|assign|affect)(?:[ée]{1,2}e?s?|er)\s+(?:à|a|au)`,
    String.raw`(?:responsables?|resp|porteurs?|pilotes?)\.?`,
  )}\s*:?\s*(?:(?:la|le|les)\s+|l[’'])?(?=\p{L})`,
  'giu',
);

/** « un responsable », « le responsable de … » speak of somebody and name nobody. */
const SPOKEN_OF =
  /(?<!\p{L})(?:le|la|les|un|une|des|du|au|de|d|leur|son|sa|ses|tout|tous|chaque|aux)[\s’']+$/iu;

const AND = /^\s*(?:,|et|&)\s+(?=\p{L})/iu;

/**
 * The sentence with « @ » before each owner that words introduce, so that « responsable Aïssata Diarra »
 * is « @Aïssata Diarra ». Whoever is not known stays a name to ask about.
 */
export function withMentions(sentence: string, directory: Directory): string {
  return endingName(beginningName(introducedNames(sentence, directory), directory), directory);
}

function introducedNames(sentence: string, directory: Directory): string {
  let text = '';
  let from = 0;
  for (const match of sentence.matchAll(INTRODUCTION)) {
    const start = match.index + match[0].length;
    const name = nameFrom(sentence, start, directory);
    if (match.index < from || !name || !isOwner(sentence, match.index, start, name)) continue;
    const names = [name, ...followers(sentence, name.end, directory)];
    text += `${sentence.slice(from, match.index)} ${names.map(({ typed }) => `@${typed}`).join(', ')}`;
    from = names.at(-1)?.end ?? name.end;
  }
  return text + sentence.slice(from);
}

function isOwner(sentence: string, at: number, start: number, name: SaidName): boolean {
  if (SPOKEN_OF.test(sentence.slice(0, at))) return false;
  return name.known || /^\p{Lu}/u.test(sentence.slice(start));
}

/** « et Martin Keller » behind an owner. */
function followers(sentence: string, from: number, directory: Directory): SaidName[] {
  const link = AND.exec(sentence.slice(from))?.[0];
  const next = link === undefined ? undefined : nameFrom(sentence, from + link.length, directory);
  return next?.known ? [next, ...followers(sentence, next.end, directory)] : [];
}

const DOES =
  /^\s*(?::\s|(?:doit|devra|est chargée? d[e’']|se charge(?:ra)?|s[’']engage(?:ra)?|s[’']occupe(?:ra)?|prend(?:ra)? en charge)(?!\p{L}))/iu;

/** « Fatou Koné doit préparer la note », « Fatou Koné : préparer la note ». */
function beginningName(sentence: string, directory: Directory): string {
  const name = nameFrom(sentence, 0, directory);
  if (!name || !isFullName(name.typed, directory)) return sentence;
  return DOES.test(sentence.slice(name.end)) ? `@${sentence}` : sentence;
}

/** « Publier la liste, Martin Keller, 31 mars »: a full name by itself, before what ends the sentence. */
const LAST_SEGMENT = /,\s*(?<name>[^,;:]+?)\s*(?=(?:[,;][^,;]*)?$)/u;

function endingName(sentence: string, directory: Directory): string {
  const match = LAST_SEGMENT.exec(sentence);
  const name = match?.groups?.name ?? '';
  if (!match || name.startsWith('@') || !isFullName(name, directory)) return sentence;
  const before = sentence.slice(0, match.index);
  // « Inviter Martin Keller, Fatou Koné » is a list of guests.
  if (endsWithName(before, directory)) return sentence;
  return `${before} @${name}${sentence.slice(match.index + match[0].length)}`;
}

const isFullName = (typed: string, directory: Directory): boolean =>
  /[\s-]/u.test(typed.trim()) && findPeople(directory, typed).length === 1;

function endsWithName(text: string, directory: Directory): boolean {
  const words = text.trim().split(/\s+/u);
  return [2, 3].some((count) => isFullName(words.slice(-count).join(' '), directory));
}
