import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { AISSATA } from './told.ts';

const SEG = 'coordonnateur@example.org';
const [WITHOUT, ANYWAY] = ['Continuer sans le code', 'Continuer quand même'];

describe('the code of a decision of a confidential group', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'ga décision Préparer l’audience');
    await griot.say(SEG, 'gec décision Publier la liste');
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const labels = async (act: Act, channel?: string): Promise<string[]> => {
    const { reply } = await griot.say(SEG, act, channel === undefined ? {} : { channel });
    return reply.buttons.map(({ label }) => plain(label));
  };
  const texts = async (): Promise<string[]> => {
    const rows = await griot.database.client.decision.findMany({
      where: { group: { code: 'GEC' }, year: 2027 },
      orderBy: { number: 'asc' },
    });
    return rows.map(({ text }) => text);
  };

  it('is not written among the readers of another before its author is warned', async () => {
    const before = await texts();
    const line = 'gec décision : suite de D-GA-2027-001, publier la note';
    const asked = await griot.say(SEG, line);
    expect(plain(asked.reply.text)).toContain('D-GA-2027-001 est le code d’un groupe confidentiel');
    expect(asked.reply.buttons.map(({ label }) => label)).toEqual([WITHOUT, ANYWAY]);
    expect(await texts()).toEqual(before);
    await griot.say(SEG, { press: WITHOUT });
    expect((await texts()).at(-1)).toBe('publier la note');
  });

  it('is written when he wants it all the same', async () => {
    await griot.say(SEG, 'gec décision : relire la note, suite de GA-2027-02');
    await griot.say(SEG, { press: ANYWAY });
    expect((await texts()).at(-1)).toContain('GA-2027-02');
  });

  it.each([
    'D-2027-001 faite : voir D-GA-2027-001',
    'décision corriger D-2027-001 texte : Publier, suite de D-GA-2027-001',
    'commenter D-2027-001 : suite de D-GA-2027-001',
    'Décisions GEC :\n- publier la note, suite de D-GA-2027-001\n- relire la note',
    'gec planifier jeudi 11 mars à 10h, objet : suite de GA-2027-02',
    'planifie une réunion du GEC le 11 mars à 10h au PNUD, objet : suite de GA-2027-02',
    'reporter GEC-2027-03 au 11 mars à 10h, motif : suite de GA-2027-02',
    'annuler GEC-2027-03, motif : réunion imprévue, suite de D-GA-2027-001',
    'odj ajouter GEC-2027-03 Point sur les budgets, suite de D-GA-2027-001',
    'odj document GEC-2027-03 point 1 : Relevé (voir GA-2027-02) https://example.org/note.pdf',
    'odj modèle GEC ajouter Budgets, suite de D-GA-2027-001',
    'gec sondage "Suite de GA-2027-02" jeudi 11 mars 10h ; vendredi 12 mars 10h',
    'gec série premier jeudi du mois à 10h à partir de mai, objet : suite de GA-2027-02',
  ])('is asked about in « %s »', async (line) => {
    expect(await labels(line)).toEqual([WITHOUT, ANYWAY]);
  });

  it.each([
    'gec décision : relire la suite de la D-GA-2027-001',
    'clore D-2027-001 : fait comme la D-GA-2027-001',
  ])('is not offered to be left out where the sentence would say nothing: « %s »', async (line) => {
    const { reply } = await griot.say(SEG, line);
    expect(plain(reply.text)).toContain('Redites-le sans ce code');
    expect(reply.buttons.map(({ label }) => label)).toEqual([ANYWAY]);
  });

  it('is asked about in a form, which is then kept whole', async () => {
    const { reply } = await griot.say(SEG, 'gec décision');
    const values = { groupe: 'GEC', texte: 'Écrire au ministre (suite de D-GA-2027-001)' };
    const submit = { ...(reply.form ? { id: reply.form.id } : {}), values };
    expect(await labels({ submit })).toEqual([WITHOUT, ANYWAY]);
    await griot.say(SEG, { press: WITHOUT });
    expect((await texts()).at(-1)).toBe('Écrire au ministre');
  });

  it('is asked about in the form of a meeting, which is then previewed without it', async () => {
    const { reply } = await griot.say(SEG, 'gec planifier');
    const values = {
      groupe: 'GEC',
      date: '2027-03-11',
      heure: '10:00',
      objet: 'Budgets, suite de GA-2027-02',
    };
    const submit = { ...(reply.form ? { id: reply.form.id } : {}), values };
    expect(await labels({ submit })).toEqual([WITHOUT, ANYWAY]);
    const shown = plain((await griot.say(SEG, { press: WITHOUT })).reply.text);
    expect(shown).toContain('Budgets');
    expect(shown).not.toContain('GA-2027-02');
  });

  it.each([
    'ga décision Suite de D-GA-2027-001, relire la lettre',
    'D-GA-2027-001',
    'reporter GA-2027-03 au 12 mars à 10h',
    'ga planifier 12 mars à 10h, objet : suite de D-GA-2027-001',
    'odj GEC-2027-03',
    'décisions gec',
    'gec décision Suite de D-2027-001, afficher la liste',
  ])('is none in « %s »', async (line) => {
    expect(await labels(line)).not.toContain(WITHOUT);
  });

  it('tells nothing to somebody who may not know the group', async () => {
    const { reply } = await griot.say(AISSATA, 'gec décision Suite de D-GA-2027-009, classer');
    expect(plain(reply.text)).toContain('Suite de D-GA-2027-009');
    expect(reply.buttons.map(({ label }) => label)).not.toContain(WITHOUT);
  });

  it('is pressed by its author alone', async () => {
    const { reply } = await griot.say(SEG, 'gec décision Trier les notes de D-GA-2027-001');
    const { error } = await griot.say(AISSATA, { press: reply.buttons[0]?.id ?? '' });
    expect(error?.code).toBe('button.unknown');
  });

  describe('in a séance', () => {
    const say = (act: Act) => griot.say(SEG, act, { channel: 'GEC' });
    const book = async (): Promise<string> => plain((await say('livre')).reply.text);

    beforeAll(async () => {
      griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
      await say('séance ouvrir GEC-2027-03');
    });

    it.each([
      'décision : suite de D-GA-2027-001, publier la note',
      'info : la GIZ présente la note, suite de GA-2027-02',
      'décision : relire la note\naction : suite de D-GA-2027-001, écrire au ministre',
    ])('is asked about in « %s »', async (line) => {
      expect(await labels(line, 'GEC')).toEqual([WITHOUT, ANYWAY]);
      expect(await book()).not.toContain('GA-2027');
    });

    it('is left out of all the lines that are noted', async () => {
      await say('décision : relire la note\naction : suite de D-GA-2027-001, écrire au ministre');
      await say({ press: WITHOUT });
      await say({ press: 'Tout noter' });
      expect(await book()).toContain('écrire au ministre');
      expect(await book()).not.toContain('GA-2027');
    });

    it('is asked about in a correction', async () => {
      expect(await labels('corriger 1 : relire, suite de D-GA-2027-001', 'GEC')).toEqual([
        WITHOUT,
        ANYWAY,
      ]);
    });

    it('is asked about once, where it is asked what a line is', async () => {
      expect(await labels('un mot sur GA-2027-02', 'GEC')).toContain('info : …');
      expect(await labels({ press: 'info : …' }, 'GEC')).toEqual([ANYWAY]);
    });
  });
});
