import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../clock.ts';
import { type Gesture, Gestures } from './gestures.ts';

let clock: ManualClock;
let gestures: Gestures<number>;
let done: number;

beforeEach(() => {
  clock = new ManualClock(Temporal.Instant.from('2027-03-04T10:00:00Z'));
  gestures = new Gestures(clock);
  done = 0;
});

const later = (seconds: number): void => clock.set(clock.now().add({ seconds }));

const PRESS = { who: 'lars', what: 'je viens', delivery: '1', isForm: false };

/** Does a gesture; gives what it is told. */
const does = (more: Partial<Gesture> = {}, seconds = 0, wrote = true): Promise<number> =>
  gestures.once({ ...PRESS, ...more }, async () => {
    done += 1;
    const answer = done;
    await Promise.resolve();
    later(seconds);
    return { answer, wrote };
  });

describe('a gesture', () => {
  it('that comes again while it is under way is told the same', async () => {
    expect(await Promise.all([does(), does({ delivery: '2' })])).toEqual([1, 1]);
  });

  it('that comes again under its name is told the same', async () => {
    await does();
    later(300);
    expect(await does()).toBe(1);
  });

  it('of a button answered in time is done anew: he may have changed his mind elsewhere', async () => {
    await does();
    expect(await does({ delivery: '2' })).toBe(2);
  });

  it('of a button answered late, or of a form, is told the same for a minute', async () => {
    await does({}, 20);
    expect(await does({ delivery: '2' })).toBe(1);
    later(61);
    expect(await does({ delivery: '3' })).toBe(2);
    await does({ delivery: '4', what: 'noter', isForm: true });
    later(30);
    expect(await does({ delivery: '5', what: 'noter', isForm: true })).toBe(3);
  });

  it('that wrote nothing is done anew', async () => {
    await does({ isForm: true }, 0, false);
    expect(await does({ isForm: true, delivery: '2' })).toBe(2);
  });

  it('of another, or after another, is one of its own', async () => {
    await does({ isForm: true });
    expect(await does({ isForm: true, delivery: '2', who: 'hélène' })).toBe(2);
    expect(await does({ isForm: true, delivery: '3', what: 'je ne viens pas' })).toBe(3);
    expect(await does({ isForm: true, delivery: '4' })).toBe(4);
    gestures.forget('lars');
    expect(await does({ isForm: true, delivery: '5' })).toBe(5);
  });

  it('that failed is done when it comes again', async () => {
    const failing = gestures.once(PRESS, () => Promise.reject(new Error('cut')));
    await expect(failing).rejects.toThrow('cut');
    expect(await does()).toBe(1);
  });
});
