import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Write } from '../../kernel/write.ts';
import { notifyAttendee } from '../../meetings/letters/notify.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { listingsOf } from '../seats/leaving.ts';
import { sendStrand } from '../seats/strandLetter.ts';

/**
 * Sends somebody his invitation once more, with the same UID and SEQUENCE: a calendar that has it already shows it
 * once (RFC 5546, 3.2.2). That to a series is sent whole.
 * @returns whether it leaves: his first one may be on its way still, or he is no longer listed or in post
 */
export async function sendAgain(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  personId: string,
): Promise<boolean> {
  const person = circumstances.directory.person(personId);
  if (!person?.active) return false;
  const { strandId } = meeting.occurrence ?? {};
  if (strandId !== undefined) {
    const listings = await listingsOf(write, circumstances, personId);
    const listing = listings.find(({ strand, reader }) => strand.id === strandId && reader.told);
    if (listing) {
      await sendStrand(write, circumstances, person, listing, 'again');
      return true;
    }
  }
  const attendee = meeting.attendees.find((one) => one.personId === personId);
  if (!attendee?.told) return false;
  notifyAttendee(write, circumstances, meeting, attendee, { kind: 'again' });
  return true;
}
