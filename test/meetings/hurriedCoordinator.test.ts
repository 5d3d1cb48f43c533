import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const FRENCH = 'camille.rousseau@example.org';

describe('what a hurried coordinator says', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    for (const line of [
      'gec planifier jeudi 18 mars à 10h, https://teams.example.org/gec',
      'gec planifier jeudi 15 avril à 10h, pnud',
      'gt-eau planifier mercredi 24 mars à 9h',
    ]) {
      await griot.say(SEG, line);
      await griot.say(SEG, { press: 'Confirmer' });
    }
  });
  afterAll(() => griot.stop());

  const said = async (line: string, by = SEG) => {
    const { reply, error } = await griot.say(by, line);
    return { text: plain(reply.text), error: error?.code };
  };

  it.each([
    ['convoque aussi Drissa Togo au gec du 18', 'GEC-2027-03'],
    ['convoque Drissa Togo à la réunion du gt eau', 'GT-EAU-2027-03'],
  ])('« %s » invites somebody to a meeting that stands', async (line, code) => {
    const { text } = await said(line);
    expect(text).toContain(`Aperçu de l’invitation : ${code}`);
    expect(text).toContain('Drissa Togo recevra une invitation');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each(['présents PNUD, GIZ', 'présents : la BAD et Keller', 'excusés Keller'])(
    '« %s » is told that no séance is open',
    async (line) => expect((await said(line)).error).toBe('seance.noneHere'),
  );

  it.each(['présents gec', 'présents au gec du 18', 'absents du gec'])(
    '« %s » shows who comes',
    async (line) => expect((await said(line)).text).toContain('Présences : GEC-2027-03'),
  );

  it('« convoque aussi le ministre » takes him for no place', async () => {
    const { text, error } = await said('convoque aussi le ministre');
    expect(error).toBe('person.unknown');
    expect(text).not.toContain('Lieu');
  });

  it.each([
    ['convoque le gt eau jeudi 25 à 10h', 'Lieu : AFD'],
    ['convoque les membres du gt eau jeudi 25 à 10h', 'Lieu : AFD'],
    ['convoque les membres du gt eau jeudi 25 à 10h au PNUD', 'Lieu : PNUD'],
    ['convoque aussi le gt eau jeudi 25 à 10h', 'Lieu : AFD'],
  ])('« %s » convenes a group', async (line, place) => {
    const { text } = await said(line);
    expect(text).toContain('Aperçu de la réunion : Groupe thématique Eau et assainissement');
    expect(text).toContain(place);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    'peut-on ajouter un point Santé au gec du 18',
    'peut-on ajouter un point Santé à l’odj du gec ?',
  ])('« %s » is proposed, and writes nothing', async (line) => {
    const { text, error } = await said(line);
    expect(error).toBe('odj.unclear');
    expect(text).toContain('Santé');
    expect((await said('odj GEC-2027-03')).text).not.toContain('Santé');
  });

  it.each([
    ['rajoute le point budget au gec du 15 avril', 'GEC-2027-04', 'budget'],
    ['n’oublie pas de mettre le CRMT à l’odj du gec', 'GEC-2027-03', 'CRMT'],
  ])('« %s » lists a point', async (line, code, point) => {
    const { text } = await said(line);
    expect(text).toContain(`Ordre du jour : ${code}`);
    expect(text).toContain(point);
  });

  it.each([
    'peut-on ajouter une chaise',
    'on peut ajouter de la salle B au gec',
    'n’oublie pas le gec',
  ])('« %s » lists none', async (line) => {
    expect((await said(line)).text).not.toContain('Ordre du jour :');
  });

  it('sees all the meetings, or those of a month', async () => {
    expect((await said('toutes les réunions')).text).toContain('GEC-2027-04');
    const march = (await said('toutes les réunions du mois')).text;
    expect(march).toContain('GT-EAU-2027-03');
    expect(march).not.toContain('GEC-2027-04');
  });

  it.each(['toutes les réunions sont reportées', 'toutes les réunions du gec passent à 11h'])(
    'is given no list by « %s »',
    async (line) => {
      expect((await said(line)).text).not.toContain('[Voir]');
    },
  );

  it('sees his own of some days', async () => {
    expect((await said('mes réunions du mois', FRENCH)).text).toContain('GEC-2027-03');
    expect((await said('mes réunions du mois', FRENCH)).text).not.toContain('GEC-2027-04');
    expect((await said('mon agenda de la semaine', FRENCH)).text).toContain('8 mars – 14 mars');
    expect((await said('mes réunions', FRENCH)).text).toContain('GEC-2027-04');
  });

  it('is given the link, or told that there is none', async () => {
    expect((await said('le lien teams du gec du 18', FRENCH)).text).toContain(
      'https://teams.example.org/gec',
    );
    const none = 'Aucun lien de connexion n’est noté pour GEC-2027-04.';
    expect((await said('lien zoom du gec du 15 avril', FRENCH)).text).toContain(none);
    expect((await said('lien zoom du gec du 15 avril', FRENCH)).text).not.toContain('modifier');
    expect((await said('lien zoom du gec du 15 avril')).text).toContain('modifier GEC-2027-04');
  });

  it.each([
    [
      'gt-eau planifier jeudi 22 avril à 10h, https://meet.example.org/gec/9h',
      'visio : https://meet.example.org/gec/9h',
    ],
    [
      'gt-eau planifier jeudi 22 avril à 10h en visio https://meet.example.org/gec',
      'visio : https://meet.example.org/gec',
    ],
    [
      'gt-eau planifier jeudi 22 avril à 10h, Teams : https://meet.example.org/a:b?c=1',
      'Teams : https://meet.example.org/a:b?c=1',
    ],
    [
      'gt-eau planifier jeudi 22 avril à 10h, lieu : https://meet.example.org/gec',
      'visio : https://meet.example.org/gec',
    ],
    [
      'gt-eau planifier jeudi 22 avril à 10h, pnud, lien Teams : https://meet.example.org/l?c=%7b12h',
      'pnud, et en visio : https://meet.example.org/l?c=%7b12h',
    ],
  ])('keeps the link that is pasted whole: « %s »', async (line, place) => {
    const { text } = await said(line);
    expect(text).toMatch(/Groupe thématique Eau et assainissement/u);
    expect(text).toContain('jeudi 22 avril 2027, 10 h 00');
    expect(text).toContain(`Lieu : ${place}\n`);
    expect(text).toContain('Objet : Réunion GT-EAU');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    ['planifie le gt eau de mai au 20 à 10h', 'jeudi 20 mai 2027, 10 h 00', 'Lieu : AFD'],
    ['planifie le gt eau d’août le 12 à 10h', 'jeudi 12 août 2027, 10 h 00', 'Lieu : AFD'],
    ['un gt eau le 20 mai 10h au pnud odj budget et crmt', 'Objet : budget et crmt', 'Lieu : pnud'],
    [
      'gt eau le 20 mai à 10h, objet : bilan de mai au 20 juin',
      'jeudi 20 mai 2027, 10 h 00',
      'Objet : bilan de mai au 20 juin',
    ],
  ])('plans « %s »', async (line, ...parts) => {
    const { text } = await said(line);
    for (const part of parts) expect(text).toMatch(new RegExp(`${part}(?: –.*)?$`, 'mu'));
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    ['le gec du 18 passe de 10h à 14h30', '14 h 30 – 16 h 30'],
    ['décale le gec du 18 mars de 10h à 14h', '14 h 00 – 16 h 00'],
    ['reporte le gec du 18 au 22 de 9h à 12h', 'lundi 22 mars 2027, 9 h 00 – 12 h 00'],
    ['modifie le gec du 18 de 10h à 13h', '10 h 00 – 13 h 00'],
  ])('moves « %s »', async (line, slot) => {
    const { text } = await said(line);
    expect(text).toContain('Aperçu du changement : GEC-2027-03');
    expect(text).toContain(slot);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each(['est-ce qu’on a le quorum pour le 18', 'qui doit encore répondre au gec ?'])(
    'sees who comes by « %s »',
    async (line) => {
      expect((await said(line)).text).toContain('Présences : GEC-2027-03');
    },
  );

  it('leaves a link to the subject in which it stands', async () => {
    const { text } = await said(
      'gt-eau planifier jeudi 22 avril à 10h, objet : note https://example.org/n',
    );
    expect(text).toContain('Objet : note https://example.org/n');
    expect(text).toContain('Lieu : AFD');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('gives the link of a meeting that stands', async () => {
    const { text } = await said(
      'voici le lien Teams du gec du 15 avril : https://meet.example.org/gec',
    );
    expect(text).toContain('Aperçu du changement : GEC-2027-04');
    expect(text).toMatch(/Lieu : .*visio : https:\/\/meet\.example\.org\/gec\n/u);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    ['dsl peux pas le 18', 'votre absence à GEC-2027-03 est excusée'],
    ['je confirme pour le 18', 'votre présence à GEC-2027-03 est confirmée'],
    ['impossible pour le 15 avril', 'votre absence à GEC-2027-04 est excusée'],
  ])('is answered « %s »', async (line, answer) => {
    expect((await said(line, FRENCH)).text).toContain(answer);
  });

  it.each([
    'je confirme pour le rapport',
    'impossible pour le moment',
    'impossible le 18 de finir la note',
    'peux pas ouvrir le fichier du 18',
    'je confirme pour le 18 ?',
  ])('« %s » answers nothing', async (line) => {
    expect((await said(line, FRENCH)).text).not.toContain('C’est noté');
  });
});
