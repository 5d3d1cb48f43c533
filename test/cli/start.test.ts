import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run, type Spawned, start } from '../support/spawned.ts';

/** Starting a program takes seconds, more when the machine is busy. */
const SLOW = 120_000;
const MAIN = ['--import', 'tsx', 'src/main.ts'];

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

function serve(command: string, args: readonly string[]): Spawned {
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

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('npm start', () => {
  it('says in French what to open and type, serves, ends on SIGTERM, and starts again', {
    timeout: SLOW,
  }, async () => {
    const npm = serve('npm', ['start']);
    const banner = plain(await npm.until(/prêt en .*\n/));
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(banner) ?? [];
    expect(banner).toContain('tapez « aide »');
    expect(banner).toContain('Secrétariat fictif');
    expect(banner).toContain(join(folder, 'griot.db'));
    expect(banner).toContain('Courriels : retenus');
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    process.kill(programUnder(npm.child.pid ?? 0), 'SIGTERM');
    expect(await npm.ended).toBe(0);
    expect(npm.out()).toContain('Griot est arrêté.');
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();

    const again = serve('npm', ['start']);
    expect(await again.until(/prêt en .*\n/)).not.toContain('Secrétariat fictif');
    expect(again.err()).not.toContain('demo secretariat loaded');
    // npm does not pass the signal on: Griot sees that it is gone.
    again.child.kill('SIGTERM');
    await again.until(/Griot est arrêté\./);
    expect(again.err()).toContain('caught up');
  });
});

describe('a Griot that cannot start', () => {
  const failure = async (): Promise<{ code: unknown; err: string; out: string }> => {
    const { code, err, out } = await run('node', MAIN, env);
    expect(err).not.toMatch(/^\s+at /m);
    return { code, err: plain(err), out };
  };

  it('lists what is wrong with its configuration, and ends with 2', { timeout: SLOW }, async () => {
    env = { ...env, PORT: 'abc', SMTP_URL: 'mail.example.org', DEMO: 'oui' };
    const { code, err, out } = await failure();
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/PORT : « abc » ne convient pas ; attendu : un nombre entier/);
    expect(err).toMatch(/SMTP_URL : cette valeur ne convient pas/);
    expect(err).toMatch(/DEMO : « oui » ne convient pas ; attendu : true ou false/);
    expect(err).toContain('.env.example');
  });

  it('refuses to open its chat without passwords to other machines', {
    timeout: SLOW,
  }, async () => {
    env = { ...env, HOST: '0.0.0.0' };
    const { code, err } = await failure();
    expect(code).toBe(2);
    expect(err).toMatch(/HOST : « 0\.0\.0\.0 » ouvrirait le chat de démonstration/);
  });

  it('says that its port is taken', { timeout: SLOW }, async () => {
    const [server, port] = await takenPort();
    env = { ...env, PORT: String(port) };
    const { code, err } = await failure();
    server.close();
    expect(code).toBe(1);
    expect(err).toContain(`Le port ${port} de 127.0.0.1 est déjà pris`);
  });

  it('says that its file is something else than a database', { timeout: SLOW }, async () => {
    await writeFile(
      join(folder, 'griot.db'),
      'Ceci est une lettre, et assez longue pour ne pas être une base vide. '.repeat(20),
    );
    const { code, err } = await failure();
    expect(code).toBe(1);
    expect(err).toContain(`${join(folder, 'griot.db')} n’est pas une base de données de Griot`);
  });
});

function takenPort(): Promise<[Server, number]> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve([server, typeof address === 'object' && address ? address.port : 0]);
    });
  });
}
