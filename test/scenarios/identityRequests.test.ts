import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

describe('people whom the directory does not know', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.database.client.identityRequest.createMany({
      data: Array.from({ length: 23 }, (_, index) => ({
        transport: 'slack',
        externalId: `U${index}`,
        name: `Inconnu ${index}.`,
        email: index === 0 ? null : `inconnu${index}@example.net`,
        createdAt: new Date(Date.UTC(2027, 1, 1, 0, Math.floor(index / 2))),
      })),
    });
  });
  afterAll(() => griot.stop());

  const named = (text: string): string[] => text.match(/Inconnu \d+/gu) ?? [];

  it('are all counted, and shown page by page, the oldest first', async () => {
    const pages = [await griot.say(SEG, 'demandes')];
    for (let page = 0; page < 2; page += 1) pages.push(await griot.say(SEG, { press: 'Suite' }));
    expect(pages[0]?.reply.text).toContain('23 demandes de rattachement');
    expect(pages.map(({ reply }) => named(reply.text).length)).toEqual([10, 10, 3]);
    expect(new Set(pages.flatMap(({ reply }) => named(reply.text))).size).toBe(23);
    expect(pages[2]?.reply.buttons.map(({ label }) => label)).not.toContain('Suite');
  });

  it('are told by their address only when they have one', async () => {
    const { reply } = await griot.say(SEG, 'demandes');
    expect(reply.text).toMatch(/Inconnu 0\. écrit à Griot depuis Slack/u);
    expect(reply.text).toContain('Inconnu 1. (inconnu1@example.net) écrit');
  });

  it('leave the list when they are settled, and the others stay', async () => {
    await griot.say(SEG, 'demandes');
    const { reply } = await griot.say(SEG, { press: 'Refuser' });
    expect(reply.text).toContain('La demande est refusée.');
    expect(reply.text).toContain('22 demandes de rattachement');
    expect(named(reply.text)).toHaveLength(10);
    expect(reply.text).not.toContain('Inconnu 0.');
  });
});
