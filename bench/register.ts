import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { digestPeriod } from '../src/decisions/digest/digest.ts';
import { digestMessage } from '../src/decisions/digest/digestMessage.ts';
import { readDigest } from '../src/decisions/digest/digestStore.ts';
import type { Database } from '../src/kernel/database.ts';
import { translator } from '../src/kernel/locale/translate.ts';
import { benchCompteRendu } from './compteRendu.ts';
import { openRegister, p50, type Register, say, timed } from './griot.ts';
import { benchSeance } from './seance.ts';

const NOW = Temporal.Instant.from('2027-03-15T08:00:00Z');
const FEW = 2_000;
const MANY = 200_000;
const GROUPS = 40;
const BATCH = 1_000;
/** The first batch is among these, after the few rows of the demonstration. */
const FIRST_ROWS = 1_500;
/** Ten years of decisions, one in five still open, one in a hundred late. */
const FIRST_YEAR = 2017;
const YEARS = 10;
const ROUNDS = 20;
const WARM_UP = 3;
/** With a hundred times more decisions, a list takes at most so many times as long. */
const LIST_CEILING = 2;
/** Seconds, for the Monday digests of all groups together. */
const DIGESTS_CEILING = 2;

/**
 * `npm run bench:register`: the lists and the digests of a register of 200,000 decisions against one
 * of 2,000, a compte rendu of 500 lines, and a séance of 2,000. JSON on standard output.
 */
const folder = await mkdtemp(join(tmpdir(), 'griot-bench-'));
const results = [];
try {
  console.error('filling…');
  const few = await register(join(folder, 'few.db'), FEW);
  const many = await register(join(folder, 'many.db'), MANY);
  for (const [line, as] of [
    ['décisions en retard gec', 'coordonnateur'],
    ['mes actions', 'moussa.diarra'],
  ] as const) {
    console.error(`${line}…`);
    results.push(await benchList(few, many, line, as));
  }
  console.error('digests…');
  results.push(await benchDigests(many));
  await few.database.close();
  await many.database.close();
} finally {
  await rm(folder, { recursive: true });
}
console.error('compte rendu…');
results.push(await benchCompteRendu());
console.error('séance…');
results.push(await benchSeance());
const machine = { node: process.version, cores: availableParallelism(), load: loadavg()[0] };
console.log(JSON.stringify({ machine, results }, null, 2));

async function register(path: string, decisions: number): Promise<Register> {
  const opened = await openRegister(path, NOW);
  await fill(opened.database, decisions);
  return opened;
}

async function fill(database: Database, count: number): Promise<void> {
  const { client } = database;
  const known = await client.group.findMany({ select: { id: true } });
  for (let number = known.length; number < GROUPS; number += 1) {
    const id = `bench-${number}`;
    await client.group.create({ data: { id, code: `BENCH-${number}`, name: `Groupe ${number}` } });
  }
  const groups = (await client.group.findMany({ select: { id: true } })).map(({ id }) => id);
  const people = (await client.person.findMany({ select: { id: true } })).map(({ id }) => id);
  const rows = Array.from({ length: BATCH }, (_, number) => row(number, groups));
  await client.decision.createMany({ data: rows });
  await client.decisionOwner.createMany({
    data: rows.map(({ id, groupId, phase, dueOn }, at) => ({
      decisionId: id,
      personId: people[at % people.length] ?? null,
      groupId,
      phase,
      dueOn,
    })),
  });
  for (let from = BATCH; from < count; from += BATCH) await copyBatch(database, from);
}

/** The first batch again under other ids and numbers: by SQL, a hundred times as fast as row by row. */
async function copyBatch({ client }: Database, from: number): Promise<void> {
  const copied = (column: string): string => {
    if (column === 'id' || column === 'code' || column === 'decisionId') {
      return `"${column}" || '-${from}'`;
    }
    return column === 'number' ? `"number" + ${from}` : `"${column}"`;
  };
  for (const [table, key] of [
    ['Decision', 'id'],
    ['DecisionOwner', 'decisionId'],
  ] as const) {
    const infos = await client.$queryRawUnsafe<{ readonly name: string }[]>(
      `SELECT name FROM pragma_table_info('${table}')`,
    );
    const columns = infos
      .map(({ name }) => name)
      .filter((name) => table === 'Decision' || name !== 'id');
    const names = columns.map((name) => `"${name}"`).join(', ');
    const values = columns.map(copied).join(', ');
    const first = `rowid <= ${FIRST_ROWS} AND "${key}" LIKE 'bench-%' AND "${key}" NOT LIKE 'bench-%-%'`;
    await client.$executeRawUnsafe(
      `INSERT INTO "${table}" (${names}) SELECT ${values} FROM "${table}" WHERE ${first}`,
    );
  }
}

function row(number: number, groups: readonly string[]) {
  const year = FIRST_YEAR + (number % YEARS);
  const phase = number % 5 === 0 ? ('open' as const) : ('closed' as const);
  const late = number % 100 === 0;
  const at = new Date(Date.UTC(year, number % 12, 1 + (number % 28)));
  return {
    id: `bench-${number}`,
    code: `D-${year}-B${number}`,
    series: 'bench',
    year,
    number,
    groupId: groups[number % groups.length] ?? 'gec',
    text: `Transmettre la matrice des revues à la SHA, ${number}`,
    phase,
    status: phase === 'open' ? ('todo' as const) : ('confirmed' as const),
    takenOn: at.toISOString().slice(0, 'YYYY-MM-DD'.length),
    dueOn: late ? '2027-03-01' : '2027-09-30',
    createdAt: at,
    updatedAt: at,
  };
}

async function benchList(few: Register, many: Register, line: string, as: string) {
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const one = await timed(() => say(few.app, as, line));
    const other = await timed(() => say(many.app, as, line));
    if (round < 0) continue;
    times.few.push(one);
    times.many.push(other);
  }
  const detail = { unit: 'ms', [FEW]: p50(times.few), [MANY]: p50(times.many) };
  return { name: line, ratio: p50(times.many) / p50(times.few), ceiling: LIST_CEILING, detail };
}

async function benchDigests({ app, database }: Register) {
  const directory = await app.directory();
  const t = translator('fr');
  const start = process.cpuUsage();
  const ms = await timed(async () => {
    for (const group of directory.groups) {
      const period = digestPeriod(group.zone, NOW.subtract({ hours: 7 * 24 }), NOW);
      const content = await readDigest(database.client, directory, group, period);
      digestMessage(t, directory, content);
    }
  });
  const { user, system } = process.cpuUsage(start);
  const seconds = ms / 1_000;
  const groups = directory.groups.length;
  const detail = { unit: 's', groups, seconds, processor: (user + system) / 1_000_000 };
  return { name: 'digests', ratio: seconds / DIGESTS_CEILING, ceiling: 1, detail };
}
