import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, startPlanned } from '../support/planned.ts';

const COORDINATOR_OF_WATER = 'elodie.garnier@example.org';

describe('what a group is', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h');
  });
  afterAll(() => griot.stop());

  it.each(['c’est quoi le GA ?', 'qu’est-ce que le GA', 'que veut dire GA ?'])(
    'is shown to whoever asks « %s »',
    async (line) =>
      expect((await heard(griot, line)).text).toContain('GA – Groupe des ambassadeurs'),
  );

  it.each([
    'c’est quoi la différence entre le GEC et le GA',
    'quelle différence entre GEC et GA ?',
  ])('is named of both: « %s »', async (line) => {
    const { text } = await heard(griot, line);
    expect(text).toContain('GEC – Groupe exécutif de coopération');
    expect(text).toContain('GA – Groupe des ambassadeurs');
  });

  it.each([
    'c’est quoi le prochain GEC ?',
    'c’est quoi l’odj du GEC',
    'c’est quoi la différence entre les deux dates du GEC',
    'le GEC fait la différence',
  ])('is not what « %s » asks', async (line) =>
    expect((await heard(griot, line)).text).not.toMatch(
      /Confidentialité|– Groupe des ambassadeurs/u,
    ),
  );

  it.each(['c’est quoi le GA ?', 'la différence entre le GEC et le GA'])(
    'is not told to whoever may not know it: « %s »',
    async (line) =>
      expect((await heard(griot, line, COORDINATOR_OF_WATER)).text).not.toContain('ambassadeurs'),
  );
});
