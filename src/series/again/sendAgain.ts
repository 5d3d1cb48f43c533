import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Tx } from '../../kernel/database.ts';
import type { Person } from '../../kernel/directory.ts';
import { mailTopic } from '../../kernel/outbox/outgoing.ts';
import type { Write } from '../../kernel/write.ts';
import { newsFor } from '../../meetings/letters/news.ts';
import { attendeeTopic, notifyAttendee, seriesTopic } from '../../meetings/letters/notify.ts';
import { TELL } from '../../meetings/letters/telling.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { TELL_SERIES } from '../letters/telling.ts';
import { type Listing, listingsOf } from '../seats/leaving.ts';
import { sendStrand } from '../seats/strandLetter.ts';

/**
 * Sends somebody his invitation once more, with the same UID and SEQUENCE: a calendar that has it already shows it
 * once (RFC 5546, 3.2.2). That to a series is sent whole.
 * @returns whether it leaves: what he is to be told may be on its way still, or he is no longer listed or in post
 */
export async function sendAgain(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  personId: string,
): Promise<boolean> {
  const person = circumstances.directory.person(personId);
  if (!person?.active) return false;
  const listing = await listingOf(write, circumstances, meeting, personId);
  if (listing) {
    if (await isComing(write.tx, seriesTopic(listing.strand, person), person)) return false;
    if (await changesSoon(write.tx, listing)) return false;
    await sendStrand(write, circumstances, person, listing, 'again');
    return true;
  }
  const attendee = meeting.attendees.find((one) => one.personId === personId);
  // What he was not told yet has its own letter, which says what has changed and can be put right.
  if (!attendee?.told || newsFor(meeting, attendee)) return false;
  if (await isComing(write.tx, attendeeTopic(meeting, person), person)) return false;
  notifyAttendee(write, circumstances, meeting, attendee, { kind: 'again' });
  return true;
}

/** The strand by whose letter he learned of it. */
async function listingOf(
  write: Write,
  circumstances: Circumstances,
  { occurrence }: Meeting,
  personId: string,
): Promise<Listing | undefined> {
  if (!occurrence) return undefined;
  const listings = await listingsOf(write, circumstances, personId);
  return listings.find(({ strand, reader }) => strand.id === occurrence.strandId && reader.told);
}

/** Whether a letter of that topic to somebody waits to leave. */
async function isComing(tx: Tx, about: string, { id }: Person): Promise<boolean> {
  const topic = mailTopic(about, id);
  return (await tx.outboxMessage.count({ where: { topic, status: 'pending' } })) > 0;
}

/** Whether something of a strand is to be told, once its author has had time to think again. */
async function changesSoon(tx: Tx, { series, strand }: Listing): Promise<boolean> {
  const meetings = await tx.meeting.findMany({
    where: { strandId: strand.id },
    select: { id: true },
  });
  const subjects = [series.id, ...meetings.map(({ id }) => id)];
  const waiting = await tx.job.count({
    where: { kind: { in: [TELL, TELL_SERIES] }, status: 'pending', subjectId: { in: subjects } },
  });
  return waiting > 0;
}
