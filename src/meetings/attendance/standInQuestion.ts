import { findPeople } from '../../directory/names.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { type Block, form, text } from '../../kernel/messages/tree.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import type { Attendance } from './attendance.ts';
import { alternateOf, mayStandIn } from './invitees.ts';
import { isAlternate } from './standIn.ts';

interface NamedStandIn {
  readonly person?: Person;
  /** Why the name did not do; the refusal itself is recorded all the same. */
  readonly fault?: string;
}

/** Who a typed name is, of the speaker's own organisation; « mon suppléant » is the alternate of his seat. */
export function lookForStandIn(
  { t, directory }: Context,
  { meeting, group }: MeetingSubject,
  speaker: Person,
  name: string,
): NamedStandIn {
  if (isAlternate(name)) {
    const on = meeting.start.toPlainDate();
    const alternate = alternateOf(directory, group, speaker.organizationId, on);
    return alternate && alternate.id !== speaker.id ? { person: alternate } : {};
  }
  const [person, ...others] = findPeople(directory, name);
  if (!person) return { fault: t('errors.person.unknown', { name }) };
  if (others.length === 0) {
    const said = { name: person.name, group: group.code };
    if (person.organizationId !== speaker.organizationId) {
      return { fault: t('errors.meeting.standInElsewhere', said) };
    }
    return mayStandIn(directory, group, person, meeting.start.toPlainDate())
      ? { person }
      : { fault: t('errors.meeting.standInOutside', said) };
  }
  const candidates = [person, ...others].map((one) => one.name).join(', ');
  return { fault: t('errors.person.ambiguous', { name, candidates }) };
}

/** « Qui vous remplacera ? »: the organisation's alternate, nobody, or a name. */
export function standInQuestion(
  { t, directory }: Pick<Context, 't' | 'directory'>,
  { meeting, group }: Pick<MeetingSubject, 'meeting' | 'group'>,
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
