import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CAMILLE = 'camille.rousseau@example.org';

/** Who sits where and leads what, told as one tells a colleague. */
describe('the directory told in passing', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h, pnud');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const told = async (line: string, who = SEG): Promise<string> =>
    (await griot.say(who, line)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

  it.each([
    ['ajoute Drissa Togo au gt eau', 'GT-EAU, Drissa Togo', 'Rang : titulaire'],
    ['peux-tu ajouter drissa togo au gec stp', 'GEC, Drissa Togo', 'Rang : titulaire'],
    [
      'ajoute Drissa Togo au GT eau comme suppléant à partir du 1er avril',
      'GT-EAU, Drissa Togo, 1er avril 2027',
      'Rang : suppléant',
    ],
    ['retire Camille Rousseau du gec', 'GEC, Camille Rousseau', 'Au : – → 7 mars 2027'],
    ['supprime camille rousseau du gec', 'GEC, Camille Rousseau', 'Au : – → 7 mars 2027'],
    ['Camille Rousseau quitte le gec', 'GEC, Camille Rousseau', 'Au : – → 7 mars 2027'],
    ['Camille Rousseau n’est plus membre du gec', 'GEC, Camille Rousseau', '7 mars 2027'],
    [
      'Yacouba Sissoko remplace Camille Rousseau au gec',
      'GEC, Camille Rousseau, 1er janvier 2010 — Au : – → 7 mars 2027',
      'GEC, Yacouba Sissoko, 8 mars 2027',
    ],
    [
      'membre modifier @Moussa Diarra, fuseau horaire : Europe/Paris',
      'Africa/Bamako → Europe/Paris',
      'moussa.diarra@example.org',
    ],
    [
      'membre modifier @Moussa Diarra, numéro de téléphone : +223 76 12 34 56',
      'Téléphone : – → +223 76 12 34 56',
      'moussa.diarra@example.org',
    ],
    ['nomme Drissa Togo coordinatrice du GT eau', 'coordonnateur, Drissa Togo', 'Élodie Garnier'],
    [
      'désigne drissa togo comme co-coordonnateur du gt eau jusqu’au 31 décembre',
      'co-coordonnateur, Drissa Togo, GT-EAU',
      'Au : 31 décembre 2027',
    ],
    ['Élodie Garnier n’est plus coordonnatrice du gt eau', 'Élodie Garnier, GT-EAU', '7 mars 2027'],
  ])('« %s » is shown before it is done', async (line, one, other) => {
    const preview = await told(line);
    expect(preview).toContain('Rien n’est encore changé.');
    expect(preview).toContain(one);
    expect(preview).toContain(other);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('nobody loses a seat who is not named, and a seat stays with its organisation', async () => {
    const taken = await griot.say(SEG, 'ajoute Camille Rousseau au gt eau comme titulaire');
    expect(taken.error?.code).toBe('seat.taken');
    const refused = await griot.say(SEG, 'Drissa Togo remplace Camille Rousseau au gec');
    expect(refused.error?.code).toBe('seat.organization');
    const none = await griot.say(SEG, 'retire Drissa Togo du gec');
    expect(none.error?.code).toBe('seat.none');
  });

  it('whoever may not change seats is refused', async () => {
    const { error } = await griot.say(CAMILLE, 'retire Martin Keller du gec');
    expect(error?.code).toBe('access.refused');
    const named = await griot.say(CAMILLE, 'nomme Camille Rousseau coordonnatrice du gt eau');
    expect(named.error?.code).toBe('access.refused');
  });

  it.each([
    'ajoute Drissa Togo au gec du 18 mars',
    'ajoute Drissa Togo à la réunion du gec',
    'ajoute Drissa Togo au gec pour présenter le rapport',
    'ajoute Drissa Togo au prochain gec',
  ])('« %s » is of one meeting', async (line) => {
    expect(await told(line)).toContain('Aperçu de l’invitation : GEC-2027-03');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    'ajoute Budget 2027 au gec',
    'ajoute suivi des recommandations au gec',
    'ajoute la matrice au CR du GEC',
    'mets la réunion au gt eau',
    'inscris-moi au gec',
    'qui remplace Camille Rousseau au gec',
    'Drissa a remplacé Camille Rousseau au gec',
    'Drissa a remplace Camille Rousseau au gec',
    'Yacouba Sissoko remplace Camille Rousseau au gec ?',
    'Yacouba Sissoko ne remplace pas Camille Rousseau au gec',
    'si Yacouba Sissoko remplace Camille Rousseau au gec',
    'on m’a dit que Yacouba Sissoko remplace Camille Rousseau au gec',
    'Camille Rousseau quitte la réunion du gec',
    'est-ce que Camille Rousseau quitte le gec',
    'bonjour, est-ce que la GIZ quitte le gec',
    'est-ce que Yacouba Sissoko remplace Camille Rousseau au gec',
    'rappelle-moi que la GIZ quitte le gec',
    'Drissa Togo est nommé ministre',
    'le GEC nomme Drissa Togo coordonnateur du gt eau',
    'ne retire pas Camille Rousseau du gec',
    'il ne faut pas retirer Camille Rousseau du gec',
    'il faut nommer un coordonnateur du gt eau',
  ])('« %s » changes nothing', async (line) => {
    const { error, reply } = await griot.say(SEG, line);
    expect(error?.code).toBe('command.unknown');
    expect(reply.text).not.toContain('Confirmer');
  });

  it.each(['qui est coordonnateur du gt eau', 'qui est la coordonnatrice du gt eau'])(
    '« %s » shows who',
    async (line) => expect(await told(line)).toContain('Élodie Garnier'),
  );
});

describe('the directory asked in passing', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
  });
  afterAll(() => griot.stop());

  const told = async (line: string, who = SEG): Promise<string> =>
    (await griot.say(who, line)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

  it.each([
    ['annuaire', 'Aide : Annuaire'],
    ['l’annuaire ?', 'Aide : Annuaire'],
    ['qui suis-je ?', 'Camille Rousseau'],
    ['mes droits', 'Voici ce qui vous est ouvert'],
    ['qu’est-ce que j’ai le droit de faire ?', 'Voici ce qui vous est ouvert'],
    ['numéro de téléphone de la FAO', 'Marième Sow'],
    ['tél du PNUD', 'Les numéros de téléphone ne se montrent qu’au secrétariat'],
    ['téléphone de Martin Keller', 'Les numéros de téléphone ne se montrent qu’au secrétariat'],
    ['coordonnées de l’UNICEF', 'Chiara Lombardi'],
  ])('« %s » is answered', async (line, expected) => {
    expect(await told(line, CAMILLE)).toContain(expected);
  });

  it('the secretariat is told that a number is not kept, and the one that is', async () => {
    expect(await told('tél de Martin Keller')).toContain('n’a pas de numéro de téléphone');
    expect(await told('numéro de téléphone de la FAO')).toContain('n’en a pour personne de FAO');
    await griot.say(SEG, 'membre modifier @Marième Sow, téléphone : +223 76 12 34 56');
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await told('numéro de téléphone de la FAO')).toContain('Marième Sow — +223 76 12 34 56');
    expect(await told('numéro de téléphone de la FAO', CAMILLE)).not.toContain('+223');
  });

  it.each(['numéro de la décision', 'adresse de la salle', 'contact de la prochaine réunion'])(
    '« %s » is asked of no organisation',
    async (line) => expect(await told(line)).not.toMatch(/Type :|annuaire/u),
  );

  it.each([
    ['ne m’écris plus la nuit', 'de 20 h 00 à 7 h 00'],
    ['ne m ecris plus la nuit svp', 'de 20 h 00 à 7 h 00'],
    ['pas de message entre 22h et 6h', 'de 22 h 00 à 6 h 00'],
    ['je ne veux plus de notifications la nuit', 'de 20 h 00 à 7 h 00'],
    ['pas de message avant 9h svp', 'de 20 h 00 à 9 h 00'],
    ['ne m’écris pas avant 8h ni après 19h30', 'de 19 h 30 à 8 h 00'],
    ['pas de messages après 18h', 'de 18 h 00 à 7 h 00'],
  ])('« %s » shows his quiet hours, and changes nothing yet', async (line, hours) => {
    const preview = await told(line, CAMILLE);
    expect(preview).toContain(`Heures calmes : – → ${hours}`);
    await griot.say(CAMILLE, { press: 'Abandonner' });
  });

  it.each([
    'ne m’écris plus',
    'tu ne m’écris plus la nuit ?',
    'tu m’écris la nuit',
    'si tu ne m’écris plus la nuit',
    'pas de réunion la nuit',
    'pas de message avant la réunion de 9h',
    'pas de rappel après 10h',
    'pas de réunion avant 9h',
  ])('« %s » changes no quiet hours', async (line) => {
    expect(await told(line, CAMILLE)).not.toContain('Heures calmes');
  });
});
