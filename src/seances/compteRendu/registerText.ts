import type { Temporal } from 'temporal-polyfill';
import { saveDecision } from '../../decisions/recording/register.ts';
import { snapshot } from '../../decisions/snapshot.ts';
import { decisionByCode } from '../../decisions/store.ts';
import type { Write } from '../../kernel/write.ts';
import { type Minutes, resolutionsOf } from './minutes.ts';

/** What an amendment changes in the words of a decision, it changes in the register too. */
export async function amendRegister(
  write: Write,
  before: Minutes,
  after: Minutes,
  now: Temporal.Instant,
): Promise<void> {
  const was = new Map(resolutionsOf(before).map(({ code, text }) => [code, text]));
  for (const { code, text } of resolutionsOf(after)) {
    if (was.get(code) === text) continue;
    const decision = await decisionByCode(write.tx, code);
    if (!decision) continue;
    const amended = { ...decision, text };
    await saveDecision(write.tx, decision, amended, now);
    write.audit({
      action: 'decision.correct',
      subjectType: 'decision',
      subjectId: decision.id,
      about: decision.groupId,
      before: snapshot(decision),
      after: snapshot(amended),
    });
  }
}
