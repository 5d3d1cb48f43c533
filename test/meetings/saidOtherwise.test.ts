import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

describe('a change that is asked for without its verb', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned(
      'gec planifier jeudi 18 mars à 10h, pnud',
      'gec planifier jeudi 15 avril à 10h, pnud',
      'gt-sante planifier mardi 6 avril à 15h',
    );
  });
  afterAll(() => griot.stop());

  const said = (line: string) => heard(griot, line);

  it.each([
    ['ajoute 30 min au gec du 18', 'GEC-2027-03', '18 mars 2027, 10 h 00 – 12 h 30'],
    ['rajoute une demi-heure à la réunion du gec', 'GEC-2027-03', '10 h 00 – 12 h 30'],
    ['mets le gt santé d’avril au 13', 'GT-SANTE-2027-04', 'mardi 13 avril 2027, 15 h 00'],
    ['remets le gec du 15 avril au 22', 'GEC-2027-04', 'jeudi 22 avril 2027, 10 h 00'],
    ['le lien du gec du 18 : https://teams.example.org/x', 'GEC-2027-03', 'https://teams'],
    ['mets le gec du 18 à jeudi 25', 'GEC-2027-03', 'jeudi 25 mars 2027, 10 h 00'],
    ['gec 1h de plus', 'GEC-2027-03', '18 mars 2027, 10 h 00 – 13 h 00'],
    ['le gec du 18 dure 30 min de plus', 'GEC-2027-03', '18 mars 2027, 10 h 00 – 12 h 30'],
    ['le gec c’est le 19 pas le 18', 'GEC-2027-03', 'vendredi 19 mars 2027, 10 h 00'],
    ['erreur, le gec est le 25 et non le 18', 'GEC-2027-03', 'jeudi 25 mars 2027, 10 h 00'],
    ['le gec du 18 commence à 14h et pas à 10h', 'GEC-2027-03', '18 mars 2027, 14 h 00'],
    ['bouge le gec du 18 au 19 même heure', 'GEC-2027-03', 'vendredi 19 mars 2027, 10 h 00'],
    [
      'préviens les membres du gec que la salle a changé : salle B',
      'GEC-2027-03',
      'Lieu : salle B',
    ],
  ])('is previewed: « %s »', async (line, code, slot) => {
    const { text } = await said(line);
    expect(text).toContain(`Aperçu du changement : ${code}`);
    expect(text).toContain(slot);
    expect(text).toContain('Rien n’est encore envoyé');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    'le gec c’est le 19 pas le 18 ?',
    'le gec a duré 1h de plus',
    'gec 1h de plus ?',
    'gec point 2 10 min de plus',
    'le rapport 1h de plus',
    'le GEC demande 1h de plus',
    'le gec est utile et pas cher',
    'le gec est le 19 et pas de réunion le 18',
    'le rapport est pour le 19 et pas le 18',
    'si le gec est le 19 et pas le 18, je viens',
  ])('moves nothing: « %s »', async (line) =>
    expect((await said(line)).text).not.toContain('Aperçu du changement'),
  );

  it.each(['ajoute 30 min', 'préviens les invités que la salle a changé : salle B'])(
    'is asked of which meeting, and pressed: « %s »',
    async (line) => {
      await said('réunions');
      expect((await said(line)).error).toBe('meeting.missing');
      const { reply } = await griot.say(SEG, { press: 'GT-SANTE-2027-04 – 6 avril 2027' });
      expect(plain(reply.text)).toMatch(/Aperçu du changement : GT-SANTE-2027-04/u);
      expect(plain(reply.text)).toMatch(/15 h 00 – 17 h 30|Lieu : salle B/u);
      await griot.say(SEG, { press: 'Abandonner' });
    },
  );

  it.each(['salle indisponible', 'salle déjà prise', 'siège en travaux'])(
    'takes no « %s » for the place of the meeting',
    async (why) => {
      const { text } = await said(`reporte le gec du 18 au 25 à 11h, ${why}`);
      expect(text).not.toContain(`Lieu : ${why}`);
      await griot.say(SEG, { press: 'Abandonner' });
    },
  );

  it('is said of the preview that waits', async () => {
    await said('gec planifier jeudi 20 mai à 10h');
    const { text } = await said('ajoute 30 min');
    expect(text).toContain('Aperçu de la réunion');
    expect(text).toContain('jeudi 20 mai 2027, 10 h 00 – 12 h 30');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    'ajoute 30 min au point 2 du gec',
    'ajoute 30 minutes de pause',
    'ajoute 30 min au compte rendu',
    'ajoute 30 min au gec du 18 ?',
    'mets le gec à jour',
    'mets le gec du 18 à l’ordre du jour',
    'mets le budget du gec au 13',
    'mets le gec au courant',
    'la salle a changé',
    'la salle a changé : salle B ?',
    'préviens les invités que la salle est grande',
    'si le PNUD refuse, mets le gec du 18 au 19',
    'ajoute 30 min au gec si la BAD vient',
    'ajoute une heure au compte rendu du gec',
    'ajoute 10 min au rapport de la réunion du gec',
    'ajoute 30 min au gec du 18 et 15 min au gt santé',
    'mets le gec à 5 personnes',
    'mets le gec au 2e point',
    'mets le gec à mardi l’atelier',
    'le lien du rapport du gec est https://drive.example.org/x',
  ])('changes nothing in « %s »', async (line) => {
    const { text } = await said(line);
    expect(text).not.toContain('Aperçu du changement');
    expect(text).not.toContain('Que faut-il changer');
  });

  it.each(['la salle de la mission a changé : B', 'le lieu du congé a changé : Ségou'])(
    'asks for no meeting in « %s »',
    async (line) => expect((await said(line)).error).toBe('command.unknown'),
  );

  it.each([
    'voici un lien https://news.example.org/article',
    'voici le lien : https://drive.example.org/note.pdf',
    'lien https://example.org',
  ])('changes nothing in the channel of the group: « %s »', async (line) => {
    const { error } = await griot.say(SEG, line, { channel: 'GEC' });
    expect(error?.code).toBe('command.unknown');
  });
});
