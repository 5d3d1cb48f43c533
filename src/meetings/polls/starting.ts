import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Write } from '../../kernel/write.ts';
import type { Poll } from './poll.ts';
import { announcePoll, askPeople } from './pollLetters.ts';
import { scheduleReminder } from './pollReminder.ts';
import { createPoll, type NewPoll } from './store.ts';

/** Puts a poll in the register, asks everyone, tells the group's channel and plans the reminder. */
export async function startPoll(
  write: Write,
  circumstances: Circumstances,
  wanted: NewPoll,
): Promise<Poll> {
  const { group } = wanted;
  const poll = await createPoll(write.tx, circumstances.now, wanted);
  write.audit({
    action: 'poll.start',
    subjectType: 'poll',
    subjectId: poll.id,
    about: group.id,
    after: { code: poll.code, subject: poll.subject, place: poll.place },
  });
  askPeople(write, circumstances, poll, group, { kind: 'ask' }, poll.askedIds);
  announcePoll(write, circumstances, poll, group);
  await scheduleReminder(write, circumstances, poll);
  return poll;
}
