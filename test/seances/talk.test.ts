import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const CODE = 'GEC-2027-03';

/** Sentences whose first words are those of the book or of a command, and that speak of something else. */
describe('what is only talked of in a séance', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:50:00Z'));
    await griot.say(SEG, `séance ouvrir ${CODE}`, { channel: 'GEC' });
  });
  afterAll(() => griot.stop());

  const say = (act: Act) => griot.say(SEG, act, { channel: 'GEC' });
  const said = async (act: Act): Promise<string> => plain((await say(act)).reply.text);
  const asked = async (act: Act): Promise<string[]> =>
    (await say(act)).reply.buttons.map(({ label }) => plain(label));
  /** As a button is labelled. */
  const shortened = (line: string) => (line.length > 60 ? expect.stringContaining('…') : line);
  const written = () => griot.database.client.seanceEntry.count();

  it.each([
    'action humanitaire : point de situation par OCHA',
    'action publique : revue',
    'décision : ok',
    'décision : RAS',
    'action : oui',
    'décision du gouvernement : gel des avoirs',
    'décision du Conseil des ministres du 3 mars',
    'décision du PNUD : financer la pompe',
    'recommandation de la revue : renforcer les capacités',
    'recommandation n° 4 de la revue : renforcer les capacités',
    'absence de consensus entre le PNUD et l’UE',
    'présents à Mopti : PNUD, UE',
    'départ de M. Traoré le 12 pour Genève',
    'arrivée de la mission le 4',
    'retour du PNUD, UE sur la note',
    'retard du PNUD sur le décaissement',
    'engagement budgétaire de l’UE : 3 M€',
    'vote du budget reporté par l’Assemblée',
    'quorum : 12',
    'prochaine revue : mai',
    'suspension des décaissements',
    'clôture du projet le 30',
    'fin de mandat de l’ambassadeur',
    'ouverture d’un bureau à Gao',
    'annule et remplace la version du 3',
    'rappel du contexte',
    'validation du budget par le COPIL',
    'relance du processus de paix',
    'aide budgétaire : 50 M€',
    'transmettre la note au MEF',
  ])('« %s » writes nothing, and is kept by a press', async (line) => {
    const before = await written();
    expect(await asked(line)).toEqual(expect.arrayContaining(['info : …', 'action : …']));
    expect(await written()).toBe(before);
  });

  it.each([
    'l’ordre du jour étant chargé, le point 3 est reporté au prochain gec',
    'l’ordre du jour étant épuisé dans une heure, passons',
    'présences insuffisantes selon M. Keller',
    'les excusés sont nombreux',
    'invite M. Weber à présenter la note',
    'reporter au 8 avril',
    'planifier une mission conjointe à Gao en mai',
    'bilan 2026 jugé positif',
    'calendrier 2028 à préparer',
    'mandat du Chef de file prolongé',
    'journal officiel du 3 mars : nouvelle loi',
    'férié le 26 mars : décaler la revue',
    'relancer la FAO sur les contributions',
    'Martin Keller a changé d’adresse : mk@example.org',
    'le numéro de Fatou Koné a changé : 76 12 34 56',
    'Fatou Koné remplace Martin Keller à partir du 1er avril',
    'ajoute Awa Ballo au GT Eau',
  ])('« %s » may be a line or a command: each is a press', async (line) => {
    const before = await written();
    const labels = await asked(line);
    expect(labels).toEqual(expect.arrayContaining(['info : …', shortened(line)]));
    expect(await written()).toBe(before);
  });

  it('gives the command itself by the press that says it', async () => {
    await say('bilan 2026 jugé positif');
    expect(await said({ press: 'bilan 2026 jugé positif' })).toContain('Bilan 2026');
  });

  it.each([
    ['il faut relancer la SHA', 'action : relancer la SHA'],
    ['on doit finaliser la matrice', 'action : finaliser la matrice'],
    ['penser à inviter la SHA', 'action : inviter la SHA'],
  ])('« %s » is offered as « %s »', async (line, action) => {
    const before = await written();
    expect((await asked(line))[0]).toBe(action);
    expect(await written()).toBe(before);
  });

  it('is noted as it was typed by the press', async () => {
    await say('quorum : 12');
    expect(await said({ press: 'info : …' })).toContain('Information : quorum : 12');
  });

  it.each([
    ['action : humanitaire et développement à coordonner', 'Action D-2027'],
    ['action du PNUD : relancer la SHA', 'Action D-2027'],
    ['action de la SHA : transmettre la matrice', 'Action D-2027'],
    ['décision de publier la note', 'publier la note'],
    ['décision d’en reparler en mai', 'en reparler en mai'],
    ['décision du GEC : publier la note', 'publier la note'],
    ['décision de principe : appui à la revue', 'appui à la revue'],
    ['décision : non-cumul des mandats', 'non-cumul des mandats'],
    ['absents PAM, ONU Femmes', 'Excusés : PAM'],
    ['présents en salle : PNUD, UE', 'Présents : PNUD'],
    ['absents excusés : GIZ', 'Excusés : GIZ'],
    ['présents M. Sidi Touré, Directeur du Budget', 'M. Sidi Touré'],
    ['départ de l’UE à 10h40', 'Départ à 10 h 40 : Union européenne'],
    ['arrivée du PNUD', 'Arrivée à 10 h 50 : PNUD'],
  ])('is not mistaken for what « %s » says', async (line, noted) => {
    const before = await written();
    expect(await said(line)).toContain(noted);
    expect(await written()).toBe(before + 1);
  });

  it.each([
    ['clôture de D-2027-001', 'D-2027-001'],
    ['relancer GEC-2027-03', 'GEC-2027-03'],
    ['décisions en retard', 'Décisions en retard'],
    ['qui représente la Suisse ?', 'Coopération suisse — Martin Keller'],
    ['décisions GEC', 'Décisions'],
    ['décisions de la GIZ', 'Décisions'],
    ['réunions', 'GEC-2027-03'],
    ['réunions de la semaine prochaine', 'réunion'],
    ['qui a répondu au GEC ?', 'GEC-2027-03'],
    ['bilan 2026', 'Bilan 2026'],
    ['aide planifier', 'planifier'],
    ['planifier GEC jeudi 8 avril à 10h', 'Aperçu'],
    ['odj ajouter GEC-2027-03 Dialogue sensible', 'Dialogue sensible'],
    ['Griot, relancer la FAO sur les contributions', 'Marième Sow'],
  ])('« %s » still asks Griot', async (line, answer) => {
    const before = await written();
    expect(await said(line)).toContain(answer);
    expect(await written()).toBe(before);
  });
});
