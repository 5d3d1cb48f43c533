import { Temporal } from 'temporal-polyfill';
import { secretariatOn } from '../directory/mandateHolders.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { JobDefinition } from '../kernel/jobs/job.ts';
import { translator } from '../kernel/locale/translate.ts';
import { info } from '../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { readHolidays } from '../meetings/holidays/holidays.ts';
import { daytimeFrom } from '../meetings/reminders/reminders.ts';

/** The kind of the job that says how much mail waits for people. */
const WAITING = 'mailbox.waiting';

const HOUR = Temporal.PlainTime.from('09:00');

/** Tells the secretariat once a day how many mails wait for people: their number, and no more. */
export const waitingMailJob: JobDefinition = {
  kind: WAITING,
  async run(_job, write, circumstances) {
    const boxes = await write.tx.mailbox.findMany({ where: { waiting: { gt: 0 } } });
    const count = boxes.reduce((sum, { waiting }) => sum + waiting, 0);
    if (count > 0) mention(write, circumstances, count);
  },
};

/** At nine on the next working day, unless it is to be said then already. */
export async function scheduleMention(write: Write, now: Temporal.Instant): Promise<void> {
  const today = now.toZonedDateTimeISO(BAMAKO).withPlainTime(HOUR);
  const next =
    Temporal.Instant.compare(today.toInstant(), now) > 0 ? today : today.add({ days: 1 });
  const dueAt = daytimeFrom(next.toInstant(), BAMAKO, await readHolidays(write.tx));
  write.schedule({
    kind: WAITING,
    dedupeKey: `${WAITING}:${dayIn(dueAt, BAMAKO).toString()}`,
    subjectId: WAITING,
    dueAt,
    usefulUntil: dueAt.add({ hours: 10 }),
  });
}

function mention(write: Write, { directory, now, settings }: Circumstances, count: number): void {
  const today = dayIn(now, BAMAKO);
  for (const person of secretariatOn(directory, today)) {
    const t = translator(person.locale);
    const said = t('mailbox.waiting.text', { count, address: settings.organizer.email });
    const by = directory.chatsOfPerson(person.id).length > 0 ? 'chat' : 'mail';
    write.send({
      to: { person: person.id, by },
      about: null,
      dedupeKey: `${WAITING}:${today.toString()}:${person.id}`,
      message: { subject: t('mailbox.waiting.subject', { count }), blocks: [info(said)] },
    });
  }
}
