import { describe, expect, it } from 'vitest';
import { agendaChanges } from './agendaDifference.ts';

const point = (title: string, duration: number | null = null) => ({
  title,
  duration,
  presenter: null,
});

describe('what changed in an ordre du jour', () => {
  it('is nothing when nothing did', () => {
    expect(agendaChanges([point('A'), point('B')], [point('A'), point('B')])).toEqual([]);
  });

  it('tells what came, what went and what takes another time', () => {
    expect(agendaChanges([point('A'), point('B', 5)], [point('B', 10), point('C')])).toEqual([
      { kind: 'removed', point: point('A') },
      { kind: 'changed', before: point('B', 5), point: point('B', 10) },
      { kind: 'added', point: point('C') },
    ]);
  });

  it('tells what changed places, not what slid because another came', () => {
    const before = [point('A'), point('B')];
    expect(agendaChanges(before, [point('N'), point('A'), point('B')])).toEqual([
      { kind: 'added', point: point('N') },
    ]);
    expect(agendaChanges(before, [point('B'), point('A')])).toEqual([
      { kind: 'moved', point: point('B'), from: 2, to: 1 },
      { kind: 'moved', point: point('A'), from: 1, to: 2 },
    ]);
  });
});
