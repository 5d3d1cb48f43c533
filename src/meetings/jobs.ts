import type { Temporal } from 'temporal-polyfill';
import type { DueJob, JobDefinition } from '../kernel/jobs/job.ts';
import type { Message } from '../kernel/messages/message.ts';
import { buttons, facts, heading, text } from '../kernel/messages/tree.ts';
import type { Write } from '../kernel/write.ts';
import { readHolidays } from './holidays.ts';
import { hourInSubject, type Letter, letterFacts, letterTo, threadOf } from './letter.ts';
import { answerButtons, greeting } from './messages.ts';
import { daytimeFrom, endOfDaytime, parseOffset } from './reminders.ts';
import { REMINDER, reminderRequest } from './reminding.ts';
import { meetingById } from './store.ts';

/** Reminds one person of one meeting, by mail and chat, unless he declined or it is off. */
export const reminderJob: JobDefinition = {
  kind: REMINDER,
  async run(job, write, circumstances) {
    const meeting = await meetingById(write.tx, job.subjectId);
    const attendee = meeting?.attendees.find((one) => one.personId === job.personId);
    const letter = meeting && attendee && letterTo(circumstances, meeting, attendee);
    if (meeting?.status !== 'planned' || !letter || attendee?.partstat === 'declined') return;
    const offset = parseOffset(job.payload);
    if (offset?.unit !== 'day') return remind(write, job, letter, meeting.start.toInstant());
    const { now } = circumstances;
    const { zone } = letter.person;
    const moment = daytimeFrom(now, zone, await readHolidays(write.tx));
    // Found late, at night or on a day off, it waits for the morning, if it is still useful then.
    if (!moment.equals(now)) {
      return write.schedule(reminderRequest(meeting, attendee, { ...job, offset, dueAt: moment }));
    }
    remind(write, job, letter, earlier(meeting.start.toInstant(), endOfDaytime(now, zone)));
  },
};

const earlier = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  one.epochMilliseconds < other.epochMilliseconds ? one : other;

/** @param usefulUntil until when what it says is true, and it may be said */
function remind(write: Write, job: DueJob, letter: Letter, usefulUntil: Temporal.Instant): void {
  const { t, meeting, person } = letter;
  const message = reminderMessage(letter);
  const outgoing = {
    dedupeKey: `job:${job.id}`,
    about: meeting.groupId,
    topic: `${REMINDER}:${meeting.id}:${person.id}`,
    usefulUntil,
  };
  write.send({ ...outgoing, to: { person: person.id, by: 'mail' }, message });
  const blocks = [...message.blocks, buttons(...answerButtons(t, meeting))];
  write.send({
    ...outgoing,
    to: { person: person.id, by: 'chat' },
    message: { ...message, blocks },
  });
}

function reminderMessage(letter: Letter): Message {
  const { t, meeting, attendee, person } = letter;
  const { code, subject } = meeting;
  const delay = delayInWords(letter);
  return {
    subject: t('meetings.reminder.subject', { delay, code, subject }),
    blocks: [
      heading(t('meetings.reminder.title', { code, delay })),
      greeting(t, person),
      text(t('meetings.reminder.lead')),
      facts(...letterFacts(letter)),
      text(t('meetings.reminder.answer', { answer: attendee.partstat, code })),
      text(t('meetings.mail.signature')),
    ],
    thread: threadOf(meeting),
  };
}

/**
 * « dans 7 jours », « demain », « aujourd’hui à 10 h 00 », the days counted in the reader's zone. Not
 * « dans une heure », which is wrong as soon as a mail is read a little later.
 */
function delayInWords(letter: Letter): string {
  const { t, circumstances, meeting, person } = letter;
  const today = circumstances.now.toZonedDateTimeISO(person.zone).toPlainDate();
  const { days } = today.until(meeting.start.withTimeZone(person.zone).toPlainDate());
  return days > 0
    ? t('meetings.reminder.days', { days })
    : t('meetings.reminder.today', { time: hourInSubject(letter) });
}
