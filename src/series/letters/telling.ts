import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Write } from '../../kernel/write.ts';
import { seriesTopic } from '../../meetings/letters/notify.ts';
import { markTold, tell } from '../../meetings/letters/telling.ts';
import { meetingById } from '../../meetings/store.ts';
import { nextHeld, occurrencesOf } from '../exceptions.ts';
import { differing, isExpected, ownAnswers } from '../seats/ownAnswers.ts';
import type { Series, Strand } from '../series.ts';
import { StrandLetters } from './letter.ts';
import type { StrandState } from './strandState.ts';
import {
  type SeriesNews,
  type StrandReader,
  seriesNewsFor,
  toldOfStrand,
  toReader,
} from './told.ts';

/** The kind of the jobs that tell people of what changed in a series. */
export const TELL_SERIES = 'tellSeries';

/** Time for an author to think again. */
const THINKING = { minutes: 2 };
/** However long Griot was down: what holds then is what is told. */
const USEFUL = { hours: 24 * 365 };

/** Tells of a change of a series two minutes after the last one. */
export async function tellSeriesLater(
  write: Write,
  { now }: Circumstances,
  { id }: Series,
): Promise<void> {
  await write.unschedule(id, TELL_SERIES);
  const dueAt = now.add(THINKING);
  write.schedule({
    kind: TELL_SERIES,
    dedupeKey: `${TELL_SERIES}:${id}:${write.id}`,
    subjectId: id,
    dueAt,
    usefulUntil: dueAt.add(USEFUL),
  });
}

/**
 * Tells everybody on its lists what he does not know yet of a series: one letter for each strand.
 * A letter tells of the exceptions too; what is left to tell of single meetings follows.
 */
export async function tellSeries(
  write: Write,
  circumstances: Circumstances,
  series: Series,
): Promise<void> {
  for (const strand of series.strands) {
    const occurrences = await occurrencesOf(write.tx, strand.id);
    const goesOn = series.strands.some((other) => outlives(other, strand));
    const answers = await ownAnswers(write.tx, strand.id, circumstances.now);
    const state = { circumstances, series, strand, occurrences, goesOn, answers };
    await tellOpen(write, state, await tellStrand(write, state));
  }
}

/** Whether meetings at another rhythm go on when those of a strand are over. */
const outlives = (other: Strand, { recurrence: { until } }: Strand): boolean =>
  until !== undefined &&
  (other.recurrence.until === undefined ||
    Temporal.PlainDate.compare(other.recurrence.until, until) > 0);

/** @returns who now knows the strand as it stands: those written to, and those who need not be */
async function tellStrand(write: Write, state: StrandState): Promise<string[]> {
  const { circumstances, series, strand, occurrences } = state;
  const letters = new StrandLetters(state);
  const next = nextHeld(occurrences, strand, circumstances.now);
  const reached = new Map<string, string[]>();
  for (const invitee of await write.tx.strandInvitee.findMany({ where: { strandId: strand.id } })) {
    const reader = toReader(invitee);
    const comesToOne = isExpected(differing(state.answers, reader));
    const news = seriesNewsFor(series, strand, reader, next?.slot, comesToOne);
    if (!news) continue;
    const start = letters.startOf(reader).toString();
    reached.set(start, [...(reached.get(start) ?? []), reader.personId]);
    // What ends is news to whoever declined it too: not every calendar heeds that, and he may come to one.
    writeTo(write, state, letters, reader, news);
  }
  for (const [start, personIds] of reached) {
    await write.tx.strandInvitee.updateMany({
      where: { strandId: strand.id, personId: { in: personIds } },
      data: { told: JSON.stringify(toldOfStrand(series, strand, start)) },
    });
  }
  return [...reached.values()].flat();
}

function writeTo(
  write: Write,
  { circumstances, series, strand }: StrandState,
  letters: StrandLetters,
  reader: StrandReader,
  news: SeriesNews,
): void {
  const person = circumstances.directory.person(reader.personId);
  if (!person) return;
  write.send({
    to: { person: person.id, by: 'mail' },
    message: letters.to(person, reader, news),
    dedupeKey: `series:${strand.id}:${news.kind}:${person.id}:${write.id}`,
    topic: seriesTopic(strand, person),
    ...turnOf(news),
    about: series.groupId,
  });
}

/** What a letter about the series tells of its open meetings is told; the rest follows by itself. */
async function tellOpen(
  write: Write,
  { circumstances, occurrences }: StrandState,
  reached: readonly string[],
): Promise<void> {
  const now = circumstances.now.epochMilliseconds;
  for (const { id, opened, held } of occurrences) {
    if (!opened || held.end.epochMilliseconds <= now) continue;
    const meeting = await meetingById(write.tx, id);
    if (!meeting) continue;
    await markTold(write.tx, meeting, reached);
    const current = await meetingById(write.tx, id);
    if (current) await tell(write, circumstances, current);
  }
}

/** Whether it is the first that is told of a series, or takes it out of a calendar. */
function turnOf({ kind }: SeriesNews): { readonly turn?: 'opens' | 'closes' } {
  if (kind === 'invitation') return { turn: 'opens' };
  return kind === 'cancellation' || kind === 'departure' ? { turn: 'closes' } : {};
}
