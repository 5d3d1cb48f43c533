import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Write } from '../../kernel/write.ts';
import { type Decision, phaseOf } from '../decision.ts';
import { planEscalation } from './escalating.ts';
import { planReminders } from './reminding.ts';
import { bringNoMore } from './toGec.ts';

/** Writes down when a decision that was taken or changed is to be spoken of again, and to whom. */
export async function planFollowUp(
  write: Write,
  circumstances: Circumstances,
  decision: Decision,
): Promise<void> {
  await planReminders(write, circumstances, decision);
  await planEscalation(write, circumstances, decision);
  if (phaseOf(decision.status) === 'closed') await bringNoMore(write, circumstances, decision);
}
