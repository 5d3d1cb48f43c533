import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Decision, ownerKey } from './decision.ts';

const schema = z.object({
  status: z.enum(['todo', 'inProgress', 'done', 'confirmed', 'postponed', 'dropped']),
  kind: z.enum(['decision', 'action', 'recommendation', 'commitment']),
  priority: z.enum(['low', 'normal', 'high']),
  text: z.string(),
  dueOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  note: z.string().nullable(),
  /** Why it was postponed. */
  reason: z.string().nullable(),
  owners: z.array(z.string()),
  ownersAsked: z.array(z.string()),
  tags: z.array(z.string()),
  links: z.array(z.string()),
  halted: z.string().nullable(),
});

/** What the audit keeps of a decision, before and after each change. */
export type Snapshot = z.infer<typeof schema>;

export const snapshot = (decision: Decision): Snapshot => ({
  status: decision.status,
  kind: decision.kind,
  priority: decision.priority,
  text: decision.text,
  dueOn: decision.dueOn?.toString() ?? null,
  closedOn: decision.closedOn?.toString() ?? null,
  note: decision.closedNote ?? null,
  reason: decision.postponeReason ?? null,
  owners: decision.owners.map(ownerKey),
  ownersAsked: [...decision.ownersAsked],
  tags: [...decision.tags],
  links: decision.links.map(({ url }) => url),
  halted: decision.escalationHalted ?? null,
});

/** What was kept before decisions had kinds and organisations for owners. */
const former = z
  .object({ ownerIds: z.array(z.string()) })
  .loose()
  .transform(({ ownerIds, ...rest }) => ({
    kind: 'decision',
    priority: 'normal',
    reason: null,
    tags: [],
    links: [],
    halted: null,
    ...rest,
    owners: ownerIds.map((id) => ownerKey({ person: id })),
  }));

/** Reads back what the audit kept; undefined when it is something else. */
export const readSnapshot = (kept: unknown): Snapshot | undefined =>
  schema.safeParse(former.safeParse(kept).data ?? kept).data;

const FIELDS = ['text', 'kind', 'priority', 'due', 'owners', 'tags', 'links'] as const;
export type Field = (typeof FIELDS)[number];

/** What has changed between two states, field by field. */
export const differences = (before: Snapshot, after: Snapshot): Field[] =>
  FIELDS.filter((field) => comparable(field, before) !== comparable(field, after));

function comparable(field: Field, kept: Snapshot): string {
  if (field === 'due') return kept.dueOn ?? '';
  if (field === 'owners') return JSON.stringify([[...kept.owners].sort(), kept.ownersAsked]);
  return JSON.stringify(kept[field]);
}

/** The day kept, if there was one. */
export const dayOf = (kept: string | null): Temporal.PlainDate | undefined =>
  kept === null ? undefined : Temporal.PlainDate.from(kept);
