import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

describe('a meeting that was called off', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-16T09:00' });
    await griot.say(SEG, 'gt energie planifier jeudi 25 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, 'annuler GT-ENERGIE-2027-03 motif grève');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  it.each(['rétablir le gt energie', 'rétablir le gt energie du 25 mars'])(
    'is what « %s » means, and is shown before anything leaves',
    async (text) => {
      const { reply, error, sent } = await griot.say(SEG, text);
      expect(error).toBeUndefined();
      expect(reply.text).toContain('GT-ENERGIE-2027-03');
      expect(reply.buttons.map(({ label }) => label)).toContain('Confirmer');
      expect(sent).toEqual([]);
    },
  );

  it('is not looked for on another day', async () => {
    const { error } = await griot.say(SEG, 'rétablir le gt energie du 26 mars');
    expect(error?.code).toBe('meeting.noneOn');
  });
});
