import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const HEALTH = 'adama.kante@example.org';

describe('the plan of a series that is thought of again', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
  });
  afterAll(() => griot.stop());
  afterEach(() => griot.say(SEG, { press: 'Abandonner' }));

  const said = async (line: string, by = SEG) => {
    const { reply, error } = await griot.say(by, line);
    return { text: plain(reply.text), error: error?.code };
  };
  const FIRST_THURSDAY = 'gt-sante série premier jeudi du mois à 10h jusqu’en décembre';

  it.each([
    ['plutôt le mardi', 'le premier mardi du mois, de 10 h 00 à 12 h 00'],
    ['finalement 11h', 'le premier jeudi du mois, de 11 h 00 à 13 h 00'],
    ['non, le deuxième jeudi', 'le deuxième jeudi du mois, de 10 h 00'],
    ['finalement tous les lundis à 9h', 'tous les lundis, de 9 h 00'],
    ['non, jusqu’en octobre', 'Fin : dimanche 31 octobre 2027'],
    ['plutôt à partir de juin', '- jeudi 3 juin 2027'],
    ['plutôt au PNUD', 'Lieu : PNUD'],
    ['non, objet : revue', 'Objet : revue'],
    ['plutôt durée 3h', 'de 10 h 00 à 13 h 00'],
  ])('is shown again: « %s »', async (line, part) => {
    await said(FIRST_THURSDAY);
    const { text } = await said(line);
    expect(text).toContain('Aperçu de la série');
    expect(text).toContain(part);
    expect(text).toContain('Rien n’est encore envoyé');
  });

  it('keeps what is not said again, and the months before the first', async () => {
    await said(FIRST_THURSDAY);
    await said('plutôt à partir de juin');
    const { text } = await said('plutôt le mardi');
    expect(text).toContain('- mardi 1er juin 2027');
    expect(text).not.toContain('avril');
    expect(text).toContain('Fin : vendredi 31 décembre 2027');
  });

  it('is moved to another day of the month when it has one', async () => {
    await said('gt-eau série le 12 du mois à 9h jusqu’en juin');
    expect((await said('non, le 15')).text).toContain('le 15 du mois, de 9 h 00');
  });

  it.each(['non, le 12', 'plutôt demain'])(
    'is not moved by what may be one date only: « %s »',
    async (line) => {
      await said(FIRST_THURSDAY);
      expect((await said(line)).error).toBe('meeting.notByWord');
    },
  );

  it.each(['plutôt le mardi ?', 'le mardi', 'plutôt le budget', 'finalement c’est une bonne idée'])(
    'is left as it is by « %s »',
    async (line) => {
      await said(FIRST_THURSDAY);
      expect((await said(line)).text).not.toContain('Aperçu de la série');
    },
  );

  it('is written as it was shown last, once', async () => {
    await said(FIRST_THURSDAY, HEALTH);
    await said('plutôt le mardi', HEALTH);
    const { reply } = await griot.say(HEALTH, { press: 'Confirmer' });
    expect(plain(reply.text)).toContain('GT-SANTE-S1');
    const { text } = await said('GT-SANTE-S1', HEALTH);
    expect(text).toContain('le premier mardi du mois');
    expect((await said('séries', HEALTH)).text).not.toContain('S2');
  });
});

describe('the change of a series that is thought of again', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gt-sante série premier jeudi du mois à 10h à partir d’avril');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());
  afterEach(() => griot.say(SEG, { press: 'Abandonner' }));

  const said = async (line: string) => {
    const { reply, error } = await griot.say(SEG, line);
    return { text: plain(reply.text), error: error?.code };
  };
  const SECOND_THURSDAY = 'série GT-SANTE-S1 à partir de juin, le 2e jeudi du mois';

  it.each([
    ['non, le 3e jeudi', 'le troisième jeudi du mois, de 10 h 00 à 12 h 00'],
    ['non, à 11h', 'le deuxième jeudi du mois, de 11 h 00 à 13 h 00'],
    ['plutôt à partir de juillet', 'avant le jeudi 1er juillet 2027 ne changent pas'],
    ['plutôt au PNUD', 'Lieu : PNUD'],
    ['non, salle B et à 9h', 'Lieu : salle B\n'],
  ])('is shown again: « %s »', async (line, part) => {
    await said(SECOND_THURSDAY);
    const { text } = await said(line);
    expect(text).toContain('Aperçu du changement : GT-SANTE-S1');
    expect(text).toContain(part);
    expect(text).toContain('Auparavant : le premier jeudi du mois');
    expect(plain((await griot.say(SEG, 'non')).reply.text)).not.toContain('Plusieurs aperçus');
  });

  it('of its place alone leaves its dates', async () => {
    await said('série GT-SANTE-S1 lieu : ambassade de Suisse');
    const { text } = await said('non, lieu : ambassade de France');
    expect(text).toContain('Lieu : ambassade de France');
    expect(text).toContain('Les dates et les réponses ne changent pas');
  });

  it('that comes back to what the series is changes nothing', async () => {
    await said('série GT-SANTE-S1 lieu : ambassade de Suisse');
    expect((await said('non, lieu : OMS')).error).toBe('series.noChange');
  });

  it.each(['à 11h ?', 'non, le gt eau', 'non, le 12'])(
    'is left as it is by « %s »',
    async (line) => {
      await said(SECOND_THURSDAY);
      expect((await said(line)).text).not.toContain('Aperçu du changement');
    },
  );
});

describe('a series that has just been confirmed', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, 'gt-sante série premier jeudi du mois à 10h à partir d’avril');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const said = async (line: string) => plain((await griot.say(SEG, line)).reply.text);

  it('is shown as it would become, by what he says of it, and changed when he confirms', async () => {
    const text = await said('non, plutôt à 15h30');
    expect(text).toContain('Aperçu du changement : GT-SANTE-S1');
    expect(text).toContain('le premier jeudi du mois, de 15 h 30 à 17 h 30');
    expect(text).toContain('Rien n’est encore envoyé');
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await said('non, plutôt à 16h')).toContain(
      'Auparavant : le premier jeudi du mois, de 15 h 30',
    );
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('is no longer what he speaks of once another meeting is shown, or another is done', async () => {
    await said('gec');
    expect(await said('non, plutôt à 17h')).not.toContain('GT-SANTE-S1');
    await said('présent GEC-2027-03');
    expect(await said('non, plutôt à 17h')).not.toContain('GT-SANTE-S1');
  });
});
