import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CalendarClient, calendarOf } from '../series/client.ts';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra@example.org';
const LEAVER = 'helene.rakotomalala@example.org';
const NEXT = 'kadiatou.sangare@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  await said(SEG, 'gec planifier jeudi 8 avril à 10h');
  await said(SEG, { press: 'Confirmer' });
  await said(SEG, 'décision gec Relire la note @Hélène Rakotomalala échéance 31 mars');
});
afterAll(() => griot.stop());

const said = async (who: string, act: Act): Promise<string> =>
  (await griot.say(who, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

it('whoever leaves hands over his seats, coming meetings and actions in one dialogue', async () => {
  const preview = await said(
    SEG,
    'départ @Hélène Rakotomalala le 31 mars, remplacée par @Kadiatou Sangaré',
  );
  expect(preview.split('\n').filter((line) => line.startsWith('- '))).toEqual([
    '- Siège GEC (titulaire) : prend fin ce jour-là ; passe à Kadiatou Sangaré.',
    '- Réunion GEC-2027-04 du 8 avril : absence excusée, l’invitation passe à Kadiatou Sangaré.',
    '- Action D-2027-001, « Relire la note » : passe à Kadiatou Sangaré.',
    expect.stringContaining('Le lendemain à minuit'),
  ]);
  expect(await said(SEG, { press: 'Confirmer' })).toContain('C’est fait');
  expect((await griot.mails(NEXT)).map(({ raw }) => raw).join()).toContain('GEC-2027-04');
  expect(await said(NEXT, 'mes actions')).toContain('D-2027-001');
  expect(await said(LEAVER, 'mes actions')).not.toContain('D-2027-001');
});

it('keeps his place up to his last day, and is nobody the day after', async () => {
  await griot.advance('2027-03-31T23:59');
  expect(await said(LEAVER, 'rappels GEC')).not.toContain('⚠');
  await griot.advance('2027-04-01T00:00');
  expect((await griot.say(LEAVER, 'rappels GEC')).error?.code).toBe('access.unknownPerson');
  expect(await said(NEXT, 'rappels GEC')).not.toContain('⚠');
  expect(await said(SEG, 'journal annuaire')).toContain('départ : Hélène Rakotomalala');
});

it('whose day is lately gone ended then, and at once', async () => {
  const person = 'ibrahim.ouedraogo@example.org';
  expect(await said(SEG, 'départ @Ibrahim Ouédraogo le 28 mars')).toContain('28 mars 2027');
  await said(SEG, { press: 'Confirmer' });
  await griot.advance('2027-04-01T00:05');
  expect((await griot.say(person, 'groupes')).error?.code).toBe('access.unknownPerson');
});

it('tells nothing of the groups that whoever prepares it does not know', async () => {
  expect(await said(SEG, 'départ @Martin Keller')).not.toContain('GA');
  expect(await said(LEAVER, 'départ @Martin Keller')).toContain('⚠');
});

describe('a departure whose date is corrected', () => {
  const seatsOf = async (email: string) =>
    (
      await griot.database.client.seat.findMany({
        where: { person: { email }, group: { code: 'GEC' } },
        orderBy: { startsOn: 'asc' },
      })
    ).map(({ role, startsOn, endsOn }) => [role, startsOn.slice(5), endsOn]);
  const itemsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('- Siège'));

  it('holds with its last date: he sits until then, and whoever follows sits once', async () => {
    const first = await said(
      SEG,
      'départ @Chiara Lombardi le 18 mai, remplacée par @Souleymane Dao',
    );
    expect(itemsOf(first)).toContain(
      '- Siège GEC (suppléant) de Souleymane Dao : prend fin ce jour-là, pour ne pas siéger deux fois.',
    );
    await said(SEG, { press: 'Confirmer' });
    const second = await said(
      SEG,
      'départ @Chiara Lombardi le 30 juin, remplacée par @Souleymane Dao',
    );
    expect(itemsOf(second)).toEqual(
      expect.arrayContaining([
        '- Siège GEC (titulaire) : prend fin ce jour-là ; passe à Souleymane Dao.',
        '- Siège GEC prévu pour Souleymane Dao dès le 19 mai : retiré, la date du départ ayant changé.',
      ]),
    );
    expect(await said(SEG, { press: 'Confirmer' })).toContain('C’est fait');
    expect(await seatsOf('chiara.lombardi@example.org')).toEqual([
      ['titular', '01-01', '2027-06-30'],
    ]);
    expect(await seatsOf('souleymane.dao@example.org')).toEqual([
      ['alternate', '01-01', '2027-06-30'],
      ['titular', '07-01', null],
    ]);
  });

  it('locks nobody out before it', async () => {
    await griot.advance('2027-05-20T08:00');
    expect(await said('chiara.lombardi@example.org', 'groupes')).toContain('GEC');
    await griot.advance('2027-07-01T00:00');
    expect((await griot.say('chiara.lombardi@example.org', 'groupes')).error?.code).toBe(
      'access.unknownPerson',
    );
  });
});

it('hands over of a series the meetings that it has opened: the others follow the seats', async () => {
  await said(SEG, 'gec série le 1er du mois à 10h, fériés : lendemain');
  await said(SEG, { press: 'Confirmer' });
  const person = { email: 'paul.weber@example.org' };
  const { client } = griot.database;
  const opened = await client.meeting.count({
    where: {
      opened: true,
      status: 'planned',
      attendees: { some: { person } },
      startsAt: { gt: new Date('2027-07-15') },
    },
  });
  expect(await client.meeting.count({ where: { opened: false } })).toBeGreaterThan(0);
  const preview = await said(SEG, 'départ @Paul Weber le 15 juillet');
  expect(preview.split('- Réunion').length - 1).toBe(opened);
});

describe('somebody who leaves without a successor', () => {
  let one: Griot;
  const SECOND = 'yacouba.sissoko@example.org';
  const WITH_ALTERNATE = 'camille.rousseau@example.org';
  const ALONE = 'paul.weber@example.org';
  const told = async (act: Act): Promise<string> =>
    (await one.say(SEG, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');
  /** The moments at which his calendar program shows something from the day after he has left. */
  const shownTo = async (email: string): Promise<string[]> => {
    const calendar = new CalendarClient();
    const objects = (await one.mails(email)).map(({ raw }) => calendarOf(raw));
    for (const text of objects.filter((part) => part !== '')) calendar.receive(text);
    return calendar.shown('2027-04-01', '2028-01-01');
  };

  beforeAll(async () => {
    one = await startGriot({ now: '2027-02-20T09:00' });
    for (const line of [
      'gec planifier jeudi 8 avril à 10h',
      'gec série 3e jeudi du mois à 10h, objet : point mensuel',
    ]) {
      await told(line);
      await told({ press: 'Confirmer' });
    }
  });
  afterAll(() => one.stop());

  it('is followed by the alternate of his organisation, who is invited', async () => {
    expect(await told('départ @Camille Rousseau le 31 mars')).toContain(
      'GEC-2027-04 du 8 avril : absence excusée, l’invitation passe à Yacouba Sissoko.',
    );
    await told({ press: 'Confirmer' });
    expect(await subjects(one, SECOND)).toContainEqual(
      expect.stringMatching(/^Invitation\s: GEC-2027-04 /u),
    );
  });

  it('is excused from what is to come when his organisation has nobody else', async () => {
    expect(await told('départ @Paul Weber le 31 mars')).toContain(
      'GEC-2027-04 du 8 avril : absence excusée, la réunion est retirée de son agenda',
    );
    await told({ press: 'Confirmer' });
    expect(await shownTo(ALONE)).not.toEqual([]);
  });

  it('has nothing of it left in his calendar, and one letter for a whole series', async () => {
    const before = (await one.mails()).length;
    await one.advance('2027-04-01T00:00');
    const letters = (await one.mails()).slice(before);
    expect(letters.map(({ recipient }) => recipient).sort()).toEqual([
      WITH_ALTERNATE,
      WITH_ALTERNATE,
      ALONE,
      ALONE,
    ]);
    expect(await shownTo(WITH_ALTERNATE)).toEqual([]);
    expect(await shownTo(ALONE)).toEqual([]);
    expect(await told('présences GEC-2027-04')).toMatch(/Paul Weber.*excus/u);
    await one.advance('2027-04-02T00:00');
    const later = (await one.mails()).slice(before + letters.length);
    expect(later.filter(({ recipient }) => [WITH_ALTERNATE, ALONE].includes(recipient))).toEqual(
      [],
    );
  });
});

const subjects = async (one: Griot, email: string): Promise<string[]> =>
  (await one.mails(email)).map(({ subject }) => subject);

it('leaves him on a list, but promises and sends him no letter', async () => {
  await said(SEG, 'gec planifier 9 septembre à 9h');
  const planned = await said(SEG, { press: 'Confirmer' });
  const code = /GEC-2027-09(?:-\d+)?/u.exec(planned)?.[0] ?? '';
  await said(SEG, 'départ @Katrin Schäfer');
  await said(SEG, { press: 'Confirmer' });
  await griot.advance(griot.clock.now().add({ hours: 48 }).toString());
  expect(await said(SEG, `présences ${code}`)).toContain('Katrin Schäfer');
  const preview = await said(SEG, `reporter ${code} au 10 septembre`);
  const promised = Number(/(\d+) personnes recevront/u.exec(preview)?.[1]);
  await said(SEG, { press: 'Confirmer' });
  const left = await griot.advance(griot.clock.now().add({ minutes: 3 }).toString());
  const letters = left.filter(
    ({ channel, subject }) => channel === 'mail' && subject?.includes(code),
  );
  expect(letters.length).toBe(promised);
});

describe('somebody who leaves and was to sit in the place of another', () => {
  const TITULAR = 'martin.keller@example.org';
  let one: Griot;
  let before = 0;

  beforeAll(async () => {
    one = await startGriot({ now: '2027-03-08T10:00' });
    await one.say(SEG, 'gec planifier jeudi 18 mars à 10h');
    await one.say(SEG, { press: 'Confirmer' });
    await one.say(
      SEG,
      'gec série dernier jeudi du mois à 15h, invités : Fatou Koné, objet : point mensuel',
    );
    await one.say(SEG, { press: 'Confirmer' });
    await one.advance('2027-03-08T10:05');
    for (const code of ['GEC-2027-03', 'GEC-2027-03-2']) {
      const { error } = await one.say(TITULAR, `excusé ${code} remplacé par Fatou Koné`);
      expect(error).toBeUndefined();
    }
  });
  afterAll(() => one.stop());

  it('is said to, to whoever prepares his departure', async () => {
    const { reply } = await one.say(SEG, 'départ @Fatou Koné le 12 mars');
    expect(reply.text.replace(/[\u00a0\u202f]/gu, ' ')).toContain(
      'Réunion GEC-2027-03 du 18 mars : devait y représenter Martin Keller, à qui Griot l’annonce',
    );
    before = (await one.mails(TITULAR)).length;
    expect((await one.say(SEG, { press: 'Confirmer' })).error).toBeUndefined();
  });

  it('sits there no more, and the other is told at once, in time to name somebody else', async () => {
    const letters = (await one.mails(TITULAR)).slice(before);
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      expect.stringMatching(/^Votre représentation\s: GEC-2027-03 /u),
      expect.stringMatching(/^Votre représentation\s: GEC-2027-03-2 /u),
    ]);
    const { client } = one.database;
    const where = { person: { email: TITULAR }, meeting: { code: { startsWith: 'GEC-2027-03' } } };
    const seats = await client.attendee.findMany({ where });
    const excused = { partstat: 'declined', standInId: null };
    expect(seats).toEqual([expect.objectContaining(excused), expect.objectContaining(excused)]);
  });

  it('and is told so once', async () => {
    const told = (await one.mails(TITULAR)).length;
    await one.advance('2027-03-13T08:00');
    expect(await one.mails(TITULAR)).toHaveLength(told);
  });
});

describe('somebody who stays longer than was said', () => {
  const LEAVER = 'helene.rakotomalala@example.org';
  const NEXT = 'kadiatou.sangare@example.org';
  let one: Griot;
  const told = async (act: Act): Promise<string> =>
    (await one.say(SEG, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');
  const shownTo = async (email: string): Promise<string[]> => {
    const calendar = new CalendarClient();
    const objects = (await one.mails(email)).map(({ raw }) => calendarOf(raw));
    for (const text of objects.filter((part) => part !== '')) calendar.receive(text);
    return calendar.shown('2027-04-01', '2028-01-01').map((moment) => moment.slice(0, 10));
  };
  const answers = async (code: string) =>
    (
      await one.database.client.attendee.findMany({
        where: { meeting: { code }, person: { email: { in: [LEAVER, NEXT] } } },
        orderBy: { person: { email: 'asc' } },
        include: { person: true },
      })
    ).map(({ person, partstat }) => `${person.firstName} ${partstat}`);

  beforeAll(async () => {
    one = await startGriot({ now: '2027-02-20T09:00' });
    for (const day of ['jeudi 8 avril', 'jeudi 6 mai', 'vendredi 23 avril']) {
      await told(`gec planifier ${day} à 10h`);
      await told({ press: 'Confirmer' });
    }
    await one.say(LEAVER, 'présent GEC-2027-04');
    await told('départ @Hélène Rakotomalala le 31 mars, remplacée par @Kadiatou Sangaré');
    await told({ press: 'Confirmer' });
    // With the seats as they are to be then.
    await told('gec planifier jeudi 15 avril à 10h');
    await told({ press: 'Confirmer' });
    await told('gec planifier jeudi 20 mai à 10h');
    await told({ press: 'Confirmer' });
    // What is called off is given back to nobody.
    await told('annuler GEC-2027-04-2 motif : doublon');
    await told({ press: 'Confirmer' });
    await one.advance('2027-02-20T09:30');
  });
  afterAll(() => one.stop());

  it('is shown to come to what is held meanwhile', async () => {
    const preview = await told(
      'départ @Hélène Rakotomalala le 30 avril, remplacée par @Kadiatou Sangaré',
    );
    expect(preview.split('\n').filter((line) => line.startsWith('- Réunion'))).toEqual([
      '- Réunion GEC-2027-05 du 6 mai : absence excusée, l’invitation passe à Kadiatou Sangaré.',
      '- Réunion GEC-2027-04 du 8 avril : lui revient ; l’invitation de Kadiatou Sangaré à sa place est retirée.',
    ]);
    await told({ press: 'Confirmer' });
    await one.advance('2027-02-20T09:40');
  });

  it('comes as he had said, and whoever was to sit there does not', async () => {
    expect(await answers('GEC-2027-04')).toEqual(['Hélène accepted']);
    expect(await answers('GEC-2027-05')).toEqual(['Hélène declined', 'Kadiatou needsAction']);
    expect(await shownTo(NEXT)).toEqual(['2027-05-06', '2027-05-20']);
    const letters = (await one.mails(NEXT)).map(({ subject }) => subject);
    expect(letters).toContainEqual(expect.stringMatching(/^Représentation levée\s: GEC-2027-04 /u));
  });

  it('is invited to what was planned meanwhile without him', async () => {
    expect(await answers('GEC-2027-04-3')).toEqual(['Hélène needsAction']);
    expect(await answers('GEC-2027-05-2')).toEqual(['Kadiatou needsAction']);
    expect(await shownTo(LEAVER)).toEqual(['2027-04-08', '2027-04-15', '2027-05-06']);
  });

  it('and leaves then with what was given a second time', async () => {
    await one.advance('2027-05-01T08:00');
    expect((await shownTo(LEAVER)).filter((day) => day > '2027-05')).toEqual([]);
  });
});
