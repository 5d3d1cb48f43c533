import { z } from 'zod';
import { CALENDAR_MOVES } from '../../directory/addresses/moving.ts';
import type { Person } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import type { Write } from '../../kernel/write.ts';
import { notifyAttendee } from '../../meetings/letters/notify.ts';
import { knownMeetings } from '../../meetings/letters/readdressing.ts';
import type { Strand } from '../series.ts';
import { listingsOf } from './leaving.ts';
import { sendStrand } from './strandLetter.ts';

/** The kind of the jobs that put somebody's meetings into the calendar of the address that he prefers. */
export const ARRIVAL = 'addresses.arrival';

/**
 * How long after it is taken out of the one calendar a meeting is put into the other. Both may be one,
 * read by two addresses: what comes last, and is stamped last, holds.
 */
const MEANWHILE = { minutes: 10 };
const USEFUL = { hours: 24 * 365 };

const knownSchema = z.record(z.string(), z.string());

/**
 * Plans to write of these meetings and strands to the address that somebody prefers.
 * @param known as he was last told of each, by its id
 */
export function scheduleArrival(
  write: Write,
  personId: string,
  known: ReadonlyMap<string, string>,
): void {
  if (known.size > 0) planArrival(write, personId, JSON.stringify(Object.fromEntries(known)));
}

function planArrival(write: Write, personId: string, payload: string): void {
  const dueAt = write.now.add(MEANWHILE);
  write.schedule({
    kind: ARRIVAL,
    dedupeKey: `${ARRIVAL}:${personId}:${write.id}`,
    subjectId: personId,
    payload,
    dueAt,
    usefulUntil: dueAt.add(USEFUL),
  });
}

/**
 * Writes of what was taken out of the former calendar, as it stands and is answered by now. What he was
 * told of meanwhile has come already.
 */
export const arrivalJob: JobDefinition = {
  kind: ARRIVAL,
  async run({ subjectId, payload }, write, circumstances) {
    const person = circumstances.directory.person(subjectId);
    if (!person?.active) return;
    if (await movesAgain(write, person)) return planArrival(write, person.id, payload);
    const known = new Map(Object.entries(knownSchema.parse(JSON.parse(payload))));
    for (const listing of await listingsOf(write, circumstances, person.id)) {
      const { strand, reader } = listing;
      if (!reader.told || known.get(strand.id) !== JSON.stringify(reader.told)) continue;
      const above = { ...listing, strand: await raised(write, strand) };
      await sendStrand(write, circumstances, person, above, 'newAddress');
    }
    for (const one of await knownMeetings(write, circumstances, person.id)) {
      if (known.get(one.meeting.id) !== one.known) continue;
      notifyAttendee(write, circumstances, one.meeting, one.attendee, { kind: 'newAddress' });
    }
  },
};

/** He prefers yet another address: it is seen to first. */
async function movesAgain({ tx }: Write, { id }: Person): Promise<boolean> {
  const where = { kind: CALENDAR_MOVES, subjectId: id, status: 'pending' } as const;
  return (await tx.job.count({ where })) > 0;
}

/** With a SEQUENCE above that of the letter which ended it in the other calendar. */
async function raised({ tx }: Write, strand: Strand): Promise<Strand> {
  const data = { sequence: { increment: 1 } };
  const { sequence } = await tx.strand.update({ where: { id: strand.id }, data });
  return { ...strand, sequence };
}
