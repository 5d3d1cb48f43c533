import type { Decision } from '../../decisions/decision.ts';
import { historyOf } from '../../decisions/history/historyStore.ts';
import { statusInWords } from '../../decisions/messages.ts';
import { readSnapshot } from '../../decisions/snapshot.ts';
import { findDecisions } from '../../decisions/store.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { toDate } from '../../kernel/time.ts';
import { agendaOf } from '../../meetings/agenda/agendaStore.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { comingMeetings } from '../../meetings/store.ts';
import { type BookLine, bookOf, isResolution, standing } from '../book.ts';
import { entriesOf, type Seance } from '../store.ts';
import { minutesBefore } from './adopting.ts';
import { withBeside } from './besideBook.ts';
import { minutesOf } from './building.ts';
import type { Minutes } from './minutes.ts';

/** Writes the compte rendu of a séance, in French, from what the register holds now. */
export async function readMinutes(
  db: Reader,
  { directory, now }: Circumstances,
  { meeting, group, seance }: { meeting: Meeting; group: Group; seance: Seance },
): Promise<Minutes> {
  const book = await withBeside(db, meeting, bookOf(await entriesOf(db, seance.id)));
  const decisions = await decisionsIn(db, book);
  const [next] = await comingMeetings(db, [group.id], laterOf(now, meeting));
  return minutesOf({
    t: translator('fr'),
    directory,
    group,
    meeting,
    agenda: await agendaOf(db, meeting.id),
    book,
    opened: seance.openedAt,
    closed: seance.closedAt ?? now,
    decisions: new Map(decisions.map((one) => [one.id, one])),
    changes: await changesOf(db, directory, group, meeting),
    previousCode: ((await minutesBefore(db, meeting)) ?? (await meetingBefore(db, meeting)))?.code,
    next: next && next.id !== meeting.id ? next : undefined,
  });
}

/** Only meetings that begin after this one. */
const laterOf = (now: Circumstances['now'], { end }: Meeting) =>
  now.epochMilliseconds > end.epochMilliseconds ? now : end.toInstant();

function decisionsIn(db: Reader, book: readonly BookLine[]): Promise<Decision[]> {
  const ids = standing(book).flatMap(({ line }) =>
    isResolution(line) ? (line.register?.id ?? []) : [],
  );
  return findDecisions(db, { where: { id: { in: ids } }, orderBy: [] });
}

/** The planned meeting of the group just before. */
export function meetingBefore(db: Reader, { groupId, start }: Meeting) {
  return db.meeting.findFirst({
    where: { groupId, status: 'planned', startsAt: { lt: toDate(start.toInstant()) } },
    orderBy: { startsAt: 'desc' },
    select: { id: true, code: true },
  });
}

/** Of one decision on one day there are few. */
const MOST_CHANGES = 20;

/** The decisions of earlier meetings whose status changed on the day of this one. */
async function changesOf(
  db: Reader,
  directory: Circumstances['directory'],
  group: Group,
  meeting: Meeting,
): Promise<Minutes['changes']> {
  const day = meeting.start.toPlainDate();
  const from = meeting.start.startOfDay();
  const to = from.add({ days: 1 });
  const touched = await findDecisions(db, {
    where: {
      groupId: group.id,
      OR: [{ meetingId: null }, { meetingId: { not: meeting.id } }],
      updatedAt: { gte: toDate(from.toInstant()), lt: toDate(to.toInstant()) },
    },
    orderBy: [{ year: 'asc' }, { number: 'asc' }],
  });
  const changed: Minutes['changes'] = [];
  for (const decision of touched) {
    const past = (await historyOf(db, decision.id, MOST_CHANGES)).filter(
      ({ at, before, after }) =>
        at.toZonedDateTimeISO(group.zone).toPlainDate().equals(day) &&
        readSnapshot(before)?.status !== readSnapshot(after)?.status &&
        before !== undefined,
    );
    if (past.length === 0) continue;
    const status = statusInWords({ t: translator('fr'), directory, today: day }, decision);
    changed.push({ code: decision.code, text: decision.text, status });
  }
  return changed;
}
