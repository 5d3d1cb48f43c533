import type { z } from 'zod';
import type { Context } from '../kernel/commands/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { findSeries, type SeriesSubject } from './seriesRef.ts';

/**
 * The series that a preview is about. Of a preview that one may not see nothing is told, not even
 * which series it is about.
 * @throws DomainError `button.unknown`
 */
export async function draftedSeries(
  context: Context,
  command: string,
  id: string,
  schema: z.ZodType<{ readonly code: string }>,
): Promise<SeriesSubject> {
  const unknown = new DomainError('button.unknown');
  const row = await context.db.draft.findUnique({ where: { id } });
  if (row?.command !== command) throw unknown;
  const { code } = schema.parse(JSON.parse(row.payload));
  try {
    return { ...(await findSeries({ code }, context)), hidden: unknown };
  } catch (error) {
    throw error instanceof DomainError ? unknown : error;
  }
}
