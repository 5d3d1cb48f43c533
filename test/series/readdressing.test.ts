import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { CalendarClient, calendarOf } from './client.ts';

const SEG = 'coordonnateur@example.org';
const FORMER = 'martin.keller@example.org';
const NEW = 'keller@exemple.org';

describe('somebody who prefers another address', () => {
  let griot: Griot;
  let before: string[];

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-22T10:00' });
    await confirmed(SEG, 'gec planifier jeudi 4 mars à 10h, salle du PNUD');
    await confirmed(
      SEG,
      'gec série 3e jeudi du mois à 9h, à partir de mars, objet : point mensuel',
    );
    await griot.say(FORMER, 'présent GEC-2027-03');
    await confirmed(SEG, 'reporter GEC-2027-04 au 20 avril à 11h');
    await minutes(5);
    before = await shownTo(FORMER);
    await confirmed(SEG, `membre adresse ajouter @Martin Keller ${NEW}`);
  });
  afterAll(() => griot.stop());

  async function confirmed(who: string, line: string): Promise<void> {
    await griot.say(who, line);
    const { error } = await griot.say(who, { press: 'Confirmer' });
    expect(error).toBeUndefined();
  }
  const minutes = (count: number) =>
    griot.advance(griot.clock.now().add({ minutes: count }).toString());
  /** The meetings have left one calendar, then have come into the other. */
  async function settled(): Promise<void> {
    await minutes(3);
    await minutes(10);
  }
  const objectsTo = async (...addresses: readonly string[]): Promise<string[]> => {
    const mails = (await griot.mails()).filter(({ recipient }) => addresses.includes(recipient));
    return mails.map(({ raw }) => calendarOf(raw)).filter((text) => text !== '');
  };
  /** What a calendar program that reads those addresses shows of the year. */
  async function shownTo(...addresses: readonly string[]): Promise<string[]> {
    const calendar = new CalendarClient();
    for (const text of await objectsTo(...addresses)) calendar.receive(text);
    return calendar.shown('2027-02-22', '2027-12-31');
  }

  it('who thinks again within two minutes is sent nothing', async () => {
    expect(before.length).toBeGreaterThan(9);
    const sent = (await griot.mails()).length;
    await confirmed(SEG, `membre adresse préférée @Martin Keller ${NEW}`);
    await confirmed(SEG, `membre adresse préférée @Martin Keller ${FORMER}`);
    await minutes(30);
    const letters = (await griot.mails()).slice(sent);
    expect(letters.filter(({ raw }) => raw.includes('text/calendar'))).toEqual([]);
  });

  it('has his meetings in the calendar of that one, as they stood, and no more in the other', async () => {
    await confirmed(SEG, `membre adresse préférée @Martin Keller ${NEW}`);
    await minutes(3);
    expect(await shownTo(FORMER)).toEqual([]);
    await minutes(10);
    expect(await shownTo(NEW)).toEqual(before);
    const answered = (await objectsTo(NEW)).map((text) => text.replace(/\r\n /gu, ''));
    const single = answered.find((text) => !text.includes('RRULE'));
    expect(single).toContain(`PARTSTAT=ACCEPTED;RSVP=TRUE;CN="Martin Keller":mailto:${NEW}`);
  });

  it('has them once in a calendar that reads both', async () => {
    expect(await shownTo(FORMER, NEW)).toEqual(before);
  });

  it('hears there, and there alone, of what changes', async () => {
    const [former, own] = [await objectsTo(FORMER), await objectsTo(NEW)];
    await confirmed(SEG, 'reporter GEC-2027-03 à 15h');
    await confirmed(SEG, 'reporter GEC-2027-05 au 21 mai à 11h');
    await minutes(5);
    expect((await objectsTo(FORMER)).length).toBe(former.length);
    expect((await objectsTo(NEW)).length).toBe(own.length + 2);
    expect((await shownTo(NEW)).some((one) => one.startsWith('2027-03-04T15:00'))).toBe(true);
  });

  it('loses nothing to the one who takes over his address: a mailbox goes with the post', async () => {
    const heir = 'kwame.mensah@example.org';
    const box = 'poste@exemple.org';
    await confirmed(SEG, `membre adresse ajouter @Martin Keller ${box}`);
    await confirmed(SEG, `membre adresse préférée @Martin Keller ${box}`);
    await settled();
    await confirmed(SEG, `membre adresse préférée @Martin Keller ${NEW}`);
    await confirmed(SEG, `membre adresse retirer @Martin Keller ${box}`);
    await confirmed(SEG, `membre adresse ajouter @Kwame Mensah ${box}`);
    await confirmed(SEG, `membre adresse préférée @Kwame Mensah ${box}`);
    await settled();
    expect(await shownTo(heir)).toEqual([]);
    expect((await shownTo(box)).length).toBe(before.length);
    const taken = (await objectsTo(box)).filter((text) => text.includes('METHOD:CANCEL'));
    expect(taken).toEqual([]);
  });
});
