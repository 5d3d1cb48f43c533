import { execFileSync } from 'node:child_process';

/** Whether a program of this machine can be run; said aloud when a test is skipped for want of it. */
export function hasTool(name: string, skipped: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(`skipped: ${skipped} (${name} is not installed)`);
    return false;
  }
}
