import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

const MARTIN = 'martin.keller@example.org';

describe('whether a meeting is held, where a group has several to come', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned(
      'gec planifier jeudi 18 mars à 10h',
      'gec planifier mardi 23 mars à 15h',
      'gec planifier jeudi 1er avril à 10h',
    );
  });
  afterAll(() => griot.stop());

  const said = (line: string, by = SEG) => heard(griot, line, by);

  it.each([
    'le gec du 23 est maintenu ?',
    'le gec du 23 est annulé ?',
    'est-ce que le gec du 23 est maintenu ?',
    'bonjour, le gec du 23 mars est toujours prévu ?',
    'le gec du 23 a toujours lieu ?',
  ])('shows the meeting of the day that is said behind its group: « %s »', async (line) => {
    expect((await said(line)).text).toContain('Date : mardi 23 mars 2027, 15 h 00');
  });

  it('shows the next one when no day is said', async () => {
    expect((await said('le gec est maintenu ?')).text).toContain('Date : jeudi 18 mars 2027');
  });

  it.each([
    ['le gec du 1er avril, je viendrai', 'votre présence à GEC-2027-04'],
    ['le gec du 1er avril, je ne serai pas là', 'votre absence à GEC-2027-04'],
    ['le gec du 23 mars, je viendrai', 'votre présence à GEC-2027-03-2'],
  ])('notes an answer of the meeting of that day: « %s »', async (line, noted) => {
    expect((await said(line, MARTIN)).text).toContain(noted);
  });

  it.each([
    ['décale le gec du 23 de 2h', 'mardi 23 mars 2027, 17 h 00'],
    ['décale le gec du 23 de 30 min', 'mardi 23 mars 2027, 15 h 30'],
    ['le gec du 23 aura lieu à 16h', 'mardi 23 mars 2027, 16 h 00'],
    ['le gec du 23 passe à 16h', 'mardi 23 mars 2027, 16 h 00'],
    ['décale le gec du 23 de 15h à 16h', 'mardi 23 mars 2027, 16 h 00'],
    ['reporte le gec du 23 au 30 de 9h à 11h', 'mardi 30 mars 2027, 9 h 00 – 11 h 00'],
  ])('moves the meeting of the day that is said behind its group: « %s »', async (line, date) => {
    const { text } = await said(line);
    expect(text).toContain('Aperçu du changement : GEC-2027-03-2');
    expect(text).toContain(`Date : ${date}`);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('asks why of « annule le gec du 23, pas celui du 18 », which tells no reason', async () => {
    const { text } = await said('annule le gec du 23, pas celui du 18');
    expect(text).toContain('Pour quel motif la réunion GEC-2027-03-2');
    const { text: told } = await said('annule le gec du 23, pas de quorum');
    expect(told).toContain('Motif : pas de quorum');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  describe('when the one that came first is called off', () => {
    beforeAll(async () => {
      await said('annuler GEC-2027-03 motif : deuil');
      await griot.say(SEG, { press: 'Confirmer' });
    });

    it.each(['le gec est maintenu ?', 'le gec est annulé ?', 'le gec a bien lieu ?'])(
      'says so, and does not show the one behind it: « %s »',
      async (line) => {
        for (const by of [SEG, MARTIN]) {
          const { text } = await said(line, by);
          expect(text).toContain('Réunion annulée. Motif : deuil');
          expect(text).toContain('jeudi 18 mars 2027');
        }
      },
    );

    it.each(['le gec c’est quand ?', 'prochain gec'])(
      'shows the next one to whoever asks when: « %s »',
      async (line) => {
        expect((await said(line)).text).toContain('Date : mardi 23 mars 2027, 15 h 00');
      },
    );

    it('shows the one that is held to whoever names its day', async () => {
      const { text } = await said('le gec du 23 est maintenu ?');
      expect(text).toContain('Date : mardi 23 mars 2027, 15 h 00');
      expect(text).not.toContain('Réunion annulée');
    });
  });

  it.each([
    'annule la séance photo',
    'annule la séance de yoga',
    'annule mon rdv dentiste',
    'reporte la séance photo au 25',
  ])('asks which one, and takes none that was shown: « %s »', async (line) => {
    await said('GEC-2027-04');
    const { text, error } = await said(line);
    expect(error).toBe('meeting.missing');
    expect(text).not.toMatch(/Aperçu|Annulation de/u);
  });

  it.each(['annule cette réunion motif : grève', 'annule la séance, le ministre est absent'])(
    'takes the one that was shown for « %s »',
    async (line) => {
      await said('GEC-2027-04');
      expect((await said(line)).text).toContain('Annulation de GEC-2027-04');
      await griot.say(SEG, { press: 'Abandonner' });
    },
  );
});
