import { describe, expect, it } from 'vitest';
import { type Act, matrix } from '../../src/kernel/access/matrix.ts';
import { deeds } from './acts.ts';

const acts = Object.keys(matrix);

describe('the matrix of rights', () => {
  it('has a line for everything the registry does', () => {
    const without = deeds.filter(({ act }) => !acts.includes(act));
    expect(without).toEqual([]);
  });

  it('has no line that nothing uses', () => {
    const used = new Set<string>(deeds.map(({ act }) => act));
    expect(acts.filter((act) => !used.has(act))).toEqual([]);
  });

  it('has an example for each of its lines, which the guide can show', () => {
    const shown = new Set<Act>(deeds.flatMap(({ act, line }) => (line === undefined ? [] : act)));
    expect(acts.filter((act) => !(shown as ReadonlySet<string>).has(act))).toEqual([]);
  });
});
