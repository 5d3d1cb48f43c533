import { findPeople } from '../directory/names.ts';
import type { Context } from '../kernel/commands/context.ts';
import type { Line } from '../kernel/commands/line.ts';
import type { Person } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { actionId } from '../kernel/messages/actionId.ts';
import {
  type Block,
  form,
  info,
  type Reply,
  reply,
  text,
  warning,
} from '../kernel/messages/tree.ts';
import type { Write } from '../kernel/write.ts';
import { type Answer, answerMeeting, attendeeOf, nameStandIn } from './answer.ts';
import type { Attendance } from './attendance.ts';
import { alternateOf } from './invitees.ts';
import type { Meeting } from './meeting.ts';
import {
  type MeetingRef,
  type MeetingSubject,
  readMeetingRef,
  refuseClosed,
} from './meetingRef.ts';
import { meetingCard, slotFacts } from './messages.ts';
import { meetingByCode } from './store.ts';

/** « excusé GEC-2027-03 remplacé par Fatou Koné ». */
export interface AnswerRequest {
  readonly meeting: MeetingRef;
  /** The name typed after « remplacé par ». */
  readonly standIn: string | undefined;
}

const REPLACED_BY =
  /(?:,?\s*(?:je serai |je suis |sera )?(?:remplac[ée]{1,2}s?|repr[ée]sent[ée]{1,2}s?|suppl[ée]{1,2})\s+par|,?\s*(?:mon |ma )?suppl[ée]ante?\s*:?)\s+@?(.+)$/iu;

export function parseAnswer(line: Line): AnswerRequest {
  const name = REPLACED_BY.exec(line.rest);
  const rest = name ? line.rest.slice(0, name.index) : line.rest;
  return { meeting: readMeetingRef({ ...line, rest }), standIn: name?.[1]?.trim() };
}

/** Whoever speaks, as somebody of the directory. @throws DomainError `access.unknownPerson` */
function speaker({ actor }: Context): Person {
  if (!actor.person) throw new DomainError('access.unknownPerson');
  return actor.person;
}

/**
 * Records the speaker's answer, and his stand-in when he names one.
 * @param version the SEQUENCE the pressed button was made for
 */
export async function answer(
  context: Context,
  subject: MeetingSubject,
  given: Answer,
  options: { readonly version?: string; readonly standIn?: string } = {},
): Promise<Reply> {
  const { t } = context;
  refuseClosed(subject, context);
  const { meeting, group } = subject;
  if (options.version !== undefined && options.version !== String(meeting.sequence)) {
    return staleReply(context, subject);
  }
  const person = speaker(context);
  const named = options.standIn ? lookForStandIn(context, person, options.standIn) : undefined;
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

interface NamedStandIn {
  readonly person?: Person;
  /** Why the name did not do; the refusal itself is recorded all the same. */
  readonly fault?: string;
}

function lookForStandIn({ t, directory }: Context, speaker: Person, name: string): NamedStandIn {
  const [person, ...others] = findPeople(directory, name);
  if (!person) return { fault: t('errors.person.unknown', { name }) };
  if (others.length === 0) {
    return person.organizationId === speaker.organizationId
      ? { person }
      : { fault: t('errors.meeting.standInElsewhere', { name: person.name }) };
  }
  const candidates = [person, ...others].map((one) => one.name).join(', ');
  return { fault: t('errors.person.ambiguous', { name, candidates }) };
}

const standInNote = ({ t }: Context, person: Person): Block =>
  info(t('meetings.standIn.named', { name: person.name }));

/** « Qui vous remplacera ? »: the organisation's alternate, nobody, or a name. */
function standInQuestion(
  { t, directory }: Context,
  { meeting, group }: MeetingSubject,
  attendee: Attendance,
): Block[] {
  const on = meeting.start.toPlainDate();
  const alternate = alternateOf(directory, group, attendee.organizationId, on);
  const version = String(meeting.sequence);
  const reunion = meeting.code;
  const choices = [
    ...(alternate && alternate.id !== attendee.personId
      ? [
          {
            id: actionId('presences.remplacer', { reunion, version, personne: alternate.id }),
            label: alternate.name,
            style: 'primary',
          } as const,
        ]
      : []),
    { id: actionId('presences.seul', { reunion }), label: t('meetings.standIn.nobody') },
  ];
  return [
    text(t('meetings.standIn.question')),
    { kind: 'buttons', buttons: choices },
    form({
      id: actionId('presences.remplacant', { reunion, version }),
      title: t('meetings.standIn.other'),
      submit: t('meetings.standIn.submit'),
      fields: [{ type: 'text', name: 'nom', label: t('meetings.standIn.name'), required: true }],
    }),
  ];
}

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
    await answerMeeting(write, context, current, own, 'declined', subject.group);
    await nameStandIn(write, context, current, own, standIn, subject.group);
  });
  return { replacesOriginal: true, blocks: [standInNote(context, standIn)] };
}
