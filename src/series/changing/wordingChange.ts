import type { AuditAction } from '../../kernel/audit/entry.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { announce, retractAnnouncement } from '../../meetings/letters/notify.ts';
import { meetingById } from '../../meetings/store.ts';
import { announceSeries } from '../letters/announcement.ts';
import { tellSeriesLater } from '../letters/telling.ts';
import { reread } from '../planning/convene.ts';
import type { Series, Strand, Wording } from '../series.ts';

/**
 * Gives the meetings to come of a series another place or subject, but those that were given their
 * own. Their dates stay, and so do all answers.
 */
export async function changeWording(
  write: Write,
  circumstances: Circumstances,
  before: Series,
  wording: Wording,
  group: Group,
): Promise<Series> {
  await write.tx.series.update({
    where: { id: before.id },
    data: { ...wording, updatedAt: toDate(circumstances.now) },
  });
  for (const strand of before.strands) {
    await changeMeetings(write, circumstances, before, strand, wording, group);
  }
  const series = await reread(write, before.id);
  auditSeries(write, 'series.wording', before, series);
  await tellSeriesLater(write, circumstances, series);
  await announceSeries(write, circumstances, series, group);
  return series;
}

async function changeMeetings(
  write: Write,
  circumstances: Circumstances,
  before: Wording,
  { id, sequence }: Strand,
  wording: Wording,
  group: Group,
): Promise<void> {
  const { now } = circumstances;
  // Those left out too, should they be restored.
  const coming = { strandId: id, endsAt: { gt: toDate(now) } };
  const open = await write.tx.meeting.findMany({
    where: { ...coming, opened: true, status: 'planned' },
  });
  const shown = await Promise.all(open.map((row) => meetingById(write.tx, row.id)));
  const moved = wording.place !== before.place;
  if (moved) {
    await write.tx.strand.update({ where: { id }, data: { sequence: sequence + 1 } });
    await write.tx.meeting.updateMany({
      where: { ...coming, place: before.place },
      data: { place: wording.place, sequence: sequence + 1, updatedAt: toDate(now) },
    });
  }
  await write.tx.meeting.updateMany({
    where: { ...coming, subject: before.subject },
    data: { subject: wording.subject, updatedAt: toDate(now) },
  });
  for (const was of shown) {
    const is = was && (await meetingById(write.tx, was.id));
    if (!was || !is) continue;
    if (was.sequence !== is.sequence) retractAnnouncement(write, was, is, group);
    await announce(write, circumstances, is, group);
  }
}

/** One line of the register's log: what a series was, and what it is. */
export function auditSeries(
  write: Write,
  action: AuditAction,
  before: Series,
  after: Series,
): void {
  write.audit({
    action,
    subjectType: 'series',
    subjectId: before.id,
    about: before.groupId,
    before: summary(before),
    after: summary(after),
  });
}

const summary = ({ rhythm, time, from, until, place, subject, daysOff }: Series): object => ({
  rhythm,
  time: String(time),
  from: String(from),
  until: until ? String(until) : null,
  place,
  subject,
  daysOff,
});
