import type { Line } from '../kernel/commands/line.ts';
import { fold } from '../kernel/text/fold.ts';

/** Up to the sign that ends a sentence, which is no part of it. */
const ADDRESS = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]}’']/iu;

/** « lien Teams : », « (visio) », « lieu : »: what leads to the address, and says nothing more once it is taken. */
const TOOL = 'teams|zoom|webex';
const NAMED_LINK = [
  String.raw`(?:et\s+)?(?:voici\s+|avec\s+|via\s+|par\s+)?`,
  String.raw`(?:le\s+|l[’']\s*|son\s+|un\s+)?(?:nouveau\s+)?(?:lien|adresse|url|link)`,
  String.raw`(?:\s+(?:de\s+(?:la\s+|connexion\s+)?)?(?:visio\p{L}*|${TOOL}|r[ée]union|connexion))*`,
].join('');
const LED = new RegExp(
  String.raw`[\s,;(–-]*(?<!\p{L})(?:${NAMED_LINK}|(?:sur|via|par)\s+(?:${TOOL}|(?:google\s+)?meet|skype|jitsi))?\s*[:=(–-]*\s*$`,
  'iu',
);

/** « la note : https://… », « document https://… »: a paper to read, and no place to meet. */
const PAPER =
  /(?:notes?|documents?|doc|fichiers?|rapports?|tdr|termes? de r[ée]f[ée]rence|pr[ée]sentation|projet|matrice|site|page|voir|lire|cf)\.?\s*[:(]?\s*$/iu;

/** « objet : examen de https://… »: it belongs to what the meeting is about. */
const ABOUT = /(?<!\p{L})(?:objet|obj|sujet|th[èe]me|odj|ordre du jour)\s*:[^;]*$/iu;

/** What a meeting by video is called; with a letter before it, it is another word. */
const BY_VIDEO =
  /(?<!\p{L})(?:visio|video|virtuel|distanciel|a distance|en ligne|online|teams|zoom|webex|skype|google meet|meet|webinaire|jitsi)/u;

/** A sentence, and the address where people meet by video that it held. */
export interface LinkSaid {
  readonly rest: string;
  readonly link: string | undefined;
}

/**
 * Takes the address of a meeting by video out of a sentence: its signs are no question, and its figures no
 * hour. The address of a paper stays where it is.
 */
export function takeLink(said: string): LinkSaid {
  const found = ADDRESS.exec(said);
  if (!found) return { rest: said, link: undefined };
  const before = said.slice(0, found.index);
  if (PAPER.test(before)) return { rest: said, link: undefined };
  const after = said.slice(found.index + found[0].length).replace(/^\s*\)/u, '');
  const led = before.replace(LED, '');
  if (ABOUT.test(before) && led === before.trimEnd()) return { rest: said, link: undefined };
  const rest = `${led} ${after.trim()}`.replace(/\s+([,.;])/gu, '$1').trim();
  return { rest, link: found[0] };
}

/** The line as it reads without that address. */
export const withoutLink = (line: Line): Line => ({
  ...line,
  text: takeLink(line.text).rest,
  rest: takeLink(line.rest).rest,
});

/** The place of a meeting that is joined at that address: by video alone, or in a room too. */
export function placeWithLink(place: string | undefined, link: string): string {
  const room = (place ?? '')
    .replace(ADDRESS, '')
    .replace(/[\s:,]+$/u, '')
    .trim();
  const word = room.replace(/,? et en visio$/iu, '').trim();
  if (word === '') return `visio : ${link}`;
  return BY_VIDEO.test(fold(word)) ? `${word} : ${link}` : `${word}, et en visio : ${link}`;
}
