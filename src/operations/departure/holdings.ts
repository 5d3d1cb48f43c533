import { Temporal } from 'temporal-polyfill';
import type { Decision } from '../../decisions/decision.ts';
import { openDecisionsHeld } from '../../decisions/ownedStore.ts';
import { currentRows } from '../../directory/exchange/current.ts';
import type { Row } from '../../directory/exchange/tables.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { replacedBy } from '../../meetings/attendance/standInLeaves.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { meetingById, meetingsOfPerson } from '../../meetings/store.ts';
import type { Departure } from './departure.ts';
import { departureForeseen, type GivenMeeting } from './leaving.ts';

/** What somebody who leaves holds in the groups that the speaker knows. */
export interface Holdings {
  readonly seats: readonly Row[];
  readonly mandates: readonly Row[];
  /** The other seats of whoever takes over in the groups where he takes this one's: nobody sits twice. */
  readonly vacated: readonly Row[];
  /** What an earlier date of this departure gave to others. */
  readonly outdated: Readonly<Record<'seats' | 'mandates', readonly Row[]>>;
  /** After his last day. */
  readonly meetings: readonly HeldMeeting[];
  /** Those at which he was to sit in the place of others. */
  readonly standing: readonly HeldMeeting[];
  /** Those that an earlier date gave to others, and at which he is still there. */
  readonly regained: readonly (HeldMeeting & { readonly given: GivenMeeting })[];
  readonly actions: readonly { readonly decision: Decision; readonly group: Group }[];
}

/** A meeting, and the group that holds it. */
export interface HeldMeeting {
  readonly meeting: Meeting;
  readonly group: Group;
}

/** What others were given in his place from the day after the date that was foreseen. */
function outdated(
  all: readonly Row[],
  his: readonly Row[],
  foreseen: Temporal.PlainDate | undefined,
): Row[] {
  if (!foreseen) return [];
  const from = foreseen.add({ days: 1 }).toString();
  const ended = his.filter(({ until }) => until === foreseen.toString());
  return all.filter(
    (row) => row.from === from && ended.some((own) => placeOf(own) === placeOf(row)),
  );
}

/** Seats of one organisation in one group. */
const areTogether = (one: Row, other: Row): boolean =>
  one.group === other.group && one.organization === other.organization;

const placeOf = ({ group, organization, seat, role }: Row): string =>
  [group, organization, seat, role].join('|');

/** With the end that it had before that date was foreseen: that of whoever was given it, or none. */
function asBefore(row: Row, given: readonly Row[], foreseen: Temporal.PlainDate | undefined): Row {
  if (!foreseen || row.until !== foreseen.toString()) return row;
  const next = given.find((other) => placeOf(other) === placeOf(row));
  return { ...row, until: next?.until ?? '' };
}

/** More than anybody has; what is beyond stays his and is still told of as late. */
const MOST = 500;

/** Nothing of a group that the speaker may not know of is told or touched: its chair sees to it. */
export async function holdingsOf(
  db: Reader,
  { actor, directory, now }: Pick<Context, 'actor' | 'directory' | 'now'>,
  { person, lastDay, successor }: Departure,
): Promise<Holdings> {
  const rows = await currentRows(db);
  const day = lastDay.toString();
  const known = (code = ''): boolean => {
    const group = directory.groupByCode(code);
    return code === '' || (group !== undefined && actor.knows(group));
  };
  const earlier = await departureForeseen(db, person);
  const foreseen = earlier?.lastDay;
  // What ended with the date that was foreseen before goes on to the one said now.
  const isHeldBy =
    ({ email }: Person) =>
    (row: Row): boolean =>
      row.email === email.toLowerCase() &&
      known(row.group) &&
      (row.from ?? '') <= day &&
      (!row.until || row.until > day || row.until === foreseen?.toString());
  const seats = [...rows.seats.values()].filter(isHeldBy(person));
  const mandates = [...rows.mandates.values()].filter(isHeldBy(person));
  const given = {
    seats: outdated([...rows.seats.values()], seats, foreseen),
    mandates: outdated([...rows.mandates.values()], mandates, foreseen),
  };
  const sittings = successor ? [...rows.seats.values()].filter(isHeldBy(successor)) : [];
  const inGroup = <T>(groupId: string, make: (group: Group) => T): T[] => {
    const group = directory.group(groupId);
    return group && actor.knows(group) ? [make(group)] : [];
  };
  const ofGroup = (meeting: Meeting): HeldMeeting[] =>
    inGroup(meeting.groupId, (group) => ({ meeting, group }));
  const after = lastDay.add({ days: 1 }).toZonedDateTime(person.zone).toInstant();
  // Those that were held since he left are told as they were.
  const ahead = Temporal.Instant.compare(after, now) < 0 ? now : after;
  const meetings = await meetingsOfPerson(db, person.id, ahead);
  const own = { owner: { personId: person.id }, groupIds: undefined };
  const owned = await openDecisionsHeld(db, [own], lastDay, { skip: 0, take: MOST });
  return {
    seats: seats.map((row) => asBefore(row, given.seats, foreseen)),
    mandates: mandates.map((row) => asBefore(row, given.mandates, foreseen)),
    vacated: sittings.filter(
      (own) => !given.seats.includes(own) && seats.some((row) => areTogether(row, own)),
    ),
    outdated: given,
    // What a series has not opened yet follows the seats by itself, without a letter for each meeting.
    meetings: meetings.filter(({ opened, occurrence }) => opened || !occurrence).flatMap(ofGroup),
    standing: meetings.filter((one) => replacedBy(one, person.id).length > 0).flatMap(ofGroup),
    regained: await regainedOf(db, earlier?.given ?? [], { now, after }, ofGroup),
    actions: owned.page.flatMap((decision) =>
      inGroup(decision.groupId, (group) => ({ decision, group })),
    ),
  };
}

/** The meetings to come that were given to others, and are over by the moment at which he leaves. */
async function regainedOf(
  db: Reader,
  all: readonly GivenMeeting[],
  { now, after }: { readonly now: Temporal.Instant; readonly after: Temporal.Instant },
  ofGroup: (meeting: Meeting) => HeldMeeting[],
): Promise<Holdings['regained']> {
  const regained: (HeldMeeting & { readonly given: GivenMeeting })[] = [];
  for (const given of all) {
    const meeting = await meetingById(db, given.meetingId);
    if (meeting?.status !== 'planned') continue;
    const begun = meeting.start.epochMilliseconds <= now.epochMilliseconds;
    if (begun || meeting.end.epochMilliseconds > after.epochMilliseconds) continue;
    regained.push(...ofGroup(meeting).map((held) => ({ ...held, given })));
  }
  return regained;
}
