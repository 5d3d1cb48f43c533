import { CALENDAR_MOVES } from '../directory/addresses/moving.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { JobDefinition } from '../kernel/jobs/job.ts';
import type { Write } from '../kernel/write.ts';
import {
  atFormer,
  isLeft,
  MEANWHILE,
  type Readdressed,
  readdressMeetings,
} from '../meetings/readdressing.ts';
import { occurrencesOf } from './exceptions.ts';
import { endedLetters, listingsOf } from './leaving.ts';
import { StrandLetters } from './letter.ts';
import { ownAnswers } from './ownAnswers.ts';
import type { Strand } from './series.ts';

type Listing = Awaited<ReturnType<typeof listingsOf>>[number];

/**
 * Moves what is to come from the calendar of the address that somebody preferred to that of the one that
 * he prefers (docs/decisions/0025-several-addresses-one-person.md).
 */
export const calendarMovesJob: JobDefinition = {
  kind: CALENDAR_MOVES,
  async run({ subjectId, payload: former }, write, circumstances) {
    const person = circumstances.directory.person(subjectId);
    // He has thought again, or has left.
    if (!person?.active || person.email === former) return;
    const moved = { person, former };
    const told = new Set<string>();
    for (const listing of await listingsOf(write, circumstances, person.id)) {
      if (!listing.reader.told) continue;
      told.add(listing.strand.id);
      await readdressStrand(write, circumstances, moved, listing);
    }
    await readdressMeetings(write, circumstances, moved, ({ occurrence }) =>
      told.has(occurrence?.strandId ?? ''),
    );
  },
};

async function readdressStrand(
  write: Write,
  circumstances: Circumstances,
  moved: Readdressed,
  { series, strand, reader }: Listing,
): Promise<void> {
  const { person, former } = moved;
  if (isLeft(circumstances, moved)) {
    const ended = await endedLetters(write, circumstances, series, strand);
    write.send({
      ...atFormer(moved),
      about: series.groupId,
      message: ended.to({ ...person, email: former }, reader, { kind: 'formerAddress' }),
      dedupeKey: `series:${strand.id}:formerAddress:${person.id}:${write.id}`,
    });
  }
  if (reader.partstat === 'declined') return;
  const later = circumstances.now.add(MEANWHILE);
  const letters = new StrandLetters({
    circumstances: { ...circumstances, now: later },
    series,
    strand: await raised(write, strand),
    occurrences: await occurrencesOf(write.tx, strand.id),
    goesOn: true,
    answers: await ownAnswers(write.tx, strand.id, circumstances.now),
  });
  write.send({
    to: { person: person.id, by: 'mail' },
    about: series.groupId,
    message: letters.to(person, reader, { kind: 'newAddress' }),
    dedupeKey: `series:${strand.id}:newAddress:${person.id}:${write.id}`,
    topic: `series:${strand.id}:${person.id}`,
    notBefore: later,
  });
}

/** With a SEQUENCE above that of the letter which ended it in the other calendar. */
async function raised({ tx }: Write, strand: Strand): Promise<Strand> {
  const data = { sequence: { increment: 1 } };
  const { sequence } = await tx.strand.update({ where: { id: strand.id }, data });
  return { ...strand, sequence };
}
