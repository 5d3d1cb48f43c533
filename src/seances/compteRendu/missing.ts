import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, text } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { type HolidayCalendar, isWorkingDay, readHolidays } from '../../meetings/holidays.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { meetingById } from '../../meetings/store.ts';
import { compteRenduOf } from './store.ts';

/** The kind of the jobs that remind the secretariat of a compte rendu that is not written. */
export const MINUTES_MISSING = 'minutes.missing';

const WORKING_DAYS = 3;
const USEFUL_DAYS = 14;
const MORNING = Temporal.PlainTime.from('08:00');

/** So many working days after that one. */
export function workingDaysAfter(
  day: Temporal.PlainDate,
  count: number,
  holidays: HolidayCalendar,
): Temporal.PlainDate {
  let found = day;
  for (let left = count; left > 0; ) {
    found = found.add({ days: 1 });
    if (isWorkingDay(found, holidays)) left -= 1;
  }
  return found;
}

/** Plans the reminder, three working days after the séance. */
export async function askForMinutes(
  write: Write,
  { now }: Circumstances,
  { id }: Meeting,
  { zone }: Group,
): Promise<void> {
  const day = workingDaysAfter(dayIn(now, zone), WORKING_DAYS, await readHolidays(write.tx));
  const dueAt = day.toZonedDateTime({ timeZone: zone, plainTime: MORNING }).toInstant();
  write.schedule({
    kind: MINUTES_MISSING,
    dedupeKey: `${MINUTES_MISSING}:${id}`,
    subjectId: id,
    dueAt,
    usefulUntil: dueAt.add({ hours: USEFUL_DAYS * 24 }),
  });
}

/** Tells the secretariat that the compte rendu of a séance is still to be written. */
export const minutesMissingJob: JobDefinition = {
  kind: MINUTES_MISSING,
  async run(job, write, circumstances) {
    const meeting = await meetingById(write.tx, job.subjectId);
    const group = meeting && circumstances.directory.group(meeting.groupId);
    if (!meeting || !group || (await compteRenduOf(write.tx, meeting.id))) return;
    for (const personId of secretariatOf(circumstances, group)) {
      remind(write, circumstances.directory, meeting, personId);
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

function remind(write: Write, directory: Directory, meeting: Meeting, personId: string): void {
  const person = directory.person(personId);
  if (!person) return;
  const t = translator(person.locale);
  const { code } = meeting;
  const day = dayInWords(meeting.start.toPlainDate(), t.locale);
  const message = {
    subject: t('seances.missing.subject', { code }),
    blocks: [
      text(t('seances.missing.text', { code, day })),
      buttons({ id: sayId(`cr ${code}`), label: t('seances.button.minutes'), style: 'primary' }),
    ],
  };
  for (const by of ['chat', 'mail'] as const) {
    const dedupeKey = `${MINUTES_MISSING}:${meeting.id}:${personId}:${by}`;
    write.send({ to: { person: personId, by }, message, dedupeKey, about: meeting.groupId });
  }
}
