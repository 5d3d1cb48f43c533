import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { type HeldMeeting, meetingsHeldAround } from '../store.ts';

/** The one meeting of a group on a day. @throws DomainError `decision.noMeetingThen`, `decision.severalMeetingsThen` */
export async function heldThatDay(
  day: Temporal.PlainDate,
  { id, code, zone }: Group,
  { db, t }: Pick<Context, 'db' | 't'>,
): Promise<HeldMeeting> {
  const from = day.toZonedDateTime(zone).toInstant();
  const to = day.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const [meeting, other] = await meetingsHeldAround(db, [id], from, to);
  if (meeting && other) {
    const codes = [meeting.code, other.code];
    throw new DomainError('decision.severalMeetingsThen', { group: code, codes });
  }
  if (meeting) return meeting;
  throw new DomainError('decision.noMeetingThen', { group: code, day: dayInWords(day, t.locale) });
}
