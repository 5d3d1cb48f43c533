import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuietHours } from '../../src/directory/quietHoursSaid.ts';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra@example.org';
const MARTIN = 'martin.keller@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  const { client } = griot.database;
  const { id: personId } = await client.person.findUniqueOrThrow({ where: { email: MARTIN } });
  await client.chatIdentity.deleteMany({ where: { personId } });
  await client.chatIdentity.create({ data: { transport: 'web', externalId: personId, personId } });
  await said(SEG, 'membre modifier @Martin Keller, heures calmes : 20 h à 7 h');
  await said(SEG, { press: 'Confirmer' });
});
afterAll(() => griot.stop());

const said = async (who: string, act: Act): Promise<string> =>
  (await griot.say(who, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

const martinId = async (): Promise<string> =>
  (await griot.database.client.person.findUniqueOrThrow({ where: { email: MARTIN } })).id;

/** What left for him since a moment, by mail and by chat, as its subject begins. */
async function leftFor(from: string): Promise<readonly string[]> {
  const rows = await griot.database.client.outboxMessage.findMany({
    where: { sentAt: { gte: new Date(from) } },
    select: { transport: true, personId: true, sentAt: true },
  });
  const id = await martinId();
  return rows
    .filter(({ personId }) => personId === id)
    .map(({ transport, sentAt }) => `${transport} ${sentAt?.toISOString().slice(11, 16)}`)
    .sort();
}

describe('quiet hours', () => {
  it('hold back what a chat would ring with until they end; mail leaves at once', async () => {
    await griot.advance('2027-03-01T22:00');
    await said(SEG, 'décision gec Relire la note @Martin Keller échéance 31 mars');
    expect(await leftFor('2027-03-01T22:00:00Z')).toEqual(['mail 22:00']);
    await griot.advance('2027-03-02T06:59');
    expect(await leftFor('2027-03-02T00:00:00Z')).toEqual([]);
    await griot.advance('2027-03-02T07:00');
    expect(await leftFor('2027-03-02T00:00:00Z')).toContain('web 07:00');
  });

  it('hold back no reminder of a meeting that would then come too late', async () => {
    await griot.advance('2027-03-03T15:00');
    await said(SEG, 'gec planifier vendredi 5 mars à 7h30');
    await said(SEG, { press: 'Confirmer' });
    await griot.advance('2027-03-05T06:29');
    expect(await leftFor('2027-03-05T00:00:00Z')).toEqual([]);
    await griot.advance('2027-03-05T06:30');
    expect(await leftFor('2027-03-05T00:00:00Z')).toContain('web 06:30');
  });

  it.each([
    ['« relancer »', 'J-7', '2027-03-08', '2027-03-09', 'gec planifier mardi 9 mars à 10h'],
    ['a reminder', 'H-12', '2027-03-10', '2027-03-11', 'gec planifier jeudi 11 mars à 10h'],
  ])(
    'make of %s held overnight « aujourd’hui », not « demain »',
    async (_what, reminders, eve, day, line) => {
      const { client } = griot.database;
      await griot.advance(`${eve}T12:00`);
      await said(SEG, `rappels GEC ${reminders}`);
      await said(SEG, { press: 'Confirmer' });
      await said(SEG, line);
      const code = /GEC-2027-[\w-]+/u.exec(await said(SEG, { press: 'Confirmer' }))?.[0];
      await griot.advance(`${eve}T22:30`);
      if (reminders === 'J-7') {
        await said(SEG, `relancer ${code}`);
        await said(SEG, { press: 'Confirmer' });
      }
      await griot.advance(`${day}T07:05`);
      const rung = await client.outboxMessage.findMany({
        where: {
          transport: 'web',
          recipient: await martinId(),
          sentAt: { gte: new Date(`${day}T00:00:00Z`) },
          subject: { startsWith: 'Rappel' },
        },
      });
      expect(rung.map(({ subject }) => subject.replace(/[\u00a0\u202f]/gu, ' '))).toEqual([
        `Rappel : ${code}, aujourd’hui à 10 h 00 – Réunion GEC`,
      ]);
    },
  );

  it('are said in plain words, and « aucune » ends them', async () => {
    expect(await said(MARTIN, 'profil')).toContain('Heures calmes : de 20 h 00 à 7 h 00');
    await said(MARTIN, 'profil heures calmes : aucune');
    await said(MARTIN, { press: 'Confirmer' });
    expect(await said(MARTIN, 'profil')).not.toContain('Heures calmes');
  });
});

describe('hours typed for quiet', () => {
  it.each([
    ['20 h à 7 h', '20:00-07:00'],
    ['22 à 7h', '22:00-07:00'],
    ['22h à minuit', '22:00-00:00'],
    ['8h du soir à 7h du matin', '20:00-07:00'],
    ['de 21h30 à 6h15', '21:30-06:15'],
    ['20:00-07:00', '20:00-07:00'],
    ['20:00 to 07:00', '20:00-07:00'],
    ['aucune', ''],
    ['25h à 7h', undefined],
    ['7h à 7h', undefined],
    ['la nuit', undefined],
  ])('« %s » are kept as %s', (typed, kept) => expect(readQuietHours(typed)).toBe(kept));
});
