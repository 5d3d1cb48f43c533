import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CHAIR = 'lars.johansson@example.org';

describe('an ordre du jour that the chair agrees to', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-22T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 11 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, 'odj ajouter GEC-2027-03 Budget');
  });
  afterAll(() => griot.stop());

  const validated = async (line: string): Promise<boolean> => {
    const { reply } = await griot.say(CHAIR, line);
    return /est validé|déjà validé/u.test(reply.text);
  };

  it('shows what « je valide » may mean, and does nothing', async () => {
    const { reply } = await griot.say(CHAIR, 'je valide');
    expect(reply.text).toContain('Rien n’est encore validé.');
    expect(reply.buttons.map(({ label }) => label)).toContain('Valider');
  });

  it.each([
    'je valide l’odj du gec ?',
    'je ne valide pas l’odj du gec',
    'je valide l’odj du gec sauf le point 1',
    'ok pour l’odj si la BM vient',
    'ok pour l’odj du gec mais retirez le budget',
  ])('« %s » validates nothing', async (line) => expect(await validated(line)).toBe(false));

  it.each([
    'je valide l’odj du gec du 11',
    'je valide l’ordre du jour du gec',
    'ok pour l’odj du gec',
    'odj du gec ok pour moi',
    'd’accord pour l’ordre du jour de GEC-2027-03',
  ])('« %s » validates it', async (line) => expect(await validated(line)).toBe(true));
});
