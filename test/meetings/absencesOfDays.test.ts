import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, startPlanned } from '../support/planned.ts';

const MARTIN = 'martin.keller@example.org';

describe('an absence told of days', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h');
  });
  afterAll(() => griot.stop());

  const said = async (line: string) => (await heard(griot, line, MARTIN)).text;

  it.each([
    'je suis en congé du 15 au 26 mars',
    'je serai absent la semaine prochaine',
    'je suis en mission du 15 au 19',
  ])('asks whether the only meeting of those days is answered: « %s »', async (line) => {
    const text = await said(line);
    expect(text).toContain('GEC-2027-03');
    expect(text).toContain('rien n’est encore noté');
    expect(text).not.toContain('excusée');
  });

  it.each([
    'je ne viendrai pas à la réunion de la semaine prochaine',
    'absent au GEC de mars',
    'absent le 18',
    'finalement je ne peux pas le 18',
    'en fait, je ne peux pas le 18',
  ])('notes what answers one meeting: « %s »', async (line) => {
    expect(await said(line)).toContain('votre absence à GEC-2027-03 est excusée');
  });

  it.each(['finalement je ne peux pas le 18 ?', 'finalement je ne peux pas le dire'])(
    'notes nothing: « %s »',
    async (line) => expect(await said(line)).not.toContain('excusée'),
  );

  it.each(['pas dispo le 18 mais ok pour le 25', 'présent le 18, pas dispo pour celui du 25'])(
    'keeps both halves of two answers: « %s »',
    async (line) => {
      const { text, error } = await heard(griot, line, MARTIN);
      expect(error).toBe('meeting.twoAnswers');
      expect(text).toMatch(/18 mars.*25 mars/su);
    },
  );
});
