import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import type { Write } from '../../kernel/write.ts';
import { addAttendee } from '../../meetings/attendance/attendees.ts';
import { type Invitee, seatInvitees } from '../../meetings/attendance/invitees.ts';
import { announce } from '../../meetings/letters/notify.ts';
import { tellSeries } from '../letters/telling.ts';
import { toReader } from '../letters/told.ts';
import type { Series, Strand } from '../series.ts';
import { goesOn, leave } from './leaving.ts';
import { openMeetingsOf } from './openMeetings.ts';

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
    if (!goesOn(strand, series, circumstances)) continue;
    const list = await write.tx.strandInvitee.findMany({ where: { strandId: strand.id } });
    const listed = new Set(list.map(({ personId }) => personId));
    const sitting = new Set(seated.map(({ personId }) => personId));
    const joined = seated.filter(({ personId }) => !listed.has(personId));
    const left = list.filter(({ personId, role }) => role !== 'guest' && !sitting.has(personId));
    for (const invitee of joined) await join(write, circumstances, strand, group, invitee);
    for (const one of left) await leave(write, circumstances, series, strand, toReader(one));
    changed ||= joined.length > 0;
  }
  if (changed) await tellSeries(write, circumstances, series);
}

async function join(
  write: Write,
  circumstances: Circumstances,
  strand: Strand,
  group: Group,
  invitee: Invitee,
): Promise<void> {
  await write.tx.strandInvitee.create({ data: { ...invitee, strandId: strand.id } });
  for (const meeting of await openMeetingsOf(write, circumstances, strand)) {
    await addAttendee(write.tx, meeting, invitee);
    await announce(write, circumstances, meeting, group);
  }
}
