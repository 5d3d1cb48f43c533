import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { retractTopics } from '../../kernel/outbox/store.ts';
import type { Write } from '../../kernel/write.ts';
import type { Meeting } from '../meeting.ts';
import { announcePoll } from './pollLetters.ts';
import { refuseEnded } from './pollRef.ts';
import { POLL_REMINDER } from './pollReminder.ts';
import { markSettled, pollById } from './store.ts';

/**
 * The poll has become that meeting: nobody is asked any more.
 * @throws DomainError `poll.settled` when it has become another one, `poll.withdrawn`
 */
export async function settlePoll(
  write: Write,
  circumstances: Circumstances,
  pollId: string,
  meeting: Meeting,
  group: Group,
): Promise<void> {
  const poll = await pollById(write.tx, pollId);
  if (!poll) throw new DomainError('button.unknown');
  refuseEnded(poll);
  await markSettled(write.tx, poll, meeting.code, circumstances.now);
  await write.unschedule(poll.id, POLL_REMINDER);
  await retractTopics(write.tx, `poll:${poll.id}:`);
  write.audit({
    action: 'poll.settle',
    subjectType: 'poll',
    subjectId: poll.id,
    about: group.id,
    after: { meeting: meeting.code },
  });
  announcePoll(
    write,
    circumstances,
    { ...poll, ending: { kind: 'settled', meetingCode: meeting.code } },
    group,
  );
}
