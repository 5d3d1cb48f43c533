import { Temporal } from 'temporal-polyfill';
import type { AmendmentStatus, MinutesStatus } from '../../../prisma/client/enums.ts';
import type { Reader, Tx } from '../../kernel/database.ts';
import { toDate, toInstant } from '../../kernel/time.ts';
import { type Minutes, minutesSchema } from './minutes.ts';

/** A compte rendu, without its text. */
export interface CompteRendu {
  readonly id: string;
  readonly meetingId: string;
  readonly status: MinutesStatus;
  /** The last time it was. */
  readonly circulatedAt: Temporal.Instant | undefined;
  /** The last day on which amendments are received. */
  readonly amendUntil: Temporal.PlainDate | undefined;
  readonly adoptedAtCode: string | undefined;
  readonly seal: string | undefined;
}

export interface Version {
  readonly number: number;
  readonly minutes: Minutes;
}

/** Why there is a new version. */
export type Cause = 'book' | 'amendment' | 'adoption';

/** One that is about to be written. */
export const draftOf = (meetingId: string): CompteRendu => ({
  id: '',
  meetingId,
  status: 'draft',
  circulatedAt: undefined,
  amendUntil: undefined,
  adoptedAtCode: undefined,
  seal: undefined,
});

export async function compteRenduOf(
  db: Reader,
  meetingId: string,
): Promise<CompteRendu | undefined> {
  const row = await db.compteRendu.findUnique({ where: { meetingId } });
  if (!row) return undefined;
  return {
    id: row.id,
    meetingId,
    status: row.status,
    circulatedAt: row.circulatedAt ? toInstant(row.circulatedAt) : undefined,
    amendUntil: row.amendUntil ? Temporal.PlainDate.from(row.amendUntil) : undefined,
    adoptedAtCode: row.adoptedAtCode || undefined,
    seal: row.seal ?? undefined,
  };
}

export async function createCompteRendu(
  tx: Tx,
  meetingId: string,
  now: Temporal.Instant,
): Promise<string> {
  const data = { meetingId, createdAt: toDate(now) };
  return (await tx.compteRendu.create({ data, select: { id: true } })).id;
}

/** A version; the last one unless its number is given. */
export async function versionOf(
  db: Reader,
  compteRenduId: string,
  number?: number,
): Promise<Version | undefined> {
  const row = await db.compteRenduVersion.findFirst({
    where: { compteRenduId, ...(number === undefined ? {} : { number }) },
    orderBy: { number: 'desc' },
  });
  if (!row) return undefined;
  return { number: row.number, minutes: minutesSchema.parse(JSON.parse(row.content)) };
}

/** Keeps a new version, after the last. Returns its number. */
export async function addVersion(
  tx: Tx,
  compteRenduId: string,
  minutes: Minutes,
  cause: Cause,
  by: { readonly personId: string | null; readonly now: Temporal.Instant },
): Promise<number> {
  const number = (await tx.compteRenduVersion.count({ where: { compteRenduId } })) + 1;
  await tx.compteRenduVersion.create({
    data: {
      compteRenduId,
      number,
      content: JSON.stringify(minutes),
      cause,
      createdById: by.personId,
      createdAt: toDate(by.now),
    },
  });
  return number;
}

/** It is circulated: amendments are received until the end of that day. */
export async function setCirculated(
  tx: Tx,
  id: string,
  amendUntil: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<void> {
  await tx.compteRendu.update({
    where: { id },
    data: { status: 'circulated', circulatedAt: toDate(now), amendUntil: amendUntil.toString() },
  });
}

/** It is adopted and sealed, once: false when it was already. */
export async function setAdopted(
  tx: Tx,
  id: string,
  adoption: { readonly seal: string; readonly atCode: string; readonly now: Temporal.Instant },
): Promise<boolean> {
  const { count } = await tx.compteRendu.updateMany({
    where: { id, seal: null },
    data: {
      status: 'adopted',
      seal: adoption.seal,
      adoptedAtCode: adoption.atCode,
      adoptedAt: toDate(adoption.now),
    },
  });
  return count > 0;
}

export interface Amendment {
  readonly number: number;
  readonly point: number | null;
  readonly text: string;
  readonly status: AmendmentStatus;
  readonly reason: string | null;
  readonly authorId: string | null;
}

export const amendmentsOf = (db: Reader, compteRenduId: string): Promise<Amendment[]> =>
  db.amendment.findMany({ where: { compteRenduId }, orderBy: { number: 'asc' } });

/** Keeps what somebody asks to change. Returns its number. */
export async function addAmendment(
  tx: Tx,
  compteRenduId: string,
  asked: { readonly point: number | null; readonly text: string },
  by: { readonly personId: string | null; readonly now: Temporal.Instant },
): Promise<number> {
  const number = (await tx.amendment.count({ where: { compteRenduId } })) + 1;
  const data = { compteRenduId, number, ...asked };
  await tx.amendment.create({
    data: { ...data, authorId: by.personId, createdAt: toDate(by.now) },
  });
  return number;
}

/** Accepts or refuses an amendment, once: false when it was settled already. */
export async function settleAmendment(
  tx: Tx,
  compteRenduId: string,
  number: number,
  outcome: { readonly status: 'accepted' | 'refused'; readonly reason: string | null },
  by: { readonly personId: string | null; readonly now: Temporal.Instant },
): Promise<boolean> {
  const { count } = await tx.amendment.updateMany({
    where: { compteRenduId, number, status: 'proposed' },
    data: { ...outcome, decidedById: by.personId, decidedAt: toDate(by.now) },
  });
  return count > 0;
}
