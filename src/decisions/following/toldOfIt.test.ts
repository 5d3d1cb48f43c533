import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { demoDirectory } from '../../../test/decisions/demo.ts';
import { namesAndDayTyped } from '../recording/namesAndDay.ts';
import { readToldOfIt } from './toldOfIt.ts';

const NOW = Temporal.ZonedDateTime.from('2027-03-04T10:00[Africa/Bamako]');

const read = (typed: string): string | undefined => {
  const told = readToldOfIt(typed, demoDirectory, NOW);
  return told && `${told.isSure ? 'sure' : 'asked'} | ${namesAndDayTyped(told)}`;
};

describe('whose a decision is to be, told without a word that says so', () => {
  it.each([
    ['c’est pour le PNUD, fin mars', 'sure | échéance 2027-03-31 @PNUD'],
    ['c est pour l unicef', 'sure | @unicef'],
    ['pour le PNUD fin avril', 'sure | échéance 2027-04-30 @PNUD'],
    ['pour le PNUD et l’UNICEF', 'sure | @PNUD @UNICEF'],
    ['finalement c’est le PNUD qui le fait', 'sure | @PNUD'],
    ['en fait le PNUD s’en occupe', 'sure | @PNUD'],
    ['c’est à l’UNICEF de le faire', 'sure | @UNICEF'],
    ['à passer au PNUD', 'sure | @PNUD'],
    ['Fatou Koné', 'asked | @Fatou Koné'],
    ['c’est Fatou Koné', 'asked | @Fatou Koné'],
    ['vendredi', 'asked | échéance 2027-03-05'],
  ])('« %s » is %s', (typed, expected) => expect(read(typed)).toBe(expected));

  it.each([
    'pour le GEC',
    'pour information',
    'pour avis du ministre',
    'le PNUD a répondu',
    'c’est pas pour le PNUD',
    'vu avec le PNUD',
    'le PNUD le fait relire par la SHA',
    'pour le 31 avril',
    'on verra bien',
    '',
  ])('« %s » says neither', (typed) => expect(read(typed)).toBeUndefined());
});
