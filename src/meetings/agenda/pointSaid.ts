import { fold } from '../../kernel/text/fold.ts';

/** Which point of an ordre du jour: by its number, or by words of its title. */
export type PointSaid =
  | { readonly position: number }
  /** As typed; empty when nothing tells the point. */
  | { readonly title: string }
  /** « ce point », « mon point »: the one that the speaker has just put there, or the only one he has. */
  | { readonly own: 'just' | 'only' };

const OWN = /^(?:(?<mine>mon)|ce) (?:point|pt)$/u;

/** « ce point », « mon point », whole. */
export function ownPointSaid(text: string): PointSaid | undefined {
  const found = OWN.exec(fold(text).trim());
  return found ? { own: found.groups?.mine ? 'only' : 'just' } : undefined;
}

const RANKS: Readonly<Record<string, number>> = { premier: 1, deuxieme: 2, troisieme: 3 };

/** « le point 2 », « Divers », « le premier point », « ce point ». */
export function pointSaid(text: string): PointSaid {
  const own = ownPointSaid(text.replace(/[\s.!]+$/u, ''));
  if (own) return own;
  // « D-2027-003 » holds no place.
  const number = /(?<![\d-])\d{1,3}(?!\d)/u.exec(text)?.[0];
  if (number !== undefined) return { position: Number(number) };
  const title = text.replace(/^(?:le|les|un)?\s*points?\s*(?=\p{L}|«|$)|[«»:]/giu, ' ').trim();
  const rank = RANKS[fold(title.replace(/^le\s+|\s*point$/giu, '').trim())];
  return rank === undefined ? { title } : { position: rank };
}
