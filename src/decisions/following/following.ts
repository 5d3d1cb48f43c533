import type { Temporal } from 'temporal-polyfill';
import { refuseHidden } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { ownersOf, standing } from '../answering.ts';
import type { Decision } from '../decision.ts';
import { addComment } from '../history/commentStore.ts';
import { tellChange } from '../notifyChange.ts';
import { saveDecision } from '../recording/register.ts';
import { planFollowUp } from '../reminders/planFollowUp.ts';
import { snapshot } from '../snapshot.ts';
import { decisionByCode } from '../store.ts';
import { type Change, judge } from '../transitions.ts';

/** What came of a change. */
export interface Followed {
  /** False: it was so already, and nothing was written. */
  readonly made: boolean;
  readonly before: Decision;
  readonly after: Decision;
}

/** A decision as its commands and buttons find it, for the kernel to judge access. */
export interface DecisionSubject {
  readonly decision: Decision;
  readonly group: Group;
  readonly owners: readonly string[];
  /** The actor, when it was passed on to a body that he reads. */
  readonly recipients: readonly string[];
  readonly hidden: DomainError;
}

/** @throws DomainError `decision.unknown` */
export async function decisionSubject(
  { db, directory, actor, now }: Pick<Context, 'db' | 'directory' | 'actor' | 'now'>,
  code: string,
): Promise<DecisionSubject> {
  const decision = await decisionByCode(db, code);
  const group = decision && directory.group(decision.groupId);
  const unknown = new DomainError('decision.unknown', { code });
  if (!decision || !group) throw unknown;
  const owners = ownersOf(decision, directory, dayIn(now, group.zone));
  const recipients = await recipientsAmong(db, decision, directory, actor);
  const subject = { decision, group, owners, recipients, hidden: unknown };
  refuseHidden(actor, subject);
  return subject;
}

/** The actor, when it was passed on to a body that he reads; nobody else matters. */
async function recipientsAmong(
  db: Context['db'],
  { id, groupId }: Decision,
  directory: Context['directory'],
  actor: Context['actor'],
): Promise<readonly string[]> {
  const own = directory.group(groupId);
  if (!actor.person || (own && actor.relations(own).has('reader'))) return [];
  const passed = await db.transmission.findMany({
    where: { decisionId: id },
    select: { toGroupId: true },
  });
  const reads = passed.some(({ toGroupId }) => {
    const group = directory.group(toGroupId);
    return group !== undefined && actor.relations(group).has('reader');
  });
  return reads ? [actor.person.id] : [];
}

/**
 * Makes one change of a decision in one transaction: reads it, judges it by the rules, writes it and
 * its audit line, and tells those whom it concerns.
 * @param amend what the decision becomes, once the change is allowed
 * @param remark what is said besides, and kept as a comment even when nothing else changes
 * @throws DomainError what `judge` refuses, or what `amend` throws
 */
export function follow(
  context: Context,
  { decision: { code }, group }: DecisionSubject,
  change: Change,
  amend: (decision: Decision, today: Temporal.PlainDate) => Decision,
  remark = '',
): Promise<Followed> {
  const today = dayIn(context.now, group.zone);
  return context.write(async (write) => {
    const before = await decisionByCode(write.tx, code);
    if (!before) throw new DomainError('decision.unknown', { code });
    const own = standing(context.actor, group, before, context.directory, today);
    const verdict = judge(change, before.status, own);
    if (verdict.kind === 'refused') {
      throw new DomainError(verdict.why, { code, group: group.code });
    }
    if (remark !== '') {
      const authorId = context.actor.person?.id ?? null;
      await addComment(write, before, { at: context.now, authorId, text: remark });
    }
    if (verdict.kind === 'already') return { made: false, before, after: before };
    const after = { ...amend(before, today), status: verdict.status };
    if (isSame(before, after)) return { made: false, before, after };
    await writeChange(write, context, before, after, change);
    tellChange(write, context, { change, before, after, group });
    await planFollowUp(write, context, after);
    return { made: true, before, after };
  });
}

/** Writes what a decision becomes, and the line of its history. */
export async function writeChange(
  write: Write,
  { now }: Pick<Context, 'now'>,
  before: Decision,
  after: Decision,
  change: Change | 'owner' | 'halt' | 'resume',
): Promise<void> {
  await saveDecision(write.tx, before, after, now);
  write.audit({
    action: `decision.${change}`,
    subjectType: 'decision',
    subjectId: before.id,
    about: before.groupId,
    before: snapshot(before),
    after: snapshot(after),
  });
}

const isSame = (before: Decision, after: Decision): boolean =>
  before.postponements === after.postponements &&
  JSON.stringify(snapshot(before)) === JSON.stringify(snapshot(after));
