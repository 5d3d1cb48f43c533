import { findPeople } from '../../directory/names.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import {
  type Block,
  heading,
  info,
  type Reply,
  reply,
  text,
  warning,
} from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { slotFacts } from '../messages.ts';
import type { Answer } from './answer.ts';
import { attendeeOf } from './answer.ts';
import { alternateOf, mayStandIn } from './invitees.ts';
import { NOTE, type Noted, type Notes } from './noting.ts';
import { isAlternate } from './standIn.ts';

/**
 * Previews the answers that are noted for people who gave them elsewhere: nothing is written.
 * @param instead who comes in the place of the only one, as typed
 * @throws DomainError `person.unknown`, `meeting.standIn…`
 */
export async function previewNotes(
  context: Context,
  subject: MeetingSubject,
  people: readonly Person[],
  answer: Answer,
  instead: string | undefined,
): Promise<Reply> {
  const { t } = context;
  const { meeting } = subject;
  const [one] = people;
  const standIn = instead && one ? standInFor(context, subject, one, instead) : undefined;
  const noted = people.map((person) => notedOf(subject, person, standIn));
  const changed = noted.filter((each) => isNews(subject, each, answer));
  if (changed.length === 0) {
    const names = namesOf(context, noted);
    return reply(info(t('meetings.noted.same', { names, answer, code: meeting.code })));
  }
  const notes: Notes = { code: meeting.code, sequence: meeting.sequence, answer, noted: changed };
  const draft = await context.write((write) => openDraft(write, NOTE, notes, draftAuthor(context)));
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('meetings.noted.title', { code: meeting.code })),
      { kind: 'facts', facts: slotFacts(t, meeting) },
      ...effect(context, notes),
      ...(standIn ? [text(t('meetings.noted.standIn', { name: standIn.name }))] : []),
      yesOrNo(t, NOTE, draft, 'primary'),
    ],
  };
}

function notedOf({ meeting }: MeetingSubject, person: Person, standIn: Person | undefined): Noted {
  const { partstat, notedById } = attendeeOf(meeting, person);
  return {
    personId: person.id,
    before: partstat,
    own: notedById === null,
    standInId: standIn?.id ?? null,
  };
}

function isNews({ meeting }: MeetingSubject, noted: Noted, answer: Answer): boolean {
  if (noted.before !== answer) return true;
  const attendee = meeting.attendees.find(({ personId }) => personId === noted.personId);
  return noted.standInId !== null && noted.standInId !== attendee?.standInId;
}

function effect(context: Context, { answer, noted }: Notes): Block[] {
  const { t, directory } = context;
  const answeredOtherwise = noted.filter(
    ({ own, before }) => own && before !== 'needsAction' && before !== answer,
  );
  const warnings = answeredOtherwise.map(({ personId, before }) =>
    warning(
      t('meetings.noted.ownAnswer', {
        name: directory.person(personId)?.name ?? '',
        answer: before,
      }),
    ),
  );
  const names = namesOf(context, noted);
  return [text(t('meetings.noted.effect', { names, count: noted.length, answer })), ...warnings];
}

/** « Awa Keïta (GIZ) et Moussa Diarra (UE) » */
function namesOf({ t, directory }: Context, noted: readonly Noted[]): string {
  const named = noted.flatMap(({ personId }) => {
    const person = directory.person(personId);
    if (!person) return [];
    const house = directory.organization(person.organizationId)?.acronym ?? '';
    return [`${person.name} (${house})`];
  });
  return listInWords(named, t.locale);
}

/** Somebody of the same organisation; « son suppléant » is the alternate of his seat. */
function standInFor(
  { directory }: Context,
  { meeting, group }: MeetingSubject,
  replaced: Person,
  name: string,
): Person {
  const on = meeting.start.toPlainDate();
  const { organizationId } = attendeeOf(meeting, replaced);
  const found = isAlternate(name)
    ? [alternateOf(directory, group, organizationId, on)]
    : findPeople(directory, name);
  const people = found.filter((one) => one !== undefined);
  if (people.length === 0) throw new DomainError('person.unknown', { name });
  const own = people.filter(
    (person) => person.organizationId === organizationId && person.id !== replaced.id,
  );
  const [person, ...others] = own;
  const said = { name: person?.name ?? people[0]?.name ?? name, replaced: replaced.name };
  if (!person) throw new DomainError('meeting.standInNotOf', said);
  if (others.length > 0) {
    throw new DomainError('person.ambiguous', { name, candidates: own.map((one) => one.name) });
  }
  if (mayStandIn(directory, group, person, on)) return person;
  throw new DomainError('meeting.standInOutside', { name: person.name, group: group.code });
}
