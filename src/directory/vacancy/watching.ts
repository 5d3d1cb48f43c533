import { Temporal } from 'temporal-polyfill';
import { holders } from '../../kernel/access/leaders.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { insidersOf, outOfOfficeIn } from './insiders.ts';
import type { Lack } from './vacancy.ts';

const WATCH = 'group.vacancy';
const HOUR = Temporal.PlainTime.from('07:00');

/**
 * Each morning, a confidential group that nobody presides, that has no member, or in which somebody who
 * has left still holds a place, is told to its own: whoever let him go may not know of it.
 */
export const vacancyJob: JobDefinition = {
  kind: WATCH,
  run: (_job, write, circumstances) => watchAgain(write, circumstances),
  skipped: (_job, write, circumstances) => watchAgain(write, circumstances),
  async begin(write, { now }) {
    const known = await write.tx.job.findFirst({ where: { kind: WATCH, status: 'pending' } });
    if (known) return;
    schedule(write, dayIn(now, BAMAKO));
  },
};

async function watchAgain(write: Write, circumstances: Circumstances): Promise<void> {
  schedule(write, dayIn(circumstances.now, BAMAKO).add({ days: 1 }));
  for (const group of circumstances.directory.groups) {
    if (group.confidentiality === 'confidential') await watch(write, circumstances, group);
  }
}

function schedule(write: Write, day: Temporal.PlainDate): void {
  const dueAt = day.toZonedDateTime({ timeZone: BAMAKO, plainTime: HOUR }).toInstant();
  write.schedule({
    kind: WATCH,
    dedupeKey: `${WATCH}:${day.toString()}`,
    subjectId: WATCH,
    dueAt,
    usefulUntil: dueAt.add({ hours: 24 }),
  });
}

async function watch(write: Write, { directory, now }: Circumstances, group: Group): Promise<void> {
  const on = dayIn(now, group.zone);
  const told = insidersOf(directory, group, on);
  const isSeated = ({ personId }: { personId: string }) => directory.person(personId)?.active;
  const seated = directory.seats(group.id, on).some(isSeated);
  if (holders(directory, group, on, 'chair').length === 0) {
    tell(write, group, told, { what: 'chair', once: await lastHeld(write, 'mandate', group) });
  }
  if (!seated) {
    tell(write, group, told, { what: 'member', once: await lastHeld(write, 'seat', group) });
  }
  for (const person of outOfOfficeIn(directory, group, on)) {
    tell(write, group, told, { what: 'gone', once: person.id, gone: person });
  }
}

/** Names the vacancy: told once, and again when somebody was named meanwhile and has gone too. */
async function lastHeld(
  { tx }: Write,
  table: 'mandate' | 'seat',
  { id: groupId }: Group,
): Promise<string> {
  const latest = { orderBy: { startsOn: 'desc' }, select: { id: true } } as const;
  const row =
    table === 'seat'
      ? await tx.seat.findFirst({ where: { groupId }, ...latest })
      : await tx.mandate.findFirst({ where: { groupId, role: 'chair' }, ...latest });
  return row?.id ?? 'never';
}

interface Told {
  readonly what: Lack | 'gone';
  readonly once: string;
  readonly gone?: Person;
}

function tell(
  write: Write,
  { id, code, name: title }: Group,
  people: readonly Person[],
  { what, once, gone }: Told,
): void {
  for (const { id: personId, locale } of people) {
    const t = translator(locale);
    const said = { group: code, title, gone: gone?.name ?? '' };
    const message = {
      subject: t(`directory.vacancy.letter.${what}.subject`, said),
      blocks: [
        text(t(`directory.vacancy.letter.${what}.text`, said)),
        text(t('directory.vacancy.letter.closed', said)),
      ],
    };
    const dedupeKey = `${WATCH}:${what}:${id}:${once}:${personId}`;
    sendBothWays(write, { person: personId, message, about: id, dedupeKey });
  }
}
