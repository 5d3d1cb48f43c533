import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { info, type Reply, reply } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import { type AnswerSaid, type Choices, choicesFor, unknownNumbers } from './answerSaid.ts';
import { choiceOf, isAhead, type Poll, type PollAnswer } from './poll.ts';
import { announcePoll } from './pollLetters.ts';
import { type PollSubject, refuseClosed, slotOf } from './pollRef.ts';
import { pollState } from './pollState.ts';
import { keepAnswer, pollByCode } from './store.ts';

/**
 * Records what the speaker says of that poll in his own words.
 * @throws DomainError `poll.slotUnknown`, `poll.answerUnclear`, and those of `answerPoll`
 */
export function answerSaid(
  context: Context,
  subject: PollSubject,
  said: AnswerSaid,
): Promise<Reply> {
  const { poll } = subject;
  const choices = choicesFor(said, poll, context.now);
  if (choices) return answerPoll(context, subject, choices);
  const [unknown] = unknownNumbers(said, poll);
  if (unknown !== undefined) slotOf(poll, unknown);
  throw new DomainError('poll.answerUnclear', { code: poll.code });
}

/**
 * Records what the speaker says of these slots, in the place of what he said before.
 * @throws DomainError `poll.settled`, `poll.withdrawn`, `poll.over`, `poll.slotPast`, `poll.slotUnknown`
 */
export async function answerPoll(
  context: Context,
  subject: PollSubject,
  choices: Choices,
): Promise<Reply> {
  const { t } = context;
  const poll = await context.write((write) => record(write, context, subject, choices));
  const said = [...choices].map(([number, choice]) => t('meetings.poll.said', { number, choice }));
  const answers = said.join(', ');
  return reply(
    info(t('meetings.poll.answered', { code: poll.code, answers })),
    ...pollState(context, poll, subject.group),
  );
}

async function record(
  write: Write,
  context: Context,
  { poll: { code }, group, hidden }: PollSubject,
  choices: Choices,
): Promise<Poll> {
  const { now, actor } = context;
  const personId = actor.person?.id;
  if (personId === undefined) throw new DomainError('access.unknownPerson');
  const poll = await pollByCode(write.tx, code);
  if (!poll) throw hidden;
  refuseClosed(poll, context);
  const changed = [...choices].flatMap(([number, choice]): PollAnswer[] => {
    const slot = slotOf(poll, number);
    if (!isAhead(slot, now)) throw new DomainError('poll.slotPast', { code, number });
    return choiceOf(poll, slot, personId) === choice ? [] : [{ personId, number, choice }];
  });
  if (changed.length === 0) return poll;
  for (const answer of changed) await keepAnswer(write.tx, poll, answer, now);
  write.audit({
    action: 'poll.answer',
    subjectType: 'poll',
    subjectId: poll.id,
    about: group.id,
    before: { personId, answers: poll.answers.filter((one) => one.personId === personId) },
    after: { personId, answers: changed },
  });
  const after = await pollByCode(write.tx, code);
  if (!after) throw hidden;
  announcePoll(write, context, after, group);
  return after;
}
