import { type Griot, startGriot } from '../support/griot.ts';

/** Who types the séance in these tests. */
export const SEG = 'coordonnateur@example.org';
export const CODE = 'GEC-2027-03';

/** The GEC of Thursday 4 March 2027 at ten, planned, with its two points. */
export async function startBeforeTheSeance(): Promise<Griot> {
  const griot = await startGriot({ now: '2027-02-20T09:00' });
  await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
  await griot.say(SEG, { press: 'Confirmer' });
  await griot.say(SEG, `odj ajouter ${CODE} 1) Matrice des réformes 2) Divers`);
  return griot;
}
