import { may } from '../../kernel/access/access.ts';
import type { Act } from '../../kernel/access/matrix.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { openSlots, type Poll } from './poll.ts';
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
 * @throws DomainError `poll.none`, `poll.which`
 */
export async function onlyPoll(context: Context): Promise<PollSubject> {
  const polls = await pollsOpenTo(context, 'planifier', context.channelGroup);
  const [poll, ...others] = polls;
  if (!poll) throw new DomainError('poll.none');
  if (others.length > 0)
    throw new DomainError('poll.which', { codes: polls.map(({ code }) => code) });
  return pollNamed(poll.code, context);
}

/** @throws DomainError `poll.settled`, `poll.over` when it is answered no more */
export function refuseClosed(poll: Poll, { now }: Pick<Context, 'now'>): void {
  const { code, meetingCode } = poll;
  if (meetingCode !== undefined)
    throw new DomainError('poll.settled', { code, meeting: meetingCode });
  if (openSlots(poll, now).length === 0) throw new DomainError('poll.over', { code });
}

/**
 * The slot that a number names: its own, or else the day of the month of one alone, « retiens le 18 ».
 * @throws DomainError `poll.slotUnknown`
 */
export function slotCalled(poll: Poll, number: number) {
  const onDay = poll.slots.filter(({ start }) => start.day === number);
  const [only, ...others] = onDay;
  return only && others.length === 0 && number > poll.slots.length ? only : slotOf(poll, number);
}

/** The slot of that number. @throws DomainError `poll.slotUnknown` */
export function slotOf({ code, slots }: Poll, number: number) {
  const slot = slots.find((one) => one.number === number);
  if (!slot) throw new DomainError('poll.slotUnknown', { code, number, last: slots.length });
  return slot;
}
