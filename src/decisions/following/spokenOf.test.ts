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
  ])('« %s » is none', (typed) => expect(read(typed)).toBeUndefined());
});
