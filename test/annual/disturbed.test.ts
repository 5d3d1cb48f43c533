import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { importing } from '../support/guide/importing.ts';
import { plain } from '../support/plain.ts';

const SEG = 'aissata.diarra';
const LEAD = 'lars.johansson';
const HEALTH = 'adama.kante';

let griot: Griot;

const answer = (who: string, act: Act) => griot.say(`${who}@example.org`, act);
const said = async (who: string, act: Act): Promise<string> =>
  plain((await answer(who, act)).reply.text);
const confirmed = async (who: string, line: string): Promise<void> => {
  await answer(who, line);
  await answer(who, { press: 'Confirmer' });
};
const plannedOf = async (code: string): Promise<string[]> => {
  const meetings = await griot.database.client.meeting.findMany({
    where: { group: { code }, status: 'planned', startsAt: { gte: new Date('2028-01-01') } },
    orderBy: { startsAt: 'asc' },
  });
  return meetings.map((one) => one.code);
};

beforeAll(async () => {
  griot = await startGriot({ now: '2027-11-08T09:00' });
  await importing(griot, 'templates/calendrier/calendrier-harmonise.csv');
  await answer(HEALTH, 'calendrier rythme GT-SANTE premier mardi du mois à 15h');
  await answer(SEG, 'calendrier rythme GEC premier jeudi du mois à 10h, fériés : veille');
  await answer(LEAD, 'calendrier 2028 valider');
  await answer(LEAD, { press: 'Valider' });
  await answer(SEG, 'calendrier 2028 publier');
  await answer(SEG, { press: 'Publier' });
});
afterAll(() => griot.stop());

describe('a series laid over a published year', () => {
  it('takes the place of its dates, those that were moved too', async () => {
    await confirmed(HEALTH, 'gt-sante série premier mardi du mois à 15h jusqu’au 30 juin 2028');
    const year = await said(SEG, 'calendrier 2028 GT-SANTE');
    expect(year).toContain('mardi 7 mars 2028');
    expect(year).not.toContain('vendredi 10 mars');
  });

  it('once ended, leaves called off what was called off', async () => {
    await confirmed(HEALTH, 'terminer série GT-SANTE-S1');
    expect(await plannedOf('GT-SANTE')).toEqual([]);
    expect(await said(SEG, 'calendrier 2028 GT-SANTE')).toContain(
      'pas de réunion le mardi 4 janvier 2028 : réunion annulée',
    );
    await griot.advance('2027-12-08T10:00');
    expect(await plannedOf('GT-SANTE')).toEqual([]);
  });
});

describe('a published date upon which a feast comes', () => {
  it('is shown at once to whoever declares it, with the nearest days that are free', async () => {
    const { reply } = await answer(SEG, 'férié ajouter 3 février 2028, deuil national');
    expect(plain(reply.text)).toMatch(
      /Une date du calendrier 2028 tombe le jeudi 3 février 2028 :[\s\S]*GEC : jeudi 3 février 2028, 10 h 00/u,
    );
    expect(reply.buttons.map(({ label }) => plain(label))).toEqual([
      'Proposer le 2 février',
      'Proposer le 4 février',
      'Retirer du calendrier',
    ]);
  });

  it('is previewed as moved when one of these days is pressed, and moves only once confirmed', async () => {
    const { reply } = await answer(SEG, 'férié ajouter 3 février 2028, deuil national');
    const preview = await answer(SEG, { press: reply.buttons[1]?.id ?? '' });
    expect(plain(preview.reply.text)).toContain(
      'jeudi 3 février 2028, 10 h 00 → vendredi 4 février 2028, 10 h 00',
    );
    await answer(SEG, { press: 'Abandonner' });
  });

  it('is not shown of a day on which nothing falls, nor of a calendar that moves by itself', async () => {
    for (const day of ['7 février 2028', '1er février 2029']) {
      const shown = await said(SEG, `férié ajouter ${day}, deuil`);
      expect(shown).not.toContain('du calendrier');
      await answer(SEG, `férié retirer ${day}`);
    }
  });

  it('says so wherever it is read', async () => {
    expect(await said(SEG, 'calendrier 2028 GEC')).toMatch(
      /GEC : jeudi 3 février 2028, 10 h 00 — ⚠ ce jour-là : deuil national/iu,
    );
  });

  it('is told to the secretariat before it is convened, and waits some days to be moved', async () => {
    await griot.advance('2027-12-13T10:00');
    const before = await plannedOf('GEC');
    const from = griot.sent.length;
    await griot.advance('2028-01-06T09:30');
    const told = griot.sent.slice(from).filter(({ text }) => /deuil national/iu.test(text ?? ''));
    expect(told.length).toBeGreaterThan(0);
    expect(plain(told[0]?.text ?? '')).toContain('elle sera convoquée à cette date le lundi 10');
    expect(await plannedOf('GEC')).toEqual(before);
    await griot.advance('2028-01-10T09:30');
    expect(await plannedOf('GEC')).toEqual([...before, 'GEC-2028-02']);
  });
});
