import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';

describe('a due date that is a meeting', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    for (const day of ['jeudi 4 mars', 'jeudi 8 avril']) {
      await griot.say(SEG, `gec planifier ${day} à 10h`);
      await griot.say(SEG, { press: 'Confirmer' });
    }
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
  });
  afterAll(() => griot.stop());

  const say = async (line: string): Promise<string> =>
    plain((await griot.say(SEG, line)).reply.text);

  it.each([
    'décision gec Valider le budget avant le prochain GEC @Fatou Koné',
    'décision gec Valider le budget, d’ici la prochaine réunion',
    'décision gec Valider le budget, échéance : avant le prochain GEC',
  ])('« %s » is due on the day of the one that follows', async (line) => {
    const said = await say(line);
    expect(said).toContain('Valider le budget\n');
    expect(said).toContain('Échéance : jeudi 8 avril 2027');
  });

  it('is asked for when that meeting is not planned', async () => {
    const { reply, error } = await griot.say(
      SEG,
      'décision gec Relire la note avant la prochaine réunion du GT santé',
    );
    expect(error?.code).toBe('decision.noNextMeeting');
    expect(plain(reply.text)).toContain('Relire la note');
  });

  it.each(['le prochain COPIL', 'la prochaine réunion de la Troïka'])(
    'is asked for when « %s » is no group that the speaker knows',
    async (which) => {
      const line = `décision gec Relire la note avant ${which}`;
      expect((await griot.say('aissata.diarra@example.org', line)).error?.code).toBe(
        'decision.dueUnclear',
      );
    },
  );

  it.each([
    ['décision gec Préparer une note pour le prochain GEC', 'une note pour le prochain GEC'],
    ['décision gec Arrêter l’ordre du jour du prochain GEC', 'l’ordre du jour du prochain GEC'],
    ['décision gec Agir avant la prochaine saison des pluies', 'saison des pluies'],
  ])('« %s » keeps its words', async (line, kept) => {
    const said = await say(line);
    expect(said).toContain(kept);
    expect(said).toContain('sans échéance');
  });

  it('is the same in a séance', async () => {
    await say('séance ouvrir GEC-2027-03');
    expect(await say('décision : relancer les GT d’ici le prochain GEC')).toContain(
      'relancer les GT — échéance : 8 avril',
    );
  });
});
