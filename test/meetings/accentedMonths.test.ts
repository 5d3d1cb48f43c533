import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

describe('a month that has an accent', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 12 août à 10h, salle A');
  });
  afterAll(() => griot.stop());

  it.each([
    ['le gec n’aura pas lieu le 12 août mais le 19', 'jeudi 19 août 2027, 10 h 00'],
    ['le gec n’aura pas lieu le 12 aout mais le 19', 'jeudi 19 août 2027, 10 h 00'],
    ['mets le gec d’août au 17', 'mardi 17 août 2027, 10 h 00'],
    ['mets le gec du 12 au 19 août', 'jeudi 19 août 2027, 10 h 00'],
    ['mets le gec du 12 août au 19', 'jeudi 19 août 2027, 10 h 00'],
  ])('tells which meeting moves: « %s »', async (line, date) => {
    const { text } = await heard(griot, line);
    expect(text).toContain('Aperçu du changement : GEC-2027-08');
    expect(text).toContain(`Date : ${date}`);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    ['gt-eau fin décembre 10h', 'Planifier une réunion'],
    ['gt-eau début février vers 15h', 'Planifier une réunion'],
  ])('asks for the day: « %s »', async (line, title) => {
    const { text, error } = await heard(griot, line);
    expect(error).toBeUndefined();
    expect(text).toContain(title);
  });

  it.each([
    'le gec n’aura pas lieu le 12 août mais le 19 ?',
    'mets le gec du 12 août au 5 personnes',
    'mets le rapport d’août au propre',
    'gt-eau fin décembre de la mission',
  ])('moves and plans nothing: « %s »', async (line) => {
    const { text } = await heard(griot, line);
    expect(text).not.toMatch(/Aperçu|Planifier une réunion|Annulation/u);
  });
});
