import { ownGroups } from '../../directory/ownGroup.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { shownAlone } from '../../kernel/conversation/topics.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Days } from '../../kernel/dates/stretch.ts';
import { DomainError } from '../../kernel/errors.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { toDate } from '../../kernel/time.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { isUnnamed, type MeetingRef } from '../../meetings/meetingRef.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { findMeeting } from '../../meetings/meetingSearch.ts';
import { meetingByCode, meetingsBetween } from '../../meetings/store.ts';
import { whichMeeting } from '../../meetings/whichMeeting.ts';
import { floorHere, floorJustClosed } from '../floor.ts';
import { holdsPen } from '../pen.ts';
import { type CompteRendu, compteRenduOf, type Version, versionOf } from './store.ts';
import { minutesUnderWay } from './underWay.ts';

/** The meeting that a line names, or else the last one that a group has held; never one to come. */
export async function minutesSubject(ref: MeetingRef, context: Context): Promise<MeetingSubject> {
  if (ref.code !== undefined) return findMeeting(ref, context);
  if (isUnnamed(ref)) throw askWhichHeld(ref, context, await heldLately(context));
  const on = ref.on && [...ref.on].reverse();
  if (on && !ref.group) {
    const [held, ...others] = await heldOn(on, context);
    if (held && others.length === 0)
      return findMeeting({ code: held.code, rest: ref.rest }, context);
    if (held) {
      const again = (code: string): string => `${ref.said ?? 'cr'} ${code}`;
      throw whichMeeting([held, ...others], context.t.locale, again);
    }
  }
  if (on || !ref.group) return findMeeting(on ? { ...ref, on } : ref, context);
  const last = await context.db.meeting.findFirst({
    where: {
      groupId: ref.group.id,
      status: 'planned',
      startsAt: { lte: toDate(context.now) },
      seance: { isNot: null },
    },
    orderBy: { startsAt: 'desc' },
    select: { code: true },
  });
  return findMeeting(last ? { code: last.code, rest: ref.rest } : { ...ref, last: true }, context);
}

/** « cr du 4 mars »: the meetings that his groups have held then, of the first of these days that has any. */
async function heldOn(on: readonly Days[], context: Context): Promise<readonly Meeting[]> {
  const { db, now, zone } = context;
  const ids = ownGroups(context).map(({ id }) => id);
  for (const { from, to } of on) {
    const start = from.toZonedDateTime({ timeZone: zone }).toInstant();
    const end = to.add({ days: 1 }).toZonedDateTime({ timeZone: zone }).toInstant();
    const found = await meetingsBetween(db, ids, start, end);
    const held = found.filter(
      (meeting) => meeting.start.epochMilliseconds <= now.epochMilliseconds,
    );
    if (held.length > 0) return held;
  }
  return [];
}

/**
 * The same; with nothing named, that of the séance under way here, or just closed, or of the meeting that was just
 * shown, or the only one there has been.
 */
export async function minutesHere(ref: MeetingRef, context: Context): Promise<MeetingSubject> {
  if (!isUnnamed(ref)) return minutesSubject(ref, context);
  const floor = (await floorHere(context)) ?? (await floorJustClosed(context));
  if (floor) return floor;
  const held = await heldLately(context);
  const spoken = held.find(({ code }) => code === shownAlone(context.shown));
  const meant = spoken ?? (held.length === 1 ? held[0] : undefined);
  if (!meant) throw askWhichHeld(ref, context, held);
  return findMeeting({ code: meant.code, rest: ref.rest }, context);
}

/**
 * The same; with nothing named, the compte rendu that was just shown, or the only one that awaits amendments or has
 * some to be settled.
 */
export async function minutesToSettle(ref: MeetingRef, context: Context): Promise<MeetingSubject> {
  if (!isUnnamed(ref)) return minutesSubject(ref, context);
  const held = await heldLately(context);
  const underWay = await minutesUnderWay(
    context.db,
    ownGroups(context).map(({ id }) => id),
  );
  const circulated = underWay.filter(({ status }) => status !== 'draft');
  const asked = circulated.filter((one) => one.asked > 0);
  const spoken = held.find(({ code }) => code === shownAlone(context.shown));
  const [meant, ...others] = spoken ? [spoken] : asked.length > 0 ? asked : circulated;
  if (!meant || others.length > 0) throw askWhichHeld(ref, context, held);
  return findMeeting({ code: meant.code, rest: ref.rest }, context);
}

/** How many of the latest are proposed. */
const MOST_HELD = 4;

/** The latest meetings of his groups that have had a séance, the last first. */
async function heldLately(context: Context): Promise<readonly Meeting[]> {
  const { db, now } = context;
  const rows = await db.meeting.findMany({
    where: {
      groupId: { in: ownGroups(context).map(({ id }) => id) },
      status: 'planned',
      startsAt: { lte: toDate(now) },
      seance: { isNot: null },
    },
    orderBy: { startsAt: 'desc' },
    take: MOST_HELD,
    select: { code: true },
  });
  const found = await Promise.all(rows.map(({ code }) => meetingByCode(db, code)));
  return found.filter(isDefined);
}

const askWhichHeld = (
  { said = 'cr' }: MeetingRef,
  { t }: Context,
  held: readonly Meeting[],
): DomainError => whichMeeting(held, t.locale, (code) => `${said} ${code}`);

/** A compte rendu with its last version. */
export interface Kept {
  readonly compteRendu: CompteRendu;
  readonly version: Version;
}

/** @throws DomainError `minutes.none` when it is not written, or is still a projet to whoever asks */
export async function keptFor(context: Context, subject: MeetingSubject): Promise<Kept> {
  const kept = await keptMinutes(context.db, subject.meeting.id);
  const { code } = subject.meeting;
  if (!kept) throw new DomainError('minutes.none', { code });
  if (kept.compteRendu.status === 'draft' && !holdsPen(context, subject)) {
    throw new DomainError('minutes.draftOnly', { code });
  }
  return kept;
}

export async function keptMinutes(db: Reader, meetingId: string): Promise<Kept | undefined> {
  const compteRendu = await compteRenduOf(db, meetingId);
  const version = compteRendu && (await versionOf(db, compteRendu.id));
  return compteRendu && version ? { compteRendu, version } : undefined;
}

/** @throws DomainError `minutes.sealed` */
export function refuseSealed({ compteRendu, version }: Kept): void {
  if (compteRendu.seal === undefined) return;
  throw new DomainError('minutes.sealed', {
    code: version.minutes.code,
    seal: compteRendu.seal.slice(0, SHORT_SEAL),
  });
}

/** Enough of a seal to compare two by eye. */
export const SHORT_SEAL = 12;
