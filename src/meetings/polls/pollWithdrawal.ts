import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmOnce } from '../../kernel/confirmOnce.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { concerned } from './poll.ts';
import { announcePoll, tellWithdrawn } from './pollLetters.ts';
import { pollHead } from './pollMessages.ts';
import { type PollSubject, refuseEnded } from './pollRef.ts';
import { POLL_REMINDER } from './pollReminder.ts';
import { markWithdrawn, pollById } from './store.ts';

/** The command of the drafts that give a poll up. */
export const POLL_WITHDRAWAL = 'sondageRetrait';

const stored = z.object({ pollId: z.string() });

/**
 * Previews that a poll is given up: nothing is sent.
 * @throws DomainError `poll.settled`, `poll.withdrawn`
 */
export async function previewWithdrawal(
  context: Context,
  { poll, group }: PollSubject,
): Promise<Reply> {
  refuseEnded(poll);
  const { t, now } = context;
  const draft = await context.write((write) =>
    openDraft(write, POLL_WITHDRAWAL, { pollId: poll.id }, draftAuthor(context)),
  );
  return reply(
    ...pollHead(t, poll, group, now),
    text(t('meetings.poll.withdrawal.effect', { count: concerned(poll).length })),
    yesOrNo(t, POLL_WITHDRAWAL, draft, 'danger'),
  );
}

/** Gives the poll up: nobody is asked any more, and those who were are told so. */
export function confirmWithdrawal(
  context: Context,
  { group, hidden }: PollSubject,
  draft: string,
): Promise<Reply> {
  return confirmOnce(context, POLL_WITHDRAWAL, draft, async (write, payload) => {
    const poll = await pollById(write.tx, stored.parse(payload).pollId);
    if (!poll) throw hidden;
    refuseEnded(poll);
    await markWithdrawn(write.tx, poll, context.now);
    await write.unschedule(poll.id, POLL_REMINDER);
    write.audit({
      action: 'poll.withdraw',
      subjectType: 'poll',
      subjectId: poll.id,
      about: group.id,
      after: { code: poll.code },
    });
    tellWithdrawn(write, context, poll, group);
    announcePoll(write, context, { ...poll, ending: { kind: 'withdrawn' } }, group);
    return context.t('meetings.poll.withdrawal.done', { code: poll.code });
  });
}
