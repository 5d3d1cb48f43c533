import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Change, daysLate, judge, numberAfter, type Standing } from './decision.ts';
import { findDecisionCode, writeDecisionCode } from './decisionCode.ts';

const CHANGES: readonly Change[] = ['close', 'drop', 'reopen', 'correct'];
const STANDINGS: readonly Standing[] = ['reader', 'owner', 'coordinator'];
const STATUSES = ['todo', 'done', 'dropped'] as const;

const verdict = (change: Change, status: (typeof STATUSES)[number], standing: Standing): string => {
  const judged = judge(change, status, standing);
  if (judged.kind === 'made') return `→ ${judged.status}`;
  return judged.kind === 'already' ? 'already' : judged.why;
};

describe('what can be done to a decision', () => {
  it('depends on its status and on who asks, and on nothing else', () => {
    const table = CHANGES.flatMap((change) =>
      STATUSES.map((status) => [
        `${change} ${status}`,
        ...STANDINGS.map((standing) => verdict(change, status, standing)),
      ]),
    );
    const notYours = 'decision.notYours';
    const notCoordinator = 'decision.notCoordinator';
    expect(table).toEqual([
      ['close todo', notYours, '→ done', '→ done'],
      ['close done', 'already', 'already', 'already'],
      ['close dropped', 'decision.dropped', 'decision.dropped', 'decision.dropped'],
      ['drop todo', notCoordinator, notCoordinator, '→ dropped'],
      ['drop done', 'decision.done', 'decision.done', 'decision.done'],
      ['drop dropped', 'already', 'already', 'already'],
      ['reopen todo', 'already', 'already', 'already'],
      ['reopen done', notYours, '→ todo', '→ todo'],
      ['reopen dropped', notCoordinator, notCoordinator, '→ todo'],
      ['correct todo', notCoordinator, notCoordinator, '→ todo'],
      ['correct done', notCoordinator, notCoordinator, '→ done'],
      ['correct dropped', notCoordinator, notCoordinator, '→ dropped'],
    ]);
  });
});

describe('a delay', () => {
  const today = Temporal.PlainDate.from('2027-04-03');
  const late = (dueOn: string | undefined, status: (typeof STATUSES)[number] = 'todo'): number =>
    daysLate({ status, dueOn: dueOn ? Temporal.PlainDate.from(dueOn) : undefined }, today);

  it('is counted in days from the day after the due date', () => {
    expect([late('2027-04-04'), late('2027-04-03'), late('2027-04-02')]).toEqual([0, 0, 1]);
    expect(late('2026-04-03')).toBe(365);
  });

  it('is none without a due date, and none once the decision is closed or dropped', () => {
    expect([late(undefined), late('2027-01-01', 'done'), late('2027-01-01', 'dropped')]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('the number of a decision', () => {
  it('follows the last of the year, from 1', () => {
    expect([numberAfter(undefined), numberAfter(41)]).toEqual([1, 42]);
  });

  it('is written on three digits, and on more when there are more', () => {
    expect([writeDecisionCode(2027, 1), writeDecisionCode(2027, 1234)]).toEqual([
      'D-2027-001',
      'D-2027-1234',
    ]);
  });

  it.each(['D-2027-001', 'd-2027-1', 'd 2027 001', 'D2027-1', 'D–2027–001'])(
    'is understood as « %s »',
    (typed) => expect(findDecisionCode(`voir ${typed} : fait`)?.code).toBe('D-2027-001'),
  );

  it.each(['GD-2027-001', 'D-27-1', 'D-2027', 'ID-2027-001x'])('is not seen in « %s »', (typed) =>
    expect(findDecisionCode(typed)).toBeUndefined(),
  );
});
