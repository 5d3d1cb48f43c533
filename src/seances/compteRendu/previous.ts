import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { translator } from '../../kernel/locale/translate.ts';
import type { Write } from '../../kernel/write.ts';
import { bringPoint } from '../../meetings/agenda/waitingPoints.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { BookLine } from '../book.ts';
import { previousOutcome } from '../proceedings.ts';
import { adopt, minutesBefore, minutesKey } from './adopting.ts';
import { SHORT_SEAL } from './subject.ts';

export interface AdoptedMinutes {
  readonly code: string;
  readonly seal: string;
}

/** What « adopté » or « amendé : … » said in a séance does to the compte rendu of the meeting before. */
export async function adoptPrevious(
  write: Write,
  { actor, now }: Context,
  meeting: Meeting,
  book: readonly BookLine[],
): Promise<AdoptedMinutes | undefined> {
  const said = previousOutcome(book);
  const before = said && (await minutesBefore(write.tx, meeting));
  if (!said || !before) return undefined;
  const adoption = { personId: actor.person?.id ?? null, now, atCode: meeting.code };
  const amendments = said.outcome === 'amended' ? said.texts : [];
  const seal = await adopt(write, before, amendments, adoption);
  return seal === undefined ? undefined : { code: before.code, seal: seal.slice(0, SHORT_SEAL) };
}

/** Minutes, on the ordre du jour. */
const DURATION = 5;

/** A compte rendu that is circulated comes by itself to the next ordre du jour, to be adopted. */
export async function bringAdoption(
  write: Write,
  circumstances: Circumstances,
  { id, groupId, code, start }: Meeting,
): Promise<void> {
  const title = translator('fr')('seances.minutes.point', { code });
  const point = { groupId, origin: 'minutes', title, duration: DURATION, presenter: null } as const;
  const source = { sourceKey: minutesKey(id), sourceCode: code };
  const began = start.epochMilliseconds > circumstances.now.epochMilliseconds;
  const after = began ? start.toInstant() : circumstances.now;
  await bringPoint(write, circumstances, { ...point, ...source }, { after });
}
