import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

describe('when everybody is free, asked without the word « créneaux »', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 25 mars à 10h, pnud');
  });
  afterAll(() => griot.stop());

  const said = (line: string) => heard(griot, line, SEG);

  it.each([
    ['le 12 mai est-il libre pour tout le monde ?', 'mercredi 12 mai 2027'],
    ['est-ce que tout le monde est dispo le 12 mai ?', 'mercredi 12 mai 2027'],
    ['quand est-ce que tout le monde est dispo la semaine du 22 ?', 'lundi 22 mars 2027'],
  ])('is told of the group whose meeting was shown: « %s »', async (line, day) => {
    await said('GEC-2027-03');
    const { text } = await said(line);
    expect(text).toContain('Créneaux : Groupe exécutif de coopération');
    expect(text).toContain(day);
  });

  it.each([
    'la date du 25 ne convient à personne, trouve une autre date',
    'trouve une autre date pour le GEC',
  ])('moves the meeting that stands, and plans no second one: « %s »', async (line) => {
    await said('GEC-2027-03');
    const { reply } = await griot.say(SEG, line);
    const [first] = reply.buttons ?? [];
    expect(plain(first?.label ?? '')).toBe('Reporter GEC-2027-03');
    const preview = await griot.say(SEG, { press: first?.id ?? '' });
    expect(plain(preview.reply.text)).toContain('Aperçu du changement : GEC-2027-03');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('of no group asks for it', async () => {
    await said('réunions');
    await said('décision toutes');
    const other = await heard(griot, 'le 12 mai est-il libre ?', 'martin.keller@example.org');
    expect(other.text).not.toContain('Créneaux');
  });

  it.each([
    'le 12 mai est libre pour tout le monde',
    'la salle est-elle libre le 12 mai ?',
    'Keller est-il libre le 12 mai ?',
    'le 12 mai est-il férié ?',
    'propose une autre date à Keller',
    'reporte le GEC, trouve une autre date',
  ])('is not asked by « %s »', async (line) => {
    expect((await said(line)).text).not.toContain('Créneaux :');
    await griot.say(SEG, { press: 'Abandonner' });
  });
});

describe('a meeting that is to last longer, by how much is not said', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 25 mars à 10h, pnud');
  });
  afterAll(() => griot.stop());

  it.each(['la réunion durera plus longtemps', 'le gec du 25 va durer plus longtemps que prévu'])(
    'is asked until what time: « %s »',
    async (line) => {
      const { reply } = await griot.say(SEG, line);
      expect(plain(reply.text)).toContain('Jusqu’à quelle heure');
      const button = reply.buttons?.find(({ label }) => plain(label) === 'Jusqu’à 12 h 30');
      const preview = await griot.say(SEG, { press: button?.id ?? '' });
      expect(plain(preview.reply.text)).toContain('10 h 00 – 12 h 30');
      await griot.say(SEG, { press: 'Abandonner' });
    },
  );

  it.each([
    'la réunion durera plus longtemps ?',
    'la réunion durera plus longtemps si le ministre vient',
    'la réunion a duré plus longtemps que prévu',
    'le dîner durera plus longtemps',
    'la réunion ne durera pas plus longtemps',
  ])('is not by « %s »', async (line) => {
    expect((await heard(griot, line)).text).not.toContain('Jusqu’à quelle heure');
  });
});

describe('the Troïka without its article', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('troika planifier mercredi 17 mars à 9h');
  });
  afterAll(() => griot.stop());

  it.each([
    ['troïka reportée au 19', 'Aperçu du changement : TROIKA-2027-03'],
    ['troïka avancée au 16', 'Aperçu du changement : TROIKA-2027-03'],
    ['troika du 17 annulée', 'Annulation de TROIKA-2027-03'],
    ['troïka', 'La présidence et la Troïka'],
    ['troïka rotation', 'rotation'],
  ])('« %s »', async (line, shown) => {
    const { reply } = await griot.say(SEG, line);
    expect(plain(reply.text)).toMatch(new RegExp(shown, 'iu'));
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each(['la troïka du 17 a-t-elle été avancée au 16 ?', 'la troïka du 17 est avancée au 16 ?'])(
    'is asked about, which changes nothing: « %s »',
    async (line) => {
      const { text } = await heard(griot, line);
      expect(text).toContain('Date : mercredi 17 mars 2027');
      expect(text).not.toContain('Aperçu');
    },
  );
});

describe('all the meetings of a series', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gt-eau série tous les mardis à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  it.each([
    'toutes les réunions du GT Eau débutent désormais à 9h',
    'les réunions du GT Eau commenceront désormais à 9h',
  ])('begin at another hour: « %s »', async (line) => {
    const { text } = await heard(griot, line);
    expect(text).toContain('Aperçu du changement : GT-EAU-S1');
    expect(text).toContain('tous les mardis, de 9 h 00 à 11 h 00');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    'toutes les réunions du GT Eau',
    'les réunions du GT Eau débutent à quelle heure ?',
    'les réunions du GT Eau débutent-elles désormais à 9h ?',
  ])('are only looked at by « %s »', async (line) => {
    expect((await heard(griot, line)).text).not.toContain('Aperçu du changement');
  });
});

describe('« la convocation officielle »', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 25 mars à 10h, pnud');
  });
  afterAll(() => griot.stop());

  it.each([
    'envoie la convocation officielle',
    'envoyez la convocation du GEC',
    'renvoie la convocation',
  ])('is shown before it is sent again: « %s »', async (line) => {
    const { text } = await heard(griot, line);
    expect(text).toContain('Aperçu du renvoi d’invitation : GEC-2027-03');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    'envoie la convocation officielle au ministère par courrier porté',
    'n’envoie pas la convocation',
    'envoie la convocation demain',
  ])('is not by « %s »', async (line) => {
    expect((await heard(griot, line)).text).not.toContain('Aperçu du renvoi');
  });
});
