import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act, Griot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { CODE, SEG, startBeforeTheSeance } from './beforeTheSeance.ts';

describe('a whole séance, typed by whoever has no time', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startBeforeTheSeance();
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:50:00Z'));
    await griot.say(SEG, 'on commence');
  });
  afterAll(() => griot.stop());

  const say = (act: Act) => griot.say(SEG, act);
  const said = async (act: Act): Promise<string> => plain((await say(act)).reply.text);
  const asked = async (act: Act): Promise<string[]> =>
    (await say(act)).reply.buttons.map(({ label }) => plain(label));
  const written = () => griot.database.client.seanceEntry.count();

  it.each([
    ['pres pnud ue bm afd', 'Présents : PNUD'],
    ['exc pam, onu femmes (mission)', 'Excusés : PAM (Tomás Oliveira) et ONU Femmes (Béatrice'],
    ['10h45 dep ue', 'Départ à 10 h 45 : Union européenne'],
    ['mot de bienvenue du cdf', 'Information : mot de bienvenue du Chef de file'],
    ['adoption odj sans amendement', 'Information : adoption ordre du jour sans amendement'],
    ['pas d’objection', 'Information : pas d’objection'],
    ['vote : 10 pour 1 abst', 'Information : vote : 10 pour 1 abst'],
    ['pnud presente la matrice : 42 reformes', 'Information : PNUD presente la matrice'],
    ['ue : bcp de retards ds les revues', 'Information : UE : beaucoup de retards dans les revues'],
    ['fao : atelier le 25/3', 'Information : FAO : atelier le 25/3'],
    ['ambassadeur ue remercie les participants', 'Information : ambassadeur UE remercie'],
    ['dec : ttes les contributions au pnud avt le 20/03', 'toutes les contributions au PNUD — éch'],
    ['act bm : organiser reu technique', 'organiser réunion technique — Banque mondiale'],
    ['proch gec : jeudi 8 avril 10h', 'Information : proch GEC : jeudi 8 avril 10h'],
  ])('notes « %s »', async (line, noted) => {
    const before = await written();
    expect(await said(line)).toContain(noted);
    expect(await written()).toBe(before + 1);
  });

  it.each([
    ['cr de fevrier adopté sous reserve correction p.3', 'cr adopté sous reserve correction p.3'],
    ['ue de retour', 'arrivée ue'],
    ['divers', 'point 2'],
    // Told in the room: elsewhere, an answer to the invitation.
    ['la FAO est là', 'présents : la FAO'],
    ['le canada est là', 'présents : le canada'],
    ['Martin Keller et Grace Thompson sont là', 'présents : Martin Keller et Grace Thompson'],
    ['la BAD nous a rejoints', 'arrivée la BAD'],
  ])('offers for « %s » what it means', async (line, meant) => {
    const before = await written();
    expect((await asked(line))[0]).toBe(meant);
    expect(await written()).toBe(before);
  });

  it.each([
    'prêt de la BM : 30 M$',
    'près de la moitié des réformes',
    'pres de la bm, rien',
    'cr de février non adopté',
    'PNUD : relancer les groupes',
    'merci à tous pour ce travail',
  ])('writes nothing at once for « %s »', async (line) => {
    const before = await written();
    await say(line);
    expect(await written()).toBe(before);
  });

  it('keeps whole what tells of an hour to come', async () => {
    expect(await asked('reprise 11h15')).toEqual(['info : reprise 11h15']);
  });

  it('ends when there is no more to discuss', async () => {
    griot.clock.set(Temporal.Instant.from('2027-03-04T12:10:00Z'));
    expect(await said('l’ordre du jour étant épuisé, la séance est levée à 12h05')).toContain(
      `Séance ${CODE} close à 12 h 05`,
    );
  });
});
