import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, type SayOptions, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const AISSATA = 'aissata.diarra@example.org';
const HEALTH = 'adama.kante@example.org';

const hands = (griot: () => Griot, as: string) => ({
  told: async (act: Act): Promise<string> =>
    (await griot().say(as, act)).reply.text.replaceAll('\u00a0', ' '),
  labels: async (act: Act, options?: SayOptions): Promise<readonly string[]> =>
    (await griot().say(as, act, options)).reply.buttons.map(({ label }) => label),
});

const BUTTONS = ['Confirmer', 'Abandonner'];

describe('« oui » typed after a preview', () => {
  let griot: Griot;
  const { told, labels } = hands(() => griot, SEG);
  const LINE = 'gec planifier jeudi 25 mars à 10h';

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T01:00' });
  });
  afterAll(() => griot.stop());
  // What one test leaves open is forgotten for the next.
  afterEach(() => griot.advance(griot.clock.now().add({ hours: 2 }).toString().slice(0, 16)));

  const meetings = (): Promise<number> => griot.database.client.meeting.count();

  it('is the press of « Confirmer », once', async () => {
    const before = await meetings();
    await told(LINE);
    expect(await told('oui')).toContain('est planifiée');
    expect(await told('oui')).toContain('Bien reçu');
    expect(await meetings()).toBe(before + 1);
  });

  it('is judged as the press is: what has changed is shown again first', async () => {
    const before = await meetings();
    await told('gec planifier lundi 29 mars à 10h');
    await griot.say(AISSATA, 'férié ajouter 29 mars 2027, deuil national');
    expect(await told('ok')).toContain('Aperçu de la réunion');
    expect(await meetings()).toBe(before);
    await told('ok');
    expect(await meetings()).toBe(before + 1);
  });

  it.each(['non', 'annule', 'laisse tomber', 'non laisse'])(
    'gives the preview up when it is « %s »',
    async (no) => {
      const before = await meetings();
      await told(LINE);
      expect(await told(no)).toContain('abandonné');
      expect(await told('oui')).toContain('Bien reçu');
      expect(await meetings()).toBe(before);
    },
  );

  it('does nothing once something else has been shown: the buttons come back', async () => {
    const before = await meetings();
    await told(LINE);
    await told('mes actions');
    expect(await labels('oui')).toEqual(BUTTONS);
    expect(await labels('oui')).toEqual(BUTTONS);
    expect(await meetings()).toBe(before);
    expect(await told({ press: 'Confirmer' })).toContain('est planifiée');
  });

  it('does nothing once a message long delayed has come in between', async () => {
    const before = await meetings();
    await told(LINE);
    const now = griot.clock.now();
    await griot.database.client.outboxMessage.create({
      data: {
        dedupeKey: 'delayed',
        transport: 'slack',
        recipient: 'U1',
        personId: 'coordonnateur',
        subject: 'Viendrez-vous ?',
        payload: '{}',
        status: 'sent',
        notBefore: new Date(now.subtract({ hours: 30 }).epochMilliseconds),
        createdAt: new Date(now.subtract({ hours: 30 }).epochMilliseconds),
        sentAt: new Date(now.add({ seconds: 1 }).epochMilliseconds),
      },
    });
    expect(await labels('oui')).toEqual(BUTTONS);
    expect(await meetings()).toBe(before);
  });

  it('does nothing when a line was not understood in between', async () => {
    await told(LINE);
    await told('turlututu chapeau pointu');
    expect(await labels('ok')).toEqual(BUTTONS);
  });

  it('tells whoever gives thanks for it that nothing has left', async () => {
    await told(LINE);
    expect(await told('ok merci')).toContain('rien n’est fait tant que');
  });

  it('asks which when two previews wait', async () => {
    const before = await meetings();
    await told(LINE);
    await told('gec planifier jeudi 8 avril à 10h');
    expect(await labels('confirme')).toEqual([...BUTTONS, ...BUTTONS]);
    expect(await meetings()).toBe(before);
  });

  it('names each of those that wait by what it does, for whom and when', async () => {
    await told('gt eau planifier jeudi 25 mars à 15h');
    await told('annuler GEC-2027-03 motif : deuil');
    await told('reporter GEC-2027-03 au 12 mars');
    const asked = (await told('vas-y')).replaceAll('\u202f', ' ');
    expect(asked).toContain('Nouvelle réunion GT-EAU — jeudi 25 mars 2027, 15 h 00');
    expect(asked).toContain('Annulation de GEC-2027-03 — jeudi 25 mars 2027, 10 h 00');
    expect(asked).toContain('Changement de GEC-2027-03 — vendredi 12 mars 2027, 10 h 00');
  });

  it('« oui pour le GT Eau » takes the one that fits, when it has just been shown', async () => {
    await told('gt eau planifier mardi 6 avril à 15h');
    await told('gt santé planifier mardi 6 avril à 10h');
    await told('oui');
    expect(await told('oui pour le GT Eau')).toContain('GT-EAU-2027-04 est planifiée');
    expect(await told('confirme le gt santé du 6 avril')).toContain(
      'GT-SANTE-2027-04 est planifiée',
    );
  });

  it('« oui pour le GT Eau » shows it first when something else has been shown since', async () => {
    const before = await meetings();
    await told('gt eau planifier jeudi 8 avril à 15h');
    await told('gt santé planifier jeudi 8 avril à 10h');
    expect(await told('oui pour le gt eau')).toContain('Votre dernier aperçu attend');
    expect(await meetings()).toBe(before);
    expect(await told('oui pour le gt eau')).toContain('est planifiée');
  });

  it.each([
    'oui pour le gt justice',
    'oui pour le gt eau du 9',
    'oui pour le gt eau du 15 mai',
    'oui pour le gt eau du 15/05',
    'oui pour le gt eau ?',
    'oui pour le gt eau à 11h',
  ])('« %s » confirms nothing of the GT Eau on the 8th', async (line) => {
    const before = await meetings();
    await told('gt eau planifier jeudi 15 avril à 15h');
    await told(line);
    expect(await meetings()).toBe(before);
  });

  it('does nothing a quarter of an hour later', async () => {
    await told(LINE);
    await griot.advance(griot.clock.now().add({ minutes: 16 }).toString().slice(0, 16));
    expect(await labels('oui')).toEqual(BUTTONS);
  });

  it('does nothing in a channel, where it may be said to a colleague', async () => {
    const channel = { channel: 'GEC' };
    await griot.say(SEG, LINE, channel);
    expect(await labels('oui', channel)).toEqual(BUTTONS);
    expect(await told('oui')).toContain('Bien reçu');
  });
});

describe('« oui » typed while something else goes on', () => {
  let griot: Griot;
  const { told, labels } = hands(() => griot, HEALTH);
  const LINE = 'gt-sante planifier jeudi 25 mars à 10h';

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(HEALTH, 'gt-sante planifier jeudi 4 mars à 10h');
    await griot.say(HEALTH, 'oui');
  });
  afterAll(() => griot.stop());

  it('may answer a reminder, and is no word of a séance: nothing is done', async () => {
    await griot.advance('2027-03-04T08:55');
    await told(LINE);
    await griot.advance('2027-03-04T09:05');
    expect(griot.sent.at(-1)).toMatchObject({ channel: 'web' });
    expect(await labels('oui')).toEqual(BUTTONS);
    await told({ press: 'Abandonner' });

    await griot.advance('2027-03-04T10:00');
    await told('séance ouvrir GT-SANTE-2027-03');
    await told('info : lecture de la note');
    await told(LINE);
    expect(await labels('oui')).toEqual(BUTTONS);
    expect(await told('annule')).not.toContain('abandonné');
    expect(await labels('oui')).toEqual(BUTTONS);
  });
});
