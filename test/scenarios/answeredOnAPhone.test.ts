import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const FRENCH = 'camille.rousseau@example.org';

/** What a participant answers from his phone, and who stands in for whom. */
describe('somebody who writes from his phone', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 8 avril à 10h, pnud');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const said = async (line: string, who = SWISS) => {
    const { reply, error } = await griot.say(who, line);
    const text = reply.text.replace(/[\u00a0\u202f]/gu, ' ');
    return { text, error: error?.code, buttons: reply.buttons.map(({ label }) => label) };
  };

  it.each([
    ['je serai en retard de 20 min', 'votre présence à GEC-2027-04 est confirmée'],
    ['j’aurai 15 min de retard', 'votre présence à GEC-2027-04 est confirmée'],
    ['qui y va ?', 'Présences : GEC-2027-04'],
    ['c’est où ?', 'pnud'],
    ['j’ai pas reçu l’invitation', 'repart à l’instant'],
    ['renvoie-moi l’invitation', 'repart à l’instant'],
    ['je change d’adresse mail', SWISS],
    [
      'je ne peux pas le 9',
      'Vous n’avez d’invitation à aucune réunion à cette date (9 avril 2027).',
    ],
  ])('« %s » is answered', async (line, expected) => {
    expect((await said(line)).text).toContain(expected);
  });

  it.each([
    'je suis remplacé par Fatou Koné jusqu’au 15 avril',
    'Fatou Koné me remplace du 1er au 15 avril',
    'Fatou Koné me remplacera jusqu’au 15 avril',
    'Fatou Koné remplace Martin Keller du 1er au 15 avril',
  ])('is replaced everywhere for some days: « %s »', async (line) => {
    const { text } = await said(line);
    expect(text).toContain('Remplacement de Martin Keller par Fatou Koné');
    expect(text).toContain('jeudi 15 avril 2027');
    expect(text).toContain('GEC-2027-04');
    await griot.say(SWISS, { press: 'Abandonner' });
  });

  it.each(['qui me remplace du 1er au 15 avril ?', 'Fatou Koné me remplace au GEC'])(
    'lends nothing by « %s »',
    async (line) => expect((await said(line)).text).not.toContain('Remplacement de'),
  );

  it('is not replaced by the word of another, who may note his excuse at each meeting', async () => {
    for (const line of [
      'Mme Koné remplace M. Keller du 1er au 15 avril',
      'M. Keller est remplacé par Mme Koné du 1er au 15 avril',
      'M. Keller est absent du 1er au 15 avril, Mme Koné le remplace',
      'M. Keller est en mission du 1er au 15 avril, remplacé par Mme Koné',
    ]) {
      await griot.say(SWISS, 'présent GEC-2027-04');
      const { error, buttons } = await said(line, SEG);
      expect(error).toBe('delegation.ofAnother');
      expect(buttons).toEqual(['GEC-2027-04 – 8 avril 2027']);
      const preview = (await griot.say(SEG, { press: buttons[0] ?? '' })).reply.text;
      expect(preview).toContain('Martin Keller (Coopération suisse)');
      expect(preview).toContain('Fatou Koné recevra une invitation');
      await griot.say(SEG, { press: 'Abandonner' });
    }
    for (const line of [
      'M. Keller est absent du 1er au 15 avril, Mme Koné ne le remplace pas',
      'si M. Keller est absent du 1er au 15 avril, Mme Koné le remplace',
      'M. Keller est absent du 1er au 15 avril, Mme Koné le remplace ?',
    ]) {
      expect((await said(line, SEG)).error).not.toBe('delegation.ofAnother');
    }
    const { error, buttons } = await said('Mme Koné remplace M. Keller du 1er au 15 avril', FRENCH);
    expect([error, buttons]).toEqual(['delegation.ofAnother', []]);
  });
});
