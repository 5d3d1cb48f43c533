import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
});

afterAll(() => griot.stop());

const groupsSeenBy = async (email: string): Promise<string> =>
  (await griot.say(email, 'groupes')).reply.text;

describe('« groupes »', () => {
  it('names a confidential group to its members, and to the Coordonnateur who is admitted by name', async () => {
    for (const email of ['lars.johansson@example.org', 'coordonnateur@example.org']) {
      expect(await groupsSeenBy(email)).toMatch(/- GA —[\s\S]*- TROIKA —/);
    }
  });

  it('says nothing of it to anybody else, be it the secretariat or a colleague of a member', async () => {
    for (const email of ['aissata.diarra@example.org', 'catherine.bouchard@example.org']) {
      const text = await groupsSeenBy(email);
      expect(text).not.toMatch(/TROIKA|Troïka|- GA|ambassadeurs/);
      expect(text).toContain('18 groupes');
    }
  });

  it('puts a group under its parent, and those of the speaker first', async () => {
    const text = await groupsSeenBy('adama.kante@example.org');
    expect(text).toMatch(/Les vôtres\n\n- COORD-GT —.*\n- GT-SANTE —.*\n\nLes autres/);
    expect(text).toMatch(/- GT-ECOFI —.*\n- SGT-FINPUB —/);
  });

  it('answers in the language of the speaker', async () => {
    expect(await groupsSeenBy('grace.thompson@example.org')).toMatch(/^19 groups/);
  });

  it('tells nothing to somebody unknown', async () => {
    const { error } = await griot.say('inconnu@example.org', 'groupes');
    expect(error?.code).toBe('access.unknownPerson');
  });
});
