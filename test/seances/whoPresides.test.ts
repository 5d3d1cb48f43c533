import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CODE = 'GEC-2027-03';
const written = z.object({
  chair: z.string(),
  points: z.array(z.object({ paragraphs: z.array(z.string()) })),
});

describe('whoever presides, in the compte rendu', () => {
  let griot: Griot;

  beforeEach(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
    await griot.say(SEG, `séance ouvrir ${CODE}`);
  });
  afterEach(() => griot.stop());

  const minutesOf = async (...lines: readonly string[]) => {
    for (const line of [...lines, 'clore', `cr ${CODE}`]) await griot.say(SEG, line);
    const version = await griot.database.client.compteRenduVersion.findFirstOrThrow();
    return written.parse(JSON.parse(version.content));
  };

  it('is whoever leads the body, when he is there', async () => {
    expect((await minutesOf('présents tous')).chair).toBe('Lars Johansson');
  });

  it('is not named when he was excused, or somebody else came for him', async () => {
    expect((await minutesOf('présents tous sauf UE', 'excusé UE')).chair).toBe('');
  });

  it('is not whoever was replaced', async () => {
    expect((await minutesOf('présents tous sauf UE', 'présente Inés Fernández')).chair).toBe('');
  });

  it('is whoever the book says presided', async () => {
    const { chair } = await minutesOf(
      'présents tous',
      'info : la séance est présidée par Mme Fernández, en l’absence du Chef de file',
    );
    expect(chair).toBe('Inés Fernández');
  });

  it.each([
    ['la séance est présidée par intérim par M. Keller', 'Martin Keller'],
    ['séance présidée par S.E. M. Paul Weber', 'Paul Weber'],
  ])('is named whole by « %s »', async (line, who) => {
    expect((await minutesOf('présents tous', `info : ${line}`)).chair).toBe(who);
  });

  it.each([
    'la commission est présidée par M. Ba',
    'la prochaine réunion sera présidée par le Premier ministre',
    'la séance sera présidée par M. Keller la prochaine fois',
    'une réunion présidée par le ministre se tiendra à Gao',
    'la séance du 3 février était présidée par M. Keller',
    'la séance n’est pas présidée par M. Keller',
  ])('is nobody told of another thing: « %s »', async (line) => {
    expect((await minutesOf('présents tous', `info : ${line}`)).chair).toBe('Lars Johansson');
  });

  it('is asked whether to note, of a sentence that no word begins', async () => {
    const { reply } = await griot.say(SEG, 'la séance est présidée par Mme Fernández');
    expect(reply.text).toContain('Cela ne va pas encore au livre');
  });

  it('a line that ends with a semicolon ends with one stop', async () => {
    const { points } = await minutesOf('info : la BAD demande un délai ;');
    expect(points[0]?.paragraphs).toEqual(['La BAD demande un délai.']);
  });
});
