import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { findMeeting, type MeetingSubject } from '../meetingSearch.ts';

/** What every preview about one meeting keeps. */
export const aboutMeeting = z.object({ code: z.string() });

/**
 * The meeting that a preview is about, and what the preview keeps. Of a preview that one may not
 * see nothing is told, not even which meeting it is about.
 * @throws DomainError `button.unknown`
 */
export async function draftedMeeting<Stored extends { readonly code: string }>(
  context: Context,
  command: string,
  id: string,
  schema: z.ZodType<Stored>,
): Promise<MeetingSubject & { readonly stored: Stored }> {
  const unknown = new DomainError('button.unknown');
  const row = await context.db.draft.findUnique({ where: { id } });
  if (row?.command !== command) throw unknown;
  const stored = schema.parse(JSON.parse(row.payload));
  try {
    const subject = await findMeeting({ code: stored.code, rest: '' }, context);
    return { ...subject, stored, hidden: unknown };
  } catch (error) {
    throw error instanceof DomainError ? unknown : error;
  }
}
