import type { Circumstances } from '../../kernel/circumstances.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { meetingById } from '../../meetings/store.ts';
import type { Strand } from '../series.ts';

/** The meetings of a strand that have a list of their own and have not begun: who sits at one, sits there. */
export async function openMeetingsOf(
  { tx }: Write,
  { now }: Circumstances,
  { id }: Strand,
): Promise<Meeting[]> {
  const rows = await tx.meeting.findMany({
    where: { strandId: id, opened: true, status: 'planned', startsAt: { gt: toDate(now) } },
    select: { id: true },
  });
  const meetings = await Promise.all(rows.map((row) => meetingById(tx, row.id)));
  return meetings.flatMap((meeting) => meeting ?? []);
}
