import { fold } from './fold.ts';
import { words } from './words.ts';

/** What is typed on a phone for the words that open a sentence, folded. */
const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['koi', 'quoi'],
  ['kwa', 'quoi'],
  ['kan', 'quand'],
  ['kand', 'quand'],
  ['ki', 'qui'],
  ['kel', 'quel'],
  ['kelle', 'quelle'],
  ['keske', 'qu’est-ce que'],
  ['keskon', 'qu’est-ce qu’on'],
  ['keski', 'qu’est-ce qui'],
  ['jpeux', 'je peux'],
  ['jpeu', 'je peux'],
  ['jpourrai', 'je pourrai'],
  ['jserai', 'je serai'],
  ['jserais', 'je serai'],
  ['jsuis', 'je suis'],
  ['jviens', 'je viens'],
  ['jvien', 'je viens'],
  ['jviendrai', 'je viendrai'],
  ['jai', 'j’ai'],
  ['dsl', 'désolé'],
]);

/** « c koi », « g quoi »: a letter that is a word only before a question. */
const LETTERS = [
  [/^c(?=\s+(?:koi|quoi|kwa|quand|kand?|o[uù]|qui|ki)(?!\p{L}))/iu, 'c’est'],
  [/^g(?=\s+(?:koi|quoi|kwa)(?!\p{L}))/iu, 'j’ai'],
] as const;

/** How many words may be spelt out: beyond, what is said is the text of something. */
const OPENING = 4;

/** The sentence with the first of its words written in full: « kan est le gec » is « quand est le gec ». */
export function speltOut(text: string): string {
  const lettered = LETTERS.reduce((left, [sign, full]) => left.replace(sign, full), text);
  return words(lettered)
    .slice(0, OPENING)
    .reverse()
    .reduce((left, { folded, start, end }) => {
      const full = SHORTHAND.get(fold(folded));
      return full === undefined ? left : `${left.slice(0, start)}${full}${left.slice(end)}`;
    }, lettered);
}
