import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../kernel/database.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { closePoint } from '../../meetings/agenda/waitingPoints.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { amended } from './amend.ts';
import type { Minutes } from './minutes.ts';
import { amendRegister } from './registerText.ts';
import { sealOf } from './seal.ts';
import { addVersion, setAdopted } from './store.ts';
import { keptMinutes } from './subject.ts';

/** Who adopts, when, at which meeting. */
export interface Adoption {
  readonly personId: string | null;
  readonly now: Temporal.Instant;
  readonly atCode: string;
}

/**
 * Adopts a compte rendu, with what was amended in séance, and seals it: nothing changes it any more.
 * Returns its seal; undefined when there is none to adopt, or it is adopted already.
 */
export async function adopt(
  write: Write,
  { id: meetingId, groupId }: Pick<Meeting, 'id' | 'groupId'>,
  amendments: readonly string[],
  adoption: Adoption,
): Promise<string | undefined> {
  const kept = await keptMinutes(write.tx, meetingId);
  if (!kept || kept.compteRendu.seal !== undefined) return undefined;
  const { id } = kept.compteRendu;
  const minutes = amendments.reduce(withAmendment, kept.version.minutes);
  if (minutes !== kept.version.minutes) {
    await addVersion(write.tx, id, minutes, 'adoption', adoption);
    await amendRegister(write, kept.version.minutes, minutes, adoption.now);
  }
  const seal = sealOf(minutes);
  await setAdopted(write.tx, id, { seal, ...adoption });
  await closePoint(write.tx, minutesKey(meetingId), adoption.now);
  write.audit({
    action: 'minutes.adopt',
    subjectType: 'meeting',
    subjectId: meetingId,
    about: groupId,
    after: { seal, atCode: adoption.atCode },
  });
  return seal;
}

/**
 * « point 2 : … », or a sentence about the whole: words replaced, or a paragraph added.
 * @throws DomainError `minutes.*` when it cannot be made
 */
export function withAmendment(minutes: Minutes, said: string): Minutes {
  const [, point, rest = said] = /^(?:au )?point\s+(\d{1,3})\s*[:,]?\s*(.*)$/iu.exec(said) ?? [];
  return amended(minutes, { point: point === undefined ? null : Number(point), text: rest });
}

/** Names the point that brings a compte rendu to the next ordre du jour. */
export const minutesKey = (meetingId: string): string => `minutes:${meetingId}`;

/** The meeting whose compte rendu this one was to adopt: the last before it that has one. */
export async function minutesBefore(
  db: Reader,
  { groupId, start }: Meeting,
): Promise<Pick<Meeting, 'id' | 'code' | 'groupId'> | undefined> {
  const found = await db.meeting.findFirst({
    where: {
      groupId,
      startsAt: { lt: toDate(start.toInstant()) },
      compteRendu: { isNot: null },
    },
    orderBy: { startsAt: 'desc' },
    select: { id: true, code: true, groupId: true },
  });
  return found ?? undefined;
}
