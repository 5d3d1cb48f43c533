import { createTask } from 'node-cron';
import type { App } from './app.ts';
import { whenClockIsSet } from './clockSet.ts';
import type { Clock } from './kernel/clock.ts';
import { RegisterUnavailable } from './kernel/database.ts';
import type { Log } from './kernel/log.ts';

/** Jobs are due to the minute; a message put off is due to the second. */
const EVERY_15_SECONDS = '*/15 * * * * *';

/** What makes time pass: does what is due, looks at what has changed, sends what is to be sent. */
export interface Ticker {
  /** Does at once what came due while nobody ran, says how much, then goes on every 15 seconds. */
  start(): Promise<void>;
  /** Sends soon what has just been put in the outbox. Never throws. */
  nudge(): void;
  /** Begins nothing more, and waits for what is under way: what is leased leaves or is put off. */
  stop(): Promise<void>;
}

/** @param look sees what has changed, here or in another process, and tells of it */
export function createTicker(
  app: Pick<App, 'runJobs' | 'dispatch'>,
  log: Log,
  look: () => Promise<void>,
  clock: Clock,
): Ticker {
  const stopping = new AbortController();
  const sending = new Turns(async () => void (await app.dispatch(stopping.signal)));
  const ticking = new Turns(async () => {
    await app.runJobs();
    await look();
    await sending.take();
  });
  const failed = (error: unknown): void => {
    // Told of by whoever watches over the register (`program/soundRegister.ts`).
    if (!(error instanceof RegisterUnavailable))
      log.error({ err: error }, 'tick failed; the next goes on');
  };
  const tick = (): Promise<void> => ticking.take().catch(failed);
  const ticks = steadyTicks(tick, log, clock);
  return {
    async start() {
      await catchUp(app, log, stopping.signal).catch(failed);
      if (!stopping.signal.aborted) await ticks.start();
    },
    nudge() {
      if (!stopping.signal.aborted) sending.take().catch(failed);
    },
    async stop() {
      stopping.abort();
      await ticks.stop();
      await Promise.allSettled([ticking.idle(), sending.idle()]);
    },
  };
}

/**
 * Ticks four times a minute, whatever becomes of the clock: node-cron waits for a moment of it, which
 * is hours away when the clock has been put back by hours.
 */
function steadyTicks(tick: () => Promise<void>, log: Log, clock: Clock) {
  const newTask = () =>
    createTask(EVERY_15_SECONDS, tick, {
      // A tick that comes late does what is due as well.
      suppressMissedWarning: true,
      logger: cronLogger(log),
    });
  let task = newTask();
  let unwatch = (): void => undefined;
  async function beginAnew(): Promise<void> {
    log.warn({}, 'the clock of this machine was set: ticking anew');
    const former = task;
    task = newTask();
    await Promise.all([former.destroy(), task.start(), tick()]);
  }
  return {
    async start(): Promise<void> {
      unwatch = whenClockIsSet(clock, () => void beginAnew());
      await task.start();
    },
    async stop(): Promise<void> {
      unwatch();
      await task.destroy();
    },
  };
}

async function catchUp(
  app: Pick<App, 'runJobs' | 'dispatch'>,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  const { done, skipped } = await app.runJobs();
  const sent = await app.dispatch(signal);
  if (done + skipped + sent.length === 0) return;
  log.info(
    { done, skipped, sent: sent.length },
    'caught up with what came due while Griot was down',
  );
}

/** node-cron's own words: of interest to whoever looks for a fault. */
function cronLogger(log: Log) {
  const say = (sentence: string | Error): void => log.debug({}, String(sentence));
  return { info: say, warn: say, error: say, debug: say };
}

/** Work that is done one at a time; asked for while it is under way, it is done once more after. */
class Turns {
  readonly #work: () => Promise<void>;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Resolves when a turn that began after the call has ended. */
  take(): Promise<void> {
    if (!this.#running) return this.#begin();
    this.#next ??= this.#running.catch(() => undefined).then(() => this.#begin());
    return this.#next;
  }

  async idle(): Promise<void> {
    for (let turn = this.#running; turn; turn = this.#next ?? this.#running) {
      await turn.catch(() => undefined);
    }
  }

  #begin(): Promise<void> {
    this.#next = undefined;
    this.#running = this.#work().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }
}
