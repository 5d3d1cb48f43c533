import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const KELLER = 'martin.keller@example.org';

describe('what has just been done to a meeting', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await say('gec planifier jeudi 18 mars à 10h');
  });
  afterAll(() => griot.stop());

  async function say(act: Act, by = SEG) {
    const { reply, error, sent } = await griot.say(by, act);
    const labels = (reply.buttons ?? []).map(({ label }) => plain(label));
    return { text: plain(reply.text), labels, error: error?.code, sent };
  }
  const confirm = () => say({ press: 'Confirmer' });

  it('is the preview itself while it waits: « annule ça » answers it', async () => {
    expect((await say('annule ça')).labels).not.toContain('annuler GEC-2027-03');
    await say('gec planifier jeudi 18 mars à 10h');
    await confirm();
  });

  it.each([
    'annule ça',
    'annule ma dernière action',
    'oups',
    'oups, je me suis trompé',
    'reviens en arrière',
    'non, efface la dernière commande',
    'je me suis trompé, remets tout comme avant',
    'undo',
  ])('is shown with what would undo it, and nothing is done: « %s »', async (line) => {
    const { text, labels, sent } = await say(line);
    expect(text).toContain('Rien n’est encore changé');
    expect(labels).toEqual(['annuler GEC-2027-03', 'reporter GEC-2027-03', 'GEC-2027-03']);
    expect(sent).toEqual([]);
  });

  it('is moved back to where it was, after a preview', async () => {
    await say('reporter GEC-2027-03 au 25 mars à 14h, lieu : OMS');
    await confirm();
    const { labels } = await say('annule ça');
    expect(labels).toEqual(['Remettre comme avant', 'GEC-2027-03']);
    expect((await say({ press: 'Remettre comme avant' })).text).toContain('Aperçu');
    await confirm();
    const { startsAt, endsAt, place } = await griot.database.client.meeting.findUniqueOrThrow({
      where: { code: 'GEC-2027-03' },
    });
    expect([startsAt, endsAt].map((at) => at.toISOString().slice(0, 16))).toEqual([
      '2027-03-18T10:00',
      '2027-03-18T12:00',
    ]);
    expect(place).toBe('Salle de conférence du PNUD');
  });

  it('is what it was, its place unknown and its subject too', async () => {
    await say('modifier GEC-2027-03, lieu : à préciser');
    await confirm();
    await say('modifier GEC-2027-03, lieu : OMS, objet : revue du budget');
    await confirm();
    await say('annule ça');
    await say({ press: 'Remettre comme avant' });
    await confirm();
    const { place, subject } = await griot.database.client.meeting.findUniqueOrThrow({
      where: { code: 'GEC-2027-03' },
    });
    expect([place, subject]).toEqual(['', 'Réunion GEC']);
  });

  it('is said to be undone by no press, when it is not', async () => {
    await say('odj ajouter GEC-2027-03 Budget');
    const { text, labels } = await say('reviens en arrière');
    expect(text).toContain('ne se défait pas d’un mot');
    expect(text).not.toContain('appuyez');
    expect(labels).toEqual(['GEC-2027-03']);
  });

  it('is held after all, when it had been called off', async () => {
    await say('annuler GEC-2027-03 motif : grève');
    await confirm();
    expect((await say('oups')).labels).toEqual(['rétablir GEC-2027-03', 'GEC-2027-03']);
    await say('rétablir GEC-2027-03');
    await confirm();
  });

  it('is answered otherwise by whoever answered', async () => {
    await say('présent GEC-2027-03', KELLER);
    const { labels } = await say('annule ça', KELLER);
    expect(labels).toEqual(['Présent', 'Excusé', 'Peut-être', 'GEC-2027-03']);
  });

  it('is no decision, which « annule la dernière décision » names', async () => {
    expect((await say('annule la dernière décision')).labels).not.toContain('annuler GEC-2027-03');
  });

  it.each([
    'annule ça ?',
    'si on revient en arrière',
    'ne reviens pas en arrière',
    'annule tout',
    'non',
  ])('is not what « %s » speaks of', async (line) => {
    expect((await say(line)).text).not.toContain('Pour revenir sur ce que vous venez de faire');
  });

  it('is nothing for whoever has done nothing', async () => {
    expect((await say('reviens en arrière', 'camille.rousseau@example.org')).error).toBe(
      'meeting.nothingDone',
    );
  });
});
