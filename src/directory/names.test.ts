import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../test/support/directory.ts';
import { makePerson } from '../../test/support/person.ts';
import type { Person } from '../kernel/directory.ts';
import { findPeople } from './names.ts';

const names = [
  ['Aïssata', 'Diarra'],
  ['Aïssata', 'Traoré'],
  ['Moussa', 'Diarra'],
  ['Fatou', 'Koné'],
  ['Jean-Baptiste', 'Habimana'],
  ['Béatrice', 'N’Guessan'],
  ['Annemieke', 'de Vries'],
  ['Cheick Oumar', 'Berthé'],
  ['Yacouba', 'Sissoko'],
  ['Søren', 'Nielsen'],
  ['Mamadou', 'Bah'],
  ['Martin', 'Keller'],
] as const;

const people = names.map(([firstName, lastName], index) =>
  makePerson(`personne.${index}`, { firstName, lastName, organizationId: 'pnud' }),
);

const among = (everybody: readonly Person[]) =>
  directoryOf({
    people: everybody,
    organizations: [{ id: 'pnud', acronym: 'PNUD', name: 'PNUD', kind: 'multilateral' }],
  });

const directory = among(people);
const found = (typed: string): string[] => findPeople(directory, typed).map(({ name }) => name);

describe('a typed name', () => {
  it.each([
    'Aïssata Diarra',
    'aissata diarra',
    'AÏSSATA DIARRA',
    'Diarra Aïssata',
    '@Aïssata Diarra',
    '@ Aïssata   Diarra ',
    'Mme Diarra Aïssata',
    'Madame Aïssata Diarra',
    'A. Diarra',
    'Ai\u0308ssata Diarra',
    'Aïssata\u00a0Diarra',
    'personne.0@example.org',
    'PERSONNE.0@EXAMPLE.ORG',
    '@personne.0@example.org',
    'personne.0',
  ])('%j means Aïssata Diarra', (typed) => {
    expect(found(typed)).toEqual(['Aïssata Diarra']);
  });

  it.each([
    ['Jean Baptiste Habimana', 'Jean-Baptiste Habimana'],
    ['Habimana', 'Jean-Baptiste Habimana'],
    ["Beatrice N'Guessan", 'Béatrice N’Guessan'],
    ['nguessan', 'Béatrice N’Guessan'],
    ['de Vries', 'Annemieke de Vries'],
    ['Vries', 'Annemieke de Vries'],
    ['Cheick Berthé', 'Cheick Oumar Berthé'],
    ['Soren Nielsen', 'Søren Nielsen'],
    ['M. Keller', 'Martin Keller'],
    ['S.E.M. Martin Keller', 'Martin Keller'],
    ['S. E. Mme Fatou Koné', 'Fatou Koné'],
  ])('%j means %s', (typed, name) => {
    expect(found(typed)).toEqual([name]);
  });

  it('that several people share gives all of them to choose from', () => {
    expect(found('Diarra')).toEqual(['Aïssata Diarra', 'Moussa Diarra']);
    expect(found('Aïssata')).toEqual(['Aïssata Diarra', 'Aïssata Traoré']);
  });

  it.each(['', '@', 'M.', 'Mme', 'de', 'PNUD', 'a', 'Fatou Diop', 'Diarra Traoré', '…', '12'])(
    '%j means nobody',
    (typed) => {
      expect(found(typed)).toEqual([]);
    },
  );

  it('is not sought among the addresses that people do not prefer', () => {
    const known = among(
      people.map((person) => ({
        ...person,
        otherEmails: person.id === 'personne.0' ? ['a.diarra@ailleurs.example'] : [],
      })),
    );
    expect(findPeople(known, 'a.diarra@ailleurs.example')).toEqual([]);
  });

  it('that several share is not settled by what stands before « @ » in an address of one', () => {
    const known = among(
      people.map((person) =>
        person.id === 'personne.1' ? { ...person, email: 'aissata@example.org' } : person,
      ),
    );
    expect(findPeople(known, '@aissata')).toHaveLength(2);
    expect(findPeople(known, 'aissata@example.org')).toHaveLength(1);
  });

  it('means nobody by the address of somebody else', () => {
    expect(found('aissata.diarra@ailleurs.example')).toEqual([]);
  });

  it('does not find people who have left', () => {
    const left = among(people.map((person) => ({ ...person, active: person.id !== 'personne.3' })));
    expect(findPeople(left, 'Fatou Koné')).toEqual([]);
    expect(findPeople(left, 'personne.3@example.org')).toEqual([]);
  });
});

describe('a slip of the keyboard', () => {
  it.each([
    ['Aïssata Diara', 'Aïssata Diarra'],
    ['Aissatta Traore', 'Aïssata Traoré'],
    ['Habimanna', 'Jean-Baptiste Habimana'],
    ['Sisosko', 'Yacouba Sissoko'],
  ])('in %j is forgiven', (typed, name) => {
    expect(found(typed)).toEqual([name]);
  });

  it('is not forgiven when it may mean two people', () => {
    expect(found('Diara')).toEqual([]);
    expect(found('Aissatta')).toEqual([]);
  });

  it.each(['Kona', 'Mamadou Ba', 'Dissoko'])(
    'is not seen in %j, which is a name of its own',
    (typed) => {
      expect(found(typed)).toEqual([]);
    },
  );

  it('is not a letter of another alphabet that looks like ours', () => {
    expect(found('Aïssat\u0430 Diarra')).toEqual([]);
    expect(found('\u0410ïssata Diarra')).toEqual([]);
  });
});
