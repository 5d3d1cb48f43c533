import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CHAIR = 'lars.johansson@example.org';
const MEMBER = 'camille.rousseau@example.org';
const CODE = 'GEC-2027-03';
const HERE = { channel: 'GEC' };

describe('what awaits the word of whoever chairs', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const said = async (act: Act, as = CHAIR): Promise<string> =>
    (await griot.say(as, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');
  const labels = async (line: string, as = CHAIR): Promise<readonly string[]> =>
    (await griot.say(as, line)).reply.buttons.map(({ label }) => label);

  it('is nothing while an ordre du jour is empty', async () => {
    expect(await said('à valider')).toContain('Rien n’attend votre validation.');
  });

  it('is an ordre du jour with points, on his page too, until he validates it', async () => {
    await griot.say(SEG, `odj ajouter ${CODE} Revue du CREDD`);
    for (const line of ['à valider', 'accueil']) {
      const page = await said(line);
      expect(page).toContain('Ordres du jour à valider');
      expect(page).toContain(CODE);
    }
    await griot.say(CHAIR, 'à valider');
    expect(await said({ press: 'Valider' })).toContain('est validé');
    expect(await said('à valider')).toContain('Rien n’attend votre validation.');
  });

  it('is that ordre du jour again when it changes', async () => {
    await griot.say(SEG, `odj ajouter ${CODE} Divers`);
    expect(await said('à valider')).toContain('Ordres du jour à valider');
  });

  it('is asked of nobody else, not of those who only prepare it', async () => {
    for (const who of [SEG, MEMBER]) {
      expect(await said('accueil', who)).not.toContain('Ordres du jour à valider');
    }
  });

  it('is a compte rendu to circulate, then its amendments, then its adoption', async () => {
    await griot.advance('2027-03-04T10:02');
    for (const line of [`séance ouvrir ${CODE}`, 'présents tous', 'info : la revue est fixée']) {
      await griot.say(SEG, line, HERE);
    }
    await griot.say(SEG, 'clore', HERE);
    await griot.say(SEG, `cr ${CODE}`);
    expect(await labels('à valider', SEG)).toContain('Diffuser');
    await griot.say(SEG, `cr diffuser ${CODE} jusqu’au 18 mars`);
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await said('à valider', SEG)).not.toContain('Comptes rendus');
    await griot.say(MEMBER, `cr amender ${CODE} : préciser la date`);
    expect(await said('accueil', SEG)).toContain('un amendement à trancher');
    await griot.say(SEG, `cr amendements ${CODE}`);
    await griot.say(SEG, { press: 'Refuser 1' });
    await griot.say(SEG, { submit: { values: { motif: 'le point 2 la dit déjà' } } });
    expect(await said('à valider', SEG)).not.toContain('Comptes rendus');
    await griot.advance('2027-03-19T09:00');
    expect(await said('à valider', SEG)).toContain('à adopter');
    await griot.say(SEG, { press: 'Adopter' });
    expect(await said('à valider', SEG)).not.toContain('Comptes rendus');
    expect(await said('accueil', MEMBER)).not.toContain('Comptes rendus');
  });
});
