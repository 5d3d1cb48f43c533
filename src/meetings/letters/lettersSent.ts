import type { Prisma } from '../../../prisma/client/client.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { dayInWords, listInWords, timeInWords } from '../../kernel/locale/format.ts';
import { type Block, heading, list, text } from '../../kernel/messages/tree.ts';
import { mailTopic } from '../../kernel/outbox/outgoing.ts';
import { inZone, toInstant } from '../../kernel/time.ts';
import type { Meeting } from '../meeting.ts';
import { attendeeTopic, seriesTopic } from './notify.ts';
import { writtenTo } from './writtenTo.ts';

const READ = { topic: true, subject: true, status: true, sentAt: true } as const;
type Letter = Prisma.OutboxMessageGetPayload<{ select: typeof READ }>;

/** What has become of the last letter about a meeting to each of these people, if they are invited. */
export async function lettersSent(
  context: Context,
  meeting: Meeting,
  people: readonly Person[],
): Promise<Block[]> {
  const invited = people.filter(({ id }) =>
    meeting.attendees.some(({ personId }) => personId === id),
  );
  const letters = await lastLetters(context, meeting, invited);
  return linesOf(context, meeting, letters);
}

/** How many of those invited have had their last letter leave, and what has become of the others'. */
export async function allLettersSent(context: Context, meeting: Meeting): Promise<Block[]> {
  const { t, directory } = context;
  const people = writtenTo(meeting.attendees, directory).flatMap(
    ({ personId }) => directory.person(personId) ?? [],
  );
  const letters = await lastLetters(context, meeting, people);
  const title = heading(t('meetings.lettersSent.title', { code: meeting.code }));
  // What was sent long ago is known no more: that is not to say that it has not left.
  const isForgotten = letters.length > 0 && letters.every(({ last }) => last === undefined);
  if (isForgotten) return [title, text(t('meetings.lettersSent.forgotten'))];
  const late = letters.filter(({ last }) => last?.status !== 'sent');
  const counts = { count: letters.length, sent: letters.length - late.length };
  const how = late.length === 0 ? 'all' : 'some';
  return [
    title,
    text(t(`meetings.lettersSent.${how}`, counts)),
    ...lateLines(context, meeting, late),
  ];
}

/** Beyond as many, those of whom the same is to be said are named in one line. */
const MOST_LINES = 5;
const MOST_NAMED = 20;

function lateLines({ t }: Context, meeting: Meeting, late: readonly LastLetter[]): Block[] {
  const lines = (['failed', 'pending', 'none'] as const).flatMap((how) => {
    const same = late.filter(({ last }) => (last?.status ?? 'none') === how);
    if (how === 'failed' || same.length <= MOST_LINES)
      return same.map((letter) => lineOf(t, meeting, letter));
    const names = same.slice(0, MOST_NAMED).map(({ person }) => person.name);
    const more = { names: listInWords(names, t.locale), more: same.length - names.length };
    return [t(`meetings.lettersSent.${how}`, more)];
  });
  return lines.length === 0 ? [] : [list(lines.map((line) => ({ text: line })))];
}

interface LastLetter {
  readonly person: Person;
  /** Absent when no trace is left of any. */
  readonly last: Letter | undefined;
}

async function lastLetters(
  { db }: Context,
  meeting: Meeting,
  people: readonly Person[],
): Promise<readonly LastLetter[]> {
  const rows = await db.outboxMessage.findMany({
    where: {
      topic: { in: people.flatMap((person) => topicsOf(meeting, person)) },
      transport: 'mail',
      status: { in: ['pending', 'sent', 'failed'] },
    },
    orderBy: { id: 'desc' },
    select: READ,
  });
  return people.map((person) => {
    const topics = topicsOf(meeting, person);
    return { person, last: rows.find(({ topic }) => topic !== null && topics.includes(topic)) };
  });
}

/** What the letters to somebody are kept under: about this meeting, and about the series that it is of. */
function topicsOf(meeting: Meeting, person: Person): string[] {
  const strandId = meeting.occurrence?.strandId;
  const ofSeries = strandId === undefined ? [] : [seriesTopic({ id: strandId }, person)];
  return [attendeeTopic(meeting, person), ...ofSeries].map((topic) => mailTopic(topic, person.id));
}

function linesOf({ t }: Context, meeting: Meeting, letters: readonly LastLetter[]): Block[] {
  if (letters.length === 0) return [];
  return [list(letters.map((letter) => ({ text: lineOf(t, meeting, letter) })))];
}

function lineOf(t: Context['t'], meeting: Meeting, { person, last }: LastLetter): string {
  const { name } = person;
  if (!last) return t('meetings.letterTo.none', { name });
  const { subject, sentAt, status } = last;
  if (status === 'failed') return t('meetings.letterTo.failed', { name, subject });
  if (status === 'pending' || !sentAt) return t('meetings.letterTo.pending', { name, subject });
  const at = inZone(toInstant(sentAt), meeting.start.timeZoneId);
  const day = dayInWords(at.toPlainDate(), t.locale);
  return t('meetings.letterTo.sent', { name, subject, day, time: timeInWords(at, t.locale) });
}
