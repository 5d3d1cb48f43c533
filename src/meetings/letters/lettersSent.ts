import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { dayInWords, timeInWords } from '../../kernel/locale/format.ts';
import { type Block, list } from '../../kernel/messages/tree.ts';
import { mailTopic } from '../../kernel/outbox/outgoing.ts';
import { inZone, toInstant } from '../../kernel/time.ts';
import type { Meeting } from '../meeting.ts';
import { attendeeTopic, seriesTopic } from './notify.ts';

/** What has become of the last letter about a meeting to each of these people, if they are invited. */
export async function lettersSent(
  context: Context,
  meeting: Meeting,
  people: readonly Person[],
): Promise<Block[]> {
  const invited = people.filter(({ id }) =>
    meeting.attendees.some(({ personId }) => personId === id),
  );
  const lines = await Promise.all(invited.map((person) => lineOf(context, meeting, person)));
  return lines.length > 0 ? [list(lines.map((text) => ({ text })))] : [];
}

async function lineOf({ db, t }: Context, meeting: Meeting, person: Person): Promise<string> {
  const strandId = meeting.occurrence?.strandId;
  const topics = [
    attendeeTopic(meeting, person),
    strandId === undefined ? undefined : seriesTopic({ id: strandId }, person),
  ]
    .filter(isDefined)
    .map((topic) => mailTopic(topic, person.id));
  const last = await db.outboxMessage.findFirst({
    where: {
      topic: { in: topics },
      transport: 'mail',
      status: { in: ['pending', 'sent', 'failed'] },
    },
    orderBy: { id: 'desc' },
    select: { subject: true, status: true, sentAt: true },
  });
  const { name } = person;
  if (!last) return t('meetings.letterTo.none', { name });
  const { subject, sentAt, status } = last;
  if (status === 'failed') return t('meetings.letterTo.failed', { name, subject });
  if (status === 'pending' || !sentAt) return t('meetings.letterTo.pending', { name, subject });
  const at = inZone(toInstant(sentAt), meeting.start.timeZoneId);
  const day = dayInWords(at.toPlainDate(), t.locale);
  return t('meetings.letterTo.sent', { name, subject, day, time: timeInWords(at, t.locale) });
}
