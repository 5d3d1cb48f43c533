import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

describe('a compte rendu that is asked for without its meeting', () => {
  let griot: Griot;

  const hold = async (group: string, plan: string, at: string) => {
    await griot.say(SEG, `${group} planifier ${plan}`);
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.advance(at);
    await griot.say(SEG, `séance ouvrir ${group}`);
    await griot.say(SEG, 'D : publier la matrice @Moussa Diarra 30 avril');
    await griot.say(SEG, 'séance clore');
    await griot.say(SEG, { press: 'Confirmer' });
  };

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await hold('gec', 'jeudi 11 mars à 10h', '2027-03-11T10:00');
    await hold('gt-eau', 'lundi 15 mars à 10h', '2027-03-15T10:00');
    await griot.say(SEG, 'gec planifier jeudi 22 avril à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.advance('2027-03-17T09:00');
  });
  afterAll(() => griot.stop());

  it('is asked of which of those that were held, the last first, and never of one to come', async () => {
    await griot.say(SEG, 'décisions');
    const { reply, error } = await griot.say(SEG, 'tu peux m’envoyer le compte rendu');
    expect(error?.code).toBe('meeting.missing');
    expect(reply.buttons.map(({ label }) => label.slice(0, 14))).toEqual([
      'GT-EAU-2027-03',
      'GEC-2027-03 – ',
    ]);
  });

  it('is that of the meeting which was just shown', async () => {
    await griot.say(SEG, 'réunion GEC-2027-03');
    const { reply } = await griot.say(SEG, 'et le compte rendu ?');
    expect(reply.text).toContain('Compte rendu GEC-2027-03');
  });

  it('is not adopted by a guess', async () => {
    await griot.say(SEG, 'réunion GEC-2027-03');
    expect((await griot.say(SEG, 'cr adopter')).error?.code).toBe('meeting.missing');
  });
});
