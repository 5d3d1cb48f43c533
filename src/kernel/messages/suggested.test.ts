import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneName, joinedNames, pickedOf } from './suggested.ts';

const options = ['Aïssata Diarra', 'Moussa Traoré', 'Awa Ballo'].map((value) => ({
  value,
  label: `${value} (UE)`,
}));
const values = (chosen: readonly { readonly value: string }[]) => chosen.map(({ value }) => value);

describe('the value of a field that takes several names', () => {
  it('is taken apart into what the list holds and what is typed besides', () => {
    const said = 'moussa traore ; Jean Inconnu, Aïssata Diarra,, PNUD';
    const { chosen, typed } = pickedOf(said, { options, several: true });
    expect(values(chosen)).toEqual(['Moussa Traoré', 'Aïssata Diarra']);
    expect(typed).toBe('Jean Inconnu, PNUD');
  });

  it('names nobody twice', () => {
    const { chosen } = pickedOf('Aïssata Diarra, aissata diarra', { options, several: true });
    expect(values(chosen)).toEqual(['Aïssata Diarra']);
  });

  it('is the same once put together again, whatever was typed', () => {
    fc.assert(
      fc.property(fc.subarray(options), fc.string(), (some, text) => {
        const whole = joinedNames([...values(some), text]);
        const { chosen, typed } = pickedOf(whole, { options, several: true });
        const again = joinedNames([...values(chosen), typed]);
        expect(pickedOf(again, { options, several: true })).toEqual({ chosen, typed });
        expect(values(chosen)).toEqual(expect.arrayContaining(values(some)));
      }),
    );
  });
});

it('the value of a field that takes one name is that name or what is typed', () => {
  const one = { options, several: false };
  expect(values(pickedOf(' aïssata diarra', one).chosen)).toEqual(['Aïssata Diarra']);
  const both = pickedOf('Aïssata Diarra, Moussa Traoré', one);
  expect(both).toEqual({ chosen: [], typed: 'Aïssata Diarra, Moussa Traoré' });
});

it('a name that a list would cut is not one name', () => {
  expect(isOneName('Jean-Étienne de La Roche')).toBe(true);
  for (const cut of ['Diarra, Awa', 'Awa et Binta', 'awa@example.org']) {
    expect(isOneName(cut)).toBe(false);
  }
});
