import { may } from '../../kernel/access/access.ts';
import type { Act } from '../../kernel/access/matrix.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type AnswerSaid, choicesFor } from './answerSaid.ts';
import { openSlots, type Poll, type PollSlot } from './poll.ts';
import { type SlotName, slotsNamed } from './slotNames.ts';
import { openPolls, pollByCode } from './store.ts';

/** A poll and its group, as access wants them. */
export interface PollSubject {
  readonly poll: Poll;
  readonly group: Group;
  readonly hidden: DomainError;
}

/** The poll of that code. @throws DomainError `poll.unknown` */
export async function pollNamed(code: string, { db, directory }: Context): Promise<PollSubject> {
  const poll = await pollByCode(db, code);
  const group = poll && directory.group(poll.groupId);
  const hidden = new DomainError('poll.unknown', { code });
  if (!poll || !group) throw hidden;
  return { poll, group, hidden };
}

/** The open polls of the groups to which somebody may do that, or of one of them. */
export function pollsOpenTo(context: Context, act: Act, group?: Group): Promise<Poll[]> {
  const { actor, db, directory, now } = context;
  const groups = group
    ? [group]
    : directory.groups.filter((one) => may(actor, act, { group: one }));
  return openPolls(
    db,
    groups.map(({ id }) => id),
    now,
  );
}

/**
 * The only poll that somebody can settle, when he names none.
 * @param group when he says of which group it is
 * @throws DomainError `poll.none`, `poll.which`
 */
export async function onlyPoll(
  context: Context,
  group: Group | undefined = context.channelGroup,
): Promise<PollSubject> {
  const polls = await pollsOpenTo(context, 'planifier', group);
  // Of one that he only reads, access says who may settle it.
  return oneOf(polls.length > 0 ? polls : await pollsOpenTo(context, 'sondage', group), context);
}

/**
 * The only poll, of those that are asked of the speaker, to whose slots he answers.
 * @throws DomainError `poll.none`, `poll.which`; `poll.answerUnclear` when it has no such slots
 */
export async function answeredPoll(
  context: Context,
  said: AnswerSaid,
  group: Group | undefined = context.channelGroup,
): Promise<PollSubject> {
  const polls = await pollsAskedOf(context, group);
  const answered = polls.filter((poll) => choicesFor(said, poll, context.now));
  const [unclear] = polls;
  if (answered.length === 0 && unclear) {
    throw new DomainError('poll.answerUnclear', { code: unclear.code });
  }
  return oneOf(answered, context);
}

/** The open polls that the speaker may answer: those asked of him, if any is. */
export async function pollsAskedOf(context: Context, group?: Group): Promise<readonly Poll[]> {
  const polls = await pollsOpenTo(context, 'sondage.repondre', group);
  const own = polls.filter(({ askedIds }) => askedIds.includes(context.actor.person?.id ?? ''));
  return own.length > 0 ? own : polls;
}

function oneOf(polls: readonly Poll[], context: Context): Promise<PollSubject> {
  const [poll, ...others] = polls;
  if (!poll) throw new DomainError('poll.none');
  if (others.length > 0)
    throw new DomainError('poll.which', { codes: polls.map(({ code }) => code) });
  return pollNamed(poll.code, context);
}

/** @throws DomainError `poll.settled`, `poll.withdrawn`, `poll.over` when it is answered no more */
export function refuseClosed(poll: Poll, { now }: Pick<Context, 'now'>): void {
  refuseEnded(poll);
  if (openSlots(poll, now).length === 0) throw new DomainError('poll.over', { code: poll.code });
}

/** @throws DomainError `poll.settled`, `poll.withdrawn` */
export function refuseEnded({ code, ending }: Pick<Poll, 'code' | 'ending'>): void {
  if (ending?.kind === 'settled') {
    throw new DomainError('poll.settled', { code, meeting: ending.meetingCode });
  }
  if (ending) throw new DomainError('poll.withdrawn', { code });
}

/**
 * The one slot that somebody chooses: « 2 », « le 24 », « mercredi ».
 * @throws DomainError `poll.slotUnknown`, `poll.slotUnclear`
 */
export function slotChosen(poll: Poll, name: SlotName): PollSlot {
  const [only, ...others] = slotsNamed(poll, name) ?? [];
  if (only && others.length === 0) return only;
  if (name.kind === 'number') return slotOf(poll, name.number);
  throw new DomainError('poll.slotUnclear', { code: poll.code, last: poll.slots.length });
}

/** The slot of that number. @throws DomainError `poll.slotUnknown` */
export function slotOf({ code, slots }: Poll, number: number) {
  const slot = slots.find((one) => one.number === number);
  if (!slot) throw new DomainError('poll.slotUnknown', { code, number, last: slots.length });
  return slot;
}
