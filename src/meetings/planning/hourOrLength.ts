import { DomainError } from '../../kernel/errors.ts';

/** No meeting begins at these hours; many last as long. */
const EITHER = /^([1-5])\s*(?:h|heures?|hours?)\s*([0-5]\d)?$/iu;
const NOON = 12;

/**
 * Asks whether « 1h30 » alone is 13 h 30 or how long the meeting lasts, with both to be pressed.
 * @throws DomainError `meeting.hourOrLength`
 */
export function refuseHourOrLength(said: string): void {
  const [, hour, minutes = ''] = EITHER.exec(said) ?? [];
  if (hour === undefined) return;
  const behind = minutes === '' ? '' : ` ${minutes}`;
  const start = `${Number(hour) + NOON} h${behind}`;
  const length = `${hour} h${behind}`;
  throw new DomainError('meeting.hourOrLength', {
    start,
    length,
    suggestions: [`plutôt à ${Number(hour) + NOON}h${minutes}`, `durée ${hour}h${minutes}`],
    labels: [start, `durée ${length}`],
  });
}
