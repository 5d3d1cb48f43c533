import type { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Person } from '../kernel/directory.ts';
import type { DueJob, JobDefinition } from '../kernel/jobs/job.ts';
import { dayInWords, timeInWords } from '../kernel/locale/format.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import type { Write } from '../kernel/write.ts';
import type { Meeting } from './meeting.ts';
import { answerButtons, greeting, slotFacts } from './messages.ts';
import { REMINDER } from './reminding.ts';
import { meetingById } from './store.ts';

/** Reminds one person of one meeting, by mail and chat, unless he declined or it is off. */
export const reminderJob: JobDefinition = {
  kind: REMINDER,
  async run(job, write, circumstances) {
    const meeting = await meetingById(write.tx, job.subjectId);
    const person = circumstances.directory.person(job.personId ?? '');
    if (!meeting || !person || !isExpected(meeting, person)) return;
    remind(write, circumstances, job, meeting, person);
  },
};

function isExpected(meeting: Meeting, person: Person): boolean {
  const attendee = meeting.attendees.find((one) => one.personId === person.id);
  return meeting.status === 'planned' && attendee !== undefined && attendee.partstat !== 'declined';
}

function remind(
  write: Write,
  circumstances: Circumstances,
  job: DueJob,
  meeting: Meeting,
  person: Person,
): void {
  const t = translator(person.locale);
  const message = reminderMessage(t, circumstances.now, meeting, person);
  const outgoing = {
    dedupeKey: `job:${job.id}`,
    about: meeting.groupId,
    topic: `${REMINDER}:${meeting.id}:${person.id}`,
    usefulUntil: meeting.start.toInstant(),
  };
  write.send({ ...outgoing, to: { person: person.id, by: 'mail' }, message });
  const buttons = { kind: 'buttons', buttons: answerButtons(t, meeting) } as const;
  write.send({
    ...outgoing,
    to: { person: person.id, by: 'chat' },
    message: { ...message, blocks: [...message.blocks, buttons] },
  });
}

function reminderMessage(
  t: Translator,
  now: Temporal.Instant,
  meeting: Meeting,
  person: Person,
): Message {
  const delay = delayInWords(t, now, meeting, person.zone);
  const attendee = meeting.attendees.find((one) => one.personId === person.id);
  return {
    subject: t('meetings.reminder.subject', {
      delay,
      code: meeting.code,
      subject: meeting.subject,
    }),
    blocks: [
      { kind: 'heading', text: t('meetings.reminder.title', { code: meeting.code, delay }) },
      greeting(t, person),
      { kind: 'facts', facts: slotFacts(t, meeting) },
      ...ownHour(t, meeting, person),
      {
        kind: 'text',
        text: t('meetings.reminder.answer', {
          answer: attendee?.partstat ?? 'needsAction',
          code: meeting.code,
        }),
      },
      { kind: 'text', text: t('meetings.mail.signature') },
    ],
  };
}

/** « dans 7 jours », « demain », « dans 1 heure », counted in the reader's zone. */
function delayInWords(
  t: Translator,
  now: Temporal.Instant,
  meeting: Meeting,
  zone: string,
): string {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const days = today.until(meeting.start.withTimeZone(zone).toPlainDate()).days;
  if (days > 0) return t('meetings.reminder.days', { days });
  const minutes = Math.round(now.until(meeting.start.toInstant()).total('minutes'));
  return minutes >= 60
    ? t('meetings.reminder.hours', { hours: Math.round(minutes / 60) })
    : t('meetings.reminder.minutes', { minutes });
}

/** The hour on the reader's own clock, when it is another than the meeting's. */
function ownHour(t: Translator, meeting: Meeting, person: Person): Message['blocks'] {
  const own = meeting.start.withTimeZone(person.zone);
  if (own.offset === meeting.start.offset) return [];
  const text = t('meetings.ownHour', {
    day: dayInWords(own.toPlainDate(), t.locale),
    time: timeInWords(own, t.locale),
    zone: person.zone,
  });
  return [{ kind: 'text', text }];
}
