import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

/** What is said of a preview that waits, and what is said of another meeting or of nothing. */
describe('a preview that waits', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await say('gec jeudi 18 mars à 10h, pnud');
    await say({ press: 'Confirmer' });
  });
  afterAll(() => griot.stop());
  // What one test leaves open is forgotten for the next.
  beforeEach(() => griot.advance(griot.clock.now().add({ minutes: 61 }).toString().slice(0, 16)));

  const say = async (act: Act) => {
    const { reply, error } = await griot.say(SEG, act);
    return { text: reply.text.replace(/[\u00a0\u202f]/gu, ' '), error: error?.code };
  };

  it.each([
    ['change le lieu du gec du 18 : DUE', 'Lieu : DUE'],
    ['mets 14h au lieu de 10h pour le gec du 18', '14 h 00 – 16 h 00'],
    ['mets 14h pour le gec', '14 h 00 – 16 h 00'],
  ])('is left alone by « %s », which says of which meeting it is', async (line, shown) => {
    await say('gt eau jeudi 25 mars à 10h');
    const { text } = await say(line);
    expect(text).toContain('Aperçu du changement : GEC-2027-03');
    expect(text).toContain(shown);
    await say({ press: 'Abandonner' });
  });

  it.each(['mets 14h au lieu de 10h', 'change le lieu : salle du GEC', 'objet : bilan du GEC'])(
    'is corrected by « %s », which says of none',
    async (line) => {
      await say('gt eau jeudi 25 mars à 10h');
      expect((await say(line)).text).toContain('Eau et assainissement');
    },
  );

  it.each([
    'au PNUD ils disent que c’est trop tôt',
    'au PNUD c’est fermé',
    'à la BM ils ont la climatisation',
    'à l’OMS la salle est grande',
  ])('is not held there because « %s »', async (line) => {
    await say('gt eau jeudi 25 mars à 10h');
    expect((await say(line)).text).not.toContain('Aperçu');
  });

  it.each([
    ['à l’OMS', 'Lieu : OMS'],
    ['lieu : on verra', 'Lieu : à préciser'],
    ['lieu : hôtel de l’Amitié, et confirme', 'Lieu : hôtel de l’Amitié\n'],
    ['objet : budget, et confirme', 'Objet : budget\n'],
    ['objet : budget et confirmation', 'Objet : budget et confirmation\n'],
    ['à la place de 10h mets 10h30', '10 h 30 – 12 h 30'],
    ['mets 10h30 à la place de 10h', '10 h 30 – 12 h 30'],
    ['finalement 1h30', '13 h 30 – 15 h 30'],
  ])('becomes « %s »: %s', async (line, shown) => {
    await say('gt eau jeudi 25 mars à 10h');
    expect((await say(line)).text).toContain(shown);
  });

  it.each([
    ['1h30', '13 h 30', '13 h 30 – 15 h 30', 'durée 1 h 30', '10 h 00 – 11 h 30'],
    ['2h', '14 h', '14 h 00 – 16 h 00', 'durée 2 h', '10 h 00 – 12 h 00'],
    ['1 heure', '13 h', '13 h 00 – 15 h 00', 'durée 1 h', '10 h 00 – 11 h 00'],
  ])(
    'is asked whether « %s » is its hour or its length',
    async (line, hour, at, length, lasting) => {
      for (const [press, shown] of [
        [hour, at],
        [length, lasting],
      ] as const) {
        await say('gt eau jeudi 25 mars à 10h');
        expect((await say(line)).error).toBe('meeting.hourOrLength');
        expect((await say({ press })).text).toContain(shown);
      }
    },
  );

  it.each(['ok pour jeudi', 'oui pour le 25', 'ok pour jeudi 25 mars'])(
    'is confirmed by « %s » when it is alone and held that day',
    async (line) => {
      await say('gt eau jeudi 25 mars à 10h');
      expect((await say(line)).text).toContain('est planifiée');
      await say('annuler gt eau motif : essai');
      await say({ press: 'Confirmer' });
    },
  );

  it.each([
    'ok pour mercredi',
    'oui pour le 24',
    'oui pour le 25 avril',
    'ok pour le 25/04',
    'ok pour jeudi ?',
    'ok pour jeudi à 11h',
  ])('is not confirmed by « %s »', async (line) => {
    const { client } = griot.database;
    const before = await client.meeting.count();
    await say('gt eau jeudi 25 mars à 10h');
    expect((await say(line)).text).not.toContain('est planifiée');
    expect(await client.meeting.count()).toBe(before);
  });

  it.each(['oui pour les deux', 'ok les deux', 'annule les deux', 'ok pour jeudi'])(
    'is shown with the other one by « %s », and neither is confirmed nor given up',
    async (line) => {
      const { client } = griot.database;
      const before = await client.meeting.count();
      await say('gt eau jeudi 25 mars à 10h');
      await say('gt agri mardi 23 mars à 10h');
      expect((await say(line)).text).toMatch(/Rien n’est fait.*GT-AGRI.*GT-EAU/su);
      expect(await client.meeting.count()).toBe(before);
      expect(await client.draft.count({ where: { status: 'open' } })).toBeGreaterThan(1);
    },
  );
});
