import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';

/** What people type on a phone, in haste: without accents, with slips, half sentences. */
describe('what is typed in haste', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, 'décision gec Publier la liste @Martin Keller échéance 22 mars');
  });
  afterAll(() => griot.stop());

  const told = async (who: string, act: Act): Promise<string> =>
    (await griot.say(who, act)).reply.text.replaceAll('\u00a0', ' ');

  it.each([
    ['qui est en retard ?', 'Décisions en retard'],
    ['qui est encore en retard', 'Décisions en retard'],
    ['decisions en retrad', 'Décisions en retard'],
    ['qu’est-ce qui traine', 'Décisions en retard'],
    ['decisions echues depuis plus de 2 semaine', 'Décisions en retard'],
    ['decisions pas encore faites', 'Décisions ouvertes'],
    ['stats gec', 'Bilan 2027 des décisions – GEC'],
    ['qui est le coordonnateur du gt santé', 'Préside ou coordonne : Adama Kanté'],
    ['membres du gec', 'GEC – Groupe exécutif de coopération'],
    ['qui siege au gec', 'GEC – Groupe exécutif de coopération'],
    ['liste des gt', 'GT-SANTE'],
    ['next meeting gec', 'GEC-2027-03'],
    ['agenda de la semaine', 'Aucune réunion à cette date (15 février – 28 février 2027)'],
    ['agenda de la semaine du 1er mars', 'GEC-2027-03'],
    ['qui a pas repondu', 'Présences : GEC-2027-03'],
    ['combien on est au gec', 'Présences : GEC-2027-03'],
    ['est ce que le 16 mai est ferié', 'Tabaski'],
    [
      'le gec se reunit le 1er jeudi de chaque mois a 10h au pnud a partir d’avril',
      'Rythme : le premier jeudi du mois',
    ],
    ['gec tous les premiers jeudis du mois à 10h au pnud', 'Lieu : pnud'],
    ['gt santé réu jeudi pro 10h salle pnud', 'Date : jeudi 25 février 2027, 10 h 00'],
    ['gt santé réu lundi pro 10h salle pnud', 'Lieu : salle pnud'],
    ['decaler le gec du 4 mars d’une semaine', 'Date : jeudi 11 mars 2027, 10 h 00'],
    ['c’est quand la tabaski ?', 'dimanche 16 mai 2027 — Tabaski'],
    ['c quand le ramadan svp', 'mardi 9 mars 2027 — Fête du Ramadan'],
    ['gec série tout les premier jeudi à 10h', 'Rythme : le premier jeudi du mois'],
    ['gec série chaque 2 semaines jeudi 10h', 'Rythme : toutes les deux semaines, le jeudi'],
    ['gec série chaque 2 semaine le jeudi 10h', 'Rythme : toutes les deux semaines, le jeudi'],
    ['départ @Martin Keller fin mars', 'dernier jour le mercredi 31 mars 2027'],
    ['journal depui hier', 'réunion GEC-2027-03 planifiée'],
  ])('« %s » is understood', async (line, expected) => {
    expect(await told(SEG, line)).toContain(expected);
  });

  it.each([
    ['ajoute point odj gec : budget 2027 15min presenté par PNUD', 'est inscrit : budget 2027.'],
    ['rajouter un point divers a lordre du jour du gec', 'est inscrit : divers.'],
    [
      'je veux proposer un point pour le gec : securite alimentaire 10 mn',
      'est inscrit : securite alimentaire.',
    ],
  ])('« %s » adds that point', async (line, expected) => {
    expect(await told(SEG, line)).toContain(expected);
  });

  it('adds no point for « mets … en premier », which moves one', async () => {
    expect((await griot.say(SEG, 'mets le crmt en premier a lodj du gec')).error?.code).toBe(
      'odj.noSuchTitle',
    );
  });

  it.each([
    ['je serais present le 4', 'votre présence à GEC-2027-03 est confirmée'],
    ['jy serai', 'votre présence à GEC-2027-03 est confirmée'],
    ['desolé empeché pour le gec', 'votre absence à GEC-2027-03 est excusée'],
    ['ne me rappelle plus rien jusqu’à la semaine prochaine', 'avant le lundi 22 février 2027'],
  ])('« %s » is an answer', async (line, expected) => {
    expect(await told(SWISS, line)).toContain(expected);
  });

  it('does not take « si » for a yes', async () => {
    expect(await told(SWISS, 'je serais present si ma mission est annulée')).not.toContain(
      'confirmée',
    );
  });

  it('keeps « qui est » for people', async () => {
    expect(await told(SWISS, 'qui est Fatou Koné')).toContain('Adjointe au chef de coopération');
  });

  it.each([
    'remplacez-moi par Fatou Koné jusqu’à fin mars',
    'remplacez-moi jusqu’à fin mars par Fatou Koné',
  ])('« %s » begins today, and the end is no part of a name', async (line) => {
    expect(await told(SWISS, line)).toContain(
      'Remplacement de Martin Keller par Fatou Koné, du samedi 20 février 2027 au mercredi 31 mars 2027',
    );
    await griot.say(SWISS, { press: 'Abandonner' });
  });

  it('takes « le Gall » for a name, and not for a day', async () => {
    const { error } = await griot.say(SEG, 'départ Yann le Gall fin mars');
    expect(error?.message.replaceAll('\u00a0', ' ')).toContain('« Yann le Gall »');
  });

  it('postpones by a length of time from the due date', async () => {
    expect(await told(SEG, 'reporter D-2027-001 d’une semaine motif : attente')).toContain(
      'reportée au lundi 29 mars 2027',
    );
  });

  it('does not guess whence a length of time is counted once the due date is past', async () => {
    const { error } = await griot.say(SEG, 'reporter D-2026-002 d’une semaine motif : attente');
    expect(error?.message.replaceAll('\u00a0', ' ')).toContain(
      'à compter d’aujourd’hui, ce serait le samedi 27 février 2027',
    );
  });

  it('asks for the minutes of a meeting that was held, never of one to come', async () => {
    expect((await griot.say(SEG, 'cr gec')).error?.message).toContain('GEC-2026-12');
    await griot.advance('2027-03-04T10:00');
    await griot.say(SEG, 'séance ouvrir GEC-2027-03');
    await griot.say(SEG, 'info : lecture de la note');
    await griot.say(SEG, 'clore');
    await griot.say(SEG, 'gec planifier jeudi 8 avril à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await told(SEG, 'envoie le cr du gec a tout le monde')).not.toContain('envoi en échec');
    for (const line of ['cr gec', 'cr du gec', 'cr gec du 4 mars']) {
      expect((await griot.say(SWISS, line)).error?.message).toContain('GEC-2027-03');
    }
  });
});

describe('a day off of which the year is not said', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-05-20T09:00' });
  });
  afterAll(() => griot.stop());

  it('is not that of next year without saying so: one press does', async () => {
    const asked = await griot.say(SEG, 'férié retirer 1er mai');
    expect(asked.error?.code).toBe('holiday.yearUnsaid');
    expect(asked.reply.buttons.map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual([
      'lundi 1er mai 2028',
    ]);
    const { reply } = await griot.say(SEG, { press: asked.reply.buttons[0]?.label ?? '' });
    expect(reply.text).toContain('2028');
    expect((await griot.say(SEG, 'journal')).reply.text).toMatch(
      /jour férié retiré\s: 1er\smai\s2028/u,
    );
  });
});
