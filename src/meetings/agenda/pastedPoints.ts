import { fold } from '../../kernel/text/fold.ts';

/** « • », « – », « o », « § », « 1. », « 2.1) », « 3 - » before a point, as word processors write them. */
const MARK =
  /^(?:[•◦▪‣·●○■□➢➤✓✚\uf0b7\uf0a7\uf0d8]\s*|(?:[*–—-]|[o§Øüv](?=\s))\s*(?=\p{L}|«|")|\d{1,3}(?:\.\d{1,2})*\s?(?:[.)°]+\s?[–-]?|[–-])\s*(?=\p{L}|«|"))/u;
/** « III. », « a) »: marks only where every line has one, for « I. Diallo » is somebody. */
const LETTER = /^(?:[IVX]{1,5}\s?[.)–-]+|[a-zA-Z]\))\s*(?=\p{L}|«)/u;
const NUMBER = /^(\d{1,3})\s+(?=\S)/u;
/** What stands above a list, and is none of its points. */
const TITLE =
  /^(?:projet d'|proposition d')?(?:ordre du jour|odj|agenda|points?)(?: (?:propose|provisoire|previsionnel))?s?\s*:?$/u;

/** Whether lines are marked or numbered one by one, and so no sentence that goes on. */
export const isList = (lines: readonly string[]): boolean =>
  isMarked(MARK, lines) || isMarked(LETTER, lines) || isNumbered(lines);

const isMarked = (mark: RegExp, lines: readonly string[]): boolean =>
  lines.every((line) => mark.test(line));

/** « 1 Accueil », « 2 Budget »: a table's first column. « 3 projets » alone is a point. */
const isNumbered = (lines: readonly string[]): boolean =>
  lines.length > 1 && lines.every((line, index) => Number(NUMBER.exec(line)?.[1]) === index + 1);

/** The points of a list as it was pasted, each on its line, without marks, numbers or a title above. */
export function pointsBelow(lines: readonly string[]): readonly string[] {
  const points = lines.filter((line) => !TITLE.test(fold(line)));
  const mark = isNumbered(points) ? NUMBER : isMarked(LETTER, points) ? LETTER : MARK;
  return points.map((line) => line.replace(mark, '').trim()).filter((point) => point !== '');
}
