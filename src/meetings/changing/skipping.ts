import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import type { Days } from '../../kernel/dates/stretch.ts';
import type { Group } from '../../kernel/directory.ts';
import { draftAuthor } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { monthInWords } from '../../kernel/locale/format.ts';
import { toDate } from '../../kernel/time.ts';
import type { MeetingRef } from '../meetingRef.ts';
import { daysInWords, findMeeting, type MeetingSubject } from '../meetingSearch.ts';
import { meetingByCode, meetingsBetween } from '../store.ts';
import { proposed } from '../whichMeeting.ts';
import { CANCEL } from './cancelDraft.ts';

/** What is said of a month in which a group does not meet. */
export interface Skip {
  /** Undefined: none is named. */
  readonly group: Group | undefined;
  /** « et en juillet non plus »: of the group of the cancellation before. */
  readonly neither?: true;
  readonly days: Days;
}

/**
 * The one meeting of that month. Of several, which: the others would be lost in silence.
 * @throws DomainError `meeting.noneOn`, `meeting.missing`, access.*
 */
export async function skippedMeeting(
  { group, days, neither }: Skip,
  reason: string,
  context: Context,
): Promise<MeetingSubject> {
  if (!group && !neither) return findMeeting({ on: [days], rest: '' }, context);
  const of = group ?? (await lastCalledOff(context));
  if (!of) throw new DomainError('meeting.missing', { suggestions: [], labels: [] });
  const ref: MeetingRef = { group: of, on: [days], rest: '' };
  const first = await findMeeting(ref, context);
  const from = days.from.toZonedDateTime(of.zone).toInstant();
  const to = days.to.add({ days: 1 }).toZonedDateTime(of.zone).toInstant();
  const all = await meetingsBetween(context.db, [of.id], from, to);
  if (all.length === 1) return first;
  const again = (code: string): string => `annuler ${code} motif : ${reason}`;
  throw new DomainError('meeting.severalThatMonth', {
    count: all.length,
    group: of.code,
    days: daysInWords(days, context.t.locale),
    ...proposed(all, context.t.locale, again),
  });
}

/** « pas de réunion en août »: why, when nothing else is said. */
export const skipReason = ({ t }: Context, { days }: Skip): string =>
  t('meetings.cancel.month', { month: monthInWords(days.from.month, t.locale) });

/** How long « et en juillet non plus » may come behind, in minutes. */
const FRESH_MINUTES = 60;
const keptSchema = z.object({ code: z.string() });

/** The group of which somebody has just called a meeting off in this conversation. */
export async function lastCalledOff(context: Context): Promise<Group | undefined> {
  const { personId, now, place } = draftAuthor(context);
  const since = toDate(now.subtract({ minutes: FRESH_MINUTES }));
  const draft = await context.db.draft.findFirst({
    where: { command: CANCEL, createdById: personId, place, createdAt: { gte: since } },
    orderBy: { createdAt: 'desc' },
  });
  const kept = draft && keptSchema.safeParse(JSON.parse(draft.payload)).data;
  const meeting = kept && (await meetingByCode(context.db, kept.code));
  return meeting ? context.directory.group(meeting.groupId) : undefined;
}
