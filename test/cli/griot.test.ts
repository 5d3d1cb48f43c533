import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run, start } from '../support/spawned.ts';

/** Starting a program takes seconds, more when the machine is busy. */
const SLOW = 120_000;

let folder: string;
let env: Record<string, string>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'griot-cli-'));
  env = { DATABASE_URL: `file:${join(folder, 'griot.db')}` };
});

afterEach(() => rm(folder, { recursive: true }));

const griot = (...args: string[]): string[] => ['run', '-s', 'griot', '--', ...args];

describe('npm run -s griot', () => {
  it('say answers each line before the next is written, on the standard output alone', {
    timeout: SLOW,
  }, async () => {
    const talking = start('npm', griot('say', '--json', '-'), env);
    const line = { as: 'fatou.kone@example.org', now: '2027-02-20T09:00', text: 'groupes' };
    talking.child.stdin.write(`${JSON.stringify(line)}\n`);
    expect(JSON.parse(await talking.until(/.*\n/))).toMatchObject({ sent: [] });
    talking.child.stdin.write('{"as":\n');
    expect(JSON.parse(await talking.until(/.*\n/))).toMatchObject({
      error: { code: 'input.invalidJson' },
    });
    talking.child.stdin.end();
    expect(await talking.ended).toBe(0);
    expect(talking.err()).toBe('');
  });

  it('understand prints one line of JSON, ends with 0 on a wrong date, and opens no register', {
    timeout: SLOW,
  }, async () => {
    const args = ['understand', '--now', '2027-02-20T09:00', '--json', 'jeudi 12 mars'];
    expect(await run('npm', griot(...args), env)).toEqual({
      code: 0,
      out: '{"error":{"code":"date.weekdayMismatch"}}\n',
      err: '',
    });
    expect((await run('ls', [folder], {})).out).toBe('');
  });

  it('called wrongly says so on the standard error and ends with 2', {
    timeout: SLOW,
  }, async () => {
    const { code, out, err } = await run('npm', griot('parle'), env);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^La commande parle n’existe pas\./);
  });

  it('does not raise its voice when nobody reads it any more', { timeout: SLOW }, async () => {
    const spawned = start('npm', griot('--help'), env);
    spawned.child.stdout.destroy();
    await once(spawned.child, 'exit');
    expect(spawned.err()).toBe('');
  });
});
