import { speaker } from '../../kernel/access/speaker.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { isWithin, type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { answerButtons, slotFacts } from '../messages.ts';
import { pollsAskedOf } from '../polls/pollRef.ts';
import { type Answer, attendeeOf } from './answer.ts';
import { type AnswerRequest, answer } from './answering.ts';
import { companyBlocks } from './company.ts';

/**
 * Records what a sentence answers when it says nothing else; asks with buttons when it may mean another thing.
 * @throws DomainError `meeting.*`
 */
export async function answerOrAsk(
  request: AnswerRequest,
  context: Context,
  subject: MeetingSubject,
  given: Answer,
): Promise<Reply> {
  const { standIn, company, more, hours } = request;
  const start = subject.meeting.start.toPlainTime().toString({ smallestUnit: 'minute' });
  const polls = await pollsMeant(request, context);
  if (more || polls.length > 0 || hours.some((hour) => hour !== start)) {
    return askWhether(context, subject, polls, company);
  }
  return answer(context, subject, given, { company, ...(standIn ? { standIn } : {}) });
}

const FREE = /\b(?:dispo|disponibles?|libres?)\b/u;

/** « je suis dispo », « je ne peux pas le 18 », of no meeting that is named: it may be said of a poll. */
async function pollsMeant(
  { meeting: { code, group, on, said = '' } }: AnswerRequest,
  context: Context,
): Promise<Block[]> {
  if (code || group || context.channel !== undefined) return [];
  if (!on && !FREE.test(fold(said))) return [];
  const polls = (await pollsAskedOf(context)).filter(
    ({ slots }) => !on || slots.some((slot) => on.some((days) => isWithin(slot, days))),
  );
  return polls.map(({ code: poll }) =>
    buttons({
      id: sayId(`sondage ${poll}`),
      label: context.t('meetings.answered.poll', { code: poll }),
    }),
  );
}

/** Asks whether he comes, or answers one of these polls: nothing is written. */
function askWhether(
  context: Context,
  subject: MeetingSubject,
  polls: readonly Block[],
  company: readonly string[],
): Reply {
  const { t } = context;
  const { meeting } = subject;
  refuseClosed(subject, context);
  const person = speaker(context);
  attendeeOf(meeting, person);
  const asked = polls.length > 0 ? 'askedOrPoll' : 'asked';
  return reply(
    text(t(`meetings.answered.${asked}`, { code: meeting.code })),
    { kind: 'facts', facts: slotFacts(t, meeting) },
    buttons(...answerButtons(t, meeting)),
    ...polls,
    ...companyBlocks(context, subject, person, company),
  );
}
