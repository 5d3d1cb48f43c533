/** How often it is checked whether npm is still there. */
const WATCH_MS = 500;

/**
 * Calls `stop` when the program is asked to end: once, however it is asked. Asked again by a
 * signal, the program ends at once.
 * @param startedByNpm npm ends its shell when it is asked to end, and the shell tells nobody: a
 * program it started then finds itself with another parent
 */
export function onStopRequest(stop: () => void, startedByNpm: boolean): void {
  let stopping = false;
  const request = (): void => {
    if (!stopping) stop();
    stopping = true;
  };
  const signal = (): void => {
    if (stopping) process.exit(1);
    request();
  };
  process.on('SIGTERM', signal);
  process.on('SIGINT', signal);
  if (startedByNpm) whenParentEnds(request);
}

function whenParentEnds(request: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) request();
  }, WATCH_MS).unref();
}
