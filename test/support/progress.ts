import type { Progress } from '../../src/kernel/outbox/progress.ts';

/** Of a message that is handed to a transport without an outbox: kept nowhere. */
export function newProgress(): Progress {
  const accepted: string[] = [];
  return { accepted, accept: async (part) => void accepted.push(part) };
}
