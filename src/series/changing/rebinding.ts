import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { momentColumns } from '../../meetings/changing/change.ts';
import { announce, retractAnnouncement } from '../../meetings/letters/notify.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { OPENING, openingOf } from '../../meetings/opening.ts';
import { retractReminders, scheduleReminders } from '../../meetings/reminders/reminding.ts';
import { meetingById } from '../../meetings/store.ts';
import { type Occurrence, occurrencesOf } from '../exceptions.ts';
import type { Strand } from '../series.ts';
import { hasBegun } from './leftBehind.ts';
import { type Given, type Left, type Pair, pairedUp } from './pairing.ts';

/** A meeting that a new rule has just given. */
interface Fresh extends Given {
  readonly occurrence: Occurrence;
  readonly strand: Strand;
}

/**
 * Lets the meetings of before take the places that a new rule gives in the same months, with their
 * codes, agendas and answers; an answer given for another moment is asked again. Those that stay are
 * of the new rule too, but are held when they were, or not at all.
 * @returns those for which there is none
 */
export async function rebind(
  write: Write,
  circumstances: Circumstances,
  left: readonly Left[],
  strands: readonly Strand[],
  group: Group,
): Promise<Occurrence[]> {
  const fresh: Fresh[] = [];
  for (const strand of strands) {
    const { rhythm } = strand.recurrence;
    const own = await occurrencesOf(write.tx, strand.id);
    fresh.push(
      ...own.map((occurrence) => {
        const { slot, cancelled } = occurrence;
        return { occurrence, strand, rhythm, slot, cancelled };
      }),
    );
  }
  fresh.sort((one, other) => one.slot.epochMilliseconds - other.slot.epochMilliseconds);
  const { pairs, unused } = pairedUp(left, fresh);
  for (const pair of pairs) {
    await (pair.old.stays ? stay(write, pair) : takePlace(write, circumstances, pair, group));
  }
  return unused
    .map(({ occurrence }) => occurrence)
    .filter((one) => !hasBegun(one, circumstances.now));
}

/** It becomes one of the new rule, and stays when it is; called off, it would be held when that rule says. */
async function stay(write: Write, { old: { occurrence: old }, fresh }: Pair<Fresh>): Promise<void> {
  await removeFresh(write, fresh);
  await write.tx.meeting.update({
    where: { id: old.id },
    data: { ...ruleColumns(fresh), ...(old.cancelled ? momentColumns(fresh.occurrence.held) : {}) },
  });
}

async function takePlace(
  write: Write,
  circumstances: Circumstances,
  { old: { occurrence: old, ownLength }, fresh }: Pair<Fresh>,
  group: Group,
): Promise<void> {
  const { strand, occurrence } = fresh;
  const before = old.opened ? await meetingById(write.tx, old.id) : undefined;
  await removeFresh(write, fresh);
  const { start, place, subject } = occurrence.held;
  const end = ownLength ? start.add({ minutes: ownLength }) : occurrence.held.end;
  await write.tx.meeting.update({
    where: { id: old.id },
    data: {
      ...ruleColumns(fresh),
      ...momentColumns({ start, end }),
      sequence: occurrence.sequence,
      // What was said of this meeting in particular stays with it.
      ...(before ? {} : { place, subject }),
      updatedAt: toDate(circumstances.now),
    },
  });
  await write.unschedule(old.id, OPENING);
  if (!before) return write.schedule(openingOf({ id: old.id, uid: strand.uid, start, end }, group));
  await announceAgain(write, circumstances, before, group);
}

/** What was told of an open meeting is told as it now stands. */
async function announceAgain(
  write: Write,
  circumstances: Circumstances,
  before: Meeting,
  group: Group,
): Promise<void> {
  const after = await meetingById(write.tx, before.id);
  if (!after) return;
  await retractReminders(write, before);
  retractAnnouncement(write, before, after, group);
  await announce(write, circumstances, after, group);
  await scheduleReminders(write, circumstances, after, group);
}

/** The meeting that stands in its place has another id. */
async function removeFresh(write: Write, { occurrence: { id } }: Fresh): Promise<void> {
  await write.unschedule(id, OPENING);
  await write.tx.meeting.delete({ where: { id } });
}

/** Of which rule it is, and which of its moments. */
const ruleColumns = ({ strand, slot }: Fresh) => ({
  strandId: strand.id,
  uid: strand.uid,
  recurrenceId: slot.toString(),
});
