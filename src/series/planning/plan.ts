import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { nextOf, recurrencesOf } from '../../kernel/recurrence/expand.ts';
import {
  isOfWorkingDays,
  monthsOffOf,
  type Rhythm,
  rhythmSchema,
} from '../../kernel/recurrence/rhythm.ts';
import { checkedDuration, guestIdsOf, wording } from '../../meetings/planning/planReading.ts';
import { frameOf, type Timing, type Wording } from '../series.ts';
import type { SeriesRequest } from './seriesRequest.ts';

/** A complete series, before anything is written. */
export interface SeriesPlan extends Timing, Wording {
  readonly group: Group;
  readonly guestIds: readonly string[];
}

/** A series being planned, as its draft keeps it. */
export const seriesPlanSchema = z.object({
  groupId: z.string(),
  rhythm: rhythmSchema,
  time: z.string(),
  zone: z.string(),
  duration: z.number(),
  from: z.string(),
  until: z.string().optional(),
  daysOff: z.enum(['skip', 'before', 'after', 'keep']),
  place: z.string(),
  subject: z.string(),
  guestIds: z.array(z.string()),
  /** What the preview showed. */
  seen: z.string(),
});

type SeriesDraft = z.infer<typeof seriesPlanSchema>;

/** A plan as its draft keeps it. */
export const storeSeriesPlan = (plan: SeriesPlan, seen: string): SeriesDraft => ({
  groupId: plan.group.id,
  rhythm: plan.rhythm,
  time: plan.time.toString(),
  zone: plan.zone,
  duration: plan.duration,
  from: plan.from.toString(),
  ...(plan.until ? { until: plan.until.toString() } : {}),
  daysOff: plan.daysOff,
  place: plan.place,
  subject: plan.subject,
  guestIds: [...plan.guestIds],
  seen,
});

/**
 * A draft read back.
 * @throws DomainError `button.unknown` when its group is no more
 */
export function restoreSeriesPlan(draft: SeriesDraft, { directory }: Context): SeriesPlan {
  const group = directory.group(draft.groupId);
  if (!group) throw new DomainError('button.unknown');
  const { rhythm, zone, duration, daysOff, place, subject, guestIds } = draft;
  return {
    ...{ group, rhythm, zone, duration, daysOff, place, subject, guestIds },
    time: Temporal.PlainTime.from(draft.time),
    from: Temporal.PlainDate.from(draft.from),
    until: draft.until === undefined ? undefined : Temporal.PlainDate.from(draft.until),
  };
}

/**
 * The plan a sentence describes completely; undefined when the form must ask for the rest.
 * @throws DomainError `meeting.badDuration`, `person.*`, `rhythm.never`
 */
export function planOfSeries(
  request: SeriesRequest,
  group: Group | undefined,
  context: Context,
): SeriesPlan | undefined {
  const { said } = request;
  const { rhythm, time, from, zone = group?.zone } = said;
  if (!group || !rhythm || !time || !zone) return undefined;
  const duration = checkedDuration(said.duration ?? request.duration ?? group.defaultDuration);
  const timing = { rhythm, time, zone, duration, from, until: said.until };
  return {
    ...timing,
    until: lastDay({ ...timing, daysOff: 'keep' }, said.count),
    daysOff: request.daysOff ?? usualPolicy(rhythm),
    group,
    guestIds: guestIdsOf(context.directory, request.guests),
    ...wording(context, group, request.place, request.subject),
  };
}

/** « Le dernier jour ouvré » is moved back from a feast; other days are kept, with a warning. */
export const usualPolicy = (rhythm: Rhythm): Timing['daysOff'] =>
  rhythm.unit !== 'week' && isOfWorkingDays(rhythm.days) ? 'before' : 'keep';

/** « 10 séances »: the day of the tenth; else the day that was said. @throws DomainError `rhythm.never` */
export function lastDay(timing: Timing, count: number | undefined): Temporal.PlainDate | undefined {
  const begin = timing.from.toZonedDateTime(timing.zone).toInstant();
  const moments = heldFrom(timing, begin, count ?? 1);
  const last = moments.at(-1);
  if (!last) throw new DomainError('rhythm.never');
  return count === undefined ? timing.until : last.toPlainDate();
}

/** A weekly rhythm that keeps one month of the year needs 52 to hold once. */
const MOST_FOR_ONE = 64;

/** The first so many of a rhythm that its months off leave; none when they leave none. */
function heldFrom(
  timing: Timing,
  begin: Temporal.Instant,
  count: number,
): Temporal.ZonedDateTime[] {
  const off = monthsOffOf(timing.rhythm);
  const recurrences = recurrencesOf(timing.rhythm, frameOf(timing));
  for (let asked = count; ; asked *= 2) {
    const given = nextOf(recurrences, begin, asked);
    const held = given.filter(({ month }) => !off.includes(month));
    const isOver = given.length < asked || asked > MOST_FOR_ONE * count;
    if (held.length >= count || isOver) return held.slice(0, count);
  }
}
