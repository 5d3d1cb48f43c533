import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { demoDirectory } from '../../../test/decisions/demo.ts';
import { readAfterthought } from './afterthought.ts';
import { namesAndDayTyped } from './namesAndDay.ts';

const NOW = Temporal.ZonedDateTime.from('2027-03-04T10:00[Africa/Bamako]');

const read = (typed: string): string | undefined => {
  const said = readAfterthought(typed, demoDirectory, NOW);
  return said && namesAndDayTyped(said);
};

describe('an afterthought', () => {
  it.each([
    ['non, le 12', 'échéance 2027-03-12'],
    ['non le 12', 'échéance 2027-03-12'],
    ['Non ! pour le 30 avril.', 'échéance 2027-04-30'],
    ['plutot fin mars', 'échéance 2027-03-31'],
    ['ah non, plutôt vendredi', 'échéance 2027-03-05'],
    ['plutôt l’UNICEF', '@UNICEF'],
    ['plutot l unicef', '@unicef'],
    ['non, c’est Fatou Koné', '@Fatou Koné'],
    ['pardon, @Moussa Diarra', '@Moussa Diarra'],
    ['non, le PNUD pour le 12', 'échéance 2027-03-12 @PNUD'],
    ['finalement sous quinzaine', 'échéance 2027-03-18'],
  ])('« %s » corrects « %s »', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it.each([
    'non',
    'le 12',
    'l’UNICEF',
    'non, pas le 12',
    'non, le PNUD n’est pas d’accord',
    'non, je ne viens pas',
    'non GEC-2027-03',
    'plutôt oui',
    'en fait, le GEC aura lieu le 12',
    'non, le 31 avril',
    'finalement 16h',
    'finalement le GEC est reporté au 12',
    'plutôt que le PNUD, la BAD présentera',
    'non merci',
  ])('« %s » is none', (typed) => {
    expect(read(typed)).toBeUndefined();
  });
});
