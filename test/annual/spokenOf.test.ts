import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

const asRead = (text = ''): string => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('the annual calendar, spoken of in a hurry', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-01T09:00' });
    await griot.say(SEG, 'calendrier rythme GEC premier jeudi du mois à 10h');
  });
  afterAll(() => griot.stop());

  const read = async (line: string): Promise<string> => {
    const { reply, error } = await griot.say(SEG, line);
    return error?.code ?? asRead(reply.text);
  };

  it.each([
    'propose le calendrier 2028',
    'fais moi le calendrier 2028',
    'génère le calendrier de l’année prochaine',
    'calendrier de l année prochaine',
    'montre-moi le calendrier de l’an prochain',
    'quelles dates pour le gec en 2028',
    'combien de gec en 2028 ?',
  ])('« %s » shows the dates of 2028', async (line) => {
    expect(await read(line)).toContain('6 janvier 2028');
  });

  it('« quelles dates pour le gec au 2e trimestre 2028 » shows those of the spring', async () => {
    const said = await read('quelles dates pour le gec au 2e trimestre 2028');
    expect(said).toContain('6 avril 2028');
    expect(said).not.toContain('6 janvier 2028');
  });

  it.each([
    'envoie-moi le calendrier 2028 en pdf',
    'calendrier 2028 en excel',
    'imprime le calendrier 2028',
    'exporte le calendrier du gec 2028',
    'télécharge le calendrier de l’année prochaine',
  ])('« %s » hands it over', async (line) => {
    expect((await griot.say(SEG, line)).reply.text).toContain('calendrier-2028');
  });

  it.each(['soumets le calendrier 2028 au chef de file', 'soumettre le calendrier 2028'])(
    '« %s » submits it',
    async (line) => {
      expect(await read(line)).toContain('soumis à Lars Johansson');
    },
  );

  it('a year without any date is not submitted', async () => {
    expect(await read('soumets le calendrier 2026')).toBe('annual.past');
    const other = await startGriot({ now: '2027-03-01T09:00' });
    expect((await other.say(SEG, 'calendrier 2029 soumettre')).error?.code).toBe('annual.empty');
    await other.stop();
  });

  it.each([
    'calendrier du gec',
    'mon calendrier',
    'envoie le calendrier des fêtes à Moussa',
    'propose le calendrier à la mission',
    'publie la note sur le calendrier 2028',
    'les dates du décaissement 2028',
  ])('« %s » is not of a year', async (line) => {
    expect(await read(line)).not.toMatch(/janvier 2028|calendrier-2028/u);
  });

  it('the last quarter prepares the next year', async () => {
    await griot.advance('2027-11-02T09:00');
    expect(await read('prépare le calendrier')).toContain('Calendrier 2028');
  });
});
