import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

describe('a change said in a hurry', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned(
      'gec planifier jeudi 18 mars à 10h salle A',
      'gt-eau planifier mardi 16 mars à 15h',
    );
  });
  afterAll(() => griot.stop());

  const said = (line: string) => heard(griot, line);
  const abandoned = () => griot.say(SEG, { press: 'Abandonner' });

  it.each([
    ['reporte le gec du 18 au 25, salle B', 'salle B'],
    ['le gec du 18 passe au 25, salle B', 'salle B'],
    ['reporte le gec du 18 au 25 à l’ambassade de Suisse', 'ambassade de Suisse'],
    ['reporte le gec du 18 au 25, même heure, au Radisson', 'Radisson'],
    ['décale le gec d’une semaine, salle B', 'salle B'],
  ])('keeps the place behind a day: « %s »', async (line, place) => {
    const { text } = await said(line);
    expect(text).toContain('Date : jeudi 25 mars 2027, 10 h 00');
    expect(text).toContain(`Lieu : ${place}`);
    await abandoned();
  });

  it.each([
    'gec décision : la présidence passe à la Suisse',
    'gec : décision : le quorum passe à 60 %',
    'gec décision : la revue est annulée',
    'gec décision : le siège est à l’ambassade de Suisse',
  ])('is no decision of the group: « %s »', async (line) => {
    const { text } = await said(line);
    expect(text).toContain(`${line.slice(line.lastIndexOf(': ') + 2)}\n`);
    expect(text).toMatch(/^Décision D-2027-\d+ enregistrée/u);
  });

  it.each([
    'reporte le gec du 18 au 25, à la demande du ministre',
    'reporte le gec du 18 au 25 au moins',
    'reporte le gec du 18 au 25, salle B indisponible',
    'reporte le gec du 18 au 25, merci d’avance',
    'reporte le gec du 18 au 25 et préviens la BAD',
    'reporte le gec du 18 au 25 dès que possible',
  ])('takes no place where none is said: « %s »', async (line) => {
    const { text } = await said(line);
    expect(text).toContain('Date : jeudi 25 mars 2027, 10 h 00');
    expect(text).toContain('Lieu : salle A');
    await abandoned();
  });

  it('says what it has not taken behind a day', async () => {
    const { text } = await said('reporte le gec du 18 au 25, radisson');
    expect(text).toContain('Je n’ai pas retenu « radisson »');
    await abandoned();
  });

  it.each([
    ['le gec du 18 n’aura pas lieu à 10h (mais à 11h)', 'jeudi 18 mars 2027, 11 h 00'],
    ['le gec du 18 n’aura pas lieu à 10h, 11h plutôt', 'jeudi 18 mars 2027, 11 h 00'],
    ['le gec n’aura pas lieu le matin mais à 15h', 'jeudi 18 mars 2027, 15 h 00'],
    ['le gec n’est plus le 18 mais le 19', 'vendredi 19 mars 2027, 10 h 00'],
    ['le gec ne se tiendra plus jeudi 18 mais vendredi 19', 'vendredi 19 mars 2027, 10 h 00'],
  ])('moves what is not when it was said, but held: « %s »', async (line, date) => {
    const { text } = await said(line);
    expect(text).toContain(`Date : ${date}`);
    expect(text).toContain('Lieu : salle A');
    await abandoned();
  });

  it('moves what is not where it was said: « n’aura pas lieu ici mais à l’UE »', async () => {
    const { text } = await said('le gec du 18 n’aura pas lieu au PNUD mais à l’UE');
    expect(text).toContain('Date : jeudi 18 mars 2027, 10 h 00');
    expect(text).toContain('Lieu : UE');
    await abandoned();
  });

  it('says which hour it keeps of « décale le gec du 18 vers 11h »', async () => {
    const { text } = await said('décale le gec du 18 vers 11h');
    expect(text).toContain('« vers 11h » : l’invitation dira 11 h 00.');
    await abandoned();
  });

  it.each(['intervertis le gec et le gt eau', 'échange le GEC du 18 et le GT Eau'])(
    'moves one meeting at a time: « %s »',
    async (line) => {
      expect((await said(line)).error).toBe('meeting.several');
    },
  );

  it.each([
    'le gec n’est pas content mais à jour',
    'le gec n’aura pas lieu le 18 mais le 25 ?',
    'le gec n’aura pas lieu le 18 mais à jour',
    'le gec n’est pas à 10 participants mais à 12',
    'le gec n’est plus à 3 membres mais à 5',
    'le rapport du gec n’est pas pour le 18 mais pour le 25',
  ])('moves nothing for « %s »', async (line) => {
    expect((await said(line)).text).not.toContain('Aperçu du changement');
  });

  it.each([
    'le gec du 18 passe de 10h à 14h ?',
    'le gec du 18 passe au 25 ?',
    'le gec du 18 est reporté au 25 ?',
  ])('shows the meeting of which it is asked: « %s »', async (line) => {
    const { text } = await said(line);
    expect(text).not.toContain('Aperçu');
    expect(text).toContain('Date : jeudi 18 mars 2027, 10 h 00');
  });

  it('previews what is proposed: « le gec du 18 passe au 25, ça vous va ? »', async () => {
    const { text } = await said('le gec du 18 passe au 25, ça vous va ?');
    expect(text).toContain('Aperçu du changement : GEC-2027-03');
    await abandoned();
  });

  it.each([
    ['le gec du 18 peut il être avancé au 17 ?', 'mercredi 17 mars 2027, 10 h 00'],
    ['le gec peut-il être reporté au 25 à 9h ?', 'jeudi 25 mars 2027, 9 h 00'],
    ['le gec durera 3h', 'jeudi 18 mars 2027, 10 h 00 – 13 h 00'],
  ])('previews what is wished: « %s »', async (line, when) => {
    const { text } = await said(line);
    expect(text).toContain(`Date : ${when}`);
    expect(text).toContain('Auparavant');
    await abandoned();
  });

  it.each(['la réunion durera 3h', 'la réunion durera 3h au lieu de 2'])(
    'asks which meeting is meant, and takes « du » of « durera » for no group: « %s »',
    async (line) => {
      const { reply, error } = await griot.say(SEG, line);
      expect(error?.code).toBe('meeting.missing');
      expect(reply.buttons).toHaveLength(2);
    },
  );

  it('reads a long courteous sentence, where « s’il vous plaît » is no condition', async () => {
    const { text } = await said(
      'Bonjour Griot, pourriez-vous s’il vous plaît reporter la réunion du GEC du 18 mars au 25 mars, à la même heure et au même endroit, le PNUD étant indisponible ? Bien cordialement',
    );
    expect(text).toContain('Date : jeudi 25 mars 2027, 10 h 00');
    expect(text).toContain('Lieu : salle A');
    await abandoned();
  });

  it.each([
    ['désolé on décale le gec à 11h', '11 h 00'],
    ['dsl on décale le gec à 11h', '11 h 00'],
    ['pourrait-on avancer le gec d’une heure', '9 h 00'],
    ['nous devons avancer le gec d’une heure', '9 h 00'],
    ['gec décale à 11h', '11 h 00'],
  ])('hears what is asked behind courtesies: « %s »', async (line, hour) => {
    const { text } = await said(line);
    expect(text).toContain(`Date : jeudi 18 mars 2027, ${hour}`);
    expect(text).not.toContain('pas retenu');
    await abandoned();
  });

  it.each([
    'pourquoi on décale le gec à 11h',
    'on ne décale pas le gec à 11h',
    'la BAD décale le gec à 11h',
    'le PNUD déplace sa mission au 25',
    'le gec veut avancer sur la matrice',
    'il faut avancer',
  ])('changes nothing: « %s »', async (line) => {
    expect((await said(line)).text).not.toMatch(/Aperçu|Que faut-il changer/u);
  });

  it('takes « Togo » for somebody, and not for « todo »', async () => {
    expect((await said('Togo vient au gt eau ?')).error).toBe('meeting.noneInvitedOf');
  });

  it.each([
    'reporte le gec du 18 au 25 si Keller vient',
    'reporte le gec du 18 au 25 dès que la BAD confirme',
    'annule le gec du 18 si BAD ne vient pas',
  ])('does nothing on a condition: « %s »', async (line) => {
    const { text, error } = await said(line);
    expect(error).toBeDefined();
    expect(text).not.toContain('Aperçu');
  });
});
