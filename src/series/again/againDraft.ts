import { z } from 'zod';
import { onePerson } from '../../directory/names.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { facts, heading, info, type Reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { confirmStatus, standingReply } from '../../meetings/changing/statusDraft.ts';
import { writtenTo } from '../../meetings/letters/writtenTo.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { type MeetingSubject, refuseClosed } from '../../meetings/meetingSearch.ts';
import { meetingCard, slotFacts } from '../../meetings/messages.ts';
import type { AgainSaid } from './againSaid.ts';
import { sendAgain } from './sendAgain.ts';

type Whose = Exclude<AgainSaid['whose'], 'own' | 'unsaid'>;

/** The command whose drafts send invitations once more. */
export const AGAIN = 'renvoyerInvitation';

const againSchema = z.object({ code: z.string(), personIds: z.array(z.string()) });

/** More names are not read: how many tells more. */
const MOST_NAMED = 5;

/**
 * Previews to whom their invitation will be sent once more.
 * @throws DomainError `person.*`, `meeting.notInvitedThere`, `meeting.nobodyToTell`
 */
export async function previewAgain(
  context: Context,
  { meeting }: MeetingSubject,
  whose: Whose,
): Promise<Reply> {
  const { t } = context;
  const { code } = meeting;
  const people = invitedAmong(context, meeting, whose);
  if (people.length === 0) throw new DomainError('meeting.nobodyToTell', { code });
  const personIds = people.map(({ id }) => id);
  const draft = await context.write((write) =>
    openDraft(write, AGAIN, { code, personIds }, draftAuthor(context)),
  );
  const names = people.map(({ name, email }) => `${name} (${email})`);
  const few = names.length <= MOST_NAMED ? listInWords(names, t.locale) : 'many';
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('meetings.again.title', { code })),
      facts(...slotFacts(t, meeting)),
      text(t('meetings.again.effect', { names: few, count: people.length })),
      yesOrNo(t, AGAIN, draft, 'primary'),
    ],
  };
}

function invitedAmong({ directory }: Context, { code, attendees }: Meeting, whose: Whose) {
  if (whose === 'all' || whose === 'silent') {
    return writtenTo(attendees, directory)
      .filter(({ partstat }) => whose === 'all' || partstat === 'needsAction')
      .flatMap(({ personId }) => directory.person(personId) ?? []);
  }
  const people = whose.map((name) => onePerson(directory, name));
  for (const { id, name } of people) {
    if (attendees.some(({ personId }) => personId === id)) continue;
    throw new DomainError('meeting.notInvitedThere', { name, code });
  }
  return [...new Set(people)];
}

/** Sends them, once. */
export async function confirmAgain(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const pressed = { command: AGAIN, draft, payload: againSchema };
  const { kind } = await confirmStatus(context, subject, pressed, async (write, meeting, kept) => {
    refuseClosed({ ...subject, meeting }, context);
    const sent: string[] = [];
    for (const personId of kept.personIds) {
      if (await sendAgain(write, context, meeting, personId)) sent.push(personId);
    }
    if (sent.length > 0) {
      write.audit({
        action: 'meeting.sendAgain',
        subjectType: 'meeting',
        subjectId: meeting.id,
        about: meeting.groupId,
        after: { people: sent },
      });
    }
    return sent.length > 0;
  });
  const said = kind === 'done' ? 'meetings.again.done' : 'meetings.again.already';
  return standingReply(context, subject, ({ code }) => context.t(said, { code }));
}

/**
 * Sends the speaker his own, at once.
 * @throws DomainError `meeting.notInvited`
 */
export async function sendOwnAgain(context: Context, subject: MeetingSubject): Promise<Reply> {
  const { t, actor } = context;
  const { meeting, group, invitees } = subject;
  const { code } = meeting;
  const { person } = actor;
  if (!person || !invitees.includes(person.id))
    throw new DomainError('meeting.notInvited', { code });
  const isSent = await context.write((write) => sendAgain(write, context, meeting, person.id));
  const { email } = person;
  const said = isSent ? 'meetings.again.own' : 'meetings.again.onItsWay';
  return {
    blocks: [
      info(t(said, { code, email })),
      ...meetingCard(t, meeting, group, { answerable: true }),
    ],
  };
}
