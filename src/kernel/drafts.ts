import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Context } from './commands/context.ts';
import type { Reader, Tx } from './database.ts';
import { DomainError } from './errors.ts';
import { toDate, toInstant } from './time.ts';
import type { Write } from './write.ts';

/** Who opens or closes a draft, when, and in which conversation. */
export interface DraftAuthor {
  readonly personId: string | null;
  readonly now: Temporal.Instant;
  readonly place: string;
}

export const draftAuthor = ({
  actor,
  now,
  transport,
  channel = '',
}: Pick<Context, 'actor' | 'now' | 'transport' | 'channel'>): DraftAuthor => ({
  personId: actor.person?.id ?? null,
  now,
  place: `${transport}:${channel}`,
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
  { personId, now, place }: DraftAuthor,
): Promise<string> {
  const draft = await tx.draft.create({
    data: {
      command,
      payload: JSON.stringify(payload),
      createdById: personId,
      createdAt: toDate(now),
      place,
    },
  });
  return draft.id;
}

/** A preview that nobody has closed. */
export interface OpenDraft {
  readonly id: string;
  readonly command: string;
  readonly createdAt: Temporal.Instant;
  readonly sight: Sight;
}

/**
 * What its author has been told in that conversation since he was shown a preview: nothing (`shown`), what asks
 * nothing of him (`near`), or something else, of which he may speak next (`gone`).
 */
export type Sight = 'shown' | 'near' | 'gone';

/** How long a preview may be what is spoken of, in minutes. */
const FRESH_MINUTES = 60;

/**
 * The previews that somebody has opened in a conversation and that nobody has closed, the latest first.
 * Asked of everything that is said: by hand.
 */
export async function openDrafts(
  db: Reader,
  { personId, now, place }: DraftAuthor,
): Promise<OpenDraft[]> {
  if (personId === null) return [];
  const since = toDate(now.subtract({ minutes: FRESH_MINUTES }));
  const rows = await db.$queryRaw`
    SELECT "id", "command", "createdAt", "sight" FROM "Draft"
    WHERE "createdAt" >= ${since} AND "createdById" = ${personId} AND "place" = ${place}
      AND "status" = 'open'
    ORDER BY "createdAt" DESC`;
  return openRows.parse(rows);
}

const openRows = z.array(
  z.object({
    id: z.string(),
    command: z.string(),
    createdAt: z.date().transform(toInstant),
    sight: z.enum(['shown', 'near', 'gone']),
  }),
);

/** Notes what has become of these previews before the eyes of their author. */
export async function markSight(
  tx: Tx,
  drafts: readonly Pick<OpenDraft, 'id'>[],
  sight: Sight,
): Promise<void> {
  const ids = drafts.map(({ id }) => id);
  await tx.draft.updateMany({ where: { id: { in: ids } }, data: { sight } });
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
