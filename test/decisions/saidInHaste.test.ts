import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

/** What is said after the number of a decision by somebody in a hurry. */
describe('what is said in haste of a decision', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'action gec Relancer le ministère');
    await griot.say(SEG, 'décision gec Écrire la note @Camille Rousseau');
    await griot.advance('2027-03-09T09:00');
  });
  afterAll(() => griot.stop());
  beforeEach(async () => {
    await griot.say(SEG, 'rouvrir D-2027-001');
  });

  const told = async (line: string, who = SEG): Promise<string> =>
    (await griot.say(who, line)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');
  const status = async (code: string) =>
    (await griot.database.client.decision.findUniqueOrThrow({ where: { code } })).status;

  it.each([
    ['c est pour l UNICEF', ['UNICEF']],
    ['c’est pour la GIZ, fin mars', ['GIZ', 'mercredi 31 mars 2027']],
    [': responsable le PNUD, échéance le 15 avril', ['PNUD', 'jeudi 15 avril 2027']],
    ['finalement c’est l’UE qui le fait', ['Union européenne']],
    ['à réattribuer au PNUD', ['PNUD']],
  ])('« D-2027-001 %s » gives it, and dates it', async (said, changes) => {
    const text = await told(`D-2027-001 ${said}`);
    expect(text).toContain('est corrigée');
    for (const change of changes) expect(text).toContain(`→ ${change}`);
  });

  it.each(['passe D-2027-001 à la GIZ', 'donne D-2027-001 à Camille Rousseau'])(
    '« %s » gives it',
    async (line) => expect(await told(line)).toContain('responsable : '),
  );

  it.each([
    'passe D-2027-002 à la GIZ',
    'D-2027-002 c’est pour la GIZ',
    'donne D-2027-002 au PNUD',
  ])('« %s » by whoever may not says who may', async (line) => {
    expect(await told(line, 'camille.rousseau@example.org')).toContain('le secrétariat peuvent');
  });

  it('is given to no group', async () => {
    const { error, reply } = await griot.say(SEG, 'passe D-2027-001 au GEC');
    expect(error?.code).toBe('decision.groupCannotAnswer');
    expect(reply.buttons[0]?.label).toContain('transmettre D-2027-001');
  });

  it('asks before a name alone gives it', async () => {
    const { reply } = await griot.say(SEG, 'D-2027-001 UNICEF');
    expect(reply.text).toContain('Rien n’est encore changé');
    await griot.say(SEG, { press: reply.buttons[0]?.id ?? '' });
    expect(await told('D-2027-001')).toContain('Responsable : UNICEF');
  });

  it.each(['pour le GEC', 'pour avis du ministre', 'on verra bien', 'la GIZ a répondu'])(
    '« D-2027-001 %s » says that nothing has changed, and may be kept',
    async (said) => {
      const text = await told(`D-2027-001 ${said}`);
      expect(text).toContain(`Rien n’a changé : je n’ai pas compris « ${said} »`);
      await griot.say(SEG, { press: 'Garder comme remarque' });
      expect(await told('D-2027-001')).toContain(`: ${said}`);
    },
  );

  it.each([
    'D-2027-001',
    'où en est D-2027-001',
    'D-2027-001 ?',
    'état D-2027-001',
    'donne D-2027-001',
  ])('« %s » only asks for it', async (line) =>
    expect(await told(line)).not.toContain('Rien n’a changé'),
  );

  it('is under way, with what is said besides', async () => {
    const text = await told('D-2027-001 en cours, on attend la SHA');
    expect(text).toContain('D-2027-001 est en cours');
    expect(text).toContain('« on attend la SHA »');
    await told('D-2027-001 en cours, relance faite hier');
    const card = await told('D-2027-001');
    expect(card).toContain('on attend la SHA');
    expect(card).toContain('relance faite hier');
  });

  it.each([
    'passe D-2027-001 en cours',
    'mets la D-2027-001 en cours',
    'mark D-2027-001 as started',
  ])('« %s » starts it', async (line) => {
    await told(line);
    expect(await status('D-2027-001')).toBe('inProgress');
  });

  it('does nothing to two decisions at once, and offers each', async () => {
    const { error, reply } = await griot.say(SEG, 'D-2027-001 fait et D-2027-002 en cours');
    expect(error?.code).toBe('decision.severalSaid');
    expect(reply.buttons.map(({ label }) => label)).toEqual([
      'D-2027-001 fait',
      'D-2027-002 en cours',
    ]);
    expect(await status('D-2027-001')).not.toBe('confirmed');
    await griot.say(SEG, { press: 'D-2027-002 en cours' });
    expect(await status('D-2027-002')).toBe('inProgress');
  });

  it('shows two decisions that are only named', async () => {
    const text = await told('D-2027-001 et D-2027-002');
    expect(text).toContain('Relancer le ministère');
    expect(text).toContain('Écrire la note');
  });
});
