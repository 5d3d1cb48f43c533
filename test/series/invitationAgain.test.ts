import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { heard, SEG } from '../support/planned.ts';
import { CalendarClient, calendarOf } from './client.ts';

const KELLER = 'martin.keller@example.org';
const ROUSSEAU = 'camille.rousseau@example.org';

describe('an invitation that somebody did not receive', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-22T10:00' });
    await confirmed('gec planifier jeudi 4 mars à 10h, salle du PNUD, objet : revue du CREDD');
    await griot.say(KELLER, 'présent GEC-2027-03');
  });
  afterAll(() => griot.stop());

  async function confirmed(line: string) {
    await griot.say(SEG, line);
    const { error, sent } = await griot.say(SEG, { press: 'Confirmer' });
    expect(error).toBeUndefined();
    return sent;
  }
  const calendars = async (recipient: string): Promise<string[]> =>
    (await griot.mails(recipient)).map(({ raw }) => calendarOf(raw)).filter((text) => text !== '');
  function shown(texts: readonly string[]): string[] {
    const calendar = new CalendarClient();
    for (const text of texts) calendar.receive(text);
    return calendar.shown('2027-02-22', '2027-12-31');
  }

  it.each([
    'je n’ai pas reçu l’invitation',
    'j’ai pas eu l’invitation au GEC',
    'renvoyez-moi l’invitation svp',
    'Bonjour, pouvez-vous me renvoyer l’invitation ?',
    'je ne retrouve plus l’invitation au GEC',
    'j’ai perdu l’invitation, tu peux me la renvoyer ?',
    'je n’ai pas reçu l’invitation du gec, merci de me la renvoyer',
    'renvoie l’invitation',
  ])('is sent again to whoever says « %s », and stands once in a calendar', async (line) => {
    const before = await calendars(KELLER);
    const { text } = await heard(griot, line, KELLER);
    expect(text).toContain(`L’invitation à GEC-2027-03 repart à l’instant pour ${KELLER}`);
    const after = await calendars(KELLER);
    expect(after).toHaveLength(before.length + 1);
    expect(shown(after)).toEqual(shown(before));
    expect(shown(after.slice(-1))).toEqual(shown(before));
    expect(after.at(-1)?.replace(/\r\n /gu, '')).toContain('PARTSTAT=ACCEPTED');
  });

  it.each([
    'Martin Keller n’a pas reçu l’invitation au GEC',
    'merci de renvoyer l’invitation à Martin Keller',
    'renvoie l’ics à Martin Keller',
    'l’invitation n’est pas arrivée chez Martin Keller',
  ])('is sent again by whoever leads the meeting, after a preview: « %s »', async (line) => {
    const { text } = await heard(griot, line);
    expect(text).toContain(`Martin Keller (${KELLER}) recevra de nouveau l’invitation`);
    const { sent } = await griot.say(SEG, { press: 'Confirmer' });
    expect(sent.map(({ to }) => to)).toEqual([KELLER]);
    expect((await griot.say(SEG, { press: 'Confirmer' })).sent).toEqual([]);
  });

  it('is sent again to all, or to those who have not answered', async () => {
    const invited = (await griot.say(SEG, 'présences GEC-2027-03')).reply.text.match(/ — /gu);
    expect((await heard(griot, 'renvoie les invitations du GEC')).text).toContain(
      `${invited?.length} personnes recevront de nouveau`,
    );
    const sent = await confirmed('renvoie l’invitation du GEC à ceux qui n’ont pas encore répondu');
    expect(sent).toHaveLength((invited?.length ?? 0) - 1);
    expect(sent.map(({ to }) => to)).not.toContain(KELLER);
  });

  it('is nobody else’s to send', async () => {
    const { error } = await heard(griot, `renvoie l’invitation à Camille Rousseau`, KELLER);
    expect(error).toBe('access.refused');
    expect((await heard(griot, 'renvoie l’invitation à Fatou Koné')).error).toBe(
      'meeting.notInvitedThere',
    );
    expect((await heard(griot, 'renvoie l’invitation du GEC à Toto')).error).toBe('person.unknown');
    expect((await heard(griot, 'je n’ai pas reçu l’invitation')).error).toBe(
      'meeting.noInvitation',
    );
  });

  it.each([
    'je n’ai pas reçu l’invitation à dîner',
    'renvoie le document à Martin Keller',
    'est-ce que Martin Keller a reçu l’invitation ?',
    'qui n’a pas reçu l’invitation ?',
    'si Keller n’a pas reçu l’invitation',
    'pourquoi Martin Keller n’a pas reçu l’invitation',
    'la BAD n’a pas reçu l’invitation',
    'le ministre n’a pas reçu l’invitation',
    'Martin Keller n’a pas reçu l’invitation du groupe des sages',
  ])('is not sent for « %s »', async (line) => {
    const { sent, reply } = await griot.say(SEG, line);
    expect(sent).toEqual([]);
    expect(reply.text).not.toContain('de nouveau');
    expect(reply.text).not.toContain('Je ne trouve personne');
  });

  it('to a series is sent whole, with what has been moved of it', async () => {
    await confirmed('gec série 3e jeudi du mois à 9h, à partir d’avril, objet : point mensuel');
    await confirmed('reporter GEC-2027-04 au 20 avril à 11h');
    await griot.advance('2027-02-22T10:10');
    const before = shown(await calendars(ROUSSEAU));
    await heard(griot, 'je n’ai pas reçu l’invitation GEC-2027-04', ROUSSEAU);
    const after = await calendars(ROUSSEAU);
    const single = shown(after.slice(0, 1));
    expect([...single, ...shown(after.slice(-1))].sort()).toEqual([...before].sort());
    expect(shown(after)).toEqual(before);
  });

  it('is not sent with a change that is still to be told, which may be thought better of', async () => {
    const before = await calendars(KELLER);
    await confirmed('reporter GEC-2027-03 au 5 mars à 15h');
    for (const line of [
      'renvoie-moi l’invitation GEC-2027-03',
      'renvoie l’invitation GEC-2027-03',
    ]) {
      const { text } = await heard(griot, line, KELLER);
      expect(text).toContain('est déjà en chemin');
    }
    await confirmed('reporter GEC-2027-03 au 4 mars à 10h');
    await griot.advance(griot.clock.now().add({ minutes: 5 }).toString());
    expect(shown(await calendars(KELLER))).toEqual(shown(before));
  });

  it('to a series is not sent while one of its meetings is to be told as moved', async () => {
    const before = await calendars(ROUSSEAU);
    await confirmed('reporter GEC-2027-05 au 21 mai à 11h');
    const { text } = await heard(griot, 'renvoie-moi l’invitation GEC-2027-05', ROUSSEAU);
    expect(text).toContain('est déjà en chemin');
    expect(await calendars(ROUSSEAU)).toEqual(before);
  });
});
