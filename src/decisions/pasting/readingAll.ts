import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { kindNamed } from '../recording/marks.ts';
import type { DecisionMade } from '../recording/recording.ts';
import { completeRequest, requestOfLine } from '../recording/recordRequest.ts';
import { heldThatDay } from '../taken/heldThatDay.ts';
import { meetingAndGroup, type Taken } from '../taken/meetingAndGroup.ts';
import type { PastedList } from './pasted.ts';

/** A line of the list: as it will be recorded, or why it cannot be as it is. */
export type ReadItem =
  | { readonly made: DecisionMade }
  | { readonly said: string; readonly fault: DomainError };

/**
 * The group that took the decisions, and at which meeting.
 * @throws DomainError access.*, `decision.listGroupMissing`, `decision.noMeetingThen`,
 * `decision.severalMeetingsThen`, `meeting.unknown`
 */
export async function takenTogether(
  { meetingCode, group = undefined, heldOn }: PastedList,
  context: Context,
): Promise<Taken> {
  const request = { meetingCode, group: group ?? context.channelGroup, values: {} };
  try {
    const taken = await meetingAndGroup(request, context);
    return heldOn ? { ...taken, meeting: await heldThatDay(heldOn, taken.group, context) } : taken;
  } catch (error) {
    if (!(error instanceof InvalidForm)) throw error;
    if (error.code === 'decision.groupMissing') throw new DomainError('decision.listGroupMissing');
    throw new DomainError(error.code, error.params);
  }
}

const CALLED =
  /^(?<noun>d[ée]cision|action|recommandation|engagement)\s*(?:n\s?[°º]\s*)?\d{0,3}\s*[:.)–-]\s*/iu;

/** Each line read as « décision : … » would read it; one that cannot be so is told, and stops no other. */
export async function readEach(
  { items, kind }: PastedList,
  { group, meeting }: Taken,
  context: Context,
): Promise<readonly ReadItem[]> {
  const read: ReadItem[] = [];
  for (const item of items) {
    const called = CALLED.exec(item);
    const said = item.slice(called?.[0].length ?? 0);
    const own = called ? (kindNamed(called.groups?.noun ?? '') ?? 'decision') : kind;
    read.push(await readOne({ said, kind: own, group }, meeting?.code, context));
  }
  return read;
}

async function readOne(
  said: Parameters<typeof requestOfLine>[0],
  meetingCode: string | undefined,
  context: Context,
): Promise<ReadItem> {
  try {
    if (isQuestion(said.said)) throw new DomainError('decision.onlyAsked');
    const request = requestOfLine(said, context);
    // The meeting of the list would take what another group has decided.
    if (request.group && request.group.id !== said.group?.id) throw ofAnother(request.group);
    const made = await completeRequest(
      { ...request, meetingCode: request.meetingCode ?? meetingCode },
      context,
    );
    if (made.group.id === said.group?.id) return { made };
    throw ofAnother(made.group);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { said: said.said, fault: error };
  }
}

const ofAnother = ({ code }: Group): DomainError =>
  new DomainError('decision.ofAnotherGroup', { group: code });
