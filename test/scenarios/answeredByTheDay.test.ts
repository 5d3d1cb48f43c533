import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const LUXEMBOURG = 'paul.weber@example.org';
const FRENCH = 'camille.rousseau@example.org';

/** Two meetings of the GEC, on the 18th and on the 25th, and nothing on the 17th. */
describe('an answer that names its day', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    for (const day of ['18', '25']) {
      await griot.say(SEG, `gec planifier jeudi ${day} mars à 10h, pnud`);
      await griot.say(SEG, { press: 'Confirmer' });
    }
  });
  afterAll(() => griot.stop());

  const answers = async (email: string): Promise<string[]> => {
    const rows = await griot.database.client.attendee.findMany({
      where: { person: { email }, meeting: { code: { startsWith: 'GEC-2027-03' } } },
      orderBy: { meeting: { startsAt: 'asc' } },
      select: { partstat: true },
    });
    return rows.map(({ partstat }) => partstat);
  };
  const text = async (who: string, line: string, channel?: string): Promise<string> => {
    const { reply } = await griot.say(who, line, channel ? { channel } : {});
    return reply.text.replace(/[\u00a0\u202f]/gu, ' ');
  };

  it.each([
    'le 25 je ne peux pas',
    'je ne viendrai pas le 25 merci',
    'absent le 25 désolé',
    'je serai absent le 25 volontiers remplacé',
    'je serai absent le 25 car je suis en mission',
  ])('« %s » says nothing of the meeting of the 18th', async (line) => {
    await text(SWISS, line, 'GEC');
    const [first] = await answers(SWISS);
    expect(first).toBe('needsAction');
  });

  it.each([
    'le 17 je serai là',
    'le 17 me va',
    'le 17 ok pour moi',
    'je viens le 17 volontiers',
    'je serai là le 17 bien sûr',
  ])('« %s », when there is no meeting, is told so and notes nothing', async (line) => {
    expect(await text(FRENCH, line)).toContain('à aucune réunion à cette date (17 mars 2027)');
    expect(await answers(FRENCH)).toEqual(['needsAction', 'needsAction']);
  });

  it('« le 25 me va » accepts the meeting of the 25th', async () => {
    await text(FRENCH, 'le 25 me va');
    expect(await answers(FRENCH)).toEqual(['needsAction', 'accepted']);
  });

  describe('of a day that a poll proposes too', () => {
    beforeAll(async () => {
      await griot.say(SEG, 'sondage gec : jeudi 18 mars à 14h, mardi 23 mars à 10h');
      await griot.say(SEG, { press: 'Confirmer' });
    });

    it.each(['je ne peux pas le 18', 'le 18 me va', 'je peux pas jeudi 18'])(
      '« %s » is asked about',
      async (line) => {
        expect(await text(LUXEMBOURG, line)).toContain('ou d’un sondage');
        expect(await answers(LUXEMBOURG)).toEqual(['needsAction', 'needsAction']);
      },
    );
  });
});
