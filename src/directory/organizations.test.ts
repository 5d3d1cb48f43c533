import { describe, expect, it } from 'vitest';
import { demoDirectory } from '../../test/decisions/demo.ts';
import { organizationCalled, organizationNamed } from './organizations.ts';

const named = (typed: string) => organizationNamed(demoDirectory, typed)?.acronym;

describe('an organisation', () => {
  it.each([
    ['PNUD', 'PNUD'],
    ['@pnud', 'PNUD'],
    ['coopération suisse', 'Coopération suisse'],
    ['UE', 'Union européenne'],
    ['DUE', 'Union européenne'],
    ['BM', 'Banque mondiale'],
  ])('goes by « %s »', (typed, acronym) => {
    expect(named(typed)).toBe(acronym);
  });

  it('does not go by initials that several have, or that are typed as a word', () => {
    expect(named('CA')).toBeUndefined();
    expect(named('bm')).toBeUndefined();
  });

  it('is registered by its own name alone: initials leave room for another', () => {
    expect(organizationCalled(demoDirectory, 'UE')).toBeUndefined();
  });
});
