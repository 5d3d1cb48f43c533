import { authorize } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { findMeeting } from '../meetings/meetingSearch.ts';
import { type Floor, floorOf } from './floor.ts';
import { lastSeanceOf, seanceOf } from './store.ts';

/** The séance of a meeting named by its code. @throws DomainError `meeting.unknown`, `seance.none` */
export async function floorNamed(code: string, context: Context): Promise<Floor> {
  const { meeting } = await findMeeting({ code, rest: '' }, context);
  const seance = await seanceOf(context.db, meeting.id);
  if (!seance) throw new DomainError('seance.none', { code });
  return floorOf(context.db, context, seance);
}

/** The last séance of a group, open or closed: « livre gec ». @throws DomainError `seance.noneHere`, access.* */
export async function lastFloorOf(group: Group, context: Context): Promise<Floor> {
  // Whether a group has held one is already something to know.
  authorize('seance', context, { group });
  const seance = await lastSeanceOf(context.db, group.id);
  if (!seance) throw new DomainError('seance.noneHere');
  return floorOf(context.db, context, seance);
}
