import { describe, expect, it } from 'vitest';
import { clean, cleanLines } from './clean.ts';

describe('what is typed or pasted', () => {
  it.each([
    ['publier la note\tAFD\t31 mars', 'publier la note – AFD – 31 mars'],
    ['publier la note \t\t AFD', 'publier la note – AFD'],
    ['photo\tAFD', 'photo – AFD'],
  ])('keeps the cells of « %s » apart', (typed, cleaned) => {
    expect(clean(typed)).toBe(cleaned);
  });

  it.each([
    ['1.\tMot de bienvenue', '1. Mot de bienvenue'],
    ['2\tRevue du CREDD', '2 Revue du CREDD'],
    ['•\tDivers', '• Divers'],
    ['a)\tDivers', 'a) Divers'],
    ['o\tDivers', 'o Divers'],
    ['§\tDivers', '§ Divers'],
    ['\uf0b7\tDivers', '\uf0b7 Divers'],
    ['Présents :\tPNUD', 'Présents : PNUD'],
    ['\tDivers\t', 'Divers'],
    ['présents  PNUD', 'présents PNUD'],
  ])('%j has no cells', (typed, cleaned) => expect(clean(typed)).toBe(cleaned));

  it('has rows that go one by one', () => {
    expect(cleanLines('Action\tResponsable\n1\tpublier\tAFD\r\n\t\n2\trelire\tGIZ')).toEqual([
      'Action – Responsable',
      '1 publier – AFD',
      '2 relire – GIZ',
    ]);
  });
});
