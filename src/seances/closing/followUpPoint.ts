import type { Temporal } from 'temporal-polyfill';
import { type Decision, daysLate } from '../../decisions/decision.ts';
import { dayInList, ownersInWords, type Reading, shortened } from '../../decisions/messages.ts';
import { countDecisions, findDecisions } from '../../decisions/store.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import {
  annotatePoints,
  bringPoint,
  groupsAwaiting,
  stillComes,
} from '../../meetings/agenda/waitingPoints.ts';
import type { Meeting } from '../../meetings/meeting.ts';

/** Minutes. */
const DURATION = 10;
/** What a meeting can look at; the rest is counted. */
const MOST_LINES = 15;

/** The group looks at its open decisions, the longest delay first, at its next meeting. */
export async function bringFollowUp(
  write: Write,
  circumstances: Circumstances,
  { id, groupId }: Meeting,
  after: Temporal.Instant,
): Promise<void> {
  // The point that no meeting has come to yet lists the same decisions: a second one would double it.
  if (await stillComes(write.tx, { groupId, origin: 'followUp' }, after)) return;
  const group = circumstances.directory.group(groupId);
  const note = group && (await followUpNote(write.tx, circumstances, group));
  if (!note) return;
  const title = translator('fr')('seances.followUpPoint');
  const point = { groupId, origin: 'followUp', title, presenter: null, note } as const;
  const source = { duration: DURATION, sourceKey: `followUp:${id}` };
  await bringPoint(write, circumstances, { ...point, ...source }, { after });
}

/** What those points list is true of this morning. */
export async function refreshFollowUp(write: Write, circumstances: Circumstances): Promise<void> {
  for (const groupId of await groupsAwaiting(write.tx, 'followUp')) {
    const group = circumstances.directory.group(groupId);
    if (!group) continue;
    const note = await followUpNote(write.tx, circumstances, group);
    await annotatePoints(write.tx, { groupId, origin: 'followUp' }, note);
  }
}

/** The open decisions that have a due date, one a line; undefined when there are none. */
async function followUpNote(
  db: Reader,
  { directory, now }: Circumstances,
  group: Group,
): Promise<string | undefined> {
  const where = { groupId: group.id, phase: 'open', dueOn: { not: null } } as const;
  const orderBy = [{ dueOn: 'asc' }, { createdAt: 'asc' }] as const;
  const decisions = await findDecisions(db, { where, orderBy: [...orderBy] }, { take: MOST_LINES });
  if (decisions.length === 0) return undefined;
  const reading = { t: translator('fr'), directory, today: dayIn(now, group.zone) };
  const more = (await countDecisions(db, where)) - decisions.length;
  const rest = more > 0 ? [reading.t('seances.followUpMore', { count: more })] : [];
  return [...decisions.map((one) => followUpLine(reading, one)), ...rest].join('\n');
}

function followUpLine(reading: Reading, decision: Decision): string {
  const { t, today } = reading;
  return t('seances.followUpLine', {
    code: decision.code,
    text: shortened(decision.text),
    owners: ownersInWords(reading, decision) ?? 'none',
    due: decision.dueOn ? dayInList(reading, decision.dueOn) : '',
    late: daysLate(decision, today),
  });
}
