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
