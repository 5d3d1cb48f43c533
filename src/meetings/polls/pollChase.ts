import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmOnce } from '../../kernel/confirmOnce.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { dayIn } from '../../kernel/time.ts';
import { silent } from './poll.ts';
import { namesOf, pollHead } from './pollMessages.ts';
import { type PollSubject, refuseClosed } from './pollRef.ts';
import { isRemindedOn, POLL_REMINDER, remindSilent } from './pollReminder.ts';
import { pollById } from './store.ts';

/** The command of the drafts that ask again those who have not answered. */
export const POLL_CHASE = 'sondageRelance';

const stored = z.object({ pollId: z.string() });

/**
 * Previews a reminder to those who have answered nothing: nothing is sent.
 * @throws DomainError `poll.settled`, `poll.withdrawn`, `poll.over`
 */
export async function previewChase(context: Context, { poll, group }: PollSubject): Promise<Reply> {
  refuseClosed(poll, context);
  const { t, now, directory } = context;
  const names = namesOf(silent(poll), directory);
  if (names.length === 0) {
    return reply(info(t('meetings.poll.waiting', { count: 0, names: '' })));
  }
  if (await isRemindedOn(context.db, poll, dayIn(now, group.zone), group.zone)) {
    return reply(info(t('meetings.poll.chase.today')));
  }
  const draft = await context.write((write) =>
    openDraft(write, POLL_CHASE, { pollId: poll.id }, draftAuthor(context)),
  );
  return reply(
    ...pollHead(t, poll, group, now),
    text(
      t('meetings.poll.chase.who', { count: names.length, names: listInWords(names, t.locale) }),
    ),
    text(t('meetings.poll.chase.nothingSent')),
    yesOrNo(t, POLL_CHASE, draft, 'primary'),
  );
}

/** Asks again, once a day at most, those who still have answered nothing. */
export function confirmChase(
  context: Context,
  { group, hidden }: PollSubject,
  draft: string,
): Promise<Reply> {
  const { t, now } = context;
  return confirmOnce(context, POLL_CHASE, draft, async (write, payload) => {
    const poll = await pollById(write.tx, stored.parse(payload).pollId);
    if (!poll) throw hidden;
    refuseClosed(poll, context);
    const day = dayIn(now, group.zone);
    if (await isRemindedOn(write.tx, poll, day, group.zone)) return t('meetings.poll.chase.today');
    remindSilent(write, context, poll, group, String(day));
    // The one that would come by itself has been asked for.
    await write.unschedule(poll.id, POLL_REMINDER);
    return t('meetings.poll.chase.done', { count: silent(poll).length });
  });
}
