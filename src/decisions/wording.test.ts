import { describe, expect, it } from 'vitest';
import { demoDirectory, NOW } from '../../test/decisions/demo.ts';
import { type Due, readDue, readWording } from './wording.ts';

const dueSaid = (due: Due): string =>
  due.kind === 'day'
    ? due.day.toString()
    : due.kind === 'none'
      ? ''
      : `${due.fault.code} ${due.said}`;

/** Text | owners | due date. */
const read = (sentence: string): string => {
  const { text, owners, due } = readWording(sentence, demoDirectory, NOW);
  return [text, owners.join(', '), dueSaid(due)].join(' | ');
};

describe('a decision’s sentence', () => {
  it.each([
    ['Publier la liste', 'Publier la liste |  | '],
    [
      'Transmettre la matrice à la SHA @Aïssata Diarra échéance 31 mars',
      'Transmettre la matrice à la SHA | Aïssata Diarra | 2027-03-31',
    ],
    [
      'Transmettre la matrice échéance 31 mars @Aïssata Diarra',
      'Transmettre la matrice | Aïssata Diarra | 2027-03-31',
    ],
    ['Relancer les GT (@Awa Ballo) avant fin mars', 'Relancer les GT | Awa Ballo | 2027-03-31'],
    [
      'Écrire la note @Awa Ballo et @Martin Keller, d’ici vendredi',
      'Écrire la note | Awa Ballo, Martin Keller | 2027-03-19',
    ],
    [
      'Écrire la note, responsables : Awa Ballo et Martin Keller, échéance : fin du mois',
      'Écrire la note | Awa Ballo, Martin Keller | 2027-03-31',
    ],
    [
      'Écrire la note responsable : Awa Ballo échéance 15 avril',
      'Écrire la note | Awa Ballo | 2027-04-15',
    ],
    ['@Awa Ballo : écrire la note sous 10 jours', 'écrire la note | Awa Ballo | 2027-03-22'],
    [
      '@Awa Ballo écrira la note pour le 5 avril',
      'Awa Ballo écrira la note | Awa Ballo | 2027-04-05',
    ],
    [
      'Remettre la note à @Awa Ballo avant le 5 avril',
      'Remettre la note à Awa Ballo | Awa Ballo | 2027-04-05',
    ],
    ['Écrire la note, resp. @Awa Ballo', 'Écrire la note | Awa Ballo | '],
    ['Écrire la note @Zorro Inconnu', 'Écrire la note | Zorro Inconnu | '],
    ['Écrire la note sans échéance', 'Écrire la note sans échéance |  | '],
  ])('« %s » reads %s', (sentence, expected) => expect(read(sentence)).toBe(expected));

  it('keeps as text a day that is not a due date', () => {
    expect(read('Préparer la réunion du 4 mai')).toBe('Préparer la réunion du 4 mai |  | ');
    expect(read('Présenter pour le 15 mars un point aux GT')).toBe(
      'Présenter pour le 15 mars un point aux GT |  | ',
    );
  });

  it('sets a due date that cannot be apart from the text', () => {
    expect(read('Écrire la note @Awa Ballo échéance 31 février')).toBe(
      'Écrire la note | Awa Ballo | date.noSuchDate 31 février',
    );
    expect(read('Écrire la note avant le 4 mars 2026')).toBe(
      'Écrire la note | | date.past le 4 mars 2026'.replace('| |', '|  |'),
    );
  });

  it('lets through whatever else is typed', () => {
    const odd = '=HYPERLINK("x") <!channel> 🎉 <b>gras</b> مرحبا';
    expect(read(odd)).toBe(`${odd} |  | `);
  });
});

describe('a due date that stands alone', () => {
  it.each([
    ['31 mars', '2027-03-31'],
    ['mercredi 31 mars', '2027-03-31'],
    ['2027-04-15', '2027-04-15'],
    ['fin du mois', '2027-03-31'],
    ['10 jours', '2027-03-22'],
    ['', ''],
    ['sans échéance', ''],
    ['aucune', ''],
    ['bientôt', 'date.missing bientôt'],
  ])('« %s » is %s', (said, expected) => expect(dueSaid(readDue(said, NOW))).toBe(expected));
});
