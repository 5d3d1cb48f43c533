import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const TITULAR = 'martin.keller@example.org';
const STAND_IN = 'fatou.kone@example.org';

describe('somebody who sits in for another and cannot come either', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T10:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(TITULAR, 'excusé GEC-2027-03 remplacé par Fatou Koné');
    await griot.advance('2027-03-08T10:10');
  });
  afterAll(() => griot.stop());

  const told = async (): Promise<string[]> =>
    (await griot.mails(TITULAR))
      .map(({ subject }) => subject.replace(/[\u00a0\u202f]/gu, ' '))
      .filter((subject) => subject.startsWith('Votre représentation'));

  it('may think again for two minutes', async () => {
    await griot.say(STAND_IN, 'excusé GEC-2027-03');
    await griot.advance('2027-03-08T10:11');
    await griot.say(STAND_IN, 'présent GEC-2027-03');
    await griot.advance('2027-03-08T10:20');
    expect(await told()).toEqual([]);
  });

  it('is said to be missing at once, by mail and in the chat with what to do', async () => {
    await griot.say(STAND_IN, 'excusé GEC-2027-03');
    const sent = await griot.advance('2027-03-08T10:23');
    expect(await told()).toEqual([expect.stringContaining('GEC-2027-03 ')]);
    const chat = sent.find(({ to, channel }) => to === TITULAR && channel !== 'mail');
    expect(chat?.text).toContain('remplacé par Prénom Nom');
    await griot.advance('2027-03-09T10:00');
    expect(await told()).toHaveLength(1);
  });
});

describe('« mon suppléant viendra »', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T10:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  it('names the alternate of somebody who does not come', async () => {
    const { reply } = await griot.say(TITULAR, 'je ne peux pas venir le 18, ma suppleante viendra');
    expect(JSON.stringify(reply)).toContain('Fatou Koné reçoit à l’instant une invitation');
  });

  it('names nobody in the place of somebody who comes, and is asked about', async () => {
    const camille = 'camille.rousseau@example.org';
    const { reply } = await griot.say(camille, 'je serai là le 18, mon suppléant viendra');
    expect(JSON.stringify(reply)).toContain('rien n’est encore noté');
    expect(await griot.mails('yacouba.sissoko@example.org')).toEqual([]);
  });
});
