import { withCapital } from '../../kernel/text/capital.ts';
import { NEWLY } from './newly.ts';
import { plainlyUnlessAsked } from './plainly.ts';

/** Whose job title changes, as typed, and to what. */
export interface TitleSaid {
  readonly name: string;
  readonly jobTitle: string;
}

const SAID = new RegExp(
  String.raw`^(?:la (?:nouvelle )?fonction|le (?:nouveau )?(?:poste|titre)) (?:de |d')(?<name>(?:M\. |Mme |@)?\p{Lu}[\p{L}\p{M}'. -]{1,50}?) (?:est ${NEWLY}|devient|a chang[ée] :|:)\s*:?\s*(?<jobTitle>\p{L}[^?!:;@]{2,100})$`,
  'u',
);
/** « la fonction de M. Keller est désormais vacante ». */
const NO_TITLE = /^(?:vacante?|supprim\p{L}+|libre|inconnue?|pas|plus)(?!\p{L})/iu;

/** « la fonction de Camille Rousseau est désormais Directrice adjointe ». */
export function titleSaid(text: string): TitleSaid | undefined {
  const said = plainlyUnlessAsked(text)?.replace(/^L(?=[ae] )/u, 'l');
  const { name, jobTitle } = SAID.exec(said ?? '')?.groups ?? {};
  if (name === undefined || jobTitle === undefined || NO_TITLE.test(jobTitle)) return undefined;
  return { name, jobTitle: withCapital(jobTitle.trim()).replaceAll("'", '’') };
}
