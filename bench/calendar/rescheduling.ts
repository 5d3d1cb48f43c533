import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '../../src/kernel/database.ts';
import { openRegister, pressFirst, say, timed } from '../griot.ts';

const NOW = Temporal.Instant.from('2027-02-20T09:00:00Z');
const AUTHOR = 'adama.kante';
const GROUP = 'GT-SANTE';
const SERIES = `${GROUP}-S1`;
const INVITEES = 500;
const ROUNDS = 5;
/** Seconds, for the one transaction in which a series takes another rhythm. */
const CEILING = 1;

/** A weekly series of a year with 500 invitees changes its day; what is told of it follows in a second transaction. */
export async function benchRescheduling() {
  const folder = await mkdtemp(join(tmpdir(), 'griot-bench-'));
  const runs = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      runs.push(await reschedule(join(folder, `${round}.db`)));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  const inOrder = runs.sort((one, other) => one.seconds - other.seconds);
  return {
    name: `rescheduling for ${INVITEES} invitees`,
    ceiling: CEILING,
    ...inOrder[Math.floor(ROUNDS / 2)],
  };
}

async function reschedule(path: string) {
  const { app, database, clock } = await openRegister(path, NOW);
  const confirm = async (line: string) => pressFirst(app, AUTHOR, await say(app, AUTHOR, line));
  try {
    await fillGroup(database);
    await confirm(`${GROUP} série tous les mardis à 15h à partir du 2 mars, objet : revue`);
    await app.runJobs();
    const request = `série ${SERIES} à partir du 1er juin, tous les mercredis à 15h`;
    const changed = await counted(database, () => confirm(request));
    clock.set(NOW.add({ minutes: 3 }));
    const told = await counted(database, () => app.runJobs());
    return { seconds: changed.seconds, detail: { changed, told } };
  } finally {
    await database.close();
  }
}

async function fillGroup({ client }: Database): Promise<void> {
  const { id: groupId } = await client.group.findUniqueOrThrow({ where: { code: GROUP } });
  const numbers = Array.from({ length: INVITEES }, (_, number) => number);
  const kind = 'bilateral';
  await client.organization.createMany({
    data: numbers.map((n) => ({
      id: `o${n}`,
      acronym: `ORG${n}`,
      name: `Organisation ${n}`,
      kind,
    })),
  });
  await client.person.createMany({
    data: numbers.map((n) => ({
      id: `p${n}`,
      firstName: 'Awa',
      lastName: `Traoré ${n}`,
      email: `p${n}@example.org`,
      organizationId: `o${n}`,
    })),
  });
  await client.seat.createMany({
    data: numbers.map((n) => ({
      groupId,
      organizationId: `o${n}`,
      personId: `p${n}`,
      role: 'titular',
      startsOn: '2027-01-01',
    })),
  });
}

/** How long some work takes, and how many rows it writes. */
async function counted({ client }: Database, work: () => Promise<unknown>) {
  const written = async () =>
    Number(Object.values((await client.$queryRaw<[object]>`SELECT total_changes()`)[0])[0]);
  const before = await written();
  const seconds = (await timed(work)) / 1000;
  return { seconds, rows: (await written()) - before };
}
