import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Decision } from './decision.ts';

const schema = z.object({
  status: z.enum(['todo', 'done', 'dropped']),
  text: z.string(),
  dueOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  note: z.string().nullable(),
  ownerIds: z.array(z.string()),
  ownersAsked: z.array(z.string()),
});

/** What the audit keeps of a decision, before and after each change. */
export type Snapshot = z.infer<typeof schema>;

export const snapshot = (decision: Decision): Snapshot => ({
  status: decision.status,
  text: decision.text,
  dueOn: decision.dueOn?.toString() ?? null,
  closedOn: decision.closedOn?.toString() ?? null,
  note: decision.closedNote ?? null,
  ownerIds: [...decision.ownerIds],
  ownersAsked: [...decision.ownersAsked],
});

/** Reads back what the audit kept; undefined when it is something else. */
export const readSnapshot = (kept: unknown): Snapshot | undefined => schema.safeParse(kept).data;

/** What is told of a change: its old and its new value. */
export interface Difference {
  readonly field: 'text' | 'due' | 'owners';
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** What a correction has changed, field by field. */
export function differences(before: Snapshot, after: Snapshot): Difference[] {
  const changed: readonly (readonly [Difference['field'], boolean])[] = [
    ['text', before.text !== after.text],
    ['due', before.dueOn !== after.dueOn],
    ['owners', ownersOf(before) !== ownersOf(after)],
  ];
  return changed.flatMap(([field, different]) => (different ? [{ field, before, after }] : []));
}

const ownersOf = ({ ownerIds, ownersAsked }: Snapshot): string =>
  JSON.stringify([[...ownerIds].sort(), ownersAsked]);

/** The day kept, if there was one. */
export const dayOf = (kept: string | null): Temporal.PlainDate | undefined =>
  kept === null ? undefined : Temporal.PlainDate.from(kept);
