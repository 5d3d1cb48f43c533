import { Temporal } from 'temporal-polyfill';
import type { Directory, Group } from '../../kernel/directory.ts';
import type { DueJob, JobDefinition } from '../../kernel/jobs/job.ts';
import { translator } from '../../kernel/locale/translate.ts';
import type { Write } from '../../kernel/write.ts';
import { digestPeriod, isEmpty, LATE_DAYS, nextDigest } from './digest.ts';
import { digestMessage } from './digestMessage.ts';
import { DIGEST, digestAfter, groupsWithDigest, readDigest } from './digestStore.ts';

/** A first digest looks back that far. */
const FIRST_LOOK_BACK_HOURS = 7 * 24;

/** Since when a digest tells: the one before, or a week before its own hour. */
const digestSince = ({ payload, dueAt }: Pick<DueJob, 'payload' | 'dueAt'>) =>
  payload === ''
    ? dueAt.subtract({ hours: FIRST_LOOK_BACK_HOURS })
    : Temporal.Instant.from(payload);

/**
 * Tells a group where it stands, once a week, and writes down the next time in the same
 * transaction, whether or not there was something to say.
 */
export const digestJob: JobDefinition = {
  kind: DIGEST,
  async run(job, write, { directory, now }) {
    const group = directory.group(job.subjectId);
    if (!group || group.digestDay === null) return;
    const period = digestPeriod(group.zone, digestSince(job), now);
    const midnight = nextMidnight(period.today, group);
    // From the next day on: a group has one digest a day, even if its hour has just been moved.
    scheduleDigest(write, group, midnight.subtract({ milliseconds: 1 }), now.toString());
    const content = await readDigest(write.tx, directory, group, period);
    if (isEmpty(content)) return;
    // The channel of a group speaks French, whatever its members chose for themselves.
    const message = digestMessage(translator('fr'), directory, content);
    const dedupeKey = digestKey(group, period.today);
    write.send({ to: { group: group.id }, message, dedupeKey, usefulUntil: midnight });
  },
  /** Days too late, it waits for the next, which tells what this one would have told. */
  async skipped(job, write, { directory, now }) {
    const group = directory.group(job.subjectId);
    if (group) scheduleDigest(write, group, stillUseful(now, group), digestSince(job).toString());
  },
  begin: (write, { directory, now }) => scheduleDigests(write, directory, now),
};

/** Just before the first day whose digest is still worth sending now. */
const stillUseful = (now: Temporal.Instant, { zone }: Group): Temporal.Instant =>
  now
    .toZonedDateTimeISO(zone)
    .startOfDay()
    .subtract({ days: LATE_DAYS })
    .toInstant()
    .subtract({ milliseconds: 1 });

const digestKey = (group: Group, day: Temporal.PlainDate): string =>
  `${DIGEST}:${group.id}:${day.toString()}`;

const nextMidnight = (day: Temporal.PlainDate, { zone }: Group): Temporal.Instant =>
  day.add({ days: 1 }).toZonedDateTime({ timeZone: zone }).toInstant();

/** @param since when the digest before was made; empty when there was none */
export function scheduleDigest(
  write: Write,
  group: Group,
  after: Temporal.Instant,
  since: string,
): void {
  const next = nextDigest(group, after);
  if (!next) return;
  write.schedule({
    kind: DIGEST,
    dedupeKey: digestKey(group, next.day),
    subjectId: group.id,
    payload: since,
    dueAt: next.dueAt,
    usefulUntil: next.usefulUntil,
  });
}

/** Writes down the next digest of each group that has none to come. */
async function scheduleDigests(
  write: Write,
  directory: Directory,
  now: Temporal.Instant,
): Promise<void> {
  const groups = directory.groups.filter((group) => group.digestDay !== null);
  const known = await groupsWithDigest(
    write.tx,
    groups.map((group) => group.id),
  );
  for (const group of groups) {
    if (known.has(group.id)) continue;
    scheduleDigest(write, group, await digestAfter(write.tx, group, now), '');
  }
}
