import { authorize } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Series } from './series.ts';
import { seriesByCode, seriesOfGroups } from './store.ts';

/** Which series a sentence is about: by its code, or the one of a group. */
export interface SeriesRef {
  readonly code?: string;
  readonly group?: Group;
}

/** A series and its group, as access wants them. */
export interface SeriesSubject {
  readonly series: Series;
  readonly group: Group;
  /** People on its lists. */
  readonly invitees: readonly string[];
  readonly hidden: DomainError;
}

/**
 * The series a reference points at.
 * @throws DomainError `series.missing`, `series.unknown`, `series.none`, `series.which`
 */
export async function findSeries(ref: SeriesRef, context: Context): Promise<SeriesSubject> {
  const series = await look(ref, context);
  const group = context.directory.group(series.groupId);
  const hidden = new DomainError('series.unknown', { code: series.code });
  if (!group) throw hidden;
  const list = await context.db.strandInvitee.findMany({
    where: { strand: { seriesId: series.id } },
    select: { personId: true },
  });
  return { series, group, invitees: list.map(({ personId }) => personId), hidden };
}

async function look({ code, group }: SeriesRef, context: Context): Promise<Series> {
  if (code) {
    const series = await seriesByCode(context.db, code);
    if (!series) throw new DomainError('series.unknown', { code });
    return series;
  }
  if (!group) throw new DomainError('series.missing');
  // Whether a group has a series is already something to know.
  authorize('serie', context, { group });
  const [series, ...others] = await goingOn(context, group);
  if (!series) throw new DomainError('series.none', { group: group.code });
  if (others.length === 0) return series;
  const codes = [series, ...others].map((one) => one.code);
  throw new DomainError('series.which', { group: group.code, codes });
}

/** The series of a group that are not over. */
export const goingOn = ({ db, now }: Context, group: Group): Promise<Series[]> =>
  seriesOfGroups(db, [group.id], now.toZonedDateTimeISO(group.zone).toPlainDate());

/**
 * A series that can still be changed.
 * @throws DomainError `series.over`
 */
export function refuseOver({ series }: SeriesSubject, { now }: Context): void {
  const today = now.toZonedDateTimeISO(series.zone).toPlainDate().toString();
  const over = series.until !== undefined && series.until.toString() < today;
  if (series.ended || over) throw new DomainError('series.over', { code: series.code });
}
