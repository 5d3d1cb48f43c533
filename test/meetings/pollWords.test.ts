import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const COORDINATOR = 'adama.kante@example.org';
const MEMBER = 'awa.ballo@example.org';

const asRead = (text = ''): string => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('a poll spoken of in one’s own words', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-26T18:00' });
    await griot.say(
      COORDINATOR,
      'sondage GT-SANTE "Revue" mar. 23 mars 10h ; mer. 24 15h ; jeu. 25 9h',
    );
    await griot.say(COORDINATOR, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const read = async (as: string, line: string | { press: string }): Promise<string> =>
    asRead((await griot.say(as, line)).reply.text);
  const reminders = (from: number) =>
    griot.sent.slice(from).filter(({ subject }) => subject.startsWith('Rappel – Sondage'));

  it.each([
    ['je suis dispo mercredi et jeudi mais pas mardi', 'oui pour le créneau 2'],
    ['sondage : oui pour le 24', 'oui pour le créneau 2'],
    ['pour le sondage : 1 et 3', 'oui pour le créneau 1, oui pour le créneau 3'],
    ['sondage gt santé mercredi ok', 'oui pour le créneau 2'],
    ['sondage GT-SANTE-SD1 aucun', 'non pour le créneau 1, non pour le créneau 2'],
    ['jeudi me convient', 'oui pour le créneau 3'],
  ])('« %s » answers it', async (line, expected) => {
    const said = await read(MEMBER, line);
    expect(said).toContain('C’est noté pour GT-SANTE-SD1');
    expect(said).toContain(expected);
  });

  it.each(['vendredi me convient', 'oui', 'mercredi je serai en mission', 'le 12 me va'])(
    '« %s » answers no slot of it',
    async (line) => {
      const answers = () => griot.database.client.audit.count({ where: { action: 'poll.answer' } });
      const before = await answers();
      await griot.say(MEMBER, line);
      expect(await answers()).toBe(before);
    },
  );

  it('says which slots it has when it is answered of others', async () => {
    expect(await read(MEMBER, 'sondage vendredi ok')).toContain('GT-SANTE-SD1');
  });

  it.each([
    'où en est le sondage du gt santé ?',
    'qui n’a pas répondu au sondage',
    'résultats du doodle',
  ])('« %s » shows where it stands', async (line) => {
    expect(await read(COORDINATOR, line)).toContain('4 réponses sont encore attendues');
  });

  it('is asked again of those who said nothing, once a day, and not by itself as well', async () => {
    const before = griot.sent.length;
    expect(await read(COORDINATOR, 'relance le sondage')).toContain(
      '4 personnes n’ont rien répondu',
    );
    expect(reminders(before)).toEqual([]);
    await griot.say(COORDINATOR, { press: 'Confirmer' });
    expect(reminders(before)).toHaveLength(8);
    expect(await read(COORDINATOR, 'relance le sondage')).toContain(
      'déjà été relancés aujourd’hui',
    );
    await griot.advance('2027-03-03T10:00');
    expect(reminders(before)).toHaveLength(8);
  });

  it.each(['relance le sondage', 'annule le sondage', 'on prend mercredi'])(
    '« %s » is not for whoever may only answer',
    async (line) => {
      expect((await griot.say(MEMBER, line)).error?.code).toBe('access.refused');
    },
  );

  it.each([
    'on prend mercredi',
    'retenir le 24',
    'clos le sondage, on prend mercredi',
    'va pour le 24',
  ])('« %s » previews the meeting at that slot', async (line) => {
    expect(await read(COORDINATOR, line)).toContain('mercredi 24 mars 2027, 15 h 00 – 17 h 00');
    await griot.say(COORDINATOR, { press: 'Abandonner' });
  });

  it.each(['on prend note de la décision', 'on garde le même lieu'])(
    '« %s » chooses no slot',
    async (line) => {
      expect((await griot.say(COORDINATOR, line)).error?.code).toBe('command.unknown');
    },
  );

  it.each(['qui n’a pas voté', 'combien ont voté ?', 'alors ce sondage ?'])(
    '« %s » shows where it stands',
    async (line) => {
      expect(await read(COORDINATOR, line)).toContain('Sondage GT-SANTE-SD1');
    },
  );

  it.each([
    'qui a voté contre',
    'combien ont voté la décision D-2027-001 ?',
    'ce sondage est utile',
  ])('« %s » does not', async (line) => {
    expect(await read(COORDINATOR, line)).not.toContain('Sondage GT-SANTE-SD1');
  });

  it.each([
    'fais un sondage gt santé pour le 29 ou le 31 mars à 9h',
    'lance un sondage pour le gt santé : 29 ou 31 mars à 9h',
  ])('another is begun by « %s »', async (line) => {
    const preview = await read(COORDINATOR, line);
    expect(preview).toContain('Aperçu du sondage');
    expect(preview).toContain('2. mercredi 31 mars 2027, 9 h 00');
    await griot.say(COORDINATOR, { press: 'Abandonner' });
  });

  it('« lance un sondage » alone is told what it wants', async () => {
    expect((await griot.say(COORDINATOR, 'lance un sondage')).error?.code).toBe('poll.tooFew');
  });

  it('is not closed without saying how', async () => {
    expect(await read(COORDINATOR, 'ferme le sondage')).toContain('en retenant un de ses créneaux');
  });

  it('is given up by a press, told once to those whom it concerns, and answered no more', async () => {
    expect(await read(COORDINATOR, 'annule le sondage')).toContain(
      '5 personnes en seront averties',
    );
    const before = griot.sent.length;
    await griot.say(COORDINATOR, { press: 'Confirmer' });
    const told = griot.sent
      .slice(before)
      .filter(({ subject }) => subject.startsWith('Sondage GT-SANTE-SD1 annulé'));
    expect(told).toHaveLength(10);
    expect((await griot.say(MEMBER, 'sondage GT-SANTE-SD1 1 oui')).error?.code).toBe(
      'poll.withdrawn',
    );
    expect(await read(COORDINATOR, 'sondages gt santé')).toContain('Aucun sondage en cours');
    expect(await read(COORDINATOR, 'sondage GT-SANTE-SD1')).toContain('Ce sondage est annulé.');
    const later = await griot.advance('2027-03-10T10:00');
    expect(later.filter(({ subject }) => subject.includes('GT-SANTE-SD1'))).toEqual([]);
  });
});
