import { piecesOf } from '../../kernel/dates/pieces.ts';
import { without } from '../../kernel/dates/reading/rest.ts';
import { Sentence } from '../../kernel/dates/reading/sentence.ts';

/** A closing as it is said: « fait le 29 mars : transmis par courriel ». */
export interface SaidClosing {
  /** What tells the day; empty when it is today. */
  readonly day: string;
  readonly note: string;
}

const trimStart = (text: string): string => text.replace(/^[\s:,;.–-]+/u, '').trim();

const SINCE = /(?<!\p{L})depuis\s+/iu;

/** Sets the day of a closing apart from its note, with or without a colon between them. */
export function readClosing(said: string): SaidClosing {
  const [head = '', ...rest] = said.split(/\s*:\s+|\s+[–—-]\s+/u);
  // « depuis hier » is done since then, and done on that day.
  const sentence = new Sentence(head.replace(SINCE, ''));
  const dated = piecesOf(sentence).filter((piece) => piece.days !== undefined);
  const undated = trimStart(without(sentence, dated));
  const note = [undated, ...rest].filter((part) => part.trim() !== '').join(' : ');
  return { day: dated.length === 0 ? '' : sentence.source.trim(), note };
}

/** The reason of an abandonment, without the word that announces it. */
export const readReason = (said: string): string =>
  said
    .replace(/^\s*(?:pour\s+)?(?:le\s+)?(?:motif|raison|cause)\s*:?\s*/iu, '')
    .replace(/^[\s:,–-]+/u, '')
    .trim();

/** A postponement as it is said: « au 15 avril motif : en attente de la SHA ». */
export interface SaidPostponement {
  readonly date: string;
  readonly reason: string;
}

const REASON =
  /[\s,;(]*(?:(?:pour\s+)?(?:le\s+)?(?:motif|raison|cause)\s*:?\s+|\s?:\s+|\bcar\s+|\bbecause\s+|\bparce que?\s+|[–—]\s+)/iu;
/** « d'un mois, la SHA est en grève »: behind a length or a date, and no date itself. */
const AFTER_COMMA =
  /^([^,]*(?:\d|(?<!\p{L})(?:mois|semaines?|jours?|ans?)(?!\p{L}))[^,]*),\s+(?!(?:le|au|à|a)\s+\p{L}*\s*\d)(?=\p{L})/u;
const LEADS =
  /^(?:(?:l[’'])?(?:échéance|echeance)\s*(?::\s*)?)?(?:(?:jusqu[’']?(?:au|à)?|au|à|pour|to|until)\s+)?/iu;

/** Sets the new date apart from the reason. */
export function readPostponement(said: string): SaidPostponement {
  const at = REASON.exec(said);
  const comma = at ? null : AFTER_COMMA.exec(said);
  const date = at ? said.slice(0, at.index) : (comma?.[1] ?? said);
  const reason = at
    ? said.slice(at.index + at[0].length)
    : said.slice(comma?.[0].length ?? said.length);
  return { date: date.trim().replace(LEADS, ''), reason: reason.trim() };
}
