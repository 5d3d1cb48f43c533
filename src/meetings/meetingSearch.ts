import { ownGroups } from '../directory/ownGroup.ts';
import { authorize, refuseHidden } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import type { Days } from '../kernel/dates/stretch.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { dateInWords, shortDay } from '../kernel/locale/format.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingRef } from './meetingRef.ts';
import { type ShownSearch, saysNext, shownAmong, shownInChannel } from './shownMeeting.ts';
import {
  comingMeetings,
  lastMeeting,
  meetingByCode,
  meetingsBetween,
  meetingsOfPerson,
} from './store.ts';
import { proposed, whichMeeting } from './whichMeeting.ts';

/** A meeting and its group, as access wants them. */
export interface MeetingSubject {
  readonly meeting: Meeting;
  readonly group: Group;
  /** Those invited may see it even when they are not of the group. */
  readonly invitees: readonly string[];
  readonly hidden: DomainError;
}

/** Where a meeting that is not told in full may be found. */
export interface Search extends ShownSearch {
  /** A group that has no meeting to come: its last one. */
  readonly orLast?: true;
}

/**
 * The meeting a reference points at.
 * @throws DomainError `meeting.missing`, `meeting.which`, `meeting.none…`, and `meeting.unknown` for
 *   one that he may not know as well
 */
export async function findMeeting(
  ref: MeetingRef,
  context: Context,
  search: Search = {},
): Promise<MeetingSubject> {
  const meeting = await look(ref, context, search);
  const group = context.directory.group(meeting.groupId);
  const hidden = new DomainError('meeting.unknown', { code: meeting.code });
  if (!group) throw hidden;
  const invitees = meeting.attendees.map((attendee) => attendee.personId);
  const subject = { meeting, group, invitees, hidden };
  refuseHidden(context.actor, subject);
  return subject;
}

/** The same, or nothing where there is none that he may know. */
export async function findKnownMeeting(
  ref: MeetingRef,
  context: Context,
): Promise<MeetingSubject | undefined> {
  try {
    return await findMeeting(ref, context);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

async function look(ref: MeetingRef, context: Context, search: Search): Promise<Meeting> {
  const { code, group } = ref;
  if (code) {
    const meeting = await meetingByCode(context.db, code);
    if (!meeting) throw new DomainError('meeting.unknown', { code });
    return meeting;
  }
  const own = search.own ? await ownMeetings(ref, context) : [];
  if (group) {
    const shown = await shownInChannel(ref, context, search, () => knownMeetings(ref, context));
    return shown ?? own[0] ?? ofGroup(ref, group, context, search);
  }
  const found = search.own ? own : await knownMeetings(ref, context);
  if (found.length === 0 && ref.on) throw await noneThatDay(ref.on, context, search);
  const [next] = search.orNext && saysNext(ref) ? await nearest(found, context) : [];
  return shownAmong(found, ref, context, search) ?? next ?? only(found, ref, search, context);
}

/** Those to which the speaker is invited come first. */
async function nearest(known: readonly Meeting[], context: Context): Promise<readonly Meeting[]> {
  const own = await ownMeetings({ rest: '' }, context);
  return own.length > 0 ? own : known;
}

/** No meeting that day: those that come are proposed. */
async function noneThatDay(
  on: readonly Days[],
  context: Context,
  { own }: Search,
): Promise<DomainError> {
  const { locale } = context.t;
  const all = { rest: '' };
  const coming = own ? await ownMeetings(all, context) : await knownMeetings(all, context);
  return new DomainError('meeting.noneThatDay', {
    days: on[0] ? daysInWords(on[0], locale) : '',
    whose: own ? 'own' : 'all',
    ...proposed(coming, locale, (code) => `réunion ${code}`),
  });
}

/** The meetings to which the speaker is invited, as far as the reference goes. */
async function ownMeetings({ group, on }: MeetingRef, context: Context): Promise<Meeting[]> {
  const { actor, db, now } = context;
  const invited = actor.person ? await meetingsOfPerson(db, actor.person.id, now) : [];
  return invited
    .filter((meeting) => group === undefined || meeting.groupId === group.id)
    .filter((meeting) => on === undefined || on.some((days) => isWithin(meeting, days)));
}

/** The meetings to come of the groups in which the speaker sits, on the days that are told. */
export async function knownMeetings({ on }: MeetingRef, context: Context): Promise<Meeting[]> {
  const { db, now } = context;
  const groups = ownGroups(context).map(({ id }) => id);
  const coming = await comingMeetings(db, groups, now);
  return coming.filter((meeting) => on === undefined || on.some((days) => isWithin(meeting, days)));
}

/** Whether a meeting begins on one of these days. */
export function isWithin({ start }: Pick<Meeting, 'start'>, { from, to }: Days): boolean {
  const day = start.toPlainDate();
  return from.until(day).sign >= 0 && day.until(to).sign >= 0;
}

/** @throws DomainError `meeting.noneOn`, `meeting.noneComing`, access.* */
async function ofGroup(
  ref: MeetingRef,
  group: Group,
  context: Context,
  search: Search,
): Promise<Meeting> {
  const { on, last } = ref;
  const { db, now } = context;
  // Whether a group has a meeting to come is already something to know.
  authorize('reunions', context, { group });
  if (on) return onDays(on, group, context);
  const next = last ? [] : await comingMeetings(db, [group.id], now, { skip: 0, take: 1 });
  const found =
    next[0] ??
    (last || (search.orLast && !saysNext(ref)) ? await lastMeeting(db, group.id, now) : undefined);
  if (found) return found;
  throw new DomainError(last ? 'meeting.noneHeld' : 'meeting.noneComing', { group: group.code });
}

async function onDays(on: readonly Days[], group: Group, { db, t }: Context): Promise<Meeting> {
  for (const { from, to } of on) {
    const start = from.toZonedDateTime({ timeZone: group.zone }).toInstant();
    const end = to.add({ days: 1 }).toZonedDateTime({ timeZone: group.zone }).toInstant();
    const [meeting] = await meetingsBetween(db, [group.id], start, end);
    if (meeting) return meeting;
  }
  const days = on[0] ? daysInWords(on[0], t.locale) : '';
  throw new DomainError('meeting.noneOn', { group: group.code, days });
}

/** « 1er – 31 mars 2027 »; each with its year, when they are of two. */
export function daysInWords({ from, to }: Days, locale: Context['t']['locale']): string {
  if (from.equals(to)) return dateInWords(to, locale);
  const start = from.year === to.year ? shortDay(from, locale) : dateInWords(from, locale);
  return `${start} – ${dateInWords(to, locale)}`;
}

/** @throws DomainError `meeting.missing`, with the meetings it may be */
function only(
  [first, ...others]: readonly Meeting[],
  { said = '', on }: MeetingRef,
  { orOnly, own }: Search,
  { t, actor }: Context,
): Meeting {
  if (first && others.length === 0 && (orOnly || on)) return first;
  if (!first && own && !on && actor.person) throw new DomainError('meeting.noInvitation');
  throw whichMeeting(first ? [first, ...others] : [], t.locale, (code) => `${said} ${code}`);
}

/**
 * A meeting that can still be answered, moved or called off.
 * @throws DomainError `meeting.cancelled`, `meeting.over`
 */
export function refuseClosed({ meeting }: MeetingSubject, { now }: Context): void {
  if (meeting.status === 'cancelled')
    throw new DomainError('meeting.cancelled', { code: meeting.code });
  if (meeting.end.epochMilliseconds <= now.epochMilliseconds) {
    throw new DomainError('meeting.over', { code: meeting.code });
  }
}
