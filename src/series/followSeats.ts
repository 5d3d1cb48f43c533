import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Group } from '../kernel/directory.ts';
import { toDate } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { addAttendee } from '../meetings/attendees.ts';
import { type Invitee, seatInvitees } from '../meetings/invitees.ts';
import { meetingById } from '../meetings/store.ts';
import { occurrencesOf } from './exceptions.ts';
import { StrandLetters } from './letter.ts';
import type { Series, Strand } from './series.ts';
import { tellSeries } from './telling.ts';
import { type StrandReader, toReader } from './told.ts';

/**
 * Puts on the lists of a series whoever has come to sit in its group, and takes off whoever no longer
 * does; guests stay. The newcomer gets one letter for the series, and so does whoever leaves.
 */
export async function followSeats(
  write: Write,
  circumstances: Circumstances,
  series: Series,
  group: Group,
): Promise<void> {
  const today = circumstances.now.toZonedDateTimeISO(series.zone).toPlainDate();
  const seated = seatInvitees(circumstances.directory, group, today);
  let changed = false;
  for (const strand of series.strands) {
    const { until } = strand.recurrence;
    if (until && Temporal.PlainDate.compare(until, today) < 0) continue;
    const list = await write.tx.strandInvitee.findMany({ where: { strandId: strand.id } });
    const listed = new Set(list.map(({ personId }) => personId));
    const sitting = new Set(seated.map(({ personId }) => personId));
    const joined = seated.filter(({ personId }) => !listed.has(personId));
    const left = list.filter(({ personId, role }) => role !== 'guest' && !sitting.has(personId));
    for (const invitee of joined) await join(write, circumstances, strand, invitee);
    for (const one of left) await leave(write, circumstances, series, strand, toReader(one));
    changed ||= joined.length > 0;
  }
  if (changed) await tellSeries(write, circumstances, series);
}

async function openMeetingsOf({ tx }: Write, { now }: Circumstances, { id }: Strand) {
  const rows = await tx.meeting.findMany({
    where: { strandId: id, opened: true, status: 'planned', endsAt: { gt: toDate(now) } },
    select: { id: true },
  });
  const meetings = await Promise.all(rows.map((row) => meetingById(tx, row.id)));
  return meetings.flatMap((meeting) => meeting ?? []);
}

async function join(
  write: Write,
  circumstances: Circumstances,
  strand: Strand,
  invitee: Invitee,
): Promise<void> {
  await write.tx.strandInvitee.create({ data: { ...invitee, strandId: strand.id } });
  for (const meeting of await openMeetingsOf(write, circumstances, strand)) {
    await addAttendee(write.tx, meeting, invitee);
  }
}

/** What he was told of a series ends for him with today. */
async function tellDeparture(
  write: Write,
  circumstances: Circumstances,
  series: Series,
  strand: Strand,
  reader: StrandReader,
): Promise<void> {
  const person = circumstances.directory.person(reader.personId);
  if (!person || !reader.told || reader.partstat === 'declined') return;
  const { sequence } = await write.tx.strand.update({
    where: { id: strand.id },
    data: { sequence: { increment: 1 } },
  });
  const until = circumstances.now.toZonedDateTimeISO(series.zone).toPlainDate();
  const recurrence = { ...strand.recurrence, until: until.subtract({ days: 1 }) };
  const letters = new StrandLetters({
    circumstances,
    series,
    strand: { ...strand, sequence, recurrence },
    occurrences: await occurrencesOf(write.tx, strand.id),
    goesOn: true,
    // None of its meetings to come is told of.
    answers: new Map(),
  });
  write.send({
    to: { person: person.id, by: 'mail' },
    message: letters.to(person, reader, { kind: 'departure' }),
    dedupeKey: `series:${strand.id}:departure:${person.id}:${write.id}`,
    topic: `series:${strand.id}:${person.id}`,
    about: series.groupId,
  });
}

async function leave(
  write: Write,
  circumstances: Circumstances,
  series: Series,
  strand: Strand,
  reader: StrandReader,
): Promise<void> {
  await tellDeparture(write, circumstances, series, strand, reader);
  const { personId } = reader;
  const where = { strandId_personId: { strandId: strand.id, personId } };
  await write.tx.strandInvitee.delete({ where });
  for (const { id } of await openMeetingsOf(write, circumstances, strand)) {
    await write.tx.attendee.deleteMany({ where: { meetingId: id, personId } });
  }
}
