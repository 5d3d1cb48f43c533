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

  it.each([
    [
      'reporte le gec au 20 avril dans l’après-midi, salle C',
      ['20 avril 2027, 15 h 00 – 17 h 00', 'Lieu : salle C'],
    ],
    [
      'reporte le gec au 20 avril dans l’après-midi, durée 1h, objet : revue de l’après-midi',
      ['20 avril 2027, 15 h 00 – 16 h 00', 'Objet : revue de l’après-midi'],
    ],
    ['reporte le gec en fin d’après-midi du 25', ['25 mars 2027, 15 h 00 – 17 h 00']],
    [
      'reporte le gec du 18 au 25 après-midi, en visio https://meet.example.org/abc',
      ['25 mars 2027, 15 h 00', 'https://meet.example.org/abc'],
    ],
    [
      'reporte le gec au 25 dans l’après-midi, le ministre arrive dans l’après-midi',
      ['25 mars 2027, 15 h 00'],
    ],
  ])('loses nothing else of the sentence by it: « %s »', async (line, expected) => {
    expect((await said(line)).error).toBe('meeting.hourOfPart');
    const { reply } = await griot.say(SEG, { press: '15\u00a0h' });
    for (const one of expected) expect(plain(reply.text)).toContain(one);
    await abandoned();
  });

  it('loses nothing else of a correction by it', async () => {
    await said('gt-eau planifier mardi 30 mars à 10h');
    expect((await said('plutôt le 31 dans l’après-midi, salle C')).error).toBe(
      'meeting.hourOfPart',
    );
    const { reply } = await griot.say(SEG, { press: '15\u00a0h' });
    expect(plain(reply.text)).toContain('31 mars 2027, 15 h 00');
    expect(plain(reply.text)).toContain('Lieu : salle C');
    await abandoned();
  });

  it.each([
    'reporte le gec au 25 mars, le ministre arrive dans l’après-midi',
    'reporte le gec au 25 mars car l’ambassadeur est en mission dans l’après-midi',
    'reporte le gec au 25 mars le ministre arrive l’après-midi',
  ])('is not asked what is said of somebody else: « %s »', async (line) => {
    expect((await said(line)).text).toContain('25 mars 2027, 10 h 00');
    await abandoned();
  });

  it.each([
    'reporte le gec au 25 mars, on se voit dans l’après-midi',
    'reporte le gec au 25 mars, le ministre préfère dans l’après-midi',
    'reporte le gec au 25 mars, la réunion aura lieu dans l’après-midi',
    'reporte le gec au 25 mars, de préférence dans l’après-midi',
  ])('is asked when it may well be of the meeting: « %s »', async (line) =>
    expect((await said(line)).error).toBe('meeting.hourOfPart'),
  );

  it('is told that it would end before it begins', async () => {
    const { text, error } = await said('le gt eau du 16 finit à 12h30');
    expect(error).toBe('meeting.endsBefore');
    expect(text).toContain('commencerait à 15 h 00 : elle ne peut pas finir à 12 h 30');
    expect((await said('le gt eau du 16 finit à 16h30')).text).toContain('15 h 00 – 16 h 30');
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
