import type { Reader } from '../kernel/database.ts';
import type { Directory } from '../kernel/directory.ts';
import { mailKeyOf, messageIdOf } from '../kernel/outbox/messageId.ts';
import type { Target } from './target.ts';

/**
 * To whom the invitation was sent that a mail answers, by its Message-ID; undefined when it is none
 * of what was written about that meeting or that series.
 * An address that is his no more proves nothing, whatever it was sent.
 * @param sender the address from which Griot writes
 */
export async function addresseeOf(
  db: Reader,
  inReplyTo: string | undefined,
  target: Target,
  { sender, directory }: { readonly sender: string; readonly directory: Directory },
): Promise<string | undefined> {
  if (inReplyTo === undefined) return undefined;
  for (const prefix of lettersAbout(target)) {
    const letters = await db.outboxMessage.findMany({
      // A range, which the index answers.
      where: { transport: 'mail', dedupeKey: { gte: prefix, lt: `${prefix}\uffff` } },
      select: { dedupeKey: true, formerKey: true, personId: true, recipient: true },
    });
    const answered = letters.find((row) => messageIdOf(mailKeyOf(row), sender) === inReplyTo);
    if (!answered) continue;
    const holder = directory.personByEmail(answered.recipient)?.id;
    return holder === answered.personId ? holder : undefined;
  }
  return undefined;
}

/** What the keys of the letters begin with. */
function lettersAbout(target: Target): string[] {
  if (target.kind === 'strand') return [`series:${target.strandId}:`];
  const { id, occurrence } = target.meeting;
  return [`meeting:${id}:`, ...(occurrence ? [`series:${occurrence.strandId}:`] : [])];
}
