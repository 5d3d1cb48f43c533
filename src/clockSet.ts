import type { Clock } from './kernel/clock.ts';

/** In milliseconds. */
const LOOK = 1_000;
/** A clock that is put right little by little moves less in that time, and so does one that stands still. */
const LEAST = 2_000;

/**
 * Tells when the clock of the machine is set, or the machine has slept: its clock has then moved
 * otherwise than time has passed.
 * @returns what ends the watch
 */
export function whenClockIsSet(clock: Clock, tell: () => void): () => void {
  const clockAgainstTime = (): number => clock.now().epochMilliseconds - performance.now();
  let before = clockAgainstTime();
  const watch = setInterval(() => {
    const after = clockAgainstTime();
    if (Math.abs(after - before) > LEAST) tell();
    before = after;
  }, LOOK);
  watch.unref();
  return () => clearInterval(watch);
}
