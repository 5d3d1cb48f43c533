import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader } from '../kernel/database.ts';
import type { CalendarAnswer } from '../kernel/mailbox/incomingMail.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { meetingById } from '../meetings/store.ts';
import { momentIn } from './moments.ts';

/** What an answer is about. */
export type Target =
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | { readonly kind: 'strand'; readonly strandId: string; readonly groupId: string };

type Named = Pick<CalendarAnswer, 'uid' | 'recurrence'>;

/** The meeting, the occurrence or the series that an answer names; undefined when none is ours. */
export async function targetOf(
  db: Reader,
  { uid, recurrence }: Named,
): Promise<Target | undefined> {
  const named = { in: spellingsOf(uid) };
  const strand = await db.strand.findFirst({
    where: { uid: named },
    select: { id: true, zone: true, series: { select: { groupId: true } } },
  });
  if (strand && !recurrence) {
    return { kind: 'strand', strandId: strand.id, groupId: strand.series.groupId };
  }
  const recurrenceId = strand && recurrence ? slotIn(recurrence, strand.zone) : '';
  const row = await db.meeting.findFirst({
    where: { uid: named, recurrenceId },
    select: { id: true },
  });
  const meeting = row ? await meetingById(db, row.id) : undefined;
  return meeting && { kind: 'meeting', meeting };
}

/** As it came, and as ours are written: some programs capitalise what they take for an identifier of their own. */
const spellingsOf = (uid: string): string[] => [...new Set([uid, uid.toLowerCase()])];

/** As the register writes the moment of an occurrence; some programs write its day only. */
function slotIn(
  moment: NonNullable<Named['recurrence']>,
  zone: string,
): string | Prisma.StringFilter {
  if (moment.kind === 'day') return { startsWith: moment.on.toString() };
  return momentIn(moment, zone)?.toString() ?? '';
}
