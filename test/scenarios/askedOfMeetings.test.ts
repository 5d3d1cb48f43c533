import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

/** A meeting of Thursday 18 March, of which it is asked whether it was moved or called off. */
describe('a meeting asked about, wished for or called off', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h, pnud');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const said = async (line: string, channel?: string) => {
    const { reply, error } = await griot.say(SEG, line, channel ? { channel } : {});
    const labels = reply.buttons.map(({ label }) => label);
    return { text: reply.text.replace(/[\u00a0\u202f]/gu, ' '), labels, error: error?.code };
  };

  it.each([
    'gec annulé ?',
    'combien de temps dure le gec ?',
    'how long is the meeting?',
    'peut-on se connecter à distance ?',
    'gec annule ?',
    'le gec est annulé ?',
    'gec reporté au 22 ?',
    'le gec a-t-il été reporté au 22 ?',
    'la réunion du gec est-elle reportée au 22 mars ?',
  ])('« %s » is answered by the meeting as it stands', async (line) => {
    const { text, labels } = await said(line);
    expect(text).toContain('jeudi 18 mars 2027, 10 h 00');
    expect(labels).not.toContain('Confirmer');
  });

  it.each([
    'le PNUD propose de reporter le gec au 25',
    'le PNUD propose de reporter',
    'la Banque mondiale souhaite annuler le gec',
    'la Suisse voudrait reporter le gec au 25 mars',
  ])('« %s » is what others would like', async (line) => {
    expect((await said(line)).error).toBe('command.unknown');
  });

  it.each([
    'je propose de reporter le gec au 25',
    'on voudrait reporter le gec au 25',
    'peut-on reporter le gec au 25 ?',
    'gec reporté au 25',
  ])('« %s » previews the move', async (line) => {
    const { text } = await said(line);
    expect(text).toContain('Date : jeudi 25 mars 2027, 10 h 00');
  });

  it('« annule ça ? » is said of no meeting, even in a channel', async () => {
    expect((await said('annule ça ?', 'GEC')).error).toBe('command.unknown');
  });

  it.each([
    'le gec n’aura pas lieu le 18',
    'tu peux annuler le gec ?',
    'cancel the GEC',
    'cancel the GEC meeting please',
  ])('« %s » tells no reason: it is asked for', async (line) => {
    expect((await said(line)).text).toContain('Pour quel motif');
  });

  it.each([
    ['le gec n’aura pas lieu le 18 mars : deuil', 'deuil'],
    ['la réunion de jeudi 18 mars est annulée : deuil national', 'deuil national'],
    ['cancel GEC-2027-03 because of the strike', 'strike'],
  ])('« %s » tells the reason « %s »', async (line, reason) => {
    const { text } = await said(line, 'GEC');
    expect(text).toContain('Annulation de GEC-2027-03');
    expect(text).toContain(`Motif : ${reason}\n`);
  });

  it('calls off no other meeting than that of the day', async () => {
    const { text } = await said('ma réunion de jeudi 25 à 10h est annulée', 'GEC');
    expect(text).not.toContain('Motif');
  });

  it('takes « finalement 2h » for the afternoon', async () => {
    await said('gec jeudi 25 mars à 10h');
    expect((await said('finalement 2h')).text).toContain('14 h 00 – 16 h 00');
  });
});

describe('a seat', () => {
  let griot: Griot;
  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
  });
  afterAll(() => griot.stop());

  it.each(['du 1er au 15 avril', 'jusqu’au 15 avril'])(
    'is not taken by whoever stands in %s',
    async (term) => {
      const { error, reply } = await griot.say(
        SEG,
        `Martin Keller remplace Fatou Koné au GEC ${term}`,
      );
      expect(error?.code).toBe('seat.onlyForATime');
      expect(reply.buttons).toEqual([]);
    },
  );

  it('is taken for good when no end is said', async () => {
    const { reply } = await griot.say(
      SEG,
      'Martin Keller remplace Fatou Koné au GEC à partir du 1er avril',
    );
    expect(reply.text).toContain('Aperçu du changement');
  });

  it('is given by « ajoute … comme suppléant au … »', async () => {
    const { reply } = await griot.say(SEG, 'ajoute Drissa Togo comme suppléant au GT Eau');
    expect(reply.text.replaceAll('\u00a0', ' ')).toContain('Rang : suppléant');
  });
});
