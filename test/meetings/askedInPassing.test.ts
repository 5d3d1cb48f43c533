import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

const KELLER = 'martin.keller@example.org';

describe('a meeting asked about in passing', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h salle A');
  });
  afterAll(() => griot.stop());

  const said = async (line: string, who = KELLER) => (await heard(griot, line, who)).text;

  it.each(['elle dure combien de temps ?', 'ça dure combien ?', 'elle finit à quelle heure ?'])(
    '« %s » is of the one that was shown',
    async (line) => {
      await said('réunion GEC');
      expect(await said(line)).toContain('10 h 00 – 12 h 00');
    },
  );

  it.each(['qu’est-ce qu’on a de prévu ?', 'quoi de prévu ?', 'on fait quoi le 18 mars ?'])(
    '« %s » lists what is to come',
    async (line) => {
      expect(await said(line)).toContain('GEC-2027-03');
    },
  );

  it('nothing is there yet so far ahead, and the calendar may have some', async () => {
    const { reply } = await griot.say(KELLER, 'combien de réunions en septembre 2027 ?');
    expect(reply.text).toContain('n’est encore convoquée');
    expect(reply.buttons.map(({ label }) => label)).toContain('Calendrier 2027');
    expect(await said('combien de réunions demain ?')).toContain('Aucune réunion à cette date');
  });

  it.each([
    'la mission dure combien de temps ?',
    'elle dure depuis combien de temps, cette crise ?',
    'on fait quoi de la décision de demain ?',
    'qu’est-ce qu’on a de prévu pour la mission ?',
  ])('« %s » asks something else', async (line) => {
    expect(await said(line)).not.toMatch(/GEC-2027-03|Aucune réunion/u);
  });

  it('no list is given of days that nobody knows', async () => {
    const { error } = await heard(griot, 'quelles réunions tombent pendant le ramadan 2028 ?');
    expect(error).toBe('command.unknown');
  });

  it('keeps both subjects', async () => {
    expect(
      await said('gec planifier mardi 23 mars à 10h, objet : revue, sujet : budget', SEG),
    ).toContain('Objet : revue, budget');
  });
});
