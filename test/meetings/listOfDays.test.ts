import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
});
afterAll(() => griot.stop());

describe('the list of the meetings of some days', () => {
  it('has all of them, a page at a time', async () => {
    await griot.say(SEG, 'gt-eau série tous les lundis à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    const shown: string[] = [];
    let { reply } = await griot.say(SEG, 'réunions gt-eau du 1er mars au 31 décembre 2027');
    for (;;) {
      expect(reply.text.replaceAll('\u00a0', ' ')).toContain('1er mars – 31 décembre 2027');
      shown.push(...(reply.text.match(/GT-EAU-2027-\d\d(?:-\d)?(?= )/gu) ?? []));
      const next = reply.buttons.find(({ label }) => label === 'Suite');
      if (!next) break;
      reply = (await griot.say(SEG, { press: next.id })).reply;
    }
    const { from, to } = { from: new Date('2027-03-01'), to: new Date('2028-01-01') };
    const held = await griot.database.client.meeting.count({
      where: { groupId: 'gt-eau', startsAt: { gte: from, lt: to } },
    });
    expect(held).toBeGreaterThan(10);
    expect(new Set(shown).size).toBe(held);
  });
});
