import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Database, Reader } from '../../kernel/database.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { toDate, toInstant } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { digestOf, newSecret } from './secret.ts';

/** Since when somebody has an address for a feed, and when a program last read it. */
export interface FeedAddress {
  readonly since: Temporal.Instant;
  readonly lastRead: Temporal.Instant | undefined;
}

/** His own meetings, or those of a group. */
export type Told = Group | undefined;

const keyOf = (personId: string, group: Told) => ({
  personId_groupId: { personId, groupId: group?.id ?? '' },
});

/** His address for that feed; undefined while he has none. */
export async function feedAddress(
  db: Reader,
  personId: string,
  group: Told,
): Promise<FeedAddress | undefined> {
  const row = await db.feedAddress.findUnique({ where: keyOf(personId, group) });
  if (!row) return undefined;
  const { createdAt, lastReadAt } = row;
  return { since: toInstant(createdAt), lastRead: lastReadAt ? toInstant(lastReadAt) : undefined };
}

/**
 * Gives somebody a new address for that feed; the one he had is dead at once.
 * @returns its secret, which is told now or never
 */
export async function giveAddress(
  write: Write,
  { id: personId }: Person,
  group: Told,
  now: Temporal.Instant,
): Promise<string> {
  const secret = newSecret();
  const made = { digest: digestOf(secret), createdAt: toDate(now), lastReadAt: null };
  await write.tx.feedAddress.upsert({
    where: keyOf(personId, group),
    create: { personId, groupId: group?.id ?? '', ...made },
    update: made,
  });
  write.audit({
    action: 'feed.address',
    subjectType: 'person',
    subjectId: personId,
    about: group?.id ?? null,
    after: { group: group?.code ?? null },
  });
  return secret;
}

/** Who reads what by that secret. */
export interface Subscriber {
  readonly personId: string;
  /** '': his own meetings. */
  readonly groupId: string;
  readonly lastRead: number;
}

const rows = z.array(
  z.object({
    personId: z.string(),
    groupId: z.string(),
    lastReadAt: z.union([z.coerce.date(), z.null()]),
  }),
);

/** By hand, as the revisions are: a program that has the feed already costs little more. */
export async function subscriberOf(db: Reader, secret: string): Promise<Subscriber | undefined> {
  const found = await db.$queryRaw`
    SELECT "personId", "groupId", "lastReadAt" FROM "FeedAddress" WHERE "digest" = ${digestOf(secret)}`;
  const row = rows.parse(found)[0];
  return row && { ...row, lastRead: row.lastReadAt?.getTime() ?? 0 };
}

const HOUR_MS = 3_600_000;

/** Remembers that a program has read it: to the hour, so that most readings write nothing. */
export async function markRead(
  database: Database,
  { personId, groupId, lastRead }: Subscriber,
  now: Temporal.Instant,
): Promise<void> {
  if (now.epochMilliseconds - lastRead < HOUR_MS) return;
  await database.transaction((tx) =>
    tx.feedAddress.updateMany({ where: { personId, groupId }, data: { lastReadAt: toDate(now) } }),
  );
}
