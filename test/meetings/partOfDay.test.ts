import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

describe('a meeting that is moved to a part of the day', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned(
      'gec planifier jeudi 18 mars à 10h salle B',
      'gt-eau planifier mardi 16 mars à 15h',
    );
  });
  afterAll(() => griot.stop());

  const said = (line: string) => heard(griot, line);
  const abandoned = () => griot.say(SEG, { press: 'Abandonner' });

  it.each([
    'reporte le gec au 25 dans l’après-midi',
    'reporte le gec au 25 au soir',
    'reporte le gec à l’après-midi',
    'décale le gt eau au 25 matin',
  ])('is asked for its hour, which is surely another: « %s »', async (line) => {
    const { text, error } = await said(line);
    expect(error).toBe('meeting.hourOfPart');
    expect(text).toMatch(/À quelle heure, (?:l’après-midi|le soir|le matin) \?/u);
    expect(text).not.toContain('Aperçu');
  });

  it.each([
    ['reporte le gec au 25 matin', '25 mars 2027, 10 h 00'],
    ['reporte le gt eau au 25 dans l’après-midi', '25 mars 2027, 15 h 00'],
    ['reporte le gec au 25 à 3h de l’après-midi', '25 mars 2027, 15 h 00'],
    ['décale le gec d’une heure, l’après-midi est chargé', '18 mars 2027, 11 h 00'],
  ])('keeps an hour that fits, or the one that is said: « %s »', async (line, date) => {
    expect((await said(line)).text).toContain(date);
    await abandoned();
  });

  it('previews the hour that is pressed', async () => {
    await said('reporte le gec au 25 dans l’après-midi');
    const { reply } = await griot.say(SEG, { press: '15\u00a0h' });
    expect(plain(reply.text)).toContain('Date : jeudi 25 mars 2027, 15 h 00');
    await abandoned();
  });

  it.each(['plutôt dans l’après-midi', 'plutôt le 31 après-midi'])(
    'is asked of a preview too: « %s »',
    async (line) => {
      await said('gt-eau planifier mardi 30 mars à 10h');
      expect((await said(line)).error).toBe('meeting.hourOfPart');
      await abandoned();
    },
  );

  it.each([
    ['GEC MARDI 30 MARS SALLE A 10H', 'SALLE A'],
    ['GEC MARDI 30 MARS 10H SALLE A', 'SALLE A'],
    ['GEC MARDI 30 MARS GRANDE SALLE A 10H', 'GRANDE SALLE'],
    ['GEC MARDI 30 MARS SIEGE DU PNUD A 10H', 'SIEGE DU PNUD'],
    ['gec mardi 30 mars 10h, via Google Meet', 'via Google Meet'],
    [
      'gec mardi 30 mars 10h, via Google Meet https://meet.google.com/abc',
      'visio : https://meet.google.com/abc',
    ],
  ])('reads the room, or the tool, of « %s »', async (line, place) => {
    const { text } = await said(line);
    expect(text).toContain('Date : mardi 30 mars 2027, 10 h 00');
    expect(text).toContain(`Lieu : ${place}\n`);
    await abandoned();
  });
});
