import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';

describe('two people who have the same name', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'membre ajouter Fatou Koné, PNUD, fatou.kone2@example.org');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const said = async (line: string) => plain((await griot.say(SEG, line)).reply.text);

  it('are told with their organisations, of which one is asked for', async () => {
    const { error, reply } = await griot.say(SEG, 'membre Fatou Koné');
    expect(error?.code).toBe('person.namesakes');
    expect(plain(reply.text)).toContain('Fatou Koné (Coopération suisse), Fatou Koné (PNUD)');
    expect(plain(reply.text)).toContain('par exemple « Fatou Koné (Coopération suisse) »');
  });

  it.each(['membre Fatou Koné (PNUD)', 'membre Fatou Koné du PNUD', 'membre Fatou Koné, PNUD'])(
    'are told apart by « %s »',
    async (line) => {
      const card = await said(line);
      expect(card).toContain('PNUD');
      expect(card).not.toContain('Coopération suisse');
    },
  );

  it('are nobody of an organisation that has none of them', async () => {
    expect((await griot.say(SEG, 'membre Fatou Koné (GIZ)')).error?.code).toBe('person.unknown');
  });

  it('are told apart in a decision, which loses none of its words', async () => {
    const text = await said('décision GEC : relire la note @Fatou Koné (PNUD) échéance 15 mars');
    expect(text).toContain('Responsable : Fatou Koné (PNUD)');
    expect(text).toContain('relire la note\n');
    const asked = await griot.say(
      SEG,
      'décision GEC : relire le plan @Fatou Koné échéance 15 mars',
    );
    expect(plain(asked.reply.text)).toContain('qui en est responsable ?');
    const other = await said('décision GEC : relire le budget @Fatou Koné (version 2)');
    expect(other).toContain('qui en est responsable ?');
    expect(await said('décision GEC : relire l’avis @Martin Keller (PNUD)')).toContain(
      'Responsable : Martin Keller (Coopération suisse)',
    );
  });

  it('leave those of different names as they were', async () => {
    const { error, reply } = await griot.say(SEG, 'quel est le mail d’Aïssata ?');
    expect(error?.code).toBe('person.ambiguous');
    expect(plain(reply.text)).toContain('« Aïssata » peut désigner plusieurs personnes');
  });
});
