import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const ALTERNATE = 'fatou.kone@example.org';
const CODE = 'GEC-2027-03';

describe('a meeting that moves', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const mailsOf = async (act: () => Promise<unknown>): Promise<number> => {
    const before = griot.sent.length;
    await act();
    return griot.sent.slice(before).filter(({ channel }) => channel === 'mail').length;
  };

  const move = (text: string): Promise<number> =>
    mailsOf(async () => {
      await griot.say(SEG, text);
      await griot.say(SEG, { press: 'Confirmer' });
    });

  const mailsAt = (moment: string): Promise<number> => mailsOf(() => griot.advance(moment));

  it('tells everybody once of several changes made within two minutes', async () => {
    expect(await move(`reporter ${CODE} au 11 mars`)).toBe(0);
    await griot.advance('2027-02-20T09:01:30');
    expect(await move(`reporter ${CODE} au 12 mars`)).toBe(0);
    expect(await mailsAt('2027-02-20T09:03')).toBe(0);
    expect(await mailsAt('2027-02-20T09:03:30')).toBe(17);
    const [last] = (await griot.mails(SWISS)).slice(-1);
    expect(last?.raw).toMatch(/Auparavant|12=20mars|12 mars/u);
    expect(await mailsAt('2027-02-20T09:10')).toBe(0);
  });

  it('and back within two minutes tells nobody, and loses no answer', async () => {
    await griot.say(SWISS, `présent ${CODE}`);
    await move(`reporter ${CODE} au 16 mars`);
    expect((await griot.say(SWISS, 'mes réunions')).reply.text).toContain('réponse est attendue');
    await move(`reporter ${CODE} au 12 mars`);
    expect((await griot.say(SWISS, 'mes réunions')).reply.text).toContain('présence confirmée');
    expect(await mailsAt('2027-02-20T09:20')).toBe(0);
  });

  it('to another room is no news to those who are excused, until they come after all', async () => {
    await griot.say(SWISS, `excusé ${CODE}`);
    await move(`modifier ${CODE} lieu : ambassade de Suisse`);
    expect(await mailsAt('2027-02-20T09:30')).toBe(16);
    await griot.say(SWISS, `présent ${CODE}`);
    expect(await mailsAt('2027-02-20T09:40')).toBe(1);
    const [last] = (await griot.mails(SWISS)).slice(-1);
    expect(last?.raw).toContain('method=REQUEST');
  });

  it.each([
    [`décaler ${CODE} d’une heure`, '11\u00a0h\u00a000'],
    ['avancer le gec de 30 minutes', '9\u00a0h\u00a030'],
    [`reporter ${CODE} à 15h`, '15\u00a0h\u00a000'],
    ['repousser le gec au lendemain', 'samedi 13 mars 2027'],
    ['reporter le gec du 12 mars au 18 mars', 'jeudi 18 mars 2027'],
  ])('« %s » is previewed', async (text, shown) => {
    const { reply } = await griot.say(SEG, text);
    expect(reply.text).toContain(shown);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('by words that say nothing known is asked about by a form', async () => {
    expect((await griot.say(SEG, `reporter ${CODE} sine die`)).reply.form).toBeDefined();
  });

  it.each([
    ['annule le gec pour cause de deuil national', 'deuil national'],
    [`annuler ${CODE} motif : deuil national`, 'deuil national'],
    [`annuler ${CODE} (grève générale)`, 'grève générale'],
  ])('« %s » keeps the reason and nothing else', async (text, reason) => {
    const { reply } = await griot.say(SEG, text);
    expect(reply.text).toContain(`Motif\u00a0: ${reason}\n`);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('keeps its stand-ins while their titular hesitates, and lets them go when he comes', async () => {
    await griot.say(SWISS, `excusé ${CODE} remplacé par Fatou Koné`);
    expect(await mailsOf(() => griot.say(SWISS, `peut-être ${CODE}`))).toBe(0);
    await griot.say(SWISS, `présent ${CODE}`);
    const [last] = (await griot.mails(ALTERNATE)).slice(-1);
    expect(last?.raw).toContain('method=CANCEL');
  });

  it('does not take an answer given to its old date', async () => {
    const { reply } = await griot.say(SWISS, `excusé ${CODE}`);
    const alternate = reply.buttons.find(({ label }) => label === 'Fatou Koné');
    await griot.say(SWISS, `présent ${CODE}`);
    await move(`reporter ${CODE} au 15 mars`);
    const late = await griot.say(SWISS, { press: alternate?.id ?? '' });
    expect(late.reply.text).toContain('a changé depuis ce message');
    expect((await griot.say(SEG, `présences ${CODE}`)).reply.text).not.toContain('Fatou');
  });
});
