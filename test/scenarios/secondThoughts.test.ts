import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';

/** What one says after what one has just planned. */
describe('just after a meeting is planned', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await say('gec planifier jeudi 18 mars à 10h, pnud');
    await say({ press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const say = async (act: Act, who = SEG) => {
    const { reply, error, sent } = await griot.say(who, act);
    return {
      text: reply.text.replace(/[\u00a0\u202f]/gu, ' '),
      error: error?.code,
      sent: sent.length,
    };
  };

  it('« finalement 11h » previews a change of it, and tells nobody yet', async () => {
    const { text, sent } = await say('finalement 11h');
    expect(text).toContain('Aperçu du changement : GEC-2027-03');
    expect(text).toContain('Date : jeudi 18 mars 2027, 11 h 00 – 13 h 00');
    expect(sent).toBe(0);
    await say({ press: 'Abandonner' });
  });

  it('what is previewed is corrected, and only its last form can be confirmed', async () => {
    await say('gt santé jeudi 25 mars à 10h');
    expect((await say('finalement 16h')).text).toContain('jeudi 25 mars 2027, 16 h 00 – 18 h 00');
    expect((await say('non, mercredi')).text).toContain('mercredi 24 mars 2027, 16 h 00 – 18 h 00');
    expect((await say('objet : solaire')).text).toContain('Objet : solaire');
    expect((await say('durée 1h30')).text).toContain('16 h 00 – 17 h 30');
    expect((await say('le lendemain')).text).toContain('jeudi 25 mars 2027, 16 h 00 – 17 h 30');
    expect((await say('lieu : BM')).text).toContain('Lieu : BM');
    expect((await say('non, mercredi')).text).toContain('Objet : solaire');
    expect((await say('au PNUD plutôt')).text).toContain('Lieu : PNUD');
    const done = await say('oui');
    expect(done.text).toContain('La réunion GT-SANTE-2027-03 est planifiée');
    expect(done.text).toContain('mercredi 24 mars 2027, 16 h 00');
  });

  it.each([
    ['et le gt agri le meme jour à 14h', 'mercredi 24 mars 2027, 14 h 00'],
    ['puis le gt énergie le lendemain à 9h', 'jeudi 25 mars 2027, 9 h 00'],
  ])('« %s » is told by its day', async (line, expected) => {
    expect((await say(line)).text).toContain(expected);
    await say({ press: 'Abandonner' });
  });

  it('nobody else’s second thoughts are about it, nor one’s own after a quarter of an hour', async () => {
    expect((await say('finalement 16h', SWISS)).error).toBe('command.unknown');
    griot.clock.set(Temporal.Instant.from('2027-03-08T09:16:00Z'));
    expect((await say('finalement 16h')).error).toBe('command.unknown');
    expect((await say('et le gt agri le meme jour à 14h')).text).toContain('Heure * : 14:00');
    expect((await say('rectification 16h')).error).toBe('meeting.nothingPlanned');
  });

  it.each([
    ['gec vendredi au lieu de jeudi', 'Date : vendredi 19 mars 2027, 10 h 00'],
    ['le gec passe de jeudi à vendredi', 'Date : vendredi 19 mars 2027, 10 h 00'],
    ['le gec c’est vendredi 19 au lieu du 18', 'Date : vendredi 19 mars 2027, 10 h 00'],
    ['gec à 11h au lieu de 10h', 'Date : jeudi 18 mars 2027, 11 h 00'],
  ])('« %s » moves it, after a preview', async (line, expected) => {
    expect((await say(line)).text).toContain(expected);
    await say({ press: 'Abandonner' });
  });

  it.each([
    'pourquoi le gec vendredi au lieu de jeudi',
    'le gec avait lieu vendredi au lieu de jeudi',
    'le gt eau se réunit le meme jour',
  ])('« %s » plans and moves nothing', async (line) => {
    expect((await say(line)).error).toBe('command.unknown');
  });

  it('« et le gt eau » asks for its meetings, and plans and moves nothing', async () => {
    const { text, error } = await say('et le gt eau');
    expect({ text, error }).toMatchObject({ error: undefined });
    expect(text).not.toContain('Aperçu');
  });
});
