import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { heading, type Reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import type { Write } from '../../kernel/write.ts';
import { confirmStatus, standingReply } from '../changing/statusDraft.ts';
import type { Meeting } from '../meeting.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { slotFacts } from '../messages.ts';
import { inviteeFor } from './invitees.ts';
import { addInvitees } from './inviting.ts';

/** The command whose drafts invite more people to a meeting. */
export const INVITE = 'inviter';

/** Who is to be invited to which meeting, as a draft keeps it. */
export const invitationSchema = z.object({ code: z.string(), personIds: z.array(z.string()) });

/**
 * Previews that more people are invited to a meeting that is planned.
 * @throws DomainError `meeting.allInvited`
 */
export async function previewInvitation(
  context: Context,
  { meeting, invitees }: MeetingSubject,
  people: readonly Person[],
): Promise<Reply> {
  const { t } = context;
  const { code } = meeting;
  const others = people.filter(({ id }) => !invitees.includes(id));
  if (others.length === 0) throw new DomainError('meeting.allInvited', { code });
  const personIds = others.map(({ id }) => id);
  const draft = await context.write((write) =>
    openDraft(write, INVITE, { code, personIds }, draftAuthor(context)),
  );
  const names = listInWords(
    others.map(({ name }) => name),
    t.locale,
  );
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('meetings.invite.title', { code })),
      { kind: 'facts', facts: slotFacts(t, meeting) },
      text(t('meetings.invite.effect', { names, count: others.length })),
      yesOrNo(t, INVITE, draft, 'primary'),
    ],
  };
}

/** Invites them, once: each gets the invitation that the others have had, and nobody else is written to. */
export async function confirmInvitation(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const pressed = { command: INVITE, draft, payload: invitationSchema };
  const { kind } = await confirmStatus(context, subject, pressed, (write, meeting, { personIds }) =>
    invite(write, context, subject, meeting, personIds),
  );
  const said = kind === 'done' ? 'meetings.invite.done' : 'meetings.invite.already';
  return standingReply(context, subject, ({ code }) => context.t(said, { code }));
}

/**
 * @returns false when all of them have been invited meanwhile
 * @throws DomainError `meeting.cancelled`
 */
async function invite(
  write: Write,
  context: Context,
  { group }: MeetingSubject,
  { id, code, status, attendees, start }: Meeting,
  personIds: readonly string[],
): Promise<boolean> {
  if (status === 'cancelled') throw new DomainError('meeting.cancelled', { code });
  const { directory } = context;
  const known = new Set(attendees.map(({ personId }) => personId));
  const added = personIds.flatMap((personId) => directory.person(personId) ?? []);
  const rows = added
    .filter((person) => person.active && !known.has(person.id))
    .map((person) => inviteeFor(directory, group, person, start.toPlainDate()));
  if (rows.length === 0) return false;
  await addInvitees(write, context, { id, code }, group, rows);
  return true;
}
