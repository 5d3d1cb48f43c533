import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

describe('what comes back, what is asked of a group, what is a day off', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gt eau série toutes les deux semaines le mardi à 9h30');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const told = async (line: string): Promise<string> => {
    const { reply, error } = await griot.say(SEG, line);
    return error?.code ?? reply.text.replace(/[\u00a0\u202f]/gu, ' ');
  };

  it.each([
    'programme le gec chaque premier jeudi du mois 10h jusqu à décembre',
    'planifie une réunion du gt santé toutes les deux semaines le mardi à 9h30',
    'organise le gec tous les premiers jeudis du mois à 10h',
  ])('« %s » previews a series', async (line) =>
    expect(await told(line)).toContain('Aperçu de la série'),
  );

  it('asks for the hour of a series that says none, in its own form', async () => {
    const asked = await told('gec planifier tous les premiers jeudis du mois');
    expect(asked).toContain('Planifier une série');
    expect(asked).toContain('Rythme * : le premier jeudi du mois');
  });

  it.each([
    ['organise un gec jeudi 18 mars 10h', 'Aperçu de la réunion'],
    ['planifie le gec jeudi 18 mars 10h, objet : point de chaque mois', 'Aperçu de la réunion'],
  ])('« %s » plans one meeting', async (line, preview) =>
    expect(await told(line)).toContain(preview),
  );

  it('changes the series that is named, not its next meeting', async () => {
    const preview = await told('décale la série du gt eau au jeudi');
    expect(preview).toContain('Aperçu du changement : GT-EAU-S1');
    expect(preview).toContain('le mardi, de 9 h 30 à 11 h 30');
  });

  it.each([
    'décale la série du gt eau d’une heure',
    'décale la série du gt eau de 30 min',
    'décale la série du gt eau à la semaine prochaine',
  ])('moves no series by a length: « %s »', async (line) =>
    expect(await told(line)).toBe('series.hourMissing'),
  );

  it.each([
    'le gec se réunissait tous les jeudis à 10h',
    'le gt santé ne se réunit pas chaque mardi à 9h',
    'si le gt santé se réunit chaque mardi à 9h, je ne viens plus',
    'une réunion santé publique jeudi 10h',
  ])('plans nothing of « %s »', async (line) => expect(await told(line)).not.toContain('Santé'));

  it('asks in a poll for the place that is said', async () => {
    const preview = await told('doodle gt sante mardi 16 et jeudi 18 à 10h au PNUD');
    expect(preview).toContain('Lieu : PNUD');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('takes « durée 1h » for no hour of the day', async () => {
    const preview = await told('série GT-EAU-S1 durée 1h');
    expect(preview).toContain('de 9 h 30 à 10 h 30');
    expect(preview).toContain('Lieu : AFD');
  });

  it.each([
    ['les prochains gt eau', 'Réunions à venir : GT-EAU'],
    ['prépare le calendrier annuel 2028', 'Calendrier 2028'],
    ['on travaille le 26 mars ?', 'Journée des Martyrs'],
    ['le lundi de paques est ferié', 'Lundi de Pâques'],
    ['ajoute le 10 mars comme ferié', 'holiday.nameMissing'],
    ['le 8 mars est chomé ?', 'holiday.none'],
  ])('« %s » is answered', async (line, answer) => expect(await told(line)).toContain(answer));

  it('declares a day off that is named', async () => {
    const said = await told('déclare le 10 mars férié, deuil national');
    expect(said).toContain('le mercredi 10 mars 2027 est férié (deuil national)');
  });

  it('keeps a decision that speaks of a day off', async () => {
    expect(await told('décision GEC : le 11 mars est chômé au ministère')).toContain('D-2027-001');
    expect(await told('fériés 2027')).not.toContain('11 mars');
  });

  it('retains the slot of a poll by its day', async () => {
    await griot.say(SEG, 'doodle gt sante mardi 16 ou jeudi 18 à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await told('résultat du sondage gt sante')).toContain('GT-SANTE-SD1');
    expect(await told('retiens le 18')).toContain('jeudi 18 mars 2027, 10 h 00');
    expect(await told('retiens le 17')).toBe('poll.slotUnknown');
  });
});
