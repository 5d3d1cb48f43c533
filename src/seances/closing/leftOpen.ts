import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { buttons, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import type { Write } from '../../kernel/write.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { meetingById } from '../../meetings/store.ts';
import { entriesOf, type Seance, seanceOf } from '../store.ts';
import { hourInWords } from '../wording.ts';

/** The kind of the jobs that ask, in the morning, about a séance that nobody closed. */
export const LEFT_OPEN = 'seance.leftOpen';

/** What the question's buttons do. */
export const CLOSE_AT = 'seance.cloreA';
export const GOES_ON = 'seance.continuer';

const MORNING = Temporal.PlainTime.from('08:00');
/** Asked late, it is still worth asking. */
const USEFUL_DAYS = 7;

/** Plans the question for the next morning, where the group is. */
export function askTomorrow(
  write: Write,
  { now }: Circumstances,
  seance: Pick<Seance, 'id' | 'meetingId'>,
  { zone }: Group,
): void {
  const day = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 });
  const dueAt = day.toZonedDateTime({ timeZone: zone, plainTime: MORNING }).toInstant();
  write.schedule({
    kind: LEFT_OPEN,
    dedupeKey: `${LEFT_OPEN}:${seance.id}:${day.toString()}:${write.id}`,
    subjectId: seance.meetingId,
    dueAt,
    usefulUntil: dueAt.add({ hours: USEFUL_DAYS * 24 }),
  });
}

/** Asks whoever opened a séance whether it is over, each morning while it is open. */
export const leftOpenJob: JobDefinition = {
  kind: LEFT_OPEN,
  async run(job, write, circumstances) {
    const seance = await seanceOf(write.tx, job.subjectId);
    const meeting = await meetingById(write.tx, job.subjectId);
    const group = meeting && circumstances.directory.group(meeting.groupId);
    if (!seance || seance.closedAt || !meeting || !group) return;
    await ask(write, circumstances, seance, meeting);
    askTomorrow(write, circumstances, seance, group);
  },
};

/** When the last line was written, or the séance opened. */
async function lastHour({ tx }: Pick<Write, 'tx'>, seance: Seance): Promise<number> {
  const last = (await entriesOf(tx, seance.id)).at(-1);
  return last?.at ?? seance.openedAt.epochMilliseconds;
}

async function ask(
  write: Write,
  { directory, now }: Circumstances,
  seance: Seance,
  meeting: Meeting,
): Promise<void> {
  const person = directory.person(seance.openedById ?? '');
  if (!person) return;
  const t = translator(person.locale);
  const at = await lastHour(write, seance);
  const time = hourInWords({ t, directory, meeting }, at);
  const opened = seance.openedAt.toZonedDateTimeISO(meeting.start.timeZoneId).toPlainDate();
  const about = { code: meeting.code, day: dayInWords(opened, t.locale), time };
  const params = { reunion: meeting.code };
  const message = {
    subject: t('seances.leftOpen.subject', { code: meeting.code }),
    blocks: [
      text(t('seances.leftOpen.text', about)),
      buttons(
        {
          id: actionId(CLOSE_AT, { ...params, a: String(at) }),
          label: t('seances.button.closeAt', { time }),
          style: 'primary',
        },
        { id: actionId(GOES_ON, params), label: t('seances.button.goesOn') },
      ),
    ],
  };
  const dedupeKey = `${LEFT_OPEN}:${seance.id}:${now.epochMilliseconds}`;
  sendBothWays(write, { person: person.id, message, dedupeKey, about: meeting.groupId });
}
