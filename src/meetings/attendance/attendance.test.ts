import { describe, expect, it } from 'vitest';
import { makeAttendance as attendee } from '../../../test/support/attendance.ts';
import { byOrganization, countAnswers, quorum } from './attendance.ts';

describe('the attendance of a meeting', () => {
  it('is that of its organisations: a present alternate makes his organisation present', () => {
    const [swiss] = byOrganization([
      attendee('titular', 'suisse', 'declined'),
      attendee('alternate', 'suisse', 'accepted'),
    ]);
    expect(swiss?.partstat).toBe('accepted');
  });

  it('counts people by what they answered', () => {
    const all = [attendee('a', 'x', 'accepted'), attendee('b', 'y', 'needsAction')];
    expect(countAnswers(all)).toEqual({ accepted: 1, declined: 0, tentative: 0, needsAction: 1 });
  });
});

describe('the quorum', () => {
  const seated = ['a', 'b', 'c', 'd', 'e'];

  it('is the share of organisations, rounded up', () => {
    expect(quorum([], seated, 50)).toEqual({ needed: 3, present: 0, seated: 5 });
  });

  it('counts an organisation once, however many of its people come', () => {
    const two = [attendee('1', 'a', 'accepted'), attendee('2', 'a', 'accepted')];
    expect(quorum(two, seated, 50)?.present).toBe(1);
  });

  it('does not count a guest’s organisation, which holds no seat', () => {
    expect(quorum([attendee('1', 'guest', 'accepted')], seated, 50)?.present).toBe(0);
  });

  it('does not count those who may come', () => {
    expect(quorum([attendee('1', 'a', 'tentative')], seated, 50)?.present).toBe(0);
  });

  it('does not exist in a group without a rule', () => {
    expect(quorum([], seated, 0)).toBeUndefined();
  });
});
