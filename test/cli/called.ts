import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { commandLine } from '../../src/cli/commandLine.ts';
import { endingOf } from '../../src/cli/ending.ts';
import { translator } from '../../src/kernel/locale/translate.ts';

/** A folder for a register that does not exist yet, and the environment that names it. */
export async function emptyGround() {
  const folder = await mkdtemp(join(tmpdir(), 'griot-cli-'));
  return {
    folder,
    env: { DATABASE_URL: `file:${join(folder, 'griot.db')}` },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** With ordinary spaces. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** Calls `griot …` as `src/cli.ts` does, without a process of its own. */
export async function griot(
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  input: readonly (object | string)[] = [],
) {
  const out: string[] = [];
  const remarks: string[] = [];
  let code = 0;
  const t = translator('fr');
  const lines = input.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const program = commandLine({
    env,
    t,
    input: Readable.from(lines.map((line) => `${line}\n`)),
    print: (text) => out.push(plain(text)),
    remark: (text) => remarks.push(plain(text)),
    setExitCode: (set) => {
      code = set;
    },
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    const ending = await endingOf(error, t);
    if (ending.unexpected) throw error;
    remarks.push(...ending.lines.map(plain));
    code = ending.exitCode;
  }
  return { out: out.join('\n'), answers: out, remarks: remarks.join('\n'), code };
}
