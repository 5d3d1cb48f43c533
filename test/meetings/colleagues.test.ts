import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { SEG, startPlanned } from '../support/planned.ts';

const SWISS = 'martin.keller@example.org';
const HIS_DEPUTY = 'fatou.kone@example.org';
const FRENCH = 'camille.rousseau@example.org';

describe('what is said of a colleague', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h');
  });
  afterAll(() => griot.stop());

  const said = async (by: string, line: string, channel?: string) => {
    const { reply, error } = await griot.say(by, line, channel ? { channel } : {});
    return { text: plain(reply.text), error: error?.code };
  };
  const list = async () => (await said(SEG, 'présences GEC-2027-03')).text;

  it.each([
    'M. Keller ne sera pas là, je viendrai à sa place',
    'M. Keller ne viendra pas au gec du 18',
    'je remplace M. Keller le 18',
    'c’est moi qui représenterai M. Keller au gec',
  ])('by whoever would sit in is told to whom it belongs: « %s »', async (line) => {
    const { text, error } = await said(HIS_DEPUTY, line);
    expect(error).toBe('meeting.colleagueAnswer');
    expect(text).toContain('revient à Martin Keller, ou au secrétariat');
    expect(await list()).toContain('Martin Keller : réponse en attente');
  });

  it.each([
    'je remplace M. Keller',
    'je remplace M. Keller à partir du 18',
    'je remplace le rapport de M. Keller',
    'je remplace M. Keller le 18 ?',
  ])('is not heard in « %s »', async (line) => {
    expect((await said(HIS_DEPUTY, line)).error).not.toBe('meeting.colleagueAnswer');
  });

  it('by anybody else is refused as before', async () => {
    const { error } = await said(FRENCH, 'Keller ne viendra pas au gec du 18');
    expect(error).toBe('access.refused');
  });

  it.each([
    ['ma collègue Awa Diallo viendra avec moi', 'rien noté pour Awa Diallo'],
    ['j’amène deux collègues au gec', 'Votre réponse n’invite que vous'],
    ['nous serons deux', 'donnez leurs noms à Lars Johansson'],
    ['Fatou Koné viendra avec moi le 18', '[Céder ma place à Fatou Koné]'],
  ])('who comes along is noted nowhere, and it is said: « %s »', async (line, note) => {
    const { text } = await said(SWISS, line);
    expect(text).toContain('rien n’est encore noté');
    expect(text).toContain(note);
    const attendance = await list();
    expect(attendance).toContain('Martin Keller : réponse en attente');
    expect(attendance).not.toMatch(/Diallo|Koné/u);
  });

  it('who comes along may be said to others, in the channel of the group', async () => {
    const { error } = await said(SWISS, 'ma collègue Awa Diallo viendra avec moi', 'GEC');
    expect(error).toBe('command.unknown');
  });

  it.each([
    'finalement je ne pourrai pas, je me fais représenter par Élodie',
    'je ne pourrai pas le 18, je me fais représenter par mon avocat',
  ])('nobody of another house sits in: « %s »', async (line) => {
    await said(SWISS, line);
    expect(await list()).not.toContain('Garnier');
  });

  it('who sits in is named behind « je ne pourrai pas »', async () => {
    const { text } = await said(
      SWISS,
      'finalement je ne pourrai pas le 18, je me fais représenter par Fatou',
    );
    expect(text).toContain('votre absence à GEC-2027-03 est excusée');
    expect(text).toContain('Fatou Koné reçoit à l’instant une invitation pour vous représenter');
  });
});
