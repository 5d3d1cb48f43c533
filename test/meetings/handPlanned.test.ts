import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

/** Of the secretariat, to which the Troïka is closed. */
const ASSISTANT = 'aissata.diarra@example.org';

describe('a meeting planned by hand', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned(
      'gt eau sondage : mardi 16 mars à 10h, mercredi 17 mars à 15h',
      'gt santé planifier jeudi 18 mars à 10h, salle Niger',
      'troika planifier vendredi 19 mars à 10h, salle Verte',
    );
  });
  afterAll(() => griot.stop());

  const preview = async (line: string, by = SEG) => {
    const { text } = await heard(griot, line, by);
    await griot.say(by, { press: 'Abandonner' });
    return text;
  };

  it('is told of the poll that offers that very moment', async () => {
    expect(await preview('gt eau planifier mercredi 17 mars à 15h')).toContain(
      'Le sondage GT-EAU-SD1 propose ce moment, et resterait ouvert : « retenir GT-EAU-SD1 2 »',
    );
  });

  it('is told of the poll that is open, and of none of another group', async () => {
    expect(await preview('gt eau planifier jeudi 25 mars à 15h')).toContain(
      'Le sondage GT-EAU-SD1 est encore ouvert pour ce groupe',
    );
    expect(await preview('gec planifier mercredi 17 mars à 15h')).not.toContain('sondage');
  });

  it('is not told of the poll that it settles', async () => {
    expect(await preview('retenir GT-EAU-SD1 2')).not.toContain('sondage');
  });

  it('is told of who meets there at that moment, unless the speaker may not know it', async () => {
    expect(await preview('gec planifier jeudi 18 mars à 11h, salle niger')).toContain(
      'GT-SANTE-2027-03 se tient au même endroit à ce moment-là : salle Niger.',
    );
    expect(await preview('gec planifier jeudi 18 mars à 14h, salle niger')).not.toContain(
      'endroit',
    );
    const line = 'gec planifier vendredi 19 mars à 10h, salle verte';
    expect(await preview(line)).toContain('TROIKA-2027-03 se tient au même endroit');
    expect(await preview(line, ASSISTANT)).not.toMatch(/TROIKA|endroit|attendu/u);
  });
});
