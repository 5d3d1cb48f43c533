import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const HEALTH = 'adama.kante@example.org';
const MEMBER = 'martin.keller@example.org';
const AWA = 'awa.ballo@example.org';

describe('what is said beside an answer', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-01T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 11 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const answers = () =>
    griot.database.client.attendee.count({ where: { partstat: { not: 'needsAction' } } });
  const labels = async (who: string, line: string) =>
    (await griot.say(who, line)).reply.buttons.map(({ label }) => label);

  it.each([
    'je suis excusé du comité de lecture du 11',
    'je serai présent au dîner du 11',
    'je viens, mais pas le 11',
    'excusé, je serai en retard le 11',
    'présent GEC-2027-03 ? non',
    'je viens au gec du 11 à 11h30',
    'mon suppléant me remplacera au gec du 11 si je suis à Gao',
  ])('« %s » writes nothing and asks', async (line) => {
    const before = await answers();
    const { reply, sent } = await griot.say(MEMBER, line);
    expect(reply.text).toContain('rien n’est encore noté');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Présent', 'Excusé', 'Peut-être']);
    expect(sent).toEqual([]);
    expect(await answers()).toBe(before);
  });

  it.each(['sinon je viens', 'et sinon absent', 'sinon présent au gec'])(
    '« %s », said on a condition, writes nothing',
    async (line) => {
      const before = await answers();
      await griot.say(MEMBER, line);
      expect(await answers()).toBe(before);
    },
  );

  it.each([
    ['alors je ne viens pas au gec du 11', 'excusée'],
    ['je ne viendrai pas au GEC, je suis en mission à Gao', 'excusée'],
    ['je viens au gec du 11 à 10h', 'confirmée'],
    ['absent le 11, désolé', 'excusée'],
  ])('« %s » is written at once', async (line, written) => {
    expect((await griot.say(MEMBER, line)).reply.text).toContain(written);
  });

  it.each([
    'Paul Weber ne pourra pas venir au GEC du 11 avant 11h',
    'l’UNICEF sera présente au gec du 11 si la note est à l’ordre du jour',
  ])('is asked of « %s » said of somebody else', async (line) => {
    expect(await labels(SEG, line)).toEqual(['Présence', 'Absence excusée', 'Réponse incertaine']);
    const { reply } = await griot.say(SEG, { press: 'Présence' });
    expect(reply.text).toContain('Aperçu de la réponse notée');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    ['Schäfer absente le 11', 'Katrin Schäfer (GIZ) : absence excusée'],
    ['la GIZ excusée le 11', 'Katrin Schäfer (GIZ) : absence excusée'],
  ])('« %s » is previewed without a verb', async (line, effect) => {
    const { reply } = await griot.say(SEG, line);
    expect(reply.text.replace(/[\u00a0\u202f]/gu, ' ')).toContain(effect);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('takes nobody for the stand-in whom a denial names', async () => {
    const line = 'la GIZ ne sera pas représentée par Mme Schäfer au GEC du 11';
    expect(await labels(SEG, line)).toContain('Absence excusée');
  });

  it('reads « ok pr le 11 » as an answer', async () => {
    expect((await griot.say(MEMBER, 'ok pr le 11')).reply.text).toContain('confirmée');
  });

  it('shows no days off for « ferme la porte du bureau jeudi »', async () => {
    const { reply } = await griot.say(SEG, 'ferme la porte du bureau jeudi');
    expect(reply.text).not.toContain('Jours fériés');
  });

  it('asks which, of a meeting and of a poll that both wait for « je suis dispo »', async () => {
    await griot.say(HEALTH, 'gt sante planifier mardi 16 mars à 15h');
    await griot.say(HEALTH, { press: 'Confirmer' });
    await griot.say(HEALTH, 'sondage gt sante : mardi 23 mars à 10h, mercredi 24 à 15h');
    await griot.say(HEALTH, { press: 'Confirmer' });
    const before = await answers();
    expect(await labels(AWA, 'je suis dispo')).toContain('Sondage GT-SANTE-SD1');
    expect(await answers()).toBe(before);
    expect((await griot.say(AWA, 'je suis dispo le 16')).reply.text).toContain('confirmée');
  });
});
