import { CALENDAR_MOVES } from '../../directory/addresses/moving.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import type { Write } from '../../kernel/write.ts';
import {
  atFormer,
  isLeft,
  knownMeetings,
  type Readdressed,
  takeMeetingOut,
} from '../../meetings/letters/readdressing.ts';
import { ARRIVAL, scheduleArrival } from './arriving.ts';
import { endedLetters, type Listing, listingsOf } from './leaving.ts';

/**
 * Moves what is to come from the calendar of the address that somebody preferred to that of the one that
 * he prefers (docs/decisions/0025-several-addresses-one-person.md), whatever he has answered: a meeting
 * that is in neither is one that he may no longer think of.
 */
export const calendarMovesJob: JobDefinition = {
  kind: CALENDAR_MOVES,
  async run({ subjectId, payload: former }, write, circumstances) {
    const person = circumstances.directory.person(subjectId);
    // He has thought again, or has left.
    if (!person?.active || person.email === former) return;
    const moved = { person, former };
    const known = new Map<string, string>();
    for (const listing of await listingsOf(write, circumstances, person.id)) {
      if (!listing.reader.told) continue;
      known.set(listing.strand.id, JSON.stringify(listing.reader.told));
      await takeStrandOut(write, circumstances, moved, listing);
    }
    for (const one of await knownMeetings(write, circumstances, person.id)) {
      if (known.has(one.meeting.occurrence?.strandId ?? '')) continue;
      known.set(one.meeting.id, one.known);
      takeMeetingOut(write, circumstances, moved, one);
    }
    // What was to come to an address that he prefers no more goes to this one, with the rest.
    await write.unschedule(person.id, ARRIVAL);
    scheduleArrival(write, person.id, known);
  },
};

async function takeStrandOut(
  write: Write,
  circumstances: Circumstances,
  moved: Readdressed,
  { series, strand, reader }: Listing,
): Promise<void> {
  if (!isLeft(circumstances, moved)) return;
  const { person, former } = moved;
  const ended = await endedLetters(write, circumstances, series, strand);
  write.send({
    ...atFormer(moved),
    about: series.groupId,
    message: ended.to({ ...person, email: former }, reader, { kind: 'formerAddress' }),
    dedupeKey: `series:${strand.id}:formerAddress:${person.id}:${write.id}`,
  });
}
