import {
  readSeatsChanged,
  SEATS_CHANGED,
  type SeatChanged,
  type SeatRow,
} from '../../directory/changing/seatsFollowed.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import type { Write } from '../../kernel/write.ts';
import { announce } from '../letters/notify.ts';
import type { Meeting } from '../meeting.ts';
import { meetingById, singleMeetings } from '../store.ts';
import { type Invitee, type Sitting, seatInvitees, sitting } from './invitees.ts';
import { addInvitees } from './inviting.ts';
import { takeOff } from './withdrawing.ts';

/**
 * The meetings to come of a group follow its seats, each as they stand on its day: whoever sat there
 * and does no more has it taken out of his calendar, whoever takes the place is invited. Those of a
 * series follow by its list.
 */
export const seatsChangedJob: JobDefinition = {
  kind: SEATS_CHANGED,
  async run({ subjectId, payload }, write, circumstances) {
    const group = circumstances.directory.group(subjectId);
    if (!group) return;
    const changes = readSeatsChanged(payload);
    for (const meeting of await singleMeetings(write.tx, group.id, circumstances.now)) {
      await follow(write, circumstances, meeting, group, changes);
    }
  },
};

async function follow(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  group: Group,
  changes: readonly SeatChanged[],
): Promise<void> {
  const { directory } = circumstances;
  const is = seatInvitees(directory, group, meeting.start.toPlainDate());
  const was = sitting(directory, seatsBefore(directory, meeting, changes));
  const gone = was.filter(({ personId }) => !has(is, personId));
  const left = [...gone, ...seatedByThem(meeting, gone)].filter(
    ({ personId }) => isListed(meeting, personId) && !has(is, personId),
  );
  const come = is.filter(
    ({ personId }) =>
      !has(was, personId) && !meeting.attendees.some((one) => one.personId === personId),
  );
  for (const one of is) await seatAs(write, meeting, one);
  for (const { personId } of left) {
    await takeOff(write, circumstances, await current(write, meeting), personId, 'seatEnded');
  }
  if (come.length > 0) {
    await addInvitees(write, circumstances, await current(write, meeting), group, come);
  } else if (left.length > 0) {
    await announce(write, circumstances, meeting, group);
  }
}

const has = (people: readonly { readonly personId: string }[], personId: string): boolean =>
  people.some((one) => one.personId === personId);

/** Invited for a seat, and not as a guest. */
const isListed = ({ attendees }: Meeting, personId: string): boolean =>
  attendees.some((one) => one.personId === personId && one.role !== 'guest');

/** Those who were to sit in the place of people who no longer do. */
const seatedByThem = ({ attendees }: Meeting, gone: readonly Invitee[]) =>
  attendees
    .filter(({ personId }) => has(gone, personId))
    .flatMap(({ standInId }) => (standInId === null ? [] : [{ personId: standInId }]));

/** Whoever sat in for another and has his seat now sits there for it. */
async function seatAs({ tx }: Write, { id }: Meeting, { personId, role }: Invitee): Promise<void> {
  const where = { meetingId: id, personId, role: { notIn: [role, 'guest' as const] } };
  await tx.attendee.updateMany({ where, data: { role } });
}

async function current({ tx }: Write, { id }: Meeting): Promise<Meeting> {
  const meeting = await meetingById(tx, id);
  if (!meeting) throw new Error(`meeting ${id} is being changed and is not there`);
  return meeting;
}

/** The seats of the day of a meeting as they were before these changes. */
function seatsBefore(
  directory: Directory,
  { groupId, start }: Meeting,
  changes: readonly SeatChanged[],
): Sitting[] {
  const day = start.toPlainDate();
  const held = (row: SeatRow | null): Sitting[] =>
    row && row.from <= day.toString() && (row.until === '' || row.until >= day.toString())
      ? sittingOf(directory, row)
      : [];
  const given = changes.flatMap(({ after }) => held(after));
  const kept = directory
    .seats(groupId, day)
    .filter((seat) => !given.some((one) => isSame(one, seat)));
  return [...kept, ...changes.flatMap(({ before }) => held(before))];
}

const isSame = (one: Sitting, other: Sitting): boolean =>
  one.personId === other.personId &&
  one.organizationId === other.organizationId &&
  one.role === other.role;

function sittingOf(directory: Directory, { email, organization, seat }: SeatRow): Sitting[] {
  const person = directory.personByEmail(email);
  const house = directory.organizations.find(({ acronym }) => acronym === organization);
  return person && house ? [{ personId: person.id, organizationId: house.id, role: seat }] : [];
}
