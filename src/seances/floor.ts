import type { Context } from '../kernel/commands/context.ts';
import type { Reader } from '../kernel/database.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { type AgendaPoint, agendaOf } from '../meetings/agenda/agendaStore.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { meetingById } from '../meetings/store.ts';
import type { QuorumRule } from './room.ts';
import type { Guests } from './saying/attendants.ts';
import { lastSeanceAt, type Seance, seanceAt } from './store.ts';

/** The conversation somebody speaks in, as a desk of a séance. */
export function placeOf({ transport, channel, actor }: Context): string {
  return channel === undefined ? `person:${actor.person?.id ?? ''}` : `${transport}:${channel}`;
}

/** A séance under way, as its lines and access want it. */
export interface Floor {
  readonly seance: Seance;
  readonly meeting: Meeting;
  readonly group: Group;
  readonly agenda: readonly AgendaPoint[];
  /** Those invited take part even when they are not of the group. */
  readonly invitees: readonly string[];
  readonly hidden: DomainError;
}

/** The séance whose book this conversation writes, if it writes one. */
export async function floorHere(context: Context): Promise<Floor | undefined> {
  const seance = await seanceAt(context.db, placeOf(context));
  return seance && floorOf(context.db, context, seance);
}

/** How long after its end « clore » is still about the séance, in hours. */
const JUST_CLOSED = 12;

/** The séance that has just been closed here: whoever closes it again is told so. */
export async function floorJustClosed(context: Context): Promise<Floor | undefined> {
  const seance = await lastSeanceAt(context.db, placeOf(context));
  const since = seance?.closedAt?.until(context.now).total('hours') ?? JUST_CLOSED;
  return seance && since < JUST_CLOSED ? floorOf(context.db, context, seance) : undefined;
}

/** The séance with its meeting. */
export async function floorOf(db: Reader, { directory }: Context, seance: Seance): Promise<Floor> {
  const meeting = await meetingById(db, seance.meetingId);
  const group = meeting && directory.group(meeting.groupId);
  const hidden = new DomainError('meeting.unknown', { code: seance.meetingCode });
  if (!meeting || !group) throw hidden;
  const invitees = meeting.attendees.map(({ personId }) => personId);
  return { seance, meeting, group, agenda: await agendaOf(db, meeting.id), invitees, hidden };
}

/** The organisations that have a seat in the body on the day of the meeting. */
export function quorumRule({ directory }: Pick<Context, 'directory'>, floor: Floor): QuorumRule {
  const seats = directory.seats(floor.group.id, floor.meeting.start.toPlainDate());
  const seated = [...new Set(seats.map(({ organizationId }) => organizationId))];
  return { seated, percent: floor.group.quorumPercent };
}

/** Who may be named in it. */
export function guestsOf(context: Pick<Context, 'directory'>, floor: Floor): Guests {
  const { attendees } = floor.meeting;
  const coming = attendees.filter(({ partstat }) => partstat === 'accepted');
  return {
    directory: context.directory,
    seated: quorumRule(context, floor).seated,
    announced: [...new Set(coming.map(({ organizationId }) => organizationId))],
    invited: attendees.map(({ personId }) => personId),
  };
}
