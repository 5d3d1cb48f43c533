import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Write } from '../../kernel/write.ts';
import { standInLeaves } from '../../meetings/attendance/standInLeaves.ts';
import { announce } from '../../meetings/letters/notify.ts';
import { occurrencesOf } from '../exceptions.ts';
import { StrandLetters } from '../letters/letter.ts';
import { type StrandReader, toReader } from '../letters/told.ts';
import type { Series, Strand } from '../series.ts';
import { seriesById } from '../store.ts';
import { openMeetingsOf } from './openMeetings.ts';

/** Takes somebody off every series that goes on: he has one letter for each. */
export async function leaveAll(
  write: Write,
  circumstances: Circumstances,
  personId: string,
): Promise<void> {
  for (const { series, strand, reader } of await listingsOf(write, circumstances, personId)) {
    await leave(write, circumstances, series, strand, reader);
  }
}

/** A strand with days to come on whose list somebody is. */
export interface Listing {
  readonly series: Series;
  readonly strand: Strand;
  readonly reader: StrandReader;
}

/** Every strand with days to come on whose list somebody is. */
export async function listingsOf(
  { tx }: Write,
  circumstances: Circumstances,
  personId: string,
): Promise<readonly Listing[]> {
  const listed = await tx.strandInvitee.findMany({
    where: { personId },
    include: { strand: { select: { seriesId: true } } },
  });
  const ids = [...new Set(listed.map(({ strand }) => strand.seriesId))];
  const all = await Promise.all(ids.map((id) => seriesById(tx, id)));
  return all.flatMap((series) =>
    (series?.strands ?? []).flatMap((strand) => {
      const own = listed.find(({ strandId }) => strandId === strand.id);
      if (!series || !own || !goesOn(strand, series, circumstances)) return [];
      return [{ series, strand, reader: toReader(own) }];
    }),
  );
}

/** Whether a strand has days to come, where its series is held. */
export function goesOn(
  { recurrence: { until } }: Strand,
  { zone }: Pick<Series, 'zone'>,
  { now }: Pick<Circumstances, 'now'>,
): boolean {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return until === undefined || Temporal.PlainDate.compare(until, today) >= 0;
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
  if (!person || !reader.told) return;
  const letters = await endedLetters(write, circumstances, series, strand);
  write.send({
    to: { person: person.id, by: 'mail', evenIfLeft: true },
    message: letters.to(person, reader, { kind: 'departure' }),
    dedupeKey: `series:${strand.id}:departure:${person.id}:${write.id}`,
    topic: `series:${strand.id}:${person.id}`,
    turn: 'closes',
    about: series.groupId,
  });
}

/** Letters that end a strand yesterday for their reader, whatever becomes of it for others. */
export async function endedLetters(
  write: Write,
  circumstances: Circumstances,
  series: Series,
  strand: Strand,
): Promise<StrandLetters> {
  const { sequence } = await write.tx.strand.update({
    where: { id: strand.id },
    data: { sequence: { increment: 1 } },
  });
  const until = circumstances.now.toZonedDateTimeISO(series.zone).toPlainDate();
  const recurrence = { ...strand.recurrence, until: until.subtract({ days: 1 }) };
  return new StrandLetters({
    circumstances,
    series,
    strand: { ...strand, sequence, recurrence },
    occurrences: await occurrencesOf(write.tx, strand.id),
    goesOn: true,
    // None of its meetings to come is told of.
    answers: new Map(),
  });
}

/** Takes somebody off the list of a strand and off those of its open meetings, in one letter. */
export async function leave(
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
  const group = circumstances.directory.group(series.groupId);
  for (const meeting of await openMeetingsOf(write, circumstances, strand)) {
    const own = meeting.attendees.find((one) => one.personId === personId);
    if (own) await standInLeaves(write, circumstances, meeting, own);
    await write.tx.attendee.deleteMany({ where: { meetingId: meeting.id, personId } });
    if (group) await announce(write, circumstances, meeting, group);
  }
}
