import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { translator } from '../../kernel/locale/translate.ts';
import type { Write } from '../../kernel/write.ts';
import { bringPoint } from '../../meetings/agenda/waitingPoints.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { BookLine, Line } from '../book.ts';
import { previousOutcome } from '../proceedings.ts';
import { adopt, minutesBefore, minutesKey, withAmendment } from './adopting.ts';
import { meetingBefore } from './reading.ts';
import { isReserved } from './reserve.ts';
import { keptMinutes, refuseSealed, SHORT_SEAL } from './subject.ts';

type PreviousLine = Extract<Line, { readonly kind: 'previous' }>;

export interface AdoptedMinutes {
  readonly code: string;
  /** Undefined when what was said in séance could not be made of it: it waits. */
  readonly seal: string | undefined;
}

/**
 * Whether a line may be said of the compte rendu of the meeting before: it is one, it is not sealed, and
 * what is said of it can be made of it.
 * @throws DomainError `minutes.previousNone`, `minutes.sealed`, `minutes.reserved`, `minutes.words*`
 */
export async function refusePrevious(
  { tx }: Write,
  meeting: Meeting,
  { outcome, text }: PreviousLine,
): Promise<void> {
  const before = await minutesBefore(tx, meeting);
  const kept = before && (await keptMinutes(tx, before.id));
  const last = await meetingBefore(tx, meeting);
  if (!kept || (kept.compteRendu.seal !== undefined && last && last.id !== before.id)) {
    throw new DomainError('minutes.previousNone', {
      code: last?.code ?? 'none',
      suggestions: ['info : le compte rendu de la réunion précédente est adopté'],
    });
  }
  refuseSealed(kept);
  const { code } = before;
  if (isReserved(text)) {
    const suggestions = [`info : réserve sur le compte rendu de ${code} : ${text}`];
    throw new DomainError('minutes.reserved', { code, suggestions });
  }
  if (outcome === 'amended' && text !== '') withAmendment(kept.version.minutes, text);
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
  const { code } = before;
  if (said.texts.some(isReserved)) return { code, seal: undefined };
  const amendments = said.outcome === 'amended' ? said.texts : [];
  try {
    const seal = await adopt(write, before, amendments, adoption);
    return seal === undefined ? undefined : { code, seal: seal.slice(0, SHORT_SEAL) };
  } catch (error) {
    // A séance closes whatever was said of another's compte rendu.
    if (error instanceof DomainError) return { code, seal: undefined };
    throw error;
  }
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
