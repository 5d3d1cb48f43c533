import type { Attendance } from '../../src/meetings/attendance/attendance.ts';

/** Somebody invited, for tests of pure rules. */
export const makeAttendance = (
  personId: string,
  organizationId: string,
  partstat: Attendance['partstat'],
): Attendance => ({
  personId,
  organizationId,
  partstat,
  role: 'titular',
  lapsed: false,
  notedById: null,
  standInId: null,
  told: null,
});
