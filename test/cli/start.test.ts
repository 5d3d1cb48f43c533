import { execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../adapters/database/engines.ts';
import { examine } from '../../src/cli/doctor.ts';
import { readConfig } from '../../src/config.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { translator } from '../../src/kernel/locale/translate.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { failureOf } from '../../src/program/failures.ts';
import { serve } from '../../src/program/serve.ts';
import { plain } from '../support/plain.ts';
import { run, type Spawned, start } from '../support/spawned.ts';

/** Starting a program takes seconds, more when the machine is busy. */
const SLOW = 120_000;

let folder: string;
let env: Record<string, string>;
const started: Spawned[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'griot-start-'));
  env = { DATABASE_URL: `file:${join(folder, 'griot.db')}`, PORT: '0', LOG_FORMAT: 'json' };
});

afterEach(async () => {
  for (const { child } of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

function launch(command: string, args: readonly string[]): Spawned {
  const spawned = start(command, args, env);
  started.push(spawned);
  return spawned;
}

/** The process among the descendants of `pid` that runs the program itself. */
function programUnder(pid: number): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row))
    .map((found) => ({
      pid: Number(found?.[1]),
      parent: Number(found?.[2]),
      args: found?.[3] ?? '',
    }));
  const below = (parent: number): typeof rows =>
    rows.filter((row) => row.parent === parent).flatMap((row) => [row, ...below(row.pid)]);
  const program = below(pid).find(({ args }) => /^\S*node .*src\/main\.ts$/.test(args));
  if (!program) throw new Error(`no program under ${pid}`);
  return program.pid;
}

const INFO = 30;

/** What is said beside the answer, but for what is told without anything being wrong. */
const complaints = (err: string): string[] =>
  err.split('\n').filter((line) => {
    const level = /^\{"level":(\d+),/.exec(line)?.[1];
    return line !== '' && !(level && Number(level) <= INFO);
  });

describe('npm start', () => {
  it('says in French what to open and type, serves, ends on SIGTERM, and starts again', {
    timeout: SLOW,
  }, async () => {
    const npm = launch('npm', ['start']);
    const banner = plain(await npm.until(/prêt en .*\n/));
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(banner) ?? [];
    expect(banner).toContain('tapez « aide »');
    expect(banner).toContain('Secrétariat fictif');
    expect(banner).toContain(join(folder, 'griot.db'));
    expect(banner).toContain('Courriels : retenus');
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    for (const name of await readdir(folder)) {
      const { mode } = await stat(join(folder, name));
      expect(`${name} ${(mode & 0o077).toString(8)}`).toBe(`${name} 0`);
    }
    process.kill(programUnder(npm.child.pid ?? 0), 'SIGTERM');
    expect(await npm.ended).toBe(0);
    expect(npm.out()).toContain('Griot est arrêté.');
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();

    const again = launch('npm', ['start']);
    expect(await again.until(/prêt en .*\n/)).not.toContain('Secrétariat fictif');
    // npm does not pass the signal on: Griot sees that it is gone.
    again.child.kill('SIGTERM');
    await again.until(/Griot est arrêté\./);
    expect(complaints(again.err())).toEqual([]);
  });
});

describe('a Griot that cannot start', () => {
  it('lists what is wrong with its configuration, without a stack, and ends with 2', {
    timeout: SLOW,
  }, async () => {
    const wrong = { ...env, PORT: 'abc', SMTP_URL: 'mail.example.org', DEMO: 'oui' };
    const { code, out, err } = await run('node', ['--import', 'tsx', 'src/main.ts'], wrong);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(plain(err).trim().split('\n')).toEqual([
      'Griot ne peut pas démarrer : sa configuration est à corriger.',
      expect.stringMatching(/^ {2}PORT : « abc » ne convient pas ; attendu : un nombre entier/),
      expect.stringMatching(/^ {2}SMTP_URL : cette valeur ne convient pas ; attendu : smtp:/),
      expect.stringMatching(/^ {2}DEMO : « oui » ne convient pas ; attendu : true ou false/),
      expect.stringContaining('.env.example'),
    ]);
  });

  const config = () => readConfig({ ...env, PORT: '0' });
  const silent = { clock: systemClock, log: silentLog };

  /** What whoever starts it reads, and the code it ends with. */
  async function failure(started: Promise<unknown>) {
    const error: unknown = await started.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const { lines, exitCode, unexpected } = failureOf(translator('fr'), error);
    return { line: plain(lines.join('\n')), exitCode, unexpected };
  }

  it('says that its port is taken, and leaves its register free', async () => {
    const running = await serve(config(), silent);
    const other = {
      ...config(),
      databaseUrl: `file:${join(folder, 'other.db')}`,
      port: Number(new URL(running.url).port),
    };
    expect(await failure(serve(other, silent))).toEqual({
      line: `Le port ${other.port} de 127.0.0.1 est déjà pris, peut-être par un autre Griot. Arrêtez-le, ou choisissez un autre port par PORT.`,
      exitCode: 1,
      unexpected: false,
    });
    await running.stop();
    const again = await serve(other, silent);
    await again.stop();
  });

  it('says that its file is something else than a database', async () => {
    const file = join(folder, 'griot.db');
    await writeFile(file, 'Ceci est une lettre. '.repeat(50));
    expect(await failure(serve(config(), silent))).toMatchObject({
      line: expect.stringContaining(`${file} n’est pas une base de données de Griot`),
      exitCode: 1,
      unexpected: false,
    });
  });

  it('says that the secret of its links was lost, to the log and to « doctor », until it is put back', async () => {
    const told: string[] = [];
    const log = { ...silentLog, warn: (_: object, said: string) => void told.push(said) };
    const open = { ...config(), publicUrl: 'https://griot.example.org' };
    const begin = async () => (await serve(open, { clock: systemClock, log })).stop();
    const file = join(folder, 'griot-feed.secret');
    await begin();
    await copyFile(file, join(folder, 'kept'));
    await rm(file);
    await begin();
    expect(told).toEqual([expect.stringContaining(`${file}, qui signe les liens des courriels`)]);
    expect((await examine(open, translator('fr'))).report).toContain(`✗ ${told[0]}`);
    await copyFile(join(folder, 'kept'), file);
    await begin();
    expect(told).toHaveLength(1);
    expect((await examine(open, translator('fr'))).report).not.toContain(file);
  });

  it('says that what was leaving when it was killed leaves a little later', async () => {
    await (await serve(config(), silent)).stop();
    const database = await openDatabase(config().databaseUrl);
    const until = new Date(systemClock.now().add({ minutes: 4 }).epochMilliseconds);
    await database.client.outboxMessage.updateMany({
      data: { status: 'pending', leaseToken: 'of one that died', leasedUntil: until },
    });
    const count = await database.client.outboxMessage.count();
    await database.close();
    const told: string[] = [];
    const log = { ...silentLog, warn: (_: object, said: string) => void told.push(said) };
    await (await serve(config(), { clock: systemClock, log })).stop();
    expect(count).toBeGreaterThan(0);
    expect(told).toEqual([expect.stringMatching(new RegExp(`^${count} envois? .*5 minutes`, 'u'))]);
  });

  it.each([
    ['was removed', (file: string) => rm(file)],
    ['was emptied', (file: string) => writeFile(file, '')],
  ])('says that its register %s, and begins none in its place', async (_, lose) => {
    await (await serve(config(), silent)).stop();
    const file = join(folder, 'griot.db');
    const copy = join(folder, 'griot-2027-03-08.db');
    await copyFile(file, copy);
    await lose(file);
    const told = await failure(serve(config(), silent));
    expect(told).toMatchObject({ exitCode: 1, unexpected: false });
    expect(told.line).toContain(`${file} n’est plus là, ou elle est vide`);
    expect(told.line).toContain('alors qu’il y en avait une (il reste griot-2027-03-08.db');
    const { out } = await run('node', ['--import', 'tsx', 'src/cli.ts', 'restore', copy], env);
    expect(plain(out)).toContain(copy);
    await (await serve(config(), silent)).stop();
  });

  it('begins a trial anew as often as one likes, and no real register where the end of one is left', async () => {
    await (await serve(config(), silent)).stop();
    await writeFile(join(folder, 'griot-feed.secret'), 'x'.repeat(64));
    await copyFile(join(folder, 'griot.db'), join(folder, 'griot-essai.db'));
    await rm(join(folder, 'griot.db'));
    await (await serve({ ...config(), demo: true }, silent)).stop();
    await rm(join(folder, 'griot.db'));
    const told = await failure(serve({ ...config(), demo: false }, silent));
    expect(told.line).toContain('il reste griot.db-wal');
    await rm(join(folder, 'griot.db-wal'));
    await (await serve({ ...config(), demo: false }, silent)).stop();
  });

  it('is no register of which a start that was cut short made only the file', async () => {
    await writeFile(join(folder, 'griot.db'), '');
    await (await serve(config(), silent)).stop();
  });

  it('says that its folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const inFile = { ...config(), databaseUrl: `file:${join(folder, 'file', 'griot.db')}` };
    expect((await failure(serve(inFile, silent))).line).toContain('Griot ne peut pas écrire dans');
  });
});
