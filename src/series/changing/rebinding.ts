import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { announce, retractAnnouncement } from '../../meetings/letters/notify.ts';
import { OPENING, openingOf } from '../../meetings/opening.ts';
import { retractReminders, scheduleReminders } from '../../meetings/reminders/reminding.ts';
import { meetingById } from '../../meetings/store.ts';
import { type Occurrence, occurrencesOf } from '../exceptions.ts';
import type { Strand } from '../series.ts';

/** A meeting of before, and the one of the new rule whose place it takes. */
interface Pair {
  readonly old: Occurrence;
  readonly fresh: Occurrence;
  readonly strand: Strand;
}

/**
 * Lets the meetings of before take the places that a new rule gives in the same months, with their
 * codes, agendas and answers; an answer given for another moment is asked again.
 * @returns those for which there is none
 */
export async function rebind(
  write: Write,
  circumstances: Circumstances,
  left: readonly Occurrence[],
  strands: readonly Strand[],
  group: Group,
): Promise<Occurrence[]> {
  const fresh: Omit<Pair, 'old'>[] = [];
  for (const strand of strands) {
    const own = await occurrencesOf(write.tx, strand.id);
    fresh.push(...own.map((one) => ({ fresh: one, strand })));
  }
  fresh.sort((one, other) => one.fresh.slot.epochMilliseconds - other.fresh.slot.epochMilliseconds);
  const { pairs, unused } = paired(left, fresh);
  for (const pair of pairs) await takePlace(write, circumstances, pair, group);
  return unused;
}

const monthOf = ({ slot }: Occurrence): string => slot.toPlainDate().toPlainYearMonth().toString();

/**
 * The nth of a month with the nth of that month that is held: nobody's meeting takes the place of one
 * that a feast leaves out. What was called off frees its place.
 */
function paired(
  left: readonly Occurrence[],
  fresh: readonly Omit<Pair, 'old'>[],
): { readonly pairs: Pair[]; readonly unused: Occurrence[] } {
  const free = fresh.filter((one) => !one.fresh.cancelled);
  const pairs: Pair[] = [];
  const unused: Occurrence[] = [];
  const held = left.filter(({ cancelled }) => !cancelled);
  for (const old of held) {
    const at = free.findIndex((one) => monthOf(one.fresh) === monthOf(old));
    const [found] = at < 0 ? [] : free.splice(at, 1);
    if (found) pairs.push({ old, ...found });
    else unused.push(old);
  }
  return { pairs, unused };
}

async function takePlace(
  write: Write,
  circumstances: Circumstances,
  { old, fresh, strand }: Pair,
  group: Group,
): Promise<void> {
  const before = old.opened ? await meetingById(write.tx, old.id) : undefined;
  await write.unschedule(fresh.id, OPENING);
  await write.tx.meeting.delete({ where: { id: fresh.id } });
  const { start, end, place, subject } = fresh.held;
  await write.tx.meeting.update({
    where: { id: old.id },
    data: {
      strandId: strand.id,
      uid: strand.uid,
      recurrenceId: fresh.slot.toString(),
      startsAt: toDate(start.toInstant()),
      endsAt: toDate(end.toInstant()),
      zone: start.timeZoneId,
      sequence: fresh.sequence,
      // What was said of this meeting in particular stays with it.
      ...(before ? {} : { place, subject }),
      updatedAt: toDate(circumstances.now),
    },
  });
  await write.unschedule(old.id, OPENING);
  if (!before) return write.schedule(openingOf({ id: old.id, uid: strand.uid, start, end }, group));
  const after = await meetingById(write.tx, old.id);
  if (!after) return;
  await retractReminders(write, before);
  retractAnnouncement(write, before, after, group);
  await announce(write, circumstances, after, group);
  await scheduleReminders(write, circumstances, after, group);
}
