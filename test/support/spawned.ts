import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A program that a test has started, and what it says. */
export interface Spawned {
  readonly child: ChildProcessWithoutNullStreams;
  out(): string;
  err(): string;
  /** What is said on the standard output from where the last call stopped to where it matches. */
  until(pattern: RegExp): Promise<string>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts a program at the root of the repository, with these variables and none of `.env`'s. */
export function start(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Spawned {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: process.env.TZ, ...env },
  });
  let out = '';
  let err = '';
  let read = 0;
  const listeners = new Set<() => void>();
  const hear = (): void => {
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    hear();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => {
      resolve(code ?? signal ?? 'SIGKILL');
      hear();
    });
  });
  const until = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(out.slice(read));
        if (found) {
          const heard = out.slice(read, read + found.index + found[0].length);
          read += heard.length;
          listeners.delete(look);
          resolve(heard);
        } else if (child.exitCode !== null) {
          reject(new Error(`ended without ${pattern}:\n${out}\n${err}`));
        }
      };
      listeners.add(look);
      look();
    });
  return { child, out: () => out, err: () => err, until, ended };
}

/** Runs a program to its end. */
export async function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | NodeJS.Signals; readonly out: string; readonly err: string }> {
  const spawned = start(command, args, env);
  spawned.child.stdin.end();
  const code = await spawned.ended;
  return { code, out: spawned.out(), err: spawned.err() };
}
