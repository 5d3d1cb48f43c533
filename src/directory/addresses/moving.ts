import { readdressMail } from '../../kernel/outbox/readdress.ts';
import type { Write } from '../../kernel/write.ts';
import { targetOf } from '../linking/linkCode.ts';
import { type Addresses, goneFrom } from './addresses.ts';
import { tellOfAddresses } from './letters.ts';

/** The kind of the jobs that move somebody's calendar to the address that he prefers now. */
export const CALENDAR_MOVES = 'addresses.calendar';

/** Time for an author to think again. */
const THINKING = { minutes: 2 };
const USEFUL = { hours: 24 * 365 };

/** What becomes of somebody's addresses. */
export interface Move {
  readonly personId: string;
  /** Undefined when he is new. */
  readonly before: Addresses | undefined;
  readonly after: Addresses;
}

const sameAs = ({ before, after }: Move): boolean =>
  before?.preferred === after.preferred && before.others.join() === after.others.join();

/**
 * Writes the addresses of these people: all that are left first, so that one may pass from somebody to
 * somebody else. What is left opens nothing any more, and what waits to be mailed follows the preferred.
 */
export async function moveAddresses(write: Write, all: readonly Move[]): Promise<void> {
  const moves = all.filter((move) => !sameAs(move));
  const people = { in: moves.map(({ personId }) => personId) };
  await write.tx.personAddress.deleteMany({ where: { personId: people } });
  for (const { personId, before, after } of moves) {
    if (!before) continue;
    await forgetCodes(write, personId, goneFrom(before, after));
    const locale = await prefer(write, personId, after.preferred);
    if (before.preferred !== after.preferred) await moveCalendar(write, personId, before.preferred);
    tellOfAddresses(write, { personId, locale, before, after });
  }
  await write.tx.personAddress.createMany({
    data: moves.flatMap(({ personId, after }) =>
      after.others.map((address) => ({ personId, address })),
    ),
  });
}

/** His meetings are at the address that he preferred first, were it changed again meanwhile. */
async function moveCalendar(write: Write, personId: string, former: string): Promise<void> {
  const where = { kind: CALENDAR_MOVES, subjectId: personId, status: 'pending' } as const;
  if ((await write.tx.job.count({ where })) > 0) return;
  const dueAt = write.now.add(THINKING);
  write.schedule({
    kind: CALENDAR_MOVES,
    dedupeKey: `${CALENDAR_MOVES}:${personId}:${write.id}`,
    subjectId: personId,
    payload: former,
    dueAt,
    usefulUntil: dueAt.add(USEFUL),
  });
}

/** A code that was mailed there links nobody any more. */
async function forgetCodes(
  { tx }: Write,
  personId: string,
  gone: readonly string[],
): Promise<void> {
  await tx.linkCode.deleteMany({ where: { personId, target: { in: gone.map(targetOf) } } });
}

/** @returns the language in which he is written to */
async function prefer({ tx }: Write, personId: string, email: string): Promise<string> {
  const { locale } = await tx.person.update({ where: { id: personId }, data: { email } });
  await readdressMail(tx, personId, email);
  return locale;
}
