import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Group, Person } from '../kernel/directory.ts';
import type { CalendarAnswer, Participation } from '../kernel/mailbox/incomingMail.ts';
import { toInstant } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { type Answer, answerMeeting, nameStandIn } from '../meetings/attendance/answer.ts';
import type { Attendance } from '../meetings/attendance/attendance.ts';
import { mayStandIn } from '../meetings/attendance/invitees.ts';
import { type Meeting, phase } from '../meetings/meeting.ts';
import { meetingById } from '../meetings/store.ts';
import { answerStrand } from '../series/seats/answer.ts';
import { askForStandIn, type Remark, remark } from './letters.ts';
import { holdsFor } from './moments.ts';
import type { Target } from './target.ts';
import type { Understood } from './understanding.ts';

/** A REPLY that is taken, and how. */
export interface Reply extends Understood {
  readonly participation: Participation;
  /** To whom the invitation was delegated: an address. */
  readonly delegate: string | undefined;
  /** A machine wrote it: nothing is written back. */
  readonly automatic: boolean;
}

/** What becomes of a reply: written down, left to be read by somebody, or why it is not written down. */
export type Outcome = 'recorded' | 'left' | Unrecorded;
export type Unrecorded = 'over' | 'cancelled' | 'stale' | 'overtaken';

/** Writes down what somebody answered by mail, with all that a press in a chat would do. */
export async function recordReply(
  write: Write,
  circumstances: Circumstances,
  reply: Reply,
): Promise<Outcome> {
  const { target } = reply;
  if (target.kind === 'strand') return recordForAll(write, circumstances, reply, target);
  const meeting = await meetingById(write.tx, target.meeting.id);
  const attendee = meeting?.attendees.find(({ personId }) => personId === reply.person.id);
  if (!meeting || !attendee) return 'left';
  if (phase(meeting, circumstances.now) === 'over') return 'over';
  const vain = inVain(reply, meeting, circumstances);
  if (!vain) return recordFor(write, circumstances, reply, meeting, attendee);
  if (!reply.automatic && isWorthTelling(vain)) {
    remark(write, circumstances, meeting, attendee, vain);
  }
  return vain.kind;
}

type Vain = Extract<Remark, { kind: 'stale' | 'cancelled' }>;

/** Why an answer is not written down; undefined when it is to be. */
function inVain(
  { answer, participation }: Reply,
  meeting: Meeting,
  { settings }: Circumstances,
): Vain | undefined {
  const said = answerOf(participation);
  if (meeting.status === 'cancelled') return { kind: 'cancelled', answer: said };
  return holdsFor(answer, meeting, settings) ? undefined : { kind: 'stale', answer: said };
}

/** Not to whoever stays away from a meeting that is not held. */
const isWorthTelling = ({ kind, answer }: Vain): boolean =>
  kind === 'stale' || answer !== 'declined';

/** Whoever delegates does not come himself. */
const answerOf = (participation: Participation): Answer =>
  participation === 'delegated' ? 'declined' : participation;

/** When it was given, by its own clock, which may be fast. */
const givenAt = (
  { stamp }: Pick<CalendarAnswer, 'stamp'>,
  { now }: Circumstances,
): Temporal.Instant => (stamp && Temporal.Instant.compare(stamp, now) < 0 ? stamp : now);

/**
 * When an answer was given to a meeting as it stands. Phones that read Exchange write the DTSTAMP of the
 * invitation in the answer to it: the mail then says when. No answer is older than what it answers.
 */
async function givenTo(
  { tx }: Write,
  { answer, writtenAt }: Reply,
  { id }: Meeting,
  circumstances: Circumstances,
): Promise<Temporal.Instant> {
  const { stamp } = answer;
  const { updatedAt } = await tx.meeting.findUniqueOrThrow({
    where: { id },
    select: { updatedAt: true },
  });
  const isCopied = stamp && Temporal.Instant.compare(stamp, toInstant(updatedAt)) <= 0;
  return givenAt({ stamp: isCopied ? writtenAt : stamp }, circumstances);
}

/** Whether he has answered since, there or elsewhere: mail overtakes mail. */
const isOvertaken = (given: Temporal.Instant, answeredAt: Date | null | undefined): boolean =>
  answeredAt ? Temporal.Instant.compare(given, toInstant(answeredAt)) < 0 : false;

async function recordForAll(
  write: Write,
  circumstances: Circumstances,
  { answer, person, participation }: Reply,
  { strandId, groupId }: Extract<Target, { kind: 'strand' }>,
): Promise<Outcome> {
  const group = circumstances.directory.group(groupId);
  const listed = await write.tx.strandInvitee.findUnique({
    where: { strandId_personId: { strandId, personId: person.id } },
    select: { answeredAt: true },
  });
  if (!group || !listed) return 'left';
  const given = givenAt(answer, circumstances);
  if (isOvertaken(given, listed.answeredAt)) return 'overtaken';
  const said = answerOf(participation);
  await answerStrand(write, circumstances, strandId, person, said, group, given);
  // Who sits in his place at every meeting is for people: a stand-in is named for one.
  return participation === 'delegated' ? 'left' : 'recorded';
}

async function recordFor(
  write: Write,
  circumstances: Circumstances,
  reply: Reply,
  meeting: Meeting,
  attendee: Attendance,
): Promise<Outcome> {
  const { person } = reply;
  const group = circumstances.directory.group(meeting.groupId);
  const row = await write.tx.attendee.findUnique({
    where: { meetingId_personId: { meetingId: meeting.id, personId: person.id } },
    select: { answeredAt: true },
  });
  const given = await givenTo(write, reply, meeting, circumstances);
  if (!group) return 'left';
  if (isOvertaken(given, row?.answeredAt)) return 'overtaken';
  await takeAnswer(write, circumstances, reply, { meeting, attendee, group, given });
  return 'recorded';
}

interface Seat {
  readonly meeting: Meeting;
  readonly attendee: Attendance;
  readonly group: Group;
  readonly given: Temporal.Instant;
}

async function takeAnswer(
  write: Write,
  circumstances: Circumstances,
  { participation, proven, automatic, delegate }: Reply,
  { meeting, attendee, group, given }: Seat,
): Promise<void> {
  const after = answerOf(participation);
  const before = attendee.partstat;
  await answerMeeting(write, circumstances, meeting, attendee, after, group, { at: given });
  const answered = { ...attendee, partstat: after };
  if (participation === 'delegated') {
    const seated = await delegateTo(write, circumstances, meeting, answered, delegate);
    if (!seated && !automatic) {
      const named = delegate ?? '';
      remark(write, circumstances, meeting, answered, { kind: 'delegate', delegate: named });
    }
    return;
  }
  if (before === after) return;
  if (after === 'declined' && attendee.standInId === null) {
    askForStandIn(write, circumstances, meeting, answered, group);
  }
  if (before !== 'needsAction' && !proven && !automatic) {
    remark(write, circumstances, meeting, answered, { kind: 'changed', before, after });
  }
}

/** @returns false when whom he names may not sit in his place */
async function delegateTo(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
  address: string | undefined,
): Promise<boolean> {
  const { directory } = circumstances;
  const group = directory.group(meeting.groupId);
  const delegate = address === undefined ? undefined : directory.personByEmail(address);
  if (!group || !delegate?.active || !isOf(delegate, attendee)) return false;
  if (!mayStandIn(directory, group, delegate, meeting.start.toPlainDate())) return false;
  await nameStandIn(write, circumstances, meeting, attendee, delegate, group);
  return true;
}

const isOf = ({ id, organizationId }: Person, attendee: Attendance): boolean =>
  id !== attendee.personId && organizationId === attendee.organizationId;
