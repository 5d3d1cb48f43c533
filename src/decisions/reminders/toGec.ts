import { ofTheGec } from '../../directory/gec.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import type { Write } from '../../kernel/write.ts';
import { bringPoint, closePoint } from '../../meetings/agenda/waitingPoints.ts';
import type { Decision } from '../decision.ts';
import { shortened } from '../messages.ts';

const sourceKey = ({ id }: Decision): string => `decision:${id}:escalated`;

/** The next meeting of the GEC sees what nobody below has settled. */
export async function bringToGec(
  write: Write,
  circumstances: Circumstances,
  group: Group,
  decision: Decision,
): Promise<void> {
  const { group: gec } = ofTheGec(circumstances);
  if (!gec) return;
  await bringPoint(write, circumstances, {
    groupId: gec.id,
    origin: 'escalated',
    title: `${decision.code} – ${shortened(decision.text)}`,
    duration: null,
    presenter: group.code,
    sourceKey: sourceKey(decision),
    sourceCode: decision.code,
  });
}

/** A decision that is over comes to no other meeting of the GEC. */
export async function bringNoMore(
  { tx }: Write,
  { now }: Circumstances,
  decision: Decision,
): Promise<void> {
  await closePoint(tx, sourceKey(decision), now);
}
