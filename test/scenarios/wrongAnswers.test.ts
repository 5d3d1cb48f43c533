import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const MEMBER = 'martin.keller@example.org';

describe('an answer that was not given', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    for (const line of [
      'gec planifier jeudi 18 mars à 10h',
      'gec planifier jeudi 15 avril à 10h',
    ]) {
      await griot.say(SEG, line);
      await griot.say(SEG, { press: 'Confirmer' });
    }
  });
  afterAll(() => griot.stop());

  const answers = () =>
    griot.database.client.attendee.count({ where: { partstat: { not: 'needsAction' } } });

  it.each([
    'je ne serai pas là le 18 mais le 15 avril oui',
    'je viens le 18 mais pas le 15 avril',
    'je serai là le 18, pas le 15 avril',
    'absent le 18 et le 15 avril',
  ])('is not half of « %s »', async (line) => {
    const before = await answers();
    expect((await griot.say(MEMBER, line)).error?.code).toBe('meeting.twoAnswers');
    expect(await answers()).toBe(before);
  });

  it.each([
    'je serai absent lundi 22',
    'je ne suis pas libre lundi 22 à 10h',
    'je suis pris demain matin',
    'je suis indisponible le 30 avril',
    'je viens d envoyer la note',
    'je m excuse du retard, voici la note',
    'je suis pris par le rapport',
    'je serai absent ?',
  ])('is not, in the channel, of the next meeting: « %s »', async (line) => {
    const before = await answers();
    await griot.say(MEMBER, line, { channel: 'GEC' });
    expect(await answers()).toBe(before);
  });

  it('is of the day that the channel is told', async () => {
    const { reply } = await griot.say(MEMBER, 'je serai absent jeudi 15 avril', { channel: 'GEC' });
    expect(reply.text).toContain('GEC-2027-04');
  });
});
