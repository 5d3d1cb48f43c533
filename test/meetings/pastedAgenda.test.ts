import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const CODE = 'GEC-2027-03';

describe('an ordre du jour pasted from a word processor', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const say = async (line: string): Promise<string> =>
    plain((await griot.say(SEG, line)).reply.text);

  it('is as many points as it has lines, each with its length', async () => {
    const shown = await say(
      `odj ajouter ${CODE} :\r\n1.\tMot de bienvenue\t5 min\r\n\r\n2.\tRevue du «\u00a0CREDD\u00a0» (40 min)\r\n3.\tDivers`,
    );
    expect(shown).toContain('Les points 1 à 3 sont inscrits.');
    expect(shown).toContain(
      '1. Mot de bienvenue (5 min)\n2. Revue du « CREDD » (40 min)\n3. Divers\n',
    );
  });

  it('without a verb is added once it is confirmed, still point by point', async () => {
    const asked = await say(`odj ${CODE}\n• Budget du SEG\n• Calendrier`);
    expect(asked).toContain('Budget du SEG ; Calendrier');
    await griot.say(SEG, { press: `odj ajouter ${CODE} Budget du SEG ; Calendrier` });
    expect(await say(`odj ${CODE}`)).toContain('4. Budget du SEG\n5. Calendrier\n');
  });

  it('of another command stays one sentence', async () => {
    const said = await say('décision gec Transmettre la matrice\nà la SHA\néchéance 31 mars');
    expect(said).toContain('Transmettre la matrice à la SHA');
    expect(said).toContain('mercredi 31 mars 2027');
  });
});
