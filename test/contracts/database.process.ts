import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

interface Outcome {
  code: number | null;
  output: string;
}

interface RunningProcess {
  /** Its first line of output. */
  ready: Promise<string>;
  outcome: Promise<Outcome>;
}

/**
 * Starts `database.child.ts <what> <url> …` in another process, as the CLI beside the server.
 * @param largestFile what the system lets it write of a file, in blocks of 512 bytes: as under a quota
 */
export function startProcess(
  args: readonly string[],
  { largestFile, ...identity }: { uid?: number; largestFile?: number } = {},
): RunningProcess {
  const script = join(import.meta.dirname, 'database.child.ts');
  const limit = largestFile === undefined ? '' : `ulimit -f ${largestFile};`;
  const command = [process.execPath, '--import', 'tsx', script, ...args];
  const child = spawn('sh', ['-c', `${limit} exec "$@"`, 'sh', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identity,
  });
  onTestFinished(() => void child.kill());
  let output = '';
  let sayReady: (line: string) => void = () => undefined;
  const ready = new Promise<string>((resolve) => {
    sayReady = resolve;
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('\n')) sayReady(output);
    });
  }
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      sayReady(output);
      resolve({ code, output });
    });
  });
  return { ready, outcome };
}
