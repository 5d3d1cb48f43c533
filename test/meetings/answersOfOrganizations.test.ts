import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';

describe('the answer of an organisation', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h');
    await griot.say(SEG, 'oui');
  });
  afterAll(() => griot.stop());

  const said = async (line: string, by = SEG) => plain((await griot.say(by, line)).reply.text);
  const code = async (line: string, by = SEG) => (await griot.say(by, line)).error?.code;

  it.each([
    ['la Suisse vient le 18', 'Martin Keller (Coopération suisse) : présence'],
    ['le PNUD sera là', 'Hélène Rakotomalala (PNUD) : présence'],
    ['la BAD ne viendra pas', 'Kwame Mensah (BAD) : absence excusée'],
    ['la BAD ne vient plus', 'Kwame Mensah (BAD) : absence excusée'],
    ['la BAD viendra peut etre', 'Kwame Mensah (BAD) : présence incertaine'],
    ['le Canada s’excuse pour le 18', 'Geneviève Tremblay (Coopération canadienne) : absence'],
    ['ni la FAO ni le PAM ne viendront', 'Marième Sow (FAO) et Tomás Oliveira (PAM) : absence'],
    [
      'l’ambassade du Danemark vient de m’appeler, ils ne seront pas là le 18',
      'Søren Nielsen (Coopération danoise) : absence excusée',
    ],
  ])('is noted by the secretariat, once confirmed: « %s »', async (line, noted) => {
    expect(await said(line)).toContain(noted);
  });

  it.each(['Fatou Koné remplace M. Keller au gec du 18', 'Mme Koné remplacera M. Keller jeudi 18'])(
    'is of a stand-in, for one meeting: « %s »',
    async (line) => {
      const preview = await said(line);
      expect(preview).toContain('Martin Keller (Coopération suisse) : absence excusée');
      expect(preview).toContain('Fatou Koné recevra une invitation pour le représenter');
    },
  );

  it.each([
    'Martin Keller ne pourra pas venir, c’est Fatou Koné qui le remplace',
    'Keller ne viendra pas, Fatou Koné viendra à sa place',
    'la Suisse sera représentée par Fatou Koné',
  ])('is of a stand-in, of the one meeting to come: « %s »', async (line) => {
    const preview = await said(line);
    expect(preview).toContain('Martin Keller (Coopération suisse) : absence excusée');
    expect(preview).toContain('Fatou Koné recevra une invitation pour le représenter');
  });

  it.each([
    ['Hélène Rakotomalala sera là', 'Hélène Rakotomalala (PNUD) : présence'],
    ['Mme Tremblay ne viendra pas', 'Geneviève Tremblay (Coopération canadienne) : absence'],
  ])('may be told of somebody by a whole name: « %s »', async (line, noted) => {
    expect(await said(line)).toContain(noted);
  });

  it('is not heard between colleagues, nor from whoever may note nothing', async () => {
    const line = 'Hélène Rakotomalala sera là';
    expect((await griot.say(SEG, line, { channel: 'GEC' })).error?.code).toBe('command.unknown');
    expect(await code('Fatou Koné sera là', SWISS)).toBe('command.unknown');
  });

  it('is no stand-in’s who is of another organisation, and changes no seat', async () => {
    expect(await code('Drissa Togo remplace Camille Rousseau au gec du 18 mars')).toBe(
      'meeting.standInNotOf',
    );
  });

  it('is the speaker’s own, of his own organisation: it is asked, with one press', async () => {
    const { reply, error } = await griot.say(SWISS, 'la Suisse vient le 18');
    expect(error?.code).toBe('meeting.ownAnswer');
    expect(plain(reply.text)).toContain('GEC-2027-03 – 18 mars 2027');
    expect(await said('présences GEC-2027-03')).toContain('Martin Keller : réponse en attente');
    await griot.say(SWISS, { press: 'GEC-2027-03 – 18 mars 2027' });
    expect(await said('présences GEC-2027-03')).toContain('Martin Keller : présence confirmée');
  });

  it('is not for a member to give, of another', async () => {
    expect(await code('la GIZ ne viendra pas', SWISS)).toBe('access.refused');
  });

  it.each([
    'la BAD viendra si le vol est maintenu',
    'la Suisse vient de publier sa stratégie',
    'le PNUD sera là pour signer l’accord',
    'ni la date ni le lieu ne conviennent',
    'ni le GEC ni le GT Eau',
    'la matrice remplace le tableau le 18',
    'le matériel sera là',
    'Fatou viendra',
    'Awa Traoré sera là',
    'la Suisse sera représentée par un consultant',
    'le rapport ne viendra pas',
  ])('is not in « %s »', async (line) => {
    expect(await code(line)).toBe('command.unknown');
  });

  it('is told to whoever asks for it', async () => {
    const answer = await said('la BAD vient-elle ?');
    expect(answer).toContain('BAD — Kwame Mensah');
    expect(answer).not.toContain('[Confirmer]');
  });
});
