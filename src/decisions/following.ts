import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../kernel/commands/context.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { dayInWords } from '../kernel/locale/format.ts';
import type { Locale } from '../kernel/locale/translate.ts';
import { type Change, type Decision, judge, standing } from './decision.ts';
import { isBefore } from './dueDate.ts';
import { tellOwners } from './notify.ts';
import { saveDecision } from './register.ts';
import { snapshot } from './snapshot.ts';
import { decisionByCode } from './store.ts';

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
  readonly hidden: DomainError;
}

/** @throws DomainError `decision.unknown` */
export async function decisionSubject(
  { db, directory }: Pick<Context, 'db' | 'directory'>,
  code: string,
): Promise<DecisionSubject> {
  const decision = await decisionByCode(db, code);
  const group = decision && directory.group(decision.groupId);
  const unknown = new DomainError('decision.unknown', { code });
  if (!decision || !group) throw unknown;
  return { decision, group, owners: decision.ownerIds, hidden: unknown };
}

/**
 * Makes one change of a decision in one transaction: reads it, judges it by the rules, writes it
 * and its audit line, and tells its owners.
 * @param amend what the decision becomes, once the change is allowed
 * @throws DomainError `decision.notYours`, `decision.done`, `decision.dropped`, or what `amend` throws
 */
export function follow(
  context: Context,
  { decision: { code }, group }: DecisionSubject,
  change: Change,
  amend: (decision: Decision) => Decision,
): Promise<Followed> {
  return context.write(async (write) => {
    const before = await decisionByCode(write.tx, code);
    if (!before) throw new DomainError('decision.unknown', { code });
    const own = standing(context.actor, group, before);
    const verdict = judge(change, before.status, own);
    if (verdict.kind === 'already') return { made: false, before, after: before };
    if (verdict.kind === 'refused') {
      throw new DomainError(verdict.why, { code, group: group.code });
    }
    const after = { ...amend(before), status: verdict.status };
    if (isSame(before, after)) return { made: false, before, after };
    await saveDecision(write.tx, before, after, context.now);
    write.audit({
      action: `decision.${change}`,
      subjectType: 'decision',
      subjectId: before.id,
      before: snapshot(before),
      after: snapshot(after),
    });
    tellOwners(write, context, { change, before, after }, context.actor.person?.id ?? null);
    return { made: true, before, after };
  });
}

const isSame = (before: Decision, after: Decision): boolean =>
  JSON.stringify(snapshot(before)) === JSON.stringify(snapshot(after));

/** When and how a decision was carried out. */
export interface Closing {
  readonly day: Temporal.PlainDate;
  /** Empty when nothing is said. */
  readonly note: string;
}

/**
 * What a decision becomes when it is closed on a day, which cannot be before it was taken.
 * @throws DomainError `decision.closedBeforeTaken`
 */
export function closedOn(decision: Decision, { day, note }: Closing, locale: Locale): Decision {
  if (isBefore(day, decision.takenOn)) {
    throw new DomainError('decision.closedBeforeTaken', {
      code: decision.code,
      closed: dayInWords(day, locale),
      taken: dayInWords(decision.takenOn, locale),
    });
  }
  return { ...decision, closedOn: day, closedNote: note === '' ? undefined : note };
}
