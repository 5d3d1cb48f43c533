import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';

/** What a secretariat in a hurry types on a phone, and what colleagues from abroad write. */
describe('a hurried or a foreign sentence', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h, pnud');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, 'décision gec Transmettre la matrice @Moussa Diarra échéance 31 mars');
  });
  afterAll(() => griot.stop());

  const said = async (line: string, who = SEG) => {
    const { reply, error } = await griot.say(who, line);
    return { text: reply.text.replace(/[\u00a0\u202f]/gu, ' '), error: error?.code };
  };

  it.each([
    ['le gec c maintenu ?', 'GEC-2027-03'],
    ['le gec c annulé ?', 'Réponses'],
    ['a quelle h le gec', '10 h 00'],
    ['c qd le gec', '10 h 00'],
    ['ya gec en mars ?', 'GEC-2027-03'],
    ['qui na pas repondu pr le gec', 'réponse en attente'],
    ['rapel a tous ceux ki ont pas repondu pr le gec', 'Relance pour GEC-2027-03'],
    ['envoi l’odj du gec', 'Ordre du jour : GEC-2027-03'],
    ['when is the next GEC?', 'jeudi 18 mars 2027'],
    ['where is the GEC?', 'pnud'],
    ['agenda of the GEC', 'Ordre du jour : GEC-2027-03'],
    ['who is coming to the GEC?', 'Présences : GEC-2027-03'],
    ['my meetings', 'Aucune invitation'],
    ['what’s the agenda?', 'Ordre du jour : GEC-2027-03'],
    ['who chairs the GEC?', 'Lars Johansson'],
    ['is there a video link?', 'Aucun lien'],
    ['move the GEC to friday 19 march', 'Date : vendredi 19 mars 2027, 10 h 00'],
    ['move the GEC to 11am', 'Date : jeudi 18 mars 2027, 11 h 00'],
    ['move gec of march 18 to 11am', 'Aperçu du changement : GEC-2027-03\n'],
    ['move the gec of march 18 to march 19 at 11am', 'Date : vendredi 19 mars 2027, 11 h 00'],
    ['cancel the gec of march 18', 'Pour quel motif la réunion GEC-2027-03'],
    ['cancel the gec of march 18 because of the strike', 'Motif : strike\n'],
    ['schedule a gec meeting on march 25 at 10', 'Date : jeudi 25 mars 2027, 10 h 00'],
    ['reporter le gec du 18 au 19 mars si possible', 'Date : vendredi 19 mars 2027, 10 h 00'],
    ['le gec finira à 13h', '10 h 00 – 13 h 00'],
    ['le gec se termine à 11h30', '10 h 00 – 11 h 30'],
    ['gt sante le 24/03 de 9 a 11h30 a l oms', 'Lieu : oms\n'],
    ['book a meeting of the GT Eau on 23 March at 3pm', 'Lieu : AFD\n'],
    ['gec le 22 à 14h pnud obj budget', 'Objet : budget\n'],
    ['GEC JEUDI 25 MARS 10H PNUD URGENT', 'Lieu : PNUD\n'],
    ['gec 25 mars 9h pr la revue du credd', 'Objet : revue du credd\n'],
    ['todo', 'Vos actions'],
    ['recule le gec d’une heure', 'Date : jeudi 18 mars 2027, 11 h 00'],
    ['retarde le gec d’une heure', 'Date : jeudi 18 mars 2027, 11 h 00'],
    ['gec maintenu le 18', 'Réponses'],
    ['gec confirmé', 'Réponses'],
    ['déplace le gec salle B', 'Lieu : salle B\n'],
    ['déplace le gec en salle B', 'Lieu : salle B\n'],
    ['gec salle Niger finalement', 'Lieu : salle Niger\n'],
    ['change la salle du gec : AFD 2e étage', 'Lieu : AFD 2e étage\n'],
    ['D-2027-001 : échéance repoussée au 20 avril', 'Pour quel motif D-2027-001'],
  ])('« %s » is answered by « %s »', async (line, expected) => {
    expect((await said(line)).text).toContain(expected);
  });

  it.each([
    'invite pas moussa au gec',
    'annule pas le gec',
    'annule moi pas le gec',
    'le gec risque d’être annulé',
    'retire pas Drissa Togo du gec',
    'ajoute pas Drissa Togo au gec',
    'le GEC pourrait être reporté au 25',
    'il est question de reporter le gec',
    'le gec confirme sa participation',
    'reporte pas le gec au 25',
    'relance plus moussa',
    'move the report to friday',
    'le gec se termine bien',
  ])('« %s » asks for nothing to be done', async (line) => {
    expect((await said(line)).error).toBe('command.unknown');
  });

  it('closes and reopens in English too, and not when it is asked', async () => {
    const phase = async () =>
      (await griot.database.client.decision.findUniqueOrThrow({ where: { code: 'D-2027-001' } }))
        .phase;
    for (const line of ['is D-2027-001 done', 'D-2027-001 is not done']) await said(line);
    expect(await phase()).toBe('open');
    await said('D-2027-001 is done');
    expect(await phase()).toBe('closed');
    await said('rouvre pas D-2027-001');
    expect(await phase()).toBe('closed');
    for (const reopened of ['reopen D-2027-001', 'rouvre D-2027-001']) {
      await said('close D-2027-001');
      await said(reopened);
      expect(await phase()).toBe('open');
    }
  });

  it.each([
    ['I won’t be able to attend the GEC', 'votre absence à GEC-2027-03 est excusée'],
    ['I will attend the GEC', 'votre présence à GEC-2027-03 est confirmée'],
    ['sorry, we cannot come to the GEC', 'votre absence à GEC-2027-03 est excusée'],
  ])('« %s » answers the invitation', async (line, expected) => {
    expect((await said(line, SWISS)).text).toContain(expected);
  });

  it.each([
    'I cannot come before 11 to the GEC',
    'will I attend the GEC?',
    'I will attend the dinner',
  ])('« %s » is no answer', async (line) => {
    expect((await said(line, SWISS)).error).toBe('command.unknown');
  });
});
