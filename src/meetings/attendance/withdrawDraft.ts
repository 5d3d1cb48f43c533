import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { heading, type Reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { confirmStatus, standingReply } from '../changing/statusDraft.ts';
import type { Meeting } from '../meeting.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { slotFacts } from '../messages.ts';
import { replacedBy } from './standInLeaves.ts';
import { refuseOfSeries, withdrawInvitations } from './withdrawing.ts';

/** The command whose drafts take people off the list of a meeting. */
export const UNINVITE = 'desinviter';

const withdrawalSchema = z.object({ code: z.string(), personIds: z.array(z.string()) });

/**
 * Previews that people are no longer invited to a meeting: nothing is sent.
 * @throws DomainError `meeting.notInvitedThere`, `meeting.seated`, `meeting.ofSeries`
 */
export async function previewWithdrawal(
  context: Context,
  { meeting }: MeetingSubject,
  people: readonly Person[],
): Promise<Reply> {
  const { t } = context;
  const { code } = meeting;
  for (const person of people) refuseSeated(meeting, person);
  const personIds = people.map(({ id }) => id);
  await refuseOfSeries(context.db, meeting, personIds);
  const draft = await context.write((write) =>
    openDraft(write, UNINVITE, { code, personIds }, draftAuthor(context)),
  );
  const names = listInWords(
    people.map(({ name }) => name),
    t.locale,
  );
  const replaced = personIds.flatMap((id) =>
    replacedBy(meeting, id).flatMap((one) => context.directory.person(one.personId)?.name ?? []),
  );
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('meetings.uninvite.title', { code })),
      { kind: 'facts', facts: slotFacts(t, meeting) },
      text(
        t('meetings.uninvite.effect', {
          names,
          count: people.length,
          replaced: replaced.length === 0 ? 'none' : listInWords(replaced, t.locale),
        }),
      ),
      yesOrNo(t, UNINVITE, draft, 'danger'),
    ],
  };
}

/** Whoever holds the seat of his organisation is expected for as long as he does. */
function refuseSeated({ code, attendees }: Meeting, { id, name }: Person): void {
  const attendee = attendees.find(({ personId }) => personId === id);
  if (!attendee) throw new DomainError('meeting.notInvitedThere', { name, code });
  if (attendee.role === 'titular') throw new DomainError('meeting.seated', { name, code });
}

/** Takes them off the list, once: each is told, and those in whose place they were to sit. */
export async function confirmWithdrawal(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const pressed = { command: UNINVITE, draft, payload: withdrawalSchema };
  const { kind } = await confirmStatus(
    context,
    subject,
    pressed,
    (write, meeting, { personIds }) => {
      if (meeting.status === 'cancelled')
        throw new DomainError('meeting.cancelled', { code: meeting.code });
      return withdrawInvitations(write, context, meeting, personIds, subject.group);
    },
  );
  const said = kind === 'done' ? 'meetings.uninvite.done' : 'meetings.uninvite.already';
  return standingReply(context, subject, ({ code }) => context.t(said, { code }));
}
