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

describe('somebody excused who prefers another address', () => {
  let griot: Griot;
  const MARTIN = 'martin.keller@example.org';

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-22T10:00' });
    await said(SEG, 'gec planifier jeudi 4 mars à 10h, salle du PNUD');
    await said(SEG, 'Confirmer');
    await said(SEG, 'planifie le gec vendredi 5 mars à 10h, salle du PNUD');
    await said(SEG, 'Confirmer');
    await said(SEG, 'gec série 3e jeudi du mois à 9h, à partir d’avril, objet : point mensuel');
    await said(SEG, 'Confirmer');
    await passing(5);
    await said(MARTIN, 'excusé GEC-2027-03');
    await said(MARTIN, 'série GEC-S1');
    await said(MARTIN, 'Excusé pour toutes');
    await said(MARTIN, 'présent GEC-2027-05');
    await said(SEG, `membre adresse ajouter @Martin Keller ${NEW}`);
    await said(SEG, 'Confirmer');
    await said(SEG, `membre adresse préférée @Martin Keller ${NEW}`);
    await said(SEG, 'Confirmer');
    await passing(3);
    await said(MARTIN, 'excusé GEC-2027-03-2');
    await passing(10);
  });
  afterAll(() => griot.stop());

  async function said(who: string, line: string): Promise<void> {
    const pressed = line === 'Confirmer' || line.endsWith('toutes');
    const { error } = await griot.say(who, pressed ? { press: line } : line);
    expect(error).toBeUndefined();
  }
  const passing = (count: number) =>
    griot.advance(griot.clock.now().add({ minutes: count }).toString());
  /** What his answer is to each event that the calendar of an address was last sent. */
  async function answersAt(address: string): Promise<Record<string, string | undefined>> {
    const mails = (await griot.mails()).filter(({ recipient }) => recipient === address);
    const events = mails
      .map(({ raw }) => calendarOf(raw).replace(/\r\n /gu, ''))
      .flatMap((text) => text.split('BEGIN:VEVENT').slice(1));
    const said = (event: string, pattern: RegExp) => pattern.exec(event)?.[1];
    return Object.fromEntries(
      events.map((event) => [
        said(event, /DTSTART[^:]*:(\d{8})/u),
        said(event, /PARTSTAT=([A-Z-]+)/u),
      ]),
    );
  }

  it('finds there all that was in the other calendar, each meeting with his own answer', async () => {
    expect(await answersAt(NEW)).toEqual({
      '20270304': 'DECLINED',
      // Given after it had left the one calendar and before it came into the other.
      '20270305': 'DECLINED',
      '20270415': 'DECLINED',
      '20270520': 'ACCEPTED',
    });
  });

  it('is promised at the former address what does come to the new one', async () => {
    const of = async (address: string, subject: RegExp) =>
      (await griot.mails())
        .filter(({ recipient }) => recipient === address)
        .flatMap((mail) => subject.exec(mail.subject)?.[1] ?? [])
        .sort();
    const promised = await of(MARTIN, /^Autre adresse\s: (\S+)/u);
    expect(promised).toEqual(['GEC-2027-03', 'GEC-2027-03-2', 'réunions']);
    expect(await of(NEW, /nouvelle adresse\s: (\S+)/u)).toEqual(promised);
  });

  it('is told there when the series ends: not every calendar heeds an excuse', async () => {
    const sent = (await griot.mails(NEW)).length;
    await said(SEG, 'terminer série GEC-S1 au 30 avril');
    await said(SEG, 'Confirmer');
    await passing(5);
    const letters = (await griot.mails(NEW)).slice(sent);
    expect(letters.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('fin des réunions'),
    ]);
  });

  it('has them once when the address changes again before they have come', async () => {
    await said(SEG, 'membre adresse ajouter @Martin Keller troisieme@exemple.org');
    await said(SEG, 'Confirmer');
    const sent = (await griot.mails()).length;
    await said(SEG, 'membre adresse préférée @Martin Keller troisieme@exemple.org');
    await said(SEG, 'Confirmer');
    await passing(11);
    await said(SEG, `membre adresse préférée @Martin Keller ${NEW}`);
    await said(SEG, 'Confirmer');
    await passing(2);
    await passing(30);
    const come = (await griot.mails())
      .slice(sent)
      .filter(({ subject }) => /nouvelle adresse/u.test(subject))
      .map(({ recipient }) => recipient);
    expect(come).toEqual([NEW, NEW, NEW]);
  });
});
