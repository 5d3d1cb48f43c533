import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readSpokenOf } from './spokenOf.ts';

const now = Temporal.ZonedDateTime.from('2027-03-08T10:00[Africa/Bamako]');

const read = (text: string): string | undefined => {
  const spoken = readSpokenOf({ rest: text, text, now });
  if (!spoken) return undefined;
  const { which, said } = spoken;
  const name =
    which.kind === 'number' ? which.code : which.kind === 'whose' ? which.name : which.place;
  return `${which.kind} ${name} | ${said}`;
};

describe('a decision that is spoken of without its number in the register', () => {
  it.each([
    ['la 4', 'number D-2027-004 | '],
    ['la 4 est faite', 'number D-2027-004 | est faite'],
    ['la 2 c fait', 'number D-2027-002 | c fait'],
    ['bonjour, la décision n° 4 est faite', 'number D-2027-004 | est faite'],
    ['celle du PNUD', 'whose PNUD | '],
    ['celle de la GIZ est en cours', 'whose GIZ | est en cours'],
    ['où en est celle de Camille Rousseau ?', 'whose Camille Rousseau | '],
    ['celle d’Awa Ballo, faite', 'whose Awa Ballo | faite'],
    ['la dernière', 'last  | '],
    ['la dernière décision du GEC', 'last GEC | '],
    ['la dernière est faite', 'last  | est faite'],
    ['reporte la 2 d’une semaine', 'number D-2027-002 | reporter d’une semaine'],
    ['repousse la décision n° 12 au 30 mars', 'number D-2027-012 | reporter au 30 mars'],
    ['décaler la 4 jusqu’à fin mars', 'number D-2027-004 | reporter jusqu’à fin mars'],
  ])('« %s » is %s', (typed, expected) => expect(read(typed)).toBe(expected));

  it.each([
    '4',
    'la 4 roues motrices',
    'la 4e réunion',
    'la dernière réunion du GEC',
    'la dernière fois',
    'celle qui vient',
    'celle du PNUD me plaît',
    'le 4 mars',
    'reporte la 2 à 15h',
    'reporte la 2 au 30 mars à 10 heures',
    'reporte la réunion 2 au 30 mars',
    'reporte le 2 mars au 3',
    'reporte la 2 au 30 mars ?',
    'ne reporte pas la 2 au 30 mars',
    'reporte la 2e séance au 30 mars',
  ])('« %s » is none', (typed) => expect(read(typed)).toBeUndefined());
});
