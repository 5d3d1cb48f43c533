import { describe, expect, it } from 'vitest';
import { closesAll, postponesAll } from './saidOfAll.ts';

describe('what is said of all decisions at once', () => {
  it.each([
    'clos tout',
    'clôture tout !',
    'ferme toutes les décisions',
    'clos toutes les décisions de 2026',
    'clôturez toutes les actions du GT Eau',
    'clore tout ce qui est en retard',
  ])('« %s » would close them', (line) => expect(closesAll(line)).toBe(true));

  it.each([
    'clos D-2027-001',
    'clore la séance',
    'termine tout de suite la réunion',
    'clos',
    'tout est clos',
    'clos toutes les séances de 2026',
    'clos toutes les décisions de 2026 ?',
    'sont closes toutes les décisions de 2026',
  ])('« %s » would not', (line) => expect(closesAll(line)).toBe(false));

  it.each(['reporte tout au 30', 'décale toutes mes actions d’une semaine', 'repousse tout'])(
    '« %s » would postpone them',
    (line) => expect(postponesAll(line)).toBe(true),
  );

  it.each([
    'reporte le GEC au 30',
    'reporte toutes les réunions au 30',
    'reporte tout le GEC au 30',
  ])('« %s » would not', (line) => expect(postponesAll(line)).toBe(false));
});
