import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';

describe('two things said of a meeting in one line', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h');
    await griot.say(SEG, 'oui');
  });
  afterAll(() => griot.stop());

  const said = async (line: string, by = SEG) => plain((await griot.say(by, line)).reply.text);

  it.each([
    'on annule le gec du 18 (deuil national) et on le remet la semaine d’après',
    'annule le gec du 18 et remets-le au 25 à 10h',
    'le gec du 18 est annulé et reporté au 25',
    'le gec du 18 est annulé (deuil) et reporté au 25',
    'le gec du 18 est annulé pour deuil national et reporté au 25',
    'annule le gec du 18 et reporte le au 25',
    'annule le gec du 18 et reprogramme le lundi 22',
  ])('are asked about, and no reason is made of the second: « %s »', async (line) => {
    const answer = await said(line);
    expect(answer).toContain('GEC-2027-03 : faut-il l’annuler, ou la reporter');
    expect(answer).toContain('[Reporter GEC-2027-03] [Annuler GEC-2027-03]');
  });

  it('keep the new date for whoever puts it off', async () => {
    await said('annule le gec du 18 et remets-le au 25 à 10h');
    const { reply } = await griot.say(SEG, { press: 'Reporter GEC-2027-03' });
    expect(plain(reply.text)).toContain('Date : jeudi 25 mars 2027, 10 h 00');
  });

  it.each([
    ['annule le gec du 18, deuil national', 'Motif : deuil national'],
    ['annule le gec du 18 motif : grève et deuil', 'Motif : grève et deuil'],
    ['annule le gec du 18 car le ministre a reporté sa venue', 'le ministre a reporté sa venue'],
    [
      'annule le gec du 18 car le forum a été déplacé et reporté au 25',
      'Motif : le forum a été déplacé et reporté au 25',
    ],
    [
      'annule le gec du 18 car le forum est annulé et il est reporté au 25',
      'Motif : le forum est annulé et il est reporté au 25',
    ],
    [
      'annule le gec du 18 motif : le ministre voyage et décale la revue au 25',
      'Motif : le ministre voyage et décale la revue au 25',
    ],
  ])('are not heard in « %s »', async (line, reason) => {
    expect(await said(line)).toContain(reason);
  });

  it('keep the reason for whoever calls it off', async () => {
    await said('annule le gec du 18 car c’est jour de deuil et remets-le au 25 à 10h');
    const { reply } = await griot.say(SEG, { press: 'Annuler GEC-2027-03' });
    expect(plain(reply.text)).toContain('Motif : c’est jour de deuil');
  });

  it.each([
    'annule le gec du 18 et reporte D-2027-001 au 25',
    'annule le gec du 18 puis clos la décision D-2027-001',
  ])('are both left when one is of a decision: « %s »', async (line) => {
    const { reply, error } = await griot.say(SEG, line);
    expect(error?.code).toBe('meeting.andDecision');
    expect(plain(reply.text)).toContain('J’y lis aussi une demande sur D-2027-001');
  });

  it.each([
    'le gec du 25 commence une heure plus tard',
    'le gec du 25 commence à 11h',
    'le gec du 25 démarre à 11h',
    'le gec du 25 finira à 13h',
    'le gec du 25 dure 3h',
    'le gec du 25 va durer 3h',
  ])('no other meeting is taken for that of a day that has none: « %s »', async (line) => {
    expect((await griot.say(SEG, line)).error?.code).toBe('meeting.noneOn');
  });

  it.each([
    ['le gec du 18 commence une heure plus tard', '11 h 00 – 13 h 00'],
    ['le gec du 18 mars commence à 11h', '11 h 00 – 13 h 00'],
    ['le gec du 18 finira à 13h', '10 h 00 – 13 h 00'],
    ['le gec du 18 dure 3h', '10 h 00 – 13 h 00'],
  ])('that of the day is taken: « %s »', async (line, hours) => {
    expect(await said(line)).toContain(`Date : jeudi 18 mars 2027, ${hours}`);
  });

  it.each([
    'prévois 3h pour le gec du 18',
    'compte 3 heures pour GEC-2027-03',
    'prévoir trois heures pour le gec du 18 mars',
  ])('« %s » says how long a meeting lasts, and no hour', async (line) => {
    expect(await said(line)).toContain('Date : jeudi 18 mars 2027, 10 h 00 – 13 h 00');
  });

  it.each([
    'prévois 3h pour le rapport du gec du 18',
    'prévois 15h pour le gec du 18',
    'prévois 3h pour le gec du 18 ?',
    'prévois 3h pour le gec du 18 si le ministre vient',
    'ne prévois pas 3h pour le gec du 18',
  ])('« %s » changes no length', async (line) => {
    expect(await said(line)).not.toContain('10 h 00 – 13 h 00');
  });

  it.each(['le gec du 18 dure combien', 'le gec du 18 mars à 10h dure combien de temps ?'])(
    '« %s » shows that meeting',
    async (line) => {
      const { reply } = await griot.say(SEG, line);
      expect(plain(reply.text)).toContain('Date : jeudi 18 mars 2027, 10 h 00 – 12 h 00');
      expect(plain(reply.text)).not.toContain('Aperçu');
    },
  );

  it('« le gt eau du 16 mars à 15h dure combien » plans nothing', async () => {
    expect(await said('le gt eau du 16 mars à 15h dure combien')).not.toContain('Aperçu');
  });

  it('a meeting that begins « 1/4 h plus tard » begins a quarter of an hour later', async () => {
    expect(await said('le gec commence 1/4 h plus tard')).toContain('10 h 15 – 12 h 15');
  });

  it.each([
    'le gec a commencé 1/4 h plus tard',
    'le gec commence une heure plus tard ?',
    'le gec commence à avoir des résultats, on verra plus tard',
  ])('nothing is moved by « %s »', async (line) => {
    expect(await said(line)).not.toContain('Aperçu du changement');
  });

  it.each(['peut-être en retard au gec du 18', 'je serai peut-être en visio le 18'])(
    'no doubt is noted of whoever says how he comes: « %s »',
    async (line) => {
      expect(await said(line, SWISS)).toContain('rien n’est encore noté');
      expect(await said('présences GEC-2027-03')).toContain('Martin Keller : réponse en attente');
    },
  );

  it('a doubt is noted all the same', async () => {
    expect(await said('je viendrai peut-être au gec du 18', SWISS)).toContain('est incertaine');
  });
});

describe('what is said behind a cancellation', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    for (const line of ['gec planifier jeudi 18 mars à 10h', 'gt-eau planifier 24 mars à 9h']) {
      await griot.say(SEG, line);
      await griot.say(SEG, { press: 'Confirmer' });
    }
  });
  afterAll(() => griot.stop());

  const said = async (line: string) => plain((await griot.say(SEG, line)).reply.text);

  it.each([
    'annule le gec du 18 mars et préviens tout le monde',
    'annule le gec du 18 et informe les membres',
    'annule le gec du 18, préviens-les',
    'le gec du 18 saute',
    'le gec du 18 mars tombe à l’eau',
  ])('is no reason of its own: « %s »', async (line) => {
    const answer = await said(line);
    expect(answer).toContain('Pour quel motif la réunion GEC-2027-03 est-elle annulée');
  });

  it.each([
    ['annule le gec du 18, deuil national, et préviens tout le monde', 'deuil national'],
    ['le gec du 18 saute, trop d’absents', 'trop d’absents'],
    ['le gec du 18 saute faute de quorum', 'faute de quorum'],
    ['annule le gec du 18 motif : et pour cause', 'et pour cause'],
    [
      'annule le gec du 18 car le ministre est malade et prévient tout le monde',
      'le ministre est malade et prévient tout le monde',
    ],
  ])('leaves the reason of « %s »', async (line, reason) => {
    expect(await said(line)).toMatch(new RegExp(`Motif : ${reason}$`, 'mu'));
  });

  it.each([
    'annule gec 18 mars et gt eau 24 mars',
    'annule le gec du 18 et dis à Keller de m’appeler',
    'annule le gec du 18 puis planifie le gt eau',
  ])('is done neither when it is another request: « %s »', async (line) => {
    const answer = await said(line);
    expect(answer).toContain('rien changé');
    expect(answer).not.toContain('Motif :');
  });

  it.each([
    'le gec du 18 saute ?',
    'le gec du 18 saute un point de l’odj',
    'si le gec du 18 saute, on fera autrement',
    'cette décision du gec saute aux yeux',
    'le gec du 18 ne saute pas',
  ])('calls nothing off in « %s »', async (line) => {
    expect(await said(line)).not.toMatch(/annul/iu);
  });

  it.each(['le gec du 18 est supprimé, grève', 'annule le gec du 18 grève'])(
    'is of the meeting of the day that stands behind its group: « %s »',
    async (line) => {
      const answer = await said(line);
      expect(answer).toContain('Annulation de GEC-2027-03');
      expect(answer).toMatch(/Motif : grève$/mu);
    },
  );

  it.each([
    'le gec du 18 est supprimé du calendrier',
    'la réunion du 18 est supprimée de mon agenda',
  ])('is no cancellation: « %s »', async (line) =>
    expect(await said(line)).not.toContain('Annulation de'),
  );

  it('keeps its verb out of the reason that goes to everybody', async () => {
    expect(await said('le gec du 18 doit sauter')).toContain('Pour quel motif');
  });

  it.each([
    'annule le gec du 20 grève',
    'le gec du 20 saute',
    'le gec du 20 se tiendra en visio',
    'le gec du 20 est supprimé',
  ])('takes no other meeting where that day has none: « %s »', async (line) => {
    const answer = await said(line);
    expect(answer).toContain('n’a pas de réunion prévue à cette date (20 mars 2027)');
  });
});
