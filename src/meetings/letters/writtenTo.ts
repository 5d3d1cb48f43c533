import type { Directory } from '../../kernel/directory.ts';
import type { Attendance } from '../attendance/attendance.ts';

/** Those invited to whom letters leave: somebody who has left his post is listed, and receives none. */
export const writtenTo = (
  attendees: readonly Attendance[],
  directory: Directory,
): readonly Attendance[] =>
  attendees.filter(({ personId }) => directory.person(personId)?.active === true);
