import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

describe('what is said of every meeting', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h salle A');
  });
  afterAll(() => griot.stop());

  const said = (line: string) => heard(griot, line);

  it.each([
    'change l’heure du GEC à 9h pour toute l’année 2028',
    'le GEC passe à 9h toute l’année',
    'déplace le GEC à 9h à partir de septembre',
    'change l’heure de tous les GEC à 9h',
    'change l’heure des réunions du GEC à 9h',
    'reporte le GEC à 9h désormais',
    'déplace le GEC à 9h, à partir d’avril',
    'le GEC est à 9h jusqu’à nouvel ordre',
    'annule le GEC pour toute l’année',
  ])('changes not the next one alone: « %s »', async (line) => {
    const { error, text } = await said(line);
    expect(error).toBe('meeting.every');
    expect(text).toContain('je n’ai rien changé');
  });

  it.each([
    ['le GEC du 18 passe à 9h', 'Date : jeudi 18 mars 2027, 9 h 00'],
    ['change l’heure du GEC à 9h', 'Date : jeudi 18 mars 2027, 9 h 00'],
    ['le GEC aura lieu désormais le 25 mars', 'Date : jeudi 25 mars 2027, 10 h 00'],
    ['décale le GEC à 11h, tous les membres sont pris avant', 'Date : jeudi 18 mars 2027, 11 h 00'],
    [
      'reporte le GEC au 25, la salle est prise pour toute l’année',
      'Date : jeudi 25 mars 2027, 10 h 00',
    ],
    ['reporte GEC-2027-03 à 9h désormais', 'Date : jeudi 18 mars 2027, 9 h 00'],
    ['annule le GEC du 18, le ministre est absent à partir de mars', 'Annulation de GEC-2027-03'],
  ])('and one meeting alone is changed: « %s »', async (line, shown) => {
    expect((await said(line)).text).toContain(shown);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('nor is it called off for a month in which there is none', async () => {
    const { error } = await said('pas de réunion en août 2028');
    expect(error).toBe('meeting.noneThatDay');
    expect((await said('pas de réunion en mars')).text).toContain('Annulation de GEC-2027-03');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('keeps the year of several months', async () => {
    const { buttons } = (await griot.say(SEG, 'pas de réunion en juillet et août 2028')).reply;
    expect(buttons.map(({ id }) => decodeURIComponent(id).replaceAll('+', ' '))).toEqual([
      expect.stringContaining('pas de réunion en juillet 2028'),
      expect.stringContaining('pas de réunion en août 2028'),
    ]);
  });

  it.each(['pas en août', 'pas de vacances en août', 'pas de réunion en août ?'])(
    'and « %s » calls nothing off',
    async (line) => {
      expect((await said(line)).text).not.toContain('Annulation');
    },
  );
});
