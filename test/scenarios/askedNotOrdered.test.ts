import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

describe('what is asked, or is part of a sentence', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'décision GEC : transmettre la matrice');
  });
  afterAll(() => griot.stop());

  const decision = (code: string) =>
    griot.database.client.decision.findUniqueOrThrow({ where: { code } });

  it('closes no decision', async () => {
    await griot.say(SEG, 'clore D-2027-001 ?');
    expect((await decision('D-2027-001')).phase).toBe('open');
    await griot.say(SEG, 'clore D-2027-001');
    expect((await decision('D-2027-001')).phase).toBe('closed');
  });

  it.each([
    ['adopter le modèle S+2 pour les rapports', null],
    ['réduire le délai à J+15 après la signature', null],
    ['finir la matrice une semaine avant le prochain GEC', null],
    ['transmettre la note S+2', '2027-03-26'],
    ['transmettre la note à J+15', '2027-03-23'],
  ])('« %s » is due on %s', async (text, dueOn) => {
    await griot.say(SEG, `décision GEC : ${text}`);
    const last = await griot.database.client.decision.findFirstOrThrow({
      orderBy: { createdAt: 'desc' },
    });
    expect(last.dueOn).toBe(dueOn);
    if (dueOn === null) expect(last.text).toBe(text);
  });
});
