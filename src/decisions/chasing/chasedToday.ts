import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { listInWords, timeInWords } from '../../kernel/locale/format.ts';
import { type Block, text } from '../../kernel/messages/tree.ts';
import { dayIn, inZone, toDate, toInstant } from '../../kernel/time.ts';

/** What people were written to about, as the audit holds it. */
export interface ChasedAbout {
  readonly action: 'attendance.chase' | 'decision.chase';
  readonly subjectIds: readonly string[];
}

/** Those whom one press wrote to today, and nobody since. */
interface Chased {
  readonly at: Temporal.Instant;
  readonly actorId: string | null;
  readonly people: readonly string[];
}

const chasedPeople = z.union([
  z.object({ people: z.array(z.string()) }).transform(({ people }) => people),
  z.object({ personId: z.string() }).transform(({ personId }) => [personId]),
]);

/** Says of these people which ones have been written to today already: nothing when none has. */
export async function chasedTodayLines(
  context: Context,
  about: ChasedAbout,
  people: readonly string[],
): Promise<Block[]> {
  const chased = await chasedToday(context, about, people);
  return chased.map((one) => text(chasedLine(context, one, people.length)));
}

/** The last first; each of these people once. */
async function chasedToday(
  { db, now, zone }: Context,
  { action, subjectIds }: ChasedAbout,
  people: readonly string[],
): Promise<Chased[]> {
  const midnight = dayIn(now, zone).toZonedDateTime(zone).toInstant();
  const rows = await db.audit.findMany({
    where: {
      action,
      subjectId: { in: [...subjectIds] },
      at: { gte: toDate(midnight) },
      after: { not: null },
    },
    orderBy: { id: 'desc' },
    select: { at: true, actorId: true, after: true },
  });
  const left = new Set(people);
  const lines = rows.flatMap(({ at, actorId, after }) => {
    const mentioned = chasedPeople.parse(JSON.parse(after ?? ''));
    const last = mentioned.filter((id) => left.delete(id));
    return last.length > 0 ? [{ at: toInstant(at), actorId, people: last }] : [];
  });
  return byPress(lines);
}

/** A press leaves a line for each decision: those whom it wrote to are said together. */
function byPress(lines: readonly Chased[]): Chased[] {
  const presses = new Map<string, Chased>();
  for (const line of lines) {
    const key = `${line.at.epochMilliseconds} ${line.actorId}`;
    const people = [...(presses.get(key)?.people ?? []), ...line.people];
    presses.set(key, { ...line, people });
  }
  return [...presses.values()];
}

function chasedLine(
  { t, directory, zone }: Context,
  { at, actorId, people }: Chased,
  total: number,
): string {
  const said = {
    count: people.length,
    time: timeInWords(inZone(at, zone), t.locale),
    by: directory.person(actorId ?? '')?.name ?? 'none',
  };
  if (people.length === total) return t('decisions.chase.allToday', said);
  const names = people.flatMap((id) => directory.person(id)?.name ?? []);
  return t('decisions.chase.someToday', { ...said, names: listInWords(names, t.locale) });
}
