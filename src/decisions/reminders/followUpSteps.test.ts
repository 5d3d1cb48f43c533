import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isWeekend } from '../../meetings/holidays/holidays.ts';
import { dayOfStep, nextStepDay, ON_THE_DAY, stepOn, workingDaysAfter } from './followUpSteps.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const none = () => undefined;

describe('the reminders of a due date', () => {
  it('are a week before, on the day, then each week', () => {
    const due = day('2027-03-31');
    const days = [0, 1, 2, 3].map((step) => dayOfStep(step, due, none).toString());
    expect(days).toEqual(['2027-03-24', '2027-03-31', '2027-04-07', '2027-04-14']);
  });

  it('fall on working days: before the due date never later, after it never earlier', () => {
    const sunday = day('2027-04-04');
    const holiday = (one: Temporal.PlainDate) =>
      one.toString() === '2027-04-12' ? { day: '2027-04-12', name: 'Fête' } : undefined;
    const days = [0, 1, 2].map((step) => dayOfStep(step, sunday, holiday).toString());
    expect(days).toEqual(['2027-03-26', '2027-04-02', '2027-04-13']);
  });

  it('that were missed are told once, as the last of them', () => {
    const due = day('2027-03-31');
    const steps = ['2027-03-23', '2027-03-24', '2027-03-30', '2027-04-02', '2027-04-20'];
    expect(steps.map((today) => stepOn(day(today), due, none))).toEqual([undefined, 0, 0, 1, 3]);
  });

  it('never end while it is late, and never come twice on a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40, max: 400 }),
        fc.integer({ min: 0, max: 6 }),
        (gap, shift) => {
          const due = day('2027-03-31').add({ days: shift });
          const today = due.add({ days: gap });
          const next = nextStepDay(today, due, none);
          expect(today.until(next).sign).toBe(1);
          expect(isWeekend(next)).toBe(false);
          const step = stepOn(next, due, none) ?? -1;
          expect(step).toBeGreaterThan(stepOn(today, due, none) ?? -1);
          if (gap > 7) expect(step).toBeGreaterThan(ON_THE_DAY);
        },
      ),
    );
  });
});

it('working days are counted without weekends', () => {
  expect(workingDaysAfter(day('2027-03-31'), 5, none).toString()).toBe('2027-04-07');
});
