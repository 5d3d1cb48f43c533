import type { Temporal } from 'temporal-polyfill';
import type { Part } from '../../kernel/dates/reading/part.ts';
import { DomainError } from '../../kernel/errors.ts';
import { isOfAnother, withHour } from './partWords.ts';

/** From which hour to which a meeting may begin in that part of the day, and the hours that are proposed. */
const HOURS: Readonly<Record<Part, readonly [from: number, before: number, offered: number[]]>> = {
  morning: [0, 12, [9, 10, 11]],
  afternoon: [12, 19, [14, 15, 16]],
  pm: [12, 24, [14, 15, 16]],
  evening: [17, 24, [18, 19, 20]],
  night: [18, 24, [20, 21, 22]],
};

/**
 * Asks for the hour of a meeting that is moved « dans l'après-midi » and was held in the morning: the one it had
 * is surely not meant.
 * @param start when it would be held, at the hour it had
 * @param said the sentence, said again with the hour that is pressed: nothing else of it is lost
 * @throws DomainError `meeting.hourOfPart`
 */
export function refusePart(
  part: Part | undefined,
  { hour }: Temporal.ZonedDateTime,
  said: string,
): void {
  if (part === undefined) return;
  const [from, before, offered] = HOURS[part];
  if ((hour >= from && hour < before) || isOfAnother(said, part)) return;
  throw new DomainError('meeting.hourOfPart', {
    part,
    suggestions: offered.map((one) => withHour(said, part, `${one}h`)),
    labels: offered.map((one) => `${one}\u00a0h`),
  });
}
