import type { Context } from '../../kernel/commands/context.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { inZone } from '../../kernel/time.ts';
import { heldThatDay } from '../taken/heldThatDay.ts';
import { meetingAndGroup } from '../taken/meetingAndGroup.ts';
import type { DecisionLine } from './decisionLine.ts';
import { notAddressed } from './notAddressed.ts';
import { type RecordTopic, recordTopic } from './recordActions.ts';
import { completeRequest, requestOfLine, withoutDay } from './recordRequest.ts';
import { refuseClauses } from './severalClauses.ts';

/**
 * What a line has to be written down, and where it was decided.
 * @throws DomainError access.*, `decision.*`; InvalidForm with what was typed
 */
export async function toRecord(
  args: Extract<DecisionLine, { what: 'record' }>,
  context: Context,
): Promise<RecordTopic> {
  const { actor, now, zone } = context;
  const known = actor.knownGroups();
  const dated = withoutDay(args.said, known, inZone(now, zone).toPlainDate());
  const request = requestOfLine({ ...args, ...dated }, context);
  if (!args.addressed && (request.owners.length === 0 || isQuestion(args.said))) {
    throw notAddressed(args, known);
  }
  refuseClauses({ ...args, ...dated }, context);
  if (!dated) return recordTopic(await completeRequest(request, context));
  const { group } = await meetingAndGroup(request, context);
  const meetingCode = (await heldThatDay(dated.heldOn, group, context)).code;
  return recordTopic(await completeRequest({ ...request, meetingCode }, context));
}
