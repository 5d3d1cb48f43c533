import type { Temporal } from 'temporal-polyfill';
import type { Partstat } from '../../../prisma/client/enums.ts';
import type { Reader } from '../../kernel/database.ts';
import { answeredMeetingsOf } from '../../meetings/store.ts';
import type { StrandReader } from '../letters/told.ts';

/** By person, what he answers to single meetings of a strand, by meeting. */
export type OwnAnswers = ReadonlyMap<string, ReadonlyMap<string, Partstat>>;

/** What everybody answers to the meetings of a strand that have answers of their own. */
export async function ownAnswers(
  db: Reader,
  strandId: string,
  now: Temporal.Instant,
): Promise<OwnAnswers> {
  const answers = new Map<string, Map<string, Partstat>>();
  for (const { id, attendees } of await answeredMeetingsOf(db, strandId, now)) {
    for (const { personId, partstat } of attendees) {
      const own = answers.get(personId) ?? new Map<string, Partstat>();
      answers.set(personId, own.set(id, partstat));
    }
  }
  return answers;
}

/** What a reader answers to single meetings, where it is not what he answers to the whole series. */
export function differing(
  answers: OwnAnswers,
  { personId, partstat }: StrandReader,
): ReadonlyMap<string, Partstat> {
  const own = [...(answers.get(personId) ?? [])];
  return new Map(own.filter(([, answer]) => answer !== partstat));
}

/** Whether one of these answers is not a refusal. */
export const isExpected = (own: ReadonlyMap<string, Partstat>): boolean =>
  [...own.values()].some((answer) => answer === 'accepted' || answer === 'tentative');
