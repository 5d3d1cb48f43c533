import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { App } from './app.ts';
import { systemClock } from './kernel/clock.ts';
import { type Log, silentLog } from './kernel/log.ts';
import { createTicker } from './ticker.ts';

/** An app that says what is asked of it, and whose sending lasts until it is let go. */
function watchedApp() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const app: Pick<App, 'runJobs' | 'dispatch'> = {
    async runJobs() {
      asked.push('jobs');
      return { done: 2, skipped: 1 };
    },
    async dispatch(signal) {
      asked.push(signal?.aborted ? 'dispatch when stopping' : 'dispatch');
      await new Promise<void>((resolve) => waiting.push(resolve));
      return [];
    },
  };
  const look = async (): Promise<void> => void asked.push('look');
  const letGo = (): void => waiting.shift()?.();
  return { app, asked, look, letGo };
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('the ticker', () => {
  it('does at its start what came due before, and says how much', async () => {
    const { app, asked, look, letGo } = watchedApp();
    const told: object[] = [];
    const log: Log = { ...silentLog, info: (data) => void told.push(data) };
    const ticker = createTicker(app, log, look, systemClock);
    const started = ticker.start();
    await settled();
    letGo();
    await started;
    expect(asked).toEqual(['jobs', 'dispatch']);
    expect(told).toEqual([{ done: 2, skipped: 1, sent: 0 }]);
    await ticker.stop();
  });

  it('says nothing of a start at which nothing was due', async () => {
    const { app, look, letGo } = watchedApp();
    const told: object[] = [];
    const log: Log = { ...silentLog, info: (data) => void told.push(data) };
    const nothing = async () => ({ done: 0, skipped: 0 });
    const ticker = createTicker({ ...app, runJobs: nothing }, log, look, systemClock);
    const started = ticker.start();
    await settled();
    letGo();
    await started;
    expect(told).toEqual([]);
    await ticker.stop();
  });

  it('does what is due, looks at what has changed, then sends, four times a minute', async ({
    onTestFinished,
  }) => {
    vi.useFakeTimers({ now: new Date('2027-02-20T09:00:01Z') });
    onTestFinished(() => void vi.useRealTimers());
    const { app, asked, look } = watchedApp();
    const quick = async () => [];
    const ticker = createTicker({ ...app, dispatch: quick }, silentLog, look, systemClock);
    await ticker.start();
    asked.length = 0;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked).toEqual(['jobs', 'look', 'jobs', 'look']);
    await ticker.stop();
  });

  it.each([
    ['put back', '2027-02-20T07:30:00Z'],
    ['put forward', '2027-02-27T12:00:00Z'],
  ])('ticks at once and goes on when the clock is %s', async (_, to) => {
    vi.useFakeTimers({ now: new Date('2027-02-20T09:00:01Z') });
    onTestFinished(() => void vi.useRealTimers());
    const { app, asked, look } = watchedApp();
    const told: string[] = [];
    const log: Log = { ...silentLog, warn: (_data, text) => void told.push(text) };
    const ticker = createTicker({ ...app, dispatch: async () => [] }, log, look, systemClock);
    await ticker.start();
    await vi.advanceTimersByTimeAsync(1_000);
    asked.length = 0;
    vi.setSystemTime(new Date(to));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toEqual(['jobs', 'look']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.filter((one) => one === 'jobs')).toHaveLength(5);
    expect(told).toHaveLength(1);
    await ticker.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.filter((one) => one === 'jobs')).toHaveLength(5);
  });

  it('sends once more after a sending under way, however often it is nudged meanwhile', async () => {
    const { app, asked, look, letGo } = watchedApp();
    const ticker = createTicker(app, silentLog, look, systemClock);
    ticker.nudge();
    ticker.nudge();
    ticker.nudge();
    letGo();
    await settled();
    expect(asked).toEqual(['dispatch', 'dispatch']);
    letGo();
    await ticker.stop();
    expect(asked).toEqual(['dispatch', 'dispatch']);
  });

  it('waits at its stop for what is under way, and begins nothing more', async () => {
    const { app, asked, look, letGo } = watchedApp();
    const ticker = createTicker(app, silentLog, look, systemClock);
    ticker.nudge();
    let stopped = false;
    const stopping = ticker.stop().then(() => {
      stopped = true;
    });
    await settled();
    expect(stopped).toBe(false);
    letGo();
    await stopping;
    ticker.nudge();
    expect(asked).toEqual(['dispatch']);
  });

  it('survives a sending that fails', async () => {
    const { app, look } = watchedApp();
    const errors: object[] = [];
    const log: Log = { ...silentLog, error: (data) => void errors.push(data) };
    const err = new Error('the register is busy');
    const ticker = createTicker(
      { ...app, dispatch: () => Promise.reject(err) },
      log,
      look,
      systemClock,
    );
    ticker.nudge();
    await settled();
    ticker.nudge();
    await settled();
    await ticker.stop();
    expect(errors).toEqual([{ err }, { err }]);
  });
});
