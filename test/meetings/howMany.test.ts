import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
/** Of neither the Troïka nor the GA. */
const AFD = 'camille.rousseau@example.org';

describe('the meetings of a part of the year', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    for (const day of ['18 mars', '15 avril']) {
      await griot.say(SEG, `gec planifier le ${day} à 10h`);
      await griot.say(SEG, 'oui');
    }
  });
  afterAll(() => griot.stop());

  const said = async (line: string) => plain((await griot.say(SEG, line)).reply.text);

  it.each(['les présences des 3 derniers GEC', 'présences des dernières réunions du GEC'])(
    'are not those whose attendance is asked for by « %s », but those held',
    async (line) => {
      const list = await said(line);
      expect(list).toContain('GEC-2026-12');
      expect(list).not.toContain('GEC-2027');
    },
  );

  it.each([
    ['réunions du trimestre', ['GEC-2027-03'], ['GEC-2027-04']],
    ['réunions du 2e trimestre', ['GEC-2027-04'], ['GEC-2027-03']],
    ['les réunions du semestre', ['GEC-2027-03', 'GEC-2027-04'], []],
    ['réunions du gec de mars de cette année', ['GEC-2027-03'], ['GEC-2027-04']],
    ['quelles sont les prochaines réunions ?', ['GEC-2027-03', 'GEC-2027-04'], []],
    ['les prochaines réunions, s’il te plaît ?', ['GEC-2027-03', 'GEC-2027-04'], []],
    ['prochaines réunions ?', ['GEC-2027-03', 'GEC-2027-04'], []],
    ['réunions à venir', ['GEC-2027-03', 'GEC-2027-04'], []],
    ['réunions prévues', ['GEC-2027-03', 'GEC-2027-04'], []],
    ['dimanche on a quoi ?', ['Aucune réunion à cette date (14 mars 2027)'], ['GEC-2027']],
  ] as const)('« %s » lists them', async (line, there, absent) => {
    const list = await said(line);
    for (const code of there) expect(list).toContain(code);
    for (const code of absent) expect(list).not.toContain(code);
  });

  it.each([
    ['séries ?', 'Aucune série'],
    ['journal ?', 'Journal'],
    ['conservation ?', 'Durées de conservation'],
    ['sondages ?', 'Aucun sondage'],
  ])('« %s » says no more than without its mark', async (line, told) => {
    expect(await said(line)).toContain(told);
  });

  it('a group that nobody knows is said to be unknown', async () => {
    expect(await said('réunions du machin ?')).toContain('Je ne connais pas de groupe');
  });

  it.each([
    [
      'combien de réunions du gec cette année',
      '2 réunions de GEC (1er janvier – 31 décembre 2027).',
    ],
    ['nombre de gec en avril', 'Une réunion de GEC (1er avril – 30 avril 2027).'],
    ['combien y a-t-il eu de gec en 2025 ?', 'Aucune réunion de GEC à cette date'],
    [
      'combien de réunions du gec depuis janvier',
      'Aucune réunion de GEC à cette date (1er janvier – 8 mars 2027)',
    ],
    [
      'combien de réunions du gec depuis le début de l’année ?',
      'Aucune réunion de GEC à cette date (1er janvier – 8 mars 2027)',
    ],
    [
      'combien de gec depuis le début du semestre',
      'Aucune réunion de GEC à cette date (1er janvier – 8 mars 2027)',
    ],
    ['combien de gec depuis l’année dernière', '(1er janvier 2026 – 8 mars 2027)'],
    ['combien de gec pour l’année en cours', '2 réunions de GEC (1er janvier – 31 décembre 2027).'],
    ['combien de réunions du gec', '2 réunions de GEC à venir.'],
  ])('« %s » gives their number', async (line, count) => {
    expect(await said(line)).toContain(count);
  });

  it.each([
    ['combien de réunions de la Troïka cette année ?', 'Troïka'],
    ['combien de réunions du GA cette année', 'GA'],
    ['combien de réunions de la CTB', 'CTB'],
    ['nombre de réunions du comité de pilotage au 2e trimestre', 'comité de pilotage'],
  ])('« %s »: he knows no such body', async (line, name) => {
    const { reply, error } = await griot.say(AFD, line);
    expect(error?.code).toBe('group.unknown');
    expect(plain(reply.text)).toContain(`« ${name} »`);
  });

  it.each([
    'combien de réunions avons-nous eues avec le ministre',
    'combien de réunions du gec sans quorum',
    'combien y a-t-il eu de gec',
    'combien de réunions ai-je manquées',
    'combien de personnes au gec',
    'nombre de places à table',
    'combien de décisions du gec en retard',
  ])('no meetings are counted for « %s »', async (line) => {
    expect(await said(line)).not.toMatch(/réunions? de|une réunion (?:de|à venir|\()/iu);
  });

  it.each([
    [
      'combien de fois le GEC s’est réuni depuis 2026 ?',
      '1er janvier 2026 – 8 mars 2027',
      'GEC-2026-12',
    ],
    [
      'combien de fois on s’est réunis depuis décembre ?',
      '1er décembre 2026 – 8 mars 2027',
      'GEC-2026-12',
    ],
  ])('« %s » counts what has been, and tells both years', async (line, days, code) => {
    const answer = await said(line);
    expect(answer).toContain(days);
    expect(answer).toContain(code);
    expect(answer).not.toContain('GEC-2027-03');
  });

  it.each([
    'combien de fois s’est-on réunis cette année ?',
    'combien de fois s’est-on réunis depuis le début de l’année ?',
    'combien de réunions y a-t-il eu cette année ?',
  ])('« %s » leaves out what is to come', async (line) => {
    expect(await said(line)).toContain('Aucune réunion à cette date (1er janvier – 8 mars 2027)');
  });
});
