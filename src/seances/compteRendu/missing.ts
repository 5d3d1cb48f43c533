import { Temporal } from 'temporal-polyfill';
import { workingDaysAfter } from '../../decisions/reminders/followUpSteps.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import type { JobRequest } from '../../kernel/jobs/jobRequest.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { readHolidays } from '../../meetings/holidays/holidays.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { meetingById } from '../../meetings/store.ts';
import { seanceOf } from '../store.ts';
import { compteRenduOf } from './store.ts';

/** The kind of the jobs that remind the secretariat of a compte rendu that is not written. */
const MINUTES_MISSING = 'minutes.missing';

/** After the meeting. */
export const WORKING_DAYS = 3;
const USEFUL_DAYS = 14;
const MORNING = Temporal.PlainTime.from('08:00');

/** Plans the reminder, three working days after the séance. */
export async function askForMinutes(
  write: Write,
  { now }: Circumstances,
  { id }: Meeting,
  group: Group,
): Promise<void> {
  const { zone } = group;
  const day = workingDaysAfter(dayIn(now, zone), WORKING_DAYS, await readHolidays(write.tx));
  write.schedule(missingRequest(id, day, group, 'held'));
}

/** The reminder of one meeting, on the morning of a day; asked twice, it is one. */
export function missingRequest(
  meetingId: string,
  day: Temporal.PlainDate,
  { zone }: Group,
  how: 'held' | 'unheld',
): JobRequest {
  const dueAt = day.toZonedDateTime({ timeZone: zone, plainTime: MORNING }).toInstant();
  return {
    kind: MINUTES_MISSING,
    dedupeKey: `${MINUTES_MISSING}:${meetingId}${how === 'held' ? '' : `:${how}`}`,
    subjectId: meetingId,
    dueAt,
    usefulUntil: dueAt.add({ hours: USEFUL_DAYS * 24 }),
  };
}

/** Tells the secretariat that the compte rendu of a meeting is still to be written. */
export const minutesMissingJob: JobDefinition = {
  kind: MINUTES_MISSING,
  async run(job, write, circumstances) {
    const meeting = await meetingById(write.tx, job.subjectId);
    const group = meeting && circumstances.directory.group(meeting.groupId);
    if (meeting?.status !== 'planned' || !group) return;
    if (await compteRenduOf(write.tx, meeting.id)) return;
    const held = (await seanceOf(write.tx, meeting.id)) !== undefined;
    const missing = { meeting, held, key: job.dedupeKey };
    for (const personId of secretariatOf(circumstances, group)) {
      remind(write, circumstances.directory, missing, personId);
    }
  },
};

/** The team of the secretariat; for a body closed to it, whoever coordinates that body. */
function secretariatOf({ directory, now }: Circumstances, group: Group): readonly string[] {
  const mandates = directory.mandates(dayIn(now, group.zone));
  const team = mandates.filter(({ role, groupId }) =>
    group.confidentiality === 'confidential'
      ? groupId === group.id && role === 'coordinator'
      : groupId === null && role === 'secretariat',
  );
  return [...new Set(team.flatMap(({ personId }) => personId ?? []))];
}

/** A compte rendu that is not written, of a meeting whose séance was opened or not. */
interface Missing {
  readonly meeting: Meeting;
  readonly held: boolean;
  readonly key: string;
}

function remind(
  write: Write,
  directory: Directory,
  { meeting, held, key }: Missing,
  personId: string,
): void {
  const person = directory.person(personId);
  if (!person) return;
  const t = translator(person.locale);
  const { code } = meeting;
  const day = dayInWords(meeting.start.toPlainDate(), t.locale);
  const button = held
    ? { id: sayId(`cr ${code}`), label: t('seances.button.minutes') }
    : { id: sayId(`séance ouvrir ${code}`), label: t('seances.button.openLate') };
  const message = {
    subject: t('seances.missing.subject', { code }),
    blocks: [
      text(t(held ? 'seances.missing.text' : 'seances.missing.unheld', { code, day })),
      buttons({ ...button, style: 'primary' }),
    ],
  };
  const dedupeKey = `${key}:${personId}`;
  sendBothWays(write, { person: personId, message, dedupeKey, about: meeting.groupId });
}
