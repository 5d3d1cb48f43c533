import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra';
const LEAD = 'lars.johansson';
const OTHER_CHAIR = 'awa.ballo';

let griot: Griot;

const answer = (who: string, act: Act) => griot.say(`${who}@example.org`, act);
const said = async (who: string, act: Act): Promise<string> =>
  (await answer(who, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');
const labels = async (who: string, act: Act): Promise<readonly string[]> =>
  (await answer(who, act)).reply.buttons.map(({ label }) => label);

beforeAll(async () => {
  griot = await startGriot({ now: '2027-11-08T09:00' });
  await answer(SEG, 'calendrier rythme GEC premier jeudi du mois à 10h, fériés : veille');
});
afterAll(() => griot.stop());

describe('« à valider », for the Chef de file of the GEC', () => {
  it('says nothing of a calendar that nobody submitted', async () => {
    expect(await said(LEAD, 'à valider')).not.toContain('2028');
  });

  it('lists a calendar that was submitted, with who did, on his page too, and for him alone', async () => {
    await answer(SEG, 'calendrier 2028 soumettre');
    for (const line of ['à valider', 'accueil']) {
      expect(await said(LEAD, line)).toContain(
        'Calendrier 2028 des rencontres, soumis par Aïssata Diarra',
      );
    }
    for (const who of [SEG, OTHER_CHAIR]) {
      expect(await said(who, 'accueil')).not.toContain('Calendrier 2028');
    }
  });

  it('offers to validate it, and keeps silent once it is', async () => {
    expect(await labels(LEAD, 'à valider')).toEqual(['Valider', 'Voir le calendrier']);
    await answer(LEAD, { press: 'Valider' });
    expect(await said(LEAD, { press: 'Valider' })).toContain('Le calendrier 2028 est validé');
    expect(await said(LEAD, 'à valider')).not.toContain('2028');
  });

  it('lists it again when it is corrected after that', async () => {
    await answer(SEG, 'calendrier 2028 déplacer GEC 4 mai au 11 mai');
    expect(await said(LEAD, 'à valider')).toContain('Calendrier 2028 des rencontres');
  });

  it('lists the rotation of the Troïka that is proposed, with its buttons, for him alone', async () => {
    await answer(SEG, 'troïka rotation Banque mondiale, entrante : Coopération suisse');
    expect(await said(LEAD, 'à valider')).toMatch(
      /Rotation de la Troïka à valider\n[\s\S]*1er janvier 2028, présidence : Banque mondiale \(Clément Ndayizeye\)/u,
    );
    expect(await said(SEG, 'accueil')).not.toContain('Rotation de la Troïka');
    await answer(LEAD, 'à valider');
    expect(await said(LEAD, { press: 'Valider la rotation' })).toContain('la rotation est validée');
    expect(await said(LEAD, 'à valider')).not.toContain('Troïka');
  });

  it('forgets the calendar of a year that is over', async () => {
    await griot.advance('2029-01-08T09:00');
    expect(await said('clement.ndayizeye', 'accueil')).not.toContain('Calendrier 2028');
  });
});
