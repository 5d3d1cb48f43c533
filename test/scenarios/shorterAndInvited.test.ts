import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

/** A meeting of Thursday 18 March, from 10:00 to 12:00. */
describe('a meeting that is planned', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h, pnud');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const said = async (line: string) => {
    const { reply, error } = await griot.say(SEG, line);
    const labels = reply.buttons.map(({ label }) => label);
    return { text: reply.text.replace(/[\u00a0\u202f]/gu, ' '), labels, error: error?.code };
  };

  it.each([
    ['raccourcis le gec à 1h', '10 h 00 – 11 h 00'],
    ['raccourcis le gec d’une demi-heure', '10 h 00 – 11 h 30'],
    ['écourte le gec à 45 min', '10 h 00 – 10 h 45'],
    ['raccourcis le gec à 11h', '10 h 00 – 11 h 00'],
    ['rallonge le gec à 3h', '10 h 00 – 13 h 00'],
    ['prolonge le gec jusqu’à 13h', '10 h 00 – 13 h 00'],
    ['prolonge le gec à 13h', '10 h 00 – 13 h 00'],
    ['prolonge le gec d’une heure', '10 h 00 – 13 h 00'],
    ['reporte le gec à 13h', '13 h 00 – 15 h 00'],
  ])('« %s » makes it last %s', async (line, hours) => {
    expect((await said(line)).text).toContain(`Date : jeudi 18 mars 2027, ${hours}`);
  });

  it('cannot end before it begins', async () => {
    expect((await said('raccourcis le gec à 9h')).error).toBe('meeting.endsBefore');
  });

  it.each(['invite le gt eau au gec', 'invite les membres du gt eau à GEC-2027-03'])(
    '« %s » previews the invitation of whoever sits there',
    async (line) => {
      const { text } = await said(line);
      expect(text).toContain('Aperçu de l’invitation : GEC-2027-03');
      expect(text).toContain('Élodie Garnier');
    },
  );

  it('asks whom of an organisation to invite', async () => {
    const { error, labels } = await said('invite la Banque mondiale au gec');
    expect(error).toBe('person.ofOrganization');
    expect(labels).toContain('inviter Aminata Cissé à GEC-2027-03');
    await griot.say(SEG, { press: 'inviter Aminata Cissé à GEC-2027-03' });
    expect((await griot.say(SEG, { press: 'Confirmer' })).sent.length).toBeGreaterThan(0);
  });

  it('« télécharge l’odj » shows it, « résumé du dernier gec » asks for the minutes', async () => {
    expect((await said('télécharge l’odj du gec')).text).toContain('Ordre du jour');
    expect((await said('résumé du dernier gec')).error).toBe('minutes.noSeance');
    expect((await said('résumé du gec')).text).toContain('point de suivi');
    expect((await said('relance-les')).error).toBe('chase.missing');
  });
});
