import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { DecisionStatus } from '../../prisma/client/enums.ts';
import { daysLate, numberAfter } from './decision.ts';
import { findDecisionCode, writeDecisionCode } from './decisionCode.ts';

describe('a delay', () => {
  const today = Temporal.PlainDate.from('2027-04-03');
  const late = (dueOn: string | undefined, status: DecisionStatus = 'todo'): number =>
    daysLate({ status, dueOn: dueOn ? Temporal.PlainDate.from(dueOn) : undefined }, today);

  it('is counted in days from the day after the due date', () => {
    expect([late('2027-04-04'), late('2027-04-03'), late('2027-04-02')]).toEqual([0, 0, 1]);
    expect(late('2026-04-03')).toBe(365);
  });

  it('is none without a due date, and none once the decision is done, confirmed or dropped', () => {
    const over = (['done', 'confirmed', 'dropped'] as const).map((status) =>
      late('2027-01-01', status),
    );
    expect([late(undefined), ...over]).toEqual([0, 0, 0, 0]);
  });
});

describe('the number of a decision', () => {
  it('follows the last of the year, from 1', () => {
    expect([numberAfter(undefined), numberAfter(41)]).toEqual([1, 42]);
  });

  it('is written on three digits, and on more when there are more', () => {
    expect([writeDecisionCode('', 2027, 1), writeDecisionCode('', 2027, 1234)]).toEqual([
      'D-2027-001',
      'D-2027-1234',
    ]);
  });

  it('names the series of a confidential group', () => {
    expect(writeDecisionCode('GA', 2027, 1)).toBe('D-GA-2027-001');
    for (const typed of ['D-GA-2027-001', 'd-ga-2027-1', 'D–GA–2027–001']) {
      expect(findDecisionCode(`voir ${typed} : fait`)?.code).toBe('D-GA-2027-001');
    }
    expect(findDecisionCode('d-coord-gt-2027-12')?.code).toBe('D-COORD-GT-2027-012');
  });

  it.each(['D-2027-001', 'd-2027-1', 'd 2027 001', 'D2027-1', 'D–2027–001'])(
    'is understood as « %s »',
    (typed) => expect(findDecisionCode(`voir ${typed} : fait`)?.code).toBe('D-2027-001'),
  );

  it.each(['GD-2027-001', 'D-27-1', 'D-2027', 'ID-2027-001x'])('is not seen in « %s »', (typed) =>
    expect(findDecisionCode(typed)).toBeUndefined(),
  );
});
