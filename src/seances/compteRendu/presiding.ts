import { type BookLine, standing } from '../book.ts';

const PRESIDED =
  /(?<!\p{L})(?:s[ée]ance|r[ée]union|rencontre)\s+(?:(?:est|[ée]tait|a\s+[ée]t[ée]|fut|sera)\s+)?pr[ée]sid[ée]e\s+par\s+(?<who>\p{L}[\p{L}\p{M}’'. -]{2,60}?)(?=\s*(?:[,;:(]|\.\s|\.?$|\s(?:qui|et|au|en|pour|à|jusqu)(?!\p{L})))/iu;

/** « la séance est présidée par Mme Fernández »: who presided, as the book tells it last. */
export function presidingIn(book: readonly BookLine[]): string | undefined {
  const told = standing(book).flatMap(({ line }) =>
    line.kind === 'info' ? (PRESIDED.exec(line.text)?.groups?.who ?? []) : [],
  );
  return told.at(-1)?.trim();
}
