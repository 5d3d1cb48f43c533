import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'aissata.diarra@example.org';
const LEAD = 'lars.johansson@example.org';
const HEALTH = 'adama.kante@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-10-18T09:00' });
  await griot.say(HEALTH, 'calendrier rythme GT-SANTE premier mardi du mois à 15h');
});
afterAll(() => griot.stop());

async function pressed(who: string, line: string, label: string): Promise<void> {
  await griot.say(who, line);
  expect((await griot.say(who, { press: label })).error).toBeUndefined();
}
const said = async (act: Act): Promise<string> => plain((await griot.say(SEG, act)).reply.text);

it('a date that has been moved is not lost when another is added on its day', async () => {
  await griot.say(SEG, 'calendrier 2028 déplacer GT-SANTE 7 mars au 14 mars');
  const { error, reply } = await griot.say(SEG, 'calendrier 2028 ajouter GT-SANTE 7 mars à 9h');
  expect(error?.code).toBe('annual.movedAway');
  expect(plain(reply.text)).toContain('mardi 14 mars 2028');
  expect(await said('calendrier 2028 T1 GT-SANTE')).toContain('mardi 14 mars 2028, 15 h 00');
});

it('a published date moved so near that it is convened at once is told as moved all the same', async () => {
  await pressed(LEAD, 'calendrier 2028 valider', 'Valider');
  await pressed(SEG, 'calendrier 2028 publier', 'Publier');
  await griot.advance('2028-01-05T09:00');
  await pressed(SEG, 'calendrier 2028 déplacer GT-SANTE 2 mai au 25 janvier', 'Confirmer');
  const from = griot.sent.length;
  await griot.advance('2028-01-06T08:00');
  const told = griot.sent.slice(from).filter(({ to }) => to === 'GT-SANTE');
  expect(plain(told.map(({ text }) => text).join())).toContain(
    'mardi 2 mai 2028, 15 h 00 → mardi 25 janvier 2028',
  );
});
