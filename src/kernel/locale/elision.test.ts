import { describe, expect, it } from 'vitest';
import { translator } from './translate.ts';

const t = translator('fr');
const seatOf = (name: string): string =>
  t('operations.departure.vacated', { group: 'GEC', seat: 'titular', name });

describe('elision', () => {
  it.each([
    ['Aïssata Diarra', 'd’Aïssata Diarra'],
    ['Élise Martin', 'd’Élise Martin'],
    ['UNICEF', 'd’UNICEF'],
    ['Oumar Traoré', 'd’Oumar Traoré'],
    ['Yves Konaté', 'd’Yves Konaté'],
    ['Hélène Rakotomalala', 'd’Hélène Rakotomalala'],
    ['Henri Diallo', 'd’Henri Diallo'],
    ['HORTENSE', 'd’HORTENSE'],
    ['Helvetas', 'd’Helvetas'],
  ])('takes the e of « de » before the vowel of %s', (name, said) => {
    expect(seatOf(name)).toContain(`(titulaire) ${said}\u00a0:`);
  });

  it.each([
    'Moussa Diarra',
    'Yacouba Koné',
    'Hamidou Sow',
    'Hans Vogel',
    'Henrik Holm',
    'HCR',
    'PNUD',
  ])('leaves it before %s', (name) => {
    expect(seatOf(name)).toContain(`(titulaire) de ${name}\u00a0:`);
  });

  it('takes the e of « que » too', () => {
    const ended = { name: 'Awa Traoré', period: 'le 3 mars 2027' };
    expect(t('operations.delegation.ended.standIn.text', ended)).toMatch(
      /^Le remplacement d’Awa Traoré, .* jusqu’à ce qu’Awa Traoré réponde/u,
    );
  });

  it('is made of codes as of names, inside a choice and in a sentence with bold words', () => {
    expect(t('meetings.agenda.validated', { code: 'AD-HOC-EAU-2027-01' })).toContain(
      'L’ordre du jour d’AD-HOC-EAU-2027-01 est validé',
    );
    expect(t('meetings.list.titleOn', { scope: 'ODD', days: 'demain' })).toContain(
      'Réunions d’ODD',
    );
    const words = t.rich('meetings.agenda.validated', { code: 'AD-HOC-EAU-2027-01' });
    expect(words.join('')).toContain('d’AD-HOC-EAU-2027-01');
  });

  it('reads no value as a word of ours', () => {
    expect(seatOf('{name} de Aya')).toContain('de {name} de Aya');
  });

  it('is not English', () => {
    expect(
      translator('en')('operations.departure.vacated', {
        group: 'GEC',
        seat: 'titular',
        name: 'Awa',
      }),
    ).toContain('of Awa');
  });
});
