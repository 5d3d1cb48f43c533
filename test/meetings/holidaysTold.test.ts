import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const MEMBER = 'martin.keller@example.org';

describe('a day off told in passing', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier vendredi 12 mars à 10h');
    await griot.say(SEG, 'oui');
  });
  afterAll(() => griot.stop());

  it('is offered to whoever settles them, with the meetings of that day, and nothing is written', async () => {
    const { reply, sent } = await griot.say(SEG, 'le 12 mars est férié, deuil national');
    expect(reply.text).toContain('(deuil national)');
    expect(reply.text).toContain('GEC-2027-03');
    expect(sent).toEqual([]);
    expect((await griot.say(SEG, 'le 12 mars est férié ?')).error?.code).toBe('holiday.none');
  });

  it('is added at a press', async () => {
    await griot.say(SEG, 'le 12 mars est chômé');
    await griot.say(SEG, { press: 'Confirmer' });
    expect((await griot.say(SEG, 'fériés 2027')).reply.text).toContain(
      'vendredi 12 mars 2027 — Jour chômé',
    );
    expect((await griot.say(SEG, 'le 12 mars est férié')).reply.buttons).toEqual([]);
  });

  it('is a feast of the moon when it is its day', async () => {
    expect((await griot.say(SEG, 'le 11 mars ce sera la korité')).reply.text).toContain('Korité');
    await griot.say(SEG, { press: 'Confirmer' });
    const { text } = (await griot.say(MEMBER, 'c’est quand la korité ?')).reply;
    expect(text).toContain('jeudi 11 mars 2027');
  });

  it('is only read by others', async () => {
    const { reply, error } = await griot.say(MEMBER, 'le 15 mars est férié');
    expect(error?.code).toBe('holiday.none');
    expect(reply.buttons).toEqual([]);
  });
});

describe('the meetings of whoever leads groups', () => {
  it('are pointed to, beside his own', async () => {
    const griot = await startGriot({ now: '2027-02-20T09:00' });
    const { reply } = await griot.say(SEG, 'mes reunions');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Réunions de tous les groupes']);
    expect((await griot.say(MEMBER, 'mes reunions')).reply.buttons).toEqual([]);
    await griot.stop();
  });
});
