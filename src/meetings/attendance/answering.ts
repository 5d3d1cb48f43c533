import { speaker } from '../../kernel/access/speaker.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { shownAlone } from '../../kernel/conversation/topics.ts';
import type { Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Block, info, type Reply, reply, warning } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import type { Meeting } from '../meeting.ts';
import { findMeetingCode } from '../meetingCode.ts';
import { type MeetingRef, readAnsweredRef } from '../meetingRef.ts';
import { findMeeting, type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { meetingCard, slotFacts } from '../messages.ts';
import { meetingByCode } from '../store.ts';
import { seatStandIn } from './absence.ts';
import { type Answer, answerMeeting, attendeeOf, nameStandIn } from './answer.ts';
import { hoursSaid, saysMore } from './beyondAnswer.ts';
import { companyBlocks, companyNamed } from './company.ts';
import { companyComing } from './companyComing.ts';
import { alternateComing, standInNamed } from './standIn.ts';
import { lookForStandIn, standInQuestion } from './standInQuestion.ts';
import { refuseTwoAnswers } from './twoAnswers.ts';

/** « excusé GEC-2027-03 remplacé par Fatou Koné ». */
export interface AnswerRequest {
  readonly meeting: MeetingRef;
  /** As it was named: « remplacé par Fatou Koné ». */
  readonly standIn: string | undefined;
  /** Who comes along, as they were named: « avec Fatou Koné »; '' for those who are not. */
  readonly company: readonly string[];
  /** Says more than an answer: nothing is written, it is asked. */
  readonly more: boolean;
  /** The hours it says, « 10:30 ». */
  readonly hours: readonly string[];
  /** « c’est bon pour moi »: of the meeting that was just shown, to be asked about. */
  readonly ofShown?: true;
}

/** « cette semaine-là »: when the meeting is held, whenever that is. */
const THAT_DAY =
  /(?<!\p{L})(?:(?:à|a|en|ce|cette|la)\s+)*(?:semaine|jour|date|moment|matin|p[ée]riode)[-\s]l[àa](?!\p{L})|(?<!\p{L})à cette date(?!\p{L})/giu;

/**
 * @param comes whether it was read as one who comes
 * @throws DomainError `meeting.twoAnswers`, date.*
 */
export function parseAnswer(typed: Line, comes: boolean): AnswerRequest {
  refuseTwoAnswers(typed);
  const line = { ...typed, rest: typed.rest.replace(THAT_DAY, ' ') };
  const meeting = readAnsweredRef(line);
  const along = companyComing(line.rest);
  if (along) return { meeting, standIn: undefined, company: [along.name], more: true, hours: [] };
  const withoutCode = findMeetingCode(line.rest)?.rest ?? line.rest;
  const company = companyNamed(meeting.rest);
  const coming = comes ? undefined : alternateComing(withoutCode);
  const standIn = standInNamed(withoutCode) ?? coming;
  const people = standIn === undefined ? company : [standIn];
  const more = saysMore({ text: line.text, rest: meeting.rest, people, comes });
  return { meeting, standIn, company, more, hours: hoursSaid(line.text) };
}

/** The meeting that is answered: one to which the speaker is invited, when it is not told in full. */
export function findAnswered(
  { meeting, ofShown }: AnswerRequest,
  context: Context,
): Promise<MeetingSubject> {
  const code = ofShown ? shownAlone(context.shown) : undefined;
  return findMeeting(code ? { ...meeting, code } : meeting, context, { own: true, orOnly: true });
}

/**
 * Records the speaker's answer, and his stand-in when he names one.
 * @param version the SEQUENCE the pressed button was made for
 */
export async function answer(
  context: Context,
  subject: MeetingSubject,
  given: Answer,
  options: {
    readonly version?: string;
    readonly standIn?: string;
    readonly company?: readonly string[];
  } = {},
): Promise<Reply> {
  const { t } = context;
  refuseClosed(subject, context);
  const { meeting, group } = subject;
  if (options.version !== undefined && options.version !== String(meeting.sequence)) {
    return staleReply(context, subject);
  }
  const person = speaker(context);
  const named = options.standIn
    ? lookForStandIn(context, subject, person, options.standIn)
    : undefined;
  const attendee = await context.write(async (write) => {
    const current = await unchanged(write, context, subject);
    const own = attendeeOf(current, person);
    await answerMeeting(write, context, current, own, given, group);
    if (named?.person) {
      const declined = { ...own, partstat: given };
      await nameStandIn(write, context, current, declined, named.person, group);
    }
    return own;
  });
  const asked = given === 'declined' && !named?.person;
  return reply(
    info(t(`meetings.answered.${given}`, { code: meeting.code })),
    ...(named?.person ? [standInNote(context, named.person)] : []),
    ...(named?.fault ? [warning(named.fault)] : []),
    ...companyBlocks(context, subject, person, options.company ?? []),
    { kind: 'facts', facts: slotFacts(t, meeting) },
    ...(asked ? standInQuestion(context, subject, attendee) : []),
  );
}

/**
 * The meeting inside the write, still the one that was answered.
 * @throws DomainError `meeting.changed` when it moved meanwhile, `meeting.cancelled`
 */
async function unchanged(
  write: Write,
  context: Context,
  subject: MeetingSubject,
): Promise<Meeting> {
  const current = await meetingByCode(write.tx, subject.meeting.code);
  if (!current) throw subject.hidden;
  refuseClosed({ ...subject, meeting: current }, context);
  if (current.sequence !== subject.meeting.sequence) {
    throw new DomainError('meeting.changed', { code: current.code });
  }
  return current;
}

const standInNote = ({ t }: Context, person: Person): Block =>
  info(t('meetings.standIn.named', { name: person.name }));

/** The button was made for another date: nothing is recorded, and the present state is shown. */
function staleReply({ t }: Context, { meeting, group }: MeetingSubject): Reply {
  const card = meetingCard(t, meeting, group, { answerable: true });
  return reply(warning(t('meetings.answered.stale')), ...card);
}

/**
 * Names the stand-in of the speaker, who declined.
 * @param version the SEQUENCE the pressed button was made for
 */
export async function replaceSpeaker(
  context: Context,
  subject: MeetingSubject,
  standIn: Person,
  version: string,
): Promise<Reply> {
  refuseClosed(subject, context);
  if (version !== String(subject.meeting.sequence)) return staleReply(context, subject);
  const person = speaker(context);
  await context.write(async (write) => {
    const current = await unchanged(write, context, subject);
    const own = attendeeOf(current, person);
    await seatStandIn(write, context, current, own, standIn, subject.group);
  });
  return { replacesOriginal: true, blocks: [standInNote(context, standIn)] };
}
