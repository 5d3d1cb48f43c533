import { Temporal } from 'temporal-polyfill';
import { capacityOf } from '../kernel/access/capacity.ts';
import { change } from '../kernel/changes.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Database } from '../kernel/database.ts';
import type { IncomingMail, MailContent } from '../kernel/mailbox/incomingMail.ts';
import type { Handling } from '../kernel/mailbox/mailRegister.ts';
import { putBackAt } from '../kernel/revisions.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { recordBounce } from './bounces.ts';
import { passNoteOn } from './passingOn.ts';
import { recordProposal } from './proposing.ts';
import { recordReply } from './replying.ts';
import { isKnown, passTo, remember } from './store.ts';
import { type Understood, understand } from './understanding.ts';

/** Deals with a mail and remembers it, in one transaction; the same mail met again does nothing. */
export async function receiveMail(
  database: Database,
  circumstances: Circumstances,
  mail: IncomingMail,
): Promise<Handling> {
  const understood = await understandAll(database, circumstances, mail);
  const perhapsDone = await isOfBefore(database, mail);
  return change(
    database,
    { ...authorOf(circumstances, understood), perhapsDone },
    async (write) => {
      if (await isKnown(write.tx, mail.fingerprint)) {
        await remember(write.tx, mail, circumstances.now);
        return 'handled';
      }
      const handling = await deal(write, circumstances, mail, understood);
      if (handling === 'handled') await remember(write.tx, mail, circumstances.now);
      await passTo(write.tx, mail.place);
      return handling;
    },
  );
}

/** Whether it was dealt with, perhaps, in what a copy of the register that was put back does not know. */
async function isOfBefore(
  { client }: Database,
  { writtenAt }: Pick<IncomingMail, 'writtenAt'>,
): Promise<boolean> {
  const at = await putBackAt(client);
  return (
    at !== undefined && writtenAt !== undefined && Temporal.Instant.compare(writtenAt, at) <= 0
  );
}

/** The answers of a mail; undefined for those that are nobody's, or about nothing of ours. */
async function understandAll(
  { client }: Database,
  circumstances: Circumstances,
  mail: IncomingMail,
): Promise<readonly (Understood | undefined)[]> {
  if (mail.content.kind !== 'calendar') return [];
  return Promise.all(
    mail.content.answers.map((answer) => understand(client, circumstances, mail, answer)),
  );
}

/** In the audit, whoever answers is the author. */
function authorOf(
  { now, directory }: Circumstances,
  understood: readonly (Understood | undefined)[],
) {
  const first = understood.find((one) => one !== undefined);
  const author = { now, directory, transport: 'mail' };
  if (!first) return { ...author, personId: null };
  const { person, target } = first;
  const group = directory.group(
    target.kind === 'meeting' ? target.meeting.groupId : target.groupId,
  );
  const actor = directory.actor(person, dayIn(now, BAMAKO));
  const subject = { ...(group ? { group } : {}), invitees: [person.id] };
  return { ...author, personId: person.id, capacity: () => capacityOf(actor, 'repondre', subject) };
}

async function deal(
  write: Write,
  circumstances: Circumstances,
  { content, automatic }: IncomingMail,
  understood: readonly (Understood | undefined)[],
): Promise<Handling> {
  switch (content.kind) {
    case 'calendar': {
      const done: Handling[] = [];
      for (const one of understood) {
        done.push(one ? await take(write, circumstances, one, automatic) : 'left');
      }
      return allOf(done);
    }
    case 'bounce':
      return dealWithBounces(write, circumstances, content);
    case 'automatic':
      return 'handled';
    case 'other':
      return 'left';
  }
}

const allOf = (done: readonly Handling[]): Handling =>
  done.every((one) => one === 'handled') ? 'handled' : 'left';

async function take(
  write: Write,
  circumstances: Circumstances,
  one: Understood,
  automatic: boolean,
): Promise<Handling> {
  const { said } = one.answer;
  if (said.kind === 'reply') {
    const reply = { ...one, ...said, automatic };
    const outcome = await recordReply(write, circumstances, reply);
    if (outcome === 'left') return 'left';
    const isPassedOn = await passNoteOn(write, circumstances, reply, outcome);
    // What it says of the occurrences that follow is for people: an answer is written down for one, or for all.
    return isPassedOn && !one.answer.andFollowing ? 'handled' : 'left';
  }
  const { participation } = said;
  // « Provisoire, et proposer un autre horaire » says both.
  if (participation) {
    await recordReply(write, circumstances, {
      ...one,
      participation,
      delegate: undefined,
      automatic,
    });
  }
  return recordProposal(write, circumstances, one);
}

async function dealWithBounces(
  write: Write,
  circumstances: Circumstances,
  { bounces }: Extract<MailContent, { kind: 'bounce' }>,
): Promise<Handling> {
  const done: Handling[] = [];
  for (const bounce of bounces) done.push(await recordBounce(write, circumstances, bounce));
  return allOf(done);
}
