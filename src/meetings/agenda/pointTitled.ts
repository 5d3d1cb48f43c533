import { findMeetingCode } from '../meetingCode.ts';
import type { AgendaEdit } from './agendaEdit.ts';

/** What names its point and then says what is free text, in which no meeting is looked for. */
export interface Titled {
  /** The sentence around it, where a meeting may be named. */
  readonly where: string;
  readonly edit: AgendaEdit;
}

/** « le point n° 2 », « 2 »: and no part of a date or of a code. */
const NUMBER = String.raw`(?:(?:le|du)\s+)?(?:(?:point|pt)\s+)?(?:n\s?°\s?)?(?<![\p{L}\d-])(?<number>\d{1,2})(?![\d-])`;
/** « de l'odj du GEC » behind it. */
const OF = String.raw`(?<of>(?:\s+(?:de|du|dans|à|sur)\s+(?:(?!\s(?:en|par)\s)[^:]){1,40}?)?)`;
/** What may stand before, up to the verb. */
const BEFORE = '(?<before>[^:]{0,40}?)';
const RENAMES = '(?:[Rr]enomm|[Rr]ebaptis|[Rr][ée]?intitul|[Rr]eformul)(?:e[rz]?)';
/** « en », « par », « : », or a capital or guillemets that open the title. */
const INTO = String.raw`(?:\s(?:en|par)\s|:|=>?|->|→|\s(?=\p{Lu}|«))`;
const RENAME = new RegExp(
  String.raw`^${BEFORE}${RENAMES}\s+(?<mid>(?:[^:\s]+\s+){0,4}?)${NUMBER}${OF}\s*${INTO}\s*(?<what>\S.*)$`,
  'u',
);
const THE_POINT = String.raw`(?:le\s+)?(?:point|pt)\s+(?:n\s?°\s?)?(?<number>\d{1,2})(?![\d-])`;
const PRESENTED = String.raw`(?:est|sera)?\s*(?:pr[ée]sent[ée]|port[ée]|introduit|expos[ée])e?\s+par`;
const PRESENTER = new RegExp(
  String.raw`^${BEFORE}${THE_POINT}${OF}\s*,?\s*(?:${PRESENTED}|(?<is>c[’']\s?est)|pr[ée]sentateur\s*:)\s*(?<what>\S.{0,60})$`,
  'iu',
);
/** « l'UE », « le PNUD », « Fatou Koné »; « important » is nobody. */
const SOMEBODY = /^(?:l[’']\s?|le |la |@)?(?:\p{Lu}{2,}|\p{Lu}\S+ \p{Lu}\S+)/u;

/** « c'est l'UE qui présente ». */
const WHO_PRESENTS =
  /\s+qui\s+(?:l[ea]?\s?[’']?\s*)?(?:pr[ée]sente(?:ra)?|portera|porte|introduit|exposera?)[\s.!]*$/iu;
/** « l'UE qui l'a demandé » tells something else of it. */
const isSomebody = (what: string): boolean =>
  SOMEBODY.test(what) && !/\s(?:qui|que|dont|car|mais)\s|\squ[’']/iu.test(what);

/** Reads « renommer 1 : Adoption », « le point 2 c'est l'UE », « point 2 présenté par Fatou Koné ». */
export function readTitled(text: string): Titled | undefined {
  // Behind it all, the code of a meeting is no part of a title.
  const last = findMeetingCode(text.trim());
  const behind = last?.after.trim() === '' ? last : undefined;
  const typed = (behind?.before ?? text).trim();
  const read = readTitle(typed);
  return read && behind ? { ...read, where: `${read.where} ${behind.code}` } : read;
}

function readTitle(typed: string): Titled | undefined {
  const renamed = RENAME.exec(typed)?.groups;
  if (renamed?.what) {
    const title = renamed.what.replace(/^«\s*([^»]+?)\s*»[\s.]*$/u, '$1').trim();
    const where = [renamed.before, renamed.mid, renamed.of].join(' ');
    return { where, edit: { kind: 'rename', position: Number(renamed.number), title } };
  }
  const shown = PRESENTER.exec(typed)?.groups;
  const what = shown?.what?.replace(WHO_PRESENTS, '');
  if (!shown || !what || (shown.is !== undefined && !isSomebody(what))) return undefined;
  const presenter = what.replace(/^(?:l[’']\s?|le |la |@)|[\s.!]+$/giu, '');
  const where = [shown.before, shown.of].join(' ');
  return { where, edit: { kind: 'presenter', position: Number(shown.number), presenter } };
}
