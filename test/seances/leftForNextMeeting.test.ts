import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const FOLLOW_UP = 'Suivi des décisions et des actions';

describe('what a séance leaves to the next one', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    for (const day of ['4 mars', '8 avril', '6 mai', '3 juin']) {
      await griot.say(SEG, `gec planifier jeudi ${day} à 10h`);
      await griot.say(SEG, { press: 'Confirmer' });
    }
  });
  afterAll(() => griot.stop());

  const heldOn = async (day: string, code: string): Promise<void> => {
    await griot.advance(`${day}T10:00`);
    await griot.say(SEG, `séance ouvrir ${code}`);
    await griot.say(SEG, 'clore');
  };
  const followUpsOf = async (code: string): Promise<number> =>
    (await griot.say(SEG, `odj ${code}`)).reply.text.split(FOLLOW_UP).length - 1;

  it('has one point for the follow-up, however many meetings have not come to it', async () => {
    await heldOn('2027-03-04', 'GEC-2027-03');
    expect(await followUpsOf('GEC-2027-04')).toBe(1);
    await heldOn('2027-04-08', 'GEC-2027-04');
    await heldOn('2027-05-06', 'GEC-2027-05');
    expect(await followUpsOf('GEC-2027-06')).toBe(1);
  });
});
