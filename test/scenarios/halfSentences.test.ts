import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const AFD = 'camille.rousseau@example.org';

/** What a coordinator types between two doors, and expects to be understood. */
describe('half a sentence', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h, pnud');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const told = async (who: string, act: Act): Promise<string> =>
    (await griot.say(who, act)).reply.text.replaceAll('\u00a0', ' ');

  it.each([
    ['fixe le prochain gt santé au jeudi 1er avril 10h salle de l’ue', 'Lieu : salle de l’ue'],
    ['mets aussi une reunion coord-gt le 19 a 11h', 'Lieu : Banque mondiale'],
    ['bloque le 25 mars de 9h a 12h pour le gt santé', 'jeudi 25 mars 2027, 9 h 00 – 12 h 00'],
    ['programme 3 réunions du gt eau: 10, 17 et 24 mars à 15h', 'Je lis à la fois'],
    ['le gec prevu le 18 est avancé au 17 meme heure', 'Date : mercredi 17 mars 2027, 10 h 00'],
    [
      'la reunion du gec prévue initialement le 18 mars est repoussée au 25 à 9h',
      'Date : jeudi 25 mars 2027, 9 h 00',
    ],
    ['le gec du 18 mars se tiendra en visio', 'Lieu : visio'],
    ['passe le gec au 25 mars à 11h', 'Date : jeudi 25 mars 2027, 11 h 00'],
    ['le gec durera 3h', 'jeudi 18 mars 2027, 10 h 00 – 13 h 00'],
    ['rappelle le gec a ceux qui ont pas repondu', 'Relance pour GEC-2027-03'],
    ['dans combien de jours est le gec ?', 'Date : jeudi 18 mars 2027, 10 h 00'],
    ['a quelle heure demain ?', 'Aucune réunion à cette date (9 mars 2027)'],
    ['combien de personnes viennent au gec', 'Présences : GEC-2027-03'],
    ['qui preside le gec', 'GEC — Groupe exécutif de coopération (Lars Johansson)'],
    ['qui est le chef de file en 2028', 'La présidence et la Troïka'],
    ['donne moi les contacts du gt sante', 'Préside ou coordonne : Adama Kanté'],
    ['rappelle moi ce qu on a decide au dernier gec', 'Décisions – GEC-2026-12'],
    ['qu est ce qui a été décidé au dernier gec', 'Décisions – GEC-2026-12'],
    ['decisions de la derniere reunion du gec', 'Décisions – GEC-2026-12'],
    ['exporter les décisions du dernier gec', '3 décisions'],
    ['décisions du dernier gt eau', 'Le groupe GT-EAU n’a pas encore tenu de réunion.'],
    ['décisions de la semaine dernière gec', 'Du 1er mars 2027 au 7 mars 2027.'],
    ['liste des trucs en retard', 'D-2026-002'],
    ['qui est en retard chez la banque mondiale', 'D-2026-002'],
    ['ouvre la séance du gec', 'sa séance s’ouvrira ce jour-là'],
  ])('« %s » is understood', async (line, expected) => {
    expect(await told(SEG, line)).toContain(expected);
  });

  it('an answer is changed as it is said, and thanks are thanks', async () => {
    expect(await told(SWISS, 'je ne pourrais pas etre au gec')).toContain('votre absence');
    expect(await told(SWISS, 'en fait si je viens')).toContain('votre présence');
    expect(await told(AFD, 'ok pour le gec')).toContain('votre présence');
    expect(await told(AFD, 'merci bcp')).toContain('Je vous en prie.');
  });

  it.each([
    'le gec recommande quoi',
    'que demande le gec',
    'ok pour la matrice',
    'absence au GEC du représentant de la BAD',
    'absence pour le GEC de Camille Rousseau',
    'le GEC demande au secrétariat quand est la réunion',
    'passe la parole au PNUD',
    'si je viens je vous préviens',
  ])('« %s » is taken for no command', async (line) => {
    expect((await griot.say(SEG, line)).error?.code).toBe('command.unknown');
  });

  it('« passe D-… au 30 avril » takes a decision from nobody', async () => {
    const { reply, sent } = await griot.say(SEG, 'passe D-2026-003 au 30 avril');
    expect(reply.text).toContain('Rien n’est encore changé.');
    expect(sent).toEqual([]);
    const owners = { decision: { code: 'D-2026-003' }, personId: 'aissata.diarra' };
    expect(await griot.database.client.decisionOwner.count({ where: owners })).toBe(1);
  });

  it('« terminée par la SHA à 80 % » closes nothing; its note may say « à 80 % »', async () => {
    await griot.say(SEG, 'D-2026-002 terminée par la SHA à 80 %');
    const { client } = griot.database;
    const statusOf = async (code: string) =>
      (await client.decision.findUniqueOrThrow({ where: { code } })).status;
    expect(await statusOf('D-2026-002')).not.toBe('confirmed');
    await griot.say(SEG, 'D-2026-002 terminée : transmise à 80 % des GT');
    expect(await statusOf('D-2026-002')).toBe('confirmed');
  });

  it('a point is put on the ordre du jour, shown and taken off without its commands', async () => {
    const added = await told(SEG, 'met a l odj du gec le point suivi des recommandations');
    expect(added).toContain('Le point 1 est inscrit : suivi des recommandations.');
    expect(await told(SEG, 'envoie l odj du gec aux membres')).toContain('1. suivi');
    expect(await told(SEG, 'enleve le point 1')).toContain('Le point 1 est retiré');
  });

  it('what a group asks of somebody is a decision, and may be passed to another', async () => {
    const noted = await told(
      SEG,
      'note : le GEC demande au PNUD de partager la matrice avant le 20/3',
    );
    expect(noted).toContain('Décision D-2027-001 enregistrée');
    expect(noted).toContain('Échéance : samedi 20 mars 2027');
    expect(await told(SEG, 'transfère D-2027-001 à moussa diarra')).toContain('→ Moussa Diarra');
  });
});
