import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { COORDINATOR, MOUSSA } from './told.ts';

const CODE = 'D-2027-001';

/** A question, a condition or a doubt behind a decision changes nothing before it is pressed. */
describe('what is only asked of a decision', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-15T09:00' });
    const line = 'décision gec Transmettre la matrice @Moussa Diarra échéance 31 mars';
    await griot.say(COORDINATOR, line);
    await griot.advance('2027-03-15T09:00');
  });
  afterAll(() => griot.stop());
  beforeEach(async () => {
    await griot.say(COORDINATOR, `rouvrir ${CODE}`);
  });

  const kept = () => griot.database.client.decision.findUniqueOrThrow({ where: { code: CODE } });

  it.each([
    `${CODE} annulée ? non`,
    `${CODE} close ? je ne crois pas`,
    `${CODE} faite ? pas sûr`,
    `${CODE} done? no`,
    `${CODE} abandonnée si pas de budget`,
    `${CODE} cancelled if no budget`,
    `${CODE} abandonner ou reporter, à discuter`,
    `${CODE} annuler la réunion du 12 mars`,
    `${CODE} clos le débat`,
    `${CODE} annulée par erreur`,
    `${CODE} fait, sauf erreur`,
    `${CODE} close ? oui le 12`,
    `${CODE} close, pas encore`,
    `clos ${CODE} si la GIZ confirme`,
    `clore ${CODE} si la GIZ confirme`,
    `annule ${CODE} si pas de budget`,
    `abandonne ${CODE} ? non`,
    `confirme ${CODE} si la GIZ est d’accord`,
    `décision clore ${CODE} ? non`,
    `reporter ${CODE} au 15 avril si la GIZ confirme`,
    `${CODE} en cours ? non, finie`,
  ])('« %s » waits for a press', async (line) => {
    const before = await kept();
    const { reply, sent } = await griot.say(COORDINATOR, line);
    expect(reply.text).toContain('Rien n’est encore changé');
    expect(reply.buttons.map(({ label }) => label)).toContain(`Clore ${CODE}`);
    expect(sent).toEqual([]);
    expect(await kept()).toEqual(before);
  });

  it.each([`${CODE} fait ? non pas encore`, `${CODE} fini si le ministre signe`])(
    'its owner’s « %s » waits too',
    async (line) => {
      const { sent } = await griot.say(MOUSSA, line);
      expect(sent).toEqual([]);
      expect((await kept()).phase).toBe('open');
    },
  );

  it.each([
    [`${CODE} fait`, '2027-03-15', ''],
    [`${CODE} fait le 12 mars`, '2027-03-12', ''],
    [`${CODE} faite la veille`, '2027-03-15', 'la veille'],
    [`${CODE} annulée : doublon`, '2027-03-15', 'doublon'],
    [`${CODE} annulée, le budget manque`, '2027-03-15', 'le budget manque'],
    [`${CODE} annulée : si le budget revient, on verra`, '2027-03-15', 'si le budget revient'],
    [`${CODE} annulée car la GIZ n’est pas prête`, '2027-03-15', 'n’est pas prête'],
    [`${CODE} close, rapport remis hier`, '2027-03-14', 'rapport remis'],
    [`${CODE} close même si la GIZ attend`, '2027-03-15', 'même si la GIZ attend'],
    [`clore ${CODE} le 12 mars`, '2027-03-12', ''],
  ])('« %s » is noted at once', async (line, day, note) => {
    await griot.say(COORDINATOR, line);
    const { phase, closedOn, closedNote } = await kept();
    expect([phase, closedOn]).toEqual(['closed', day]);
    expect(closedNote ?? '').toContain(note);
  });
});
