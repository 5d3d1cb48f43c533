import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../test/support/directory.ts';
import { makePerson } from '../../test/support/person.ts';
import { findMentions } from './mentions.ts';

const names = [
  ['Aïssata', 'Diarra'],
  ['Aïssata', 'Traoré'],
  ['Fatou', 'Koné'],
  ['Martin', 'Keller'],
  ['Pieter', 'van den Berg'],
  ['Mamadou', 'Bah'],
] as const;

const directory = directoryOf({
  people: names.map(([firstName, lastName], index) =>
    makePerson(`personne.${index}`, { firstName, lastName, organizationId: 'pnud' }),
  ),
});

/** The name as typed, who it means, and the text around it. */
function read(text: string) {
  const [found] = findMentions(text, directory);
  if (!found) return undefined;
  return {
    typed: found.typed,
    people: found.people.map(({ name }) => name),
    around: `${text.slice(0, found.start)}…${text.slice(found.end)}`,
  };
}

describe('a mention', () => {
  it('that begins by an article is asked about like any other', () => {
    expect(read('Relancer @le coordonnateur échéance fin mars')).toMatchObject({
      typed: 'le coordonnateur',
      people: [],
    });
  });

  it('is looked for to the end of any text, and no further', () => {
    const words = fc.constantFrom(
      '@',
      ' ',
      'le',
      'pour',
      'Fatou',
      'Koné',
      'a@b.org',
      '@le',
      '.',
      '@@',
      'é',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const mentions = findMentions(text, directory);
        expect(mentions.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('takes the longest name of somebody, and leaves the rest of the sentence', () => {
    expect(read('Transmettre la matrice à la SHA @Aïssata Diarra échéance 31 mars')).toEqual({
      typed: 'Aïssata Diarra',
      people: ['Aïssata Diarra'],
      around: 'Transmettre la matrice à la SHA … échéance 31 mars',
    });
  });

  it.each([
    ['@Diarra Aïssata, avant le 15 mars', 'Diarra Aïssata', ['Aïssata Diarra']],
    ['@aissata diarra fin mars', 'aissata diarra', ['Aïssata Diarra']],
    ['@Pieter van den Berg d’ici vendredi', 'Pieter van den Berg', ['Pieter van den Berg']],
    ['(@M. Keller)', 'M. Keller', ['Martin Keller']],
    ['@Keller vendredi', 'Keller', ['Martin Keller']],
    ['@Fatou transmettre la note', 'Fatou', ['Fatou Koné']],
    ['@Fatou', 'Fatou', ['Fatou Koné']],
    ['note @Fatou Koné.', 'Fatou Koné', ['Fatou Koné']],
    ['@Fatou Koné Transmettre la note', 'Fatou Koné', ['Fatou Koné']],
    ['@ Fatou Koné', 'Fatou Koné', ['Fatou Koné']],
    ['＠Fatou Koné', 'Fatou Koné', ['Fatou Koné']],
    ['@Aïssata Diara échéance 31 mars', 'Aïssata Diara', ['Aïssata Diarra']],
    ['écrire à personne.2@example.org', 'personne.2@example.org', ['Fatou Koné']],
    ['@personne.2@example.org fin mars', 'personne.2@example.org', ['Fatou Koné']],
    ['@personne.2 Transmettre', 'personne.2', ['Fatou Koné']],
  ])('in %j is %j', (text, typed, people) => {
    expect(read(text)).toMatchObject({ typed, people });
  });

  it('of a shared first name gives everybody who bears it', () => {
    expect(read('@Aïssata échéance 31 mars')?.people).toEqual(['Aïssata Diarra', 'Aïssata Traoré']);
  });

  it.each([
    ['@Ibrahim Sow échéance 31 mars', 'Ibrahim Sow', '… échéance 31 mars'],
    ['@ibrahim sow échéance 31 mars', 'ibrahim sow', '… échéance 31 mars'],
    ['@Ibrahim Sow, avant le 15', 'Ibrahim Sow', '…, avant le 15'],
    ['@Fatou Diop échéance 31 mars', 'Fatou Diop', '… échéance 31 mars'],
    ['@Fatou diop échéance 31 mars', 'Fatou diop', '… échéance 31 mars'],
    ['@Aïssata Diop', 'Aïssata Diop', '…'],
    ['@PNUD transmettre la note', 'PNUD', '… transmettre la note'],
    ['@\u0410ïssata Diarra fin mars', '\u0410ïssata Diarra', '… fin mars'],
    ['@inconnu@ailleurs.example, fin mars', 'inconnu@ailleurs.example', '…, fin mars'],
  ])('of an unknown name is kept, to be asked about: %j', (text, typed, around) => {
    expect(read(text)).toEqual({ typed, people: [], around });
  });

  it.each(['Transmettre la note', 'rendez-vous @ 10h', '@', '@ ', '@31 mars'])(
    'is not in %j',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('is found as often as there is one', () => {
    const all = findMentions('@Fatou Koné et @Martin Keller, @Ibrahim Sow', directory);
    expect(all.map(({ typed }) => typed)).toEqual(['Fatou Koné', 'Martin Keller', 'Ibrahim Sow']);
  });
});
