import { type BookLine, standing } from '../book.ts';

const WHO = String.raw`\p{L}[\p{L}\p{M}’'. -]{2,60}?`;
const ENDS = String.raw`(?=\s*(?:[,;:(]|(?<=\p{Ll}{3})\.\s|\.?$|\s(?:qui|et|au|en|pour|à|jusqu)(?!\p{L})))`;
const PRESIDED = new RegExp(
  String.raw`(?:^|[.;:,]\s*)(?:(?:la|cette|notre)\s+)?(?:s[ée]ance|r[ée]union|rencontre)\s+(?:(?:de\s+ce\s+jour|d[’']aujourd[’']hui)\s+)?(?:(?:est|[ée]tait|a\s+[ée]t[ée]|fut|sera)\s+)?pr[ée]sid[ée]e\s+par\s+(?:int[ée]rim\s+par\s+)?(?<who>${WHO})${ENDS}`,
  'iu',
);
/** « la séance sera présidée par M. Keller la prochaine fois ». */
const OF_ANOTHER_DAY =
  /(?<!\p{L})(?:prochain|suivant|derni[èe]re\s+fois|pr[ée]c[ée]dent|d[ée]sormais|demain|hier)/iu;

/** « la séance est présidée par Mme Fernández »: by whom; undefined of another meeting, or another day. */
export const presidentTold = (text: string): string | undefined =>
  OF_ANOTHER_DAY.test(text) ? undefined : PRESIDED.exec(text)?.groups?.who?.trim();

/** Who presided, as the book tells it last. */
export function presidingIn(book: readonly BookLine[]): string | undefined {
  const told = standing(book).flatMap(({ line }) =>
    line.kind === 'info' ? (presidentTold(line.text) ?? []) : [],
  );
  return told.at(-1);
}
