import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { inZone } from '../../kernel/time.ts';
import { draftedSeries } from '../draftedSeries.ts';
import type { SeriesPlan } from '../planning/plan.ts';
import type { Timing } from '../series.ts';
import type { SeriesSubject } from '../seriesRef.ts';
import { editSchema, restoreEdit, type SeriesEdit } from './edit.ts';
import { EDIT } from './editDraft.ts';

/** The change of a series that waits before his eyes, and the series as it would become. */
export interface EditShown {
  readonly subject: SeriesSubject;
  readonly edit: SeriesEdit;
  readonly plan: SeriesPlan;
}

/** @throws DomainError `button.unknown` of a series that he may not see */
export async function editShown(
  context: Context,
  draft: string,
  payload: string,
): Promise<EditShown> {
  const subject = await draftedSeries(context, EDIT, draft, editSchema);
  const edit = restoreEdit(editSchema.parse(JSON.parse(payload)));
  const { series, group } = subject;
  const after = { ...series, ...edit.wording, ...edit.timing };
  const daysOff = edit.daysOff ?? after.daysOff;
  return { subject, edit, plan: { ...after, daysOff, group, guestIds: [] } };
}

/**
 * What is to change in the series for it to become as it is said to be after all.
 * @throws DomainError `series.noChange`
 */
export function editAfter(
  { subject: { series }, edit, plan: before }: EditShown,
  plan: SeriesPlan,
  context: Context,
): SeriesEdit {
  const today = inZone(context.now, plan.zone).toPlainDate();
  const timing = edit.timing || !isSameTiming(before, plan) ? timingFrom(plan, today) : undefined;
  const { place, subject, daysOff } = plan;
  const isReworded = place !== series.place || subject !== series.subject;
  const isOtherPolicy = !timing && daysOff !== series.daysOff;
  if (!timing && !isReworded && !isOtherPolicy) {
    throw new DomainError('series.noChange', { code: series.code });
  }
  return {
    ...(isReworded ? { wording: { place, subject } } : {}),
    ...(timing ? { timing } : {}),
    ...(isOtherPolicy ? { daysOff } : {}),
  };
}

/** What is past of a series stays as it was. */
function timingFrom(plan: SeriesPlan, today: Temporal.PlainDate): Timing {
  const { rhythm, time, zone, duration, until, daysOff } = plan;
  const from = Temporal.PlainDate.compare(plan.from, today) > 0 ? plan.from : today;
  return { rhythm, time, zone, duration, from, until, daysOff };
}

const isSameTiming = (one: Timing, other: Timing): boolean => inShort(one) === inShort(other);

const inShort = ({ rhythm, time, zone, duration, from, until }: Timing): string =>
  JSON.stringify({ rhythm, time, zone, duration, from, until });
