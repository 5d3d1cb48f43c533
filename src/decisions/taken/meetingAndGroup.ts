import { authorize } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import {
  type DecisionValues,
  invalidDecision,
  recordableGroups,
} from '../recording/decisionForm.ts';
import {
  type HeldMeeting,
  heldMeetingByCode,
  lastHeldMeeting,
  meetingsHeldAround,
} from '../store.ts';

/** The group that took a decision, and at which meeting. */
export interface Taken {
  readonly meeting: HeldMeeting | undefined;
  readonly group: Group;
}

/** What says where a decision was taken, and what a form shows of it when that is not enough. */
interface Asked {
  /** GEC-2027-03. */
  readonly meetingCode?: string | undefined;
  readonly group?: Group | undefined;
  readonly values: DecisionValues;
}

/**
 * Where a decision was taken. Judged before what is wrong is told: whoever may not record has no form to
 * put right.
 * @throws InvalidForm, DomainError access.*
 */
export async function meetingAndGroup(request: Asked, context: Context): Promise<Taken> {
  const { db, directory, actor } = context;
  if (request.meetingCode !== undefined) {
    const meeting = await heldMeetingByCode(db, request.meetingCode);
    const group = meeting && directory.group(meeting.groupId);
    if (meeting && group && actor.knows(group)) {
      authorize('decision.enregistrer', context, { group });
      return { meeting, group };
    }
    const fault = new DomainError('meeting.unknown', { code: request.meetingCode });
    throw invalidDecision(context, request.values, 'reunion', fault);
  }
  const group = request.group ?? (await onlyGroup(request, context));
  const hidden = new DomainError('group.unknown', { text: group.code });
  authorize('decision.enregistrer', context, { group, hidden });
  return { group, meeting: await meetingUnderWay(group, context) };
}

/**
 * The one group he coordinates, or the only one that sits at this moment; otherwise he is asked.
 * @throws DomainError `decision.noGroupToRecord`; InvalidForm
 */
async function onlyGroup({ values }: Asked, context: Context): Promise<Group> {
  const [group, ...others] = recordableGroups(context);
  if (!group) throw new DomainError('decision.noGroupToRecord');
  if (others.length === 0) return group;
  const sitting = await sittingGroup([group, ...others], context);
  if (sitting) return sitting;
  throw invalidDecision(context, values, 'groupe', new DomainError('decision.groupMissing'));
}

/** People sit down before the hour, and write down after it. */
const BEFORE_MINUTES = 15;
const AFTER_MINUTES = 60;

/** « décision : … » said while one of his groups sits, and no other. */
async function sittingGroup(
  groups: readonly Group[],
  { db, now }: Context,
): Promise<Group | undefined> {
  const ids = groups.map(({ id }) => id);
  const from = now.subtract({ minutes: AFTER_MINUTES });
  const to = now.add({ minutes: BEFORE_MINUTES });
  const [meeting, other] = await meetingsHeldAround(db, ids, from, to);
  return other ? undefined : groups.find(({ id }) => id === meeting?.groupId);
}

/** A decision told outside its meeting belongs to the last one, while it is fresh in memory. */
const FRESH_DAYS = 31;

function meetingUnderWay(group: Group, { db, now }: Context): Promise<HeldMeeting | undefined> {
  const from = now.subtract({ hours: FRESH_DAYS * 24 });
  return lastHeldMeeting(db, group.id, from, now.add({ minutes: BEFORE_MINUTES }));
}
