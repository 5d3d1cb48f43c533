import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../errors.ts';
import { agree } from '../days/agree.ts';
import type { Anchor } from '../days/day.ts';
import { piecesOf } from '../pieces.ts';
import { Sentence } from '../reading/sentence.ts';

/**
 * The day something was done: « fait le 29 mars », « hier », « lundi ». A day without its year is the nearest
 * one that is not ahead of today; « lundi » is the last Monday, today included.
 * @throws DomainError date.*: date.future for a day still to come, date.missing when there is none
 */
export function parsePastDate(text: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const pieces = piecesOf(new Sentence(text)).filter((piece) => !piece.aside);
  const anchor: Anchor = { today, toward: 'past' };
  const days = pieces.flatMap((piece) => [
    ...(piece.days ?? []),
    ...(piece.last ? [piece.last] : []),
  ]);
  const known = agree(days, pieces.find((piece) => piece.week)?.week, anchor);
  if (known) return known.date;
  throw new DomainError('date.missing');
}
