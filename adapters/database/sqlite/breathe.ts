import { setImmediate as turnOfTheLoop } from 'node:timers/promises';

/** The longest the event loop may be kept from everything else by statement after statement, in ms. */
const LONGEST_RUN = 10;

let lastTurn = 0;

/**
 * Lets the event loop turn when it has not for a while. The driver works inside the call and
 * Prisma only queues microtasks, so a hundred awaited statements in a row run as one block: no
 * timer fires (not even Prisma's timeouts), no request is acknowledged, and the driver's
 * statements are not released (6 kB each).
 */
export async function breathe(): Promise<void> {
  if (performance.now() - lastTurn < LONGEST_RUN) return;
  await turnOfTheLoop();
  lastTurn = performance.now();
}
