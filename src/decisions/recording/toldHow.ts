import { A_MONTH } from '../../kernel/dates/reading/french.ts';
import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { isOfThen } from './saysWhat.ts';

/** How a decision is told to have been taken, and what it is. */
export interface ToldHow {
  /** « le PNUD ». */
  readonly by: string | undefined;
  readonly isOfThen: boolean;
  readonly what: string;
}

const TAKEN = /^(?:a ete |est )?(?:prise|arretee|adoptee|annoncee|validee)s?(?= )/u;
const HOW = /^(?<how>[^:]*?)(?:\s*:\s*|\s(?=(?:de |d')\p{L}+(?:er|ir|re|oir)\b|que |qu')|$)/u;
const IN_MONTH = new RegExp(String.raw`^\s*en (?:${A_MONTH})\b`, 'u');
const BY =
  /\bpar (?!consensus|tous|toutes|vote|ecrit|correspondance|circulaire|courriel|les (?:membres|participants|partenaires))(?<by>(?:le |la |les |l')?[^,:]+?)$/u;

/**
 * Reads « hier avec la GIZ : on publie » behind « décidé », « prise par le PNUD de financer » behind
 * « décision »; undefined when nothing tells how it was taken.
 * @param isVerb whether « décidé » stands before, and no noun
 */
export function readToldHow(said: string, isVerb: boolean): ToldHow | undefined {
  const folded = foldWithOffsets(said);
  const taken = TAKEN.exec(folded.text)?.[0] ?? '';
  if (taken === '' && !isVerb) return undefined;
  const behind = folded.text.slice(taken.length);
  const found = HOW.exec(behind);
  const how = found?.groups?.how ?? '';
  const by = BY.exec(how)?.groups?.by;
  const isThen = isOfThen(how) || IN_MONTH.test(how);
  if (!found || (by === undefined && !isThen)) return undefined;
  const cut = (from: number, to?: number): string =>
    said
      .slice(folded.starts[from] ?? said.length, to === undefined ? to : folded.starts[to])
      .trim();
  const at = taken.length + how.length - (by?.length ?? 0);
  return {
    by: by === undefined ? undefined : cut(at, at + by.length),
    isOfThen: isThen,
    what: cut(taken.length + found[0].length),
  };
}
