import type { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Reader } from '../kernel/database.ts';
import type { Person } from '../kernel/directory.ts';
import type { CalendarAnswer, IncomingMail } from '../kernel/mailbox/incomingMail.ts';
import { addresseeOf } from './addressee.ts';
import { authorOf } from './author.ts';
import { type Target, targetOf } from './target.ts';

/** An answer to one of our invitations, by somebody whom we take it from. */
export interface Understood {
  readonly answer: CalendarAnswer;
  readonly target: Target;
  readonly person: Person;
  /** When the mail was written, as its program says. */
  readonly writtenAt: Temporal.Instant | undefined;
  /** Nobody else can have written it. */
  readonly proven: boolean;
}

/**
 * What an answer is about and whose it is; undefined when it is no invitation of ours, or of nobody
 * whose word can be taken.
 */
export async function understand(
  db: Reader,
  { directory, settings }: Pick<Circumstances, 'directory' | 'settings'>,
  mail: Pick<IncomingMail, 'from' | 'writtenAt' | 'inReplyTo' | 'authenticity'>,
  answer: CalendarAnswer,
): Promise<Understood | undefined> {
  const target = await targetOf(db, answer);
  if (!target) return undefined;
  const known = (address: string | undefined): string | undefined =>
    address === undefined ? undefined : directory.personByEmail(address)?.id;
  const author = authorOf({
    from: known(mail.from),
    attendee: known(answer.attendee),
    addressee: await addresseeOf(db, mail.inReplyTo, target, {
      sender: settings.organizer.email,
      directory,
    }),
  });
  if (author.kind !== 'known') return undefined;
  if (mail.authenticity === 'unproven' && !author.proven) return undefined;
  const person = directory.person(author.personId);
  const proven = author.proven || mail.authenticity === 'proven';
  const { writtenAt } = mail;
  return person?.active ? { answer, target, person, writtenAt, proven } : undefined;
}
