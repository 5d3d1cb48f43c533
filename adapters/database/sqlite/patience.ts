import { setTimeout as pause } from 'node:timers/promises';
import { isBusy } from './failure.ts';

/** How long another process may keep the register before we give up, in milliseconds. */
const PATIENCE = 10_000;
const LONGEST_PAUSE = 20;

/**
 * Tries again while another process holds the lock. SQLite's own busy handler sleeps inside the
 * call and so stops the whole event loop, health checks and acknowledgements included, for as long
 * as the other transaction lasts: it is left a few milliseconds, and the rest is waited for here.
 */
export async function patiently<T>(attempt: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const deadline = performance.now() + patience;
  for (let longest = 1; ; longest = Math.min(longest * 2, LONGEST_PAUSE)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    // At random, so that two that wait for one another do not keep step.
    await pause(Math.random() * longest);
  }
}
