import type { Temporal } from 'temporal-polyfill';
import type { Context } from './commands/context.ts';
import type { Reader } from './database.ts';
import { DomainError } from './errors.ts';
import { toDate } from './time.ts';
import type { Write } from './write.ts';

/** Who opens or closes a draft, and when. */
export interface DraftAuthor {
  readonly personId: string | null;
  readonly now: Temporal.Instant;
}

export const draftAuthor = ({ actor, now }: Pick<Context, 'actor' | 'now'>): DraftAuthor => ({
  personId: actor.person?.id ?? null,
  now,
});

/** A draft as its buttons find it. */
export type FoundDraft =
  | { readonly state: 'open'; readonly payload: unknown }
  | { readonly state: 'confirmed'; readonly result: string; readonly byId: string | null }
  | { readonly state: 'abandoned' };

/** Keeps what is previewed until somebody confirms it. Returns the id its buttons carry. */
export async function openDraft(
  { tx }: Write,
  command: string,
  payload: object,
  { personId, now }: DraftAuthor,
): Promise<string> {
  const draft = await tx.draft.create({
    data: {
      command,
      payload: JSON.stringify(payload),
      createdById: personId,
      createdAt: toDate(now),
    },
  });
  return draft.id;
}

/** The last preview that somebody opened since `from` and that nobody has closed. */
export async function lastOpenDraft(
  db: Reader,
  personId: string,
  from: Temporal.Instant,
): Promise<{ readonly id: string; readonly command: string } | undefined> {
  const draft = await db.draft.findFirst({
    where: { createdAt: { gte: toDate(from) }, createdById: personId, status: 'open' },
    orderBy: { createdAt: 'desc' },
    select: { id: true, command: true },
  });
  return draft ?? undefined;
}

/**
 * Reads a draft inside the write that closes it, so that of two people who confirm one acts.
 * @throws DomainError `button.unknown`
 */
export async function findDraft({ tx }: Write, command: string, id: string): Promise<FoundDraft> {
  const draft = await tx.draft.findUnique({ where: { id } });
  if (draft?.command !== command) throw new DomainError('button.unknown');
  if (draft.status === 'confirmed') {
    return { state: 'confirmed', result: draft.result ?? '', byId: draft.closedById };
  }
  if (draft.status === 'abandoned') return { state: 'abandoned' };
  const payload: unknown = JSON.parse(draft.payload);
  return { state: 'open', payload };
}

/** Marks an open draft as confirmed, with what came of it, or as abandoned. */
export async function closeDraft(
  { tx }: Write,
  id: string,
  outcome:
    | { readonly status: 'confirmed'; readonly result: string }
    | { readonly status: 'abandoned' },
  { personId, now }: DraftAuthor,
): Promise<void> {
  await tx.draft.updateMany({
    where: { id, status: 'open' },
    data: { ...outcome, closedById: personId, closedAt: toDate(now) },
  });
}
