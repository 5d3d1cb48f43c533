import { Temporal } from 'temporal-polyfill';
import type { Line } from '../../kernel/commands/line.ts';
import { stretchAnywhere } from '../../kernel/dates/stretch.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { standInNamed } from '../../meetings/attendance/standIn.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';

/** What is asked about one's own absences. */
export type DelegationWish =
  | { readonly kind: 'show' | 'end' }
  | {
      readonly kind: 'give';
      /** As typed. */
      readonly name: string;
      readonly from: Temporal.PlainDate;
      /** Included. */
      readonly until: Temporal.PlainDate;
    };

const REPLACE_ME = /^(?:me (?:faire )?remplacer|remplac(?:ez|er|e)[- ]moi)\b/;
/** Of several days: of one, it is an answer to the meeting of that day. */
const AWAY =
  /^je (?:serai|suis|m'absente|m'absenterai)\b.*\bdu\b.*\bau\b.*\b(?:me (?:remplace|remplacera|represente|supplee)|assure(?:ra)? (?:mon |l')interim|remplacee? par)\b/;
const END = /\b(?:fin|terminer|arreter|annuler)\b/;
const BY = /(?:^|\s)par\s+@?\s*(.+)$/iu;

/** « remplacez-moi du 3 au 20 mars par Fatou Koné », but not what names a meeting. */
export function asksToBeReplaced({ rest }: Line): boolean {
  const said = fold(rest);
  return (REPLACE_ME.test(said) || AWAY.test(said)) && !findMeetingCode(rest);
}

/** « remplacement du 3 au 20 mars par Fatou Koné »: its days first, so that nobody else is replaced. */
const DAYS_THEN_BY = /^(?:du|de)\s+(?:\p{L}+\s+)?\d.*\spar\s/iu;

const tellsOne = ({ called, rest }: Line): boolean =>
  called === 'remplacement' && DAYS_THEN_BY.test(rest) && !findMeetingCode(rest);

/** @throws DomainError `delegation.dates`, `delegation.past`, `person.missing`, date.* */
export function readDelegationWish(line: Line): DelegationWish {
  if (!asksToBeReplaced(line) && !tellsOne(line))
    return { kind: END.test(fold(line.text)) ? 'end' : 'show' };
  const today = line.now.toPlainDate();
  const stretch = stretchAnywhere(line.rest, today, 'future');
  if (!stretch) throw new DomainError('delegation.dates');
  const name = (BY.exec(stretch.rest)?.[1] ?? standInNamed(line.rest) ?? '')
    .replace(/^[\s@,]+|[\s,.]+$/gu, '')
    .trim();
  if (name === '') throw new DomainError('person.missing');
  if (Temporal.PlainDate.compare(stretch.to, today) < 0) throw new DomainError('delegation.past');
  return { kind: 'give', name, from: stretch.from, until: stretch.to };
}
