import type { Temporal } from 'temporal-polyfill';
import { secretariatOn } from '../directory/mandateHolders.ts';
import { change } from '../kernel/changes.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Database } from '../kernel/database.ts';
import type { Directory, Person } from '../kernel/directory.ts';
import type { JobDefinition } from '../kernel/jobs/job.ts';
import { dayInWords, timeInWords } from '../kernel/locale/format.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { info, text, warning } from '../kernel/messages/tree.ts';
import { BAMAKO, dayIn, inZone, toDate } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { visibleFailures } from './failedMessages.ts';
import { type LateMessages, lateMessages } from './lateMessages.ts';
import { mailTroubleInWords } from './mailTrouble.ts';

const LATE_MAIL = 'mail.late';

/** A server that is started anew, or that greylists, is back by then. */
const PATIENCE = { minutes: 30 };
/** However long Griot was down, whoever was told that mail waits is told that it has left. */
const USEFUL = { hours: 24 * 365 };

/** The secretariat has been told: it is to be told of the end too. */
const TOLD = 'told';

/** Some mail has been put off: whether it has left is looked at in half an hour, were more put off. */
export async function watchMail(
  database: Database,
  directory: Directory,
  now: Temporal.Instant,
): Promise<void> {
  const watching = { kind: LATE_MAIL, status: 'pending' } as const;
  if ((await database.client.job.count({ where: watching })) > 0) return;
  const author = { now, directory, transport: 'job', personId: null };
  await change(database, author, async (write) => lookLater(write, now));
}

function lookLater(write: Write, now: Temporal.Instant, payload = ''): void {
  const dueAt = now.add(PATIENCE);
  write.schedule({
    kind: LATE_MAIL,
    dedupeKey: `${LATE_MAIL}:${dueAt}`,
    subjectId: LATE_MAIL,
    payload,
    dueAt,
    usefulUntil: dueAt.add(USEFUL),
  });
}

/**
 * Tells the secretariat in the chats, once a day, that no mail leaves any more, why, and what to do; and
 * that all has left, once it has. Each learns of what he may know: nothing of a confidential group.
 */
export const lateMailJob: JobDefinition = {
  kind: LATE_MAIL,
  async run({ payload }, write, circumstances) {
    const { directory, now } = circumstances;
    const told = payload === TOLD;
    let waits = false;
    for (const person of secretariatOn(directory, dayIn(now, BAMAKO))) {
      const late = await stuckMail(write, circumstances, person);
      waits ||= late !== undefined;
      if (late) tell(write, person, late, now);
      else if (told) tellOfTheEnd(write, person);
    }
    if (waits) lookLater(write, now, TOLD);
  },
};

/** The mail that is late for that reader to know, while nothing at all has left since. */
async function stuckMail(
  { tx }: Write,
  { directory, now }: Circumstances,
  person: Person,
): Promise<LateMessages | undefined> {
  const actor = directory.actor(person, dayIn(now, BAMAKO));
  const hidden = directory.groups.filter((group) => !actor.knows(group)).map(({ id }) => id);
  const visible = { ...visibleFailures(hidden), transport: 'mail' };
  const late = await lateMessages(tx, visible, now);
  if (!late) return undefined;
  const since = { transport: 'mail', sentAt: { gt: toDate(late.since) } };
  return (await tx.outboxMessage.findFirst({ where: since, select: { id: true } }))
    ? undefined
    : late;
}

function tell(write: Write, person: Person, late: LateMessages, now: Temporal.Instant): void {
  const t = translator(person.locale);
  const at = inZone(late.since, person.zone);
  const day = dayInWords(at.toPlainDate(), t.locale);
  const time = timeInWords(at, t.locale);
  send(write, person, `${late.since}:${dayIn(now, person.zone)}`, {
    subject: t('operations.lateMail.subject'),
    blocks: [
      warning(t('operations.lateMail.text', { count: late.count, day, time })),
      ...(late.lastError === undefined ? [] : [text(causeInWords(t, late.lastError))]),
      text(t('operations.lateMail.todo')),
    ],
  });
}

const causeInWords = (t: Translator, said: string): string =>
  t('operations.lateMail.why', { why: mailTroubleInWords(t, said) });

function tellOfTheEnd(write: Write, person: Person): void {
  const t = translator(person.locale);
  const subject = t('operations.lateMail.over.subject');
  send(write, person, write.id, { subject, blocks: [info(t('operations.lateMail.over.text'))] });
}

/** In his chats: a mail would wait with the others. */
const send = (write: Write, { id }: Person, key: string, message: Message): void =>
  write.send({
    to: { person: id, by: 'chat' },
    about: null,
    dedupeKey: `${LATE_MAIL}:${key}:${id}`,
    message,
  });
