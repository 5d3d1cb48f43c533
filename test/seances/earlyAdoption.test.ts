import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CODE = 'GEC-2027-03';

/** The GEC of 4 March has met, and its compte rendu is a projet. */
async function startHeld(): Promise<Griot> {
  const griot = await startGriot({ now: '2027-02-20T09:00' });
  await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
  await griot.say(SEG, { press: 'Confirmer' });
  await griot.advance('2027-03-04T10:02');
  for (const line of [`séance ouvrir ${CODE}`, 'présents PNUD, GIZ', 'clore', `cr ${CODE}`]) {
    await griot.say(SEG, line);
  }
  return griot;
}

/** It is circulated until 18 March. */
async function startCirculated(): Promise<Griot> {
  const griot = await startHeld();
  await griot.say(SEG, `cr diffuser ${CODE} jusqu’au 18 mars`);
  await griot.say(SEG, { press: 'Confirmer' });
  return griot;
}

/** A seal is for ever: whoever was given until a day to amend has until that day. */
describe('a compte rendu that is circulated for amendments', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startCirculated();
  });
  afterAll(() => griot.stop());

  it('is not adopted before that day is over, and its seal is one press away', async () => {
    await griot.advance('2027-03-18T15:00');
    const { reply, error } = await griot.say(SEG, `cr adopter ${CODE}`);
    expect(error?.code).toBe('minutes.amendmentsOpen');
    expect(reply.text).toContain('jeudi 18 mars 2027');
    expect(reply.buttons.map(({ label }) => label)).toEqual([`cr adopter ${CODE} sans attendre`]);
    expect((await griot.say(SEG, `cr ${CODE}`)).reply.text).not.toContain('adopté');
  });

  it('is adopted the day after', async () => {
    await griot.advance('2027-03-19T09:00');
    const { reply, error } = await griot.say(SEG, `cr adopter ${CODE}`);
    expect(error).toBeUndefined();
    expect(reply.text).toContain('est adopté et scellé');
  });
});

describe('whoever does not wait for amendments', () => {
  it('adopts by pressing what is proposed', async () => {
    const griot = await startCirculated();
    await griot.say(SEG, `cr adopter ${CODE}`);
    const { reply } = await griot.say(SEG, { press: `cr adopter ${CODE} sans attendre` });
    expect(reply.text).toContain('est adopté et scellé');
    await griot.stop();
  });
});

describe('a compte rendu that was never circulated', () => {
  it('is sealed by no line alone: the circulation is proposed first', async () => {
    const griot = await startHeld();
    for (const line of [`cr adopter ${CODE}`, `cr adopter ${CODE} sans attendre`]) {
      const { reply, error } = await griot.say(SEG, line);
      expect(error?.code).toBe('minutes.neverCirculated');
      const labels = reply.buttons.map(({ label }) => label);
      expect(labels).toEqual([`cr diffuser ${CODE}`, `cr adopter ${CODE} sans diffuser`]);
    }
    const { reply } = await griot.say(SEG, { press: `cr adopter ${CODE} sans diffuser` });
    expect(reply.text).toContain('est adopté et scellé');
    await griot.stop();
  });
});
