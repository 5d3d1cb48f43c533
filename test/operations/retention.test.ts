import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra@example.org';
const SUBJECT = 'Un message ancien';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  const { client } = griot.database;
  const createdAt = new Date(Date.UTC(2027, 1, 20));
  const row = {
    transport: 'mail',
    recipient: 'fatou.kone@example.org',
    personId: 'fatou.kone',
    subject: SUBJECT,
    payload: JSON.stringify({ subject: SUBJECT, blocks: [] }),
    notBefore: createdAt,
    createdAt,
  };
  await client.outboxMessage.create({ data: { ...row, dedupeKey: 'sent', status: 'sent' } });
  await client.outboxMessage.create({ data: { ...row, dedupeKey: 'failed', status: 'failed' } });
  const mail = { messageId: 'old', recipient: row.recipient, subject: SUBJECT, at: createdAt };
  await client.capturedMail.create({ data: { ...mail, raw: new Uint8Array() } });
  await client.attempt.create({ data: { key: 'old', at: createdAt } });
});
afterAll(() => griot.stop());

const left = async () => {
  const { client } = griot.database;
  return {
    told: await client.outboxMessage.count({ where: { subject: SUBJECT } }),
    traces: await client.outboxMessage.count({ where: { dedupeKey: { in: ['sent', 'failed'] } } }),
    mail: await client.capturedMail.count({ where: { messageId: 'old' } }),
    attempts: await client.attempt.count({ where: { key: 'old' } }),
  };
};

it('is set by the secretariat, within reason', async () => {
  expect((await griot.say('fatou.kone@example.org', 'conservation')).error?.code).toBe(
    'access.refused',
  );
  expect((await griot.say(SEG, 'conservation')).reply.text).toContain('365 jours');
  expect((await griot.say(SEG, 'conservation messages 2 jours')).error?.code).toBe(
    'retention.length',
  );
  expect((await griot.say(SEG, 'conservation longtemps')).error?.code).toBe('retention.unclear');
  expect((await griot.say(SEG, 'conservation traces 6 jours')).error?.code).toBe(
    'retention.length',
  );
  const { reply } = await griot.say(SEG, 'conservation messages 2 mois');
  expect(reply.text).toContain('60 jours');
  await griot.say(SEG, 'conservation courrier 3 mois');
});

it.each([
  ['conservation messages un an', '365 jours'],
  ['conservation des courriels deux mois', '60 jours'],
  ['conserver les messages 2 ans', '730 jours'],
  ['conserver le courrier quatre-vingt-dix jours', '90 jours'],
  ['conserver les journaux techniques 90 jours', '90 jours'],
  ['conservation traces une semaine', '7 jours'],
])('is said in letters, and in an ordinary sentence: %s', async (line, days) => {
  expect((await griot.say(SEG, line)).reply.text.replace(/[\u00a0\u202f]/gu, ' ')).toContain(days);
});

it('is asked about without being set, and what is said of a length sets none', async () => {
  await griot.say(SEG, 'conservation messages 2 mois');
  const messages = async () =>
    (await griot.database.client.retention.findUnique({ where: { subject: 'messages' } }))?.days;
  const asked = await griot.say(SEG, 'conservation messages 6 mois ?');
  expect(asked.reply.text.replace(/[\u00a0\u202f]/gu, ' ')).toContain('60 jours');
  for (const line of [
    'conserver les messages 10 mois, c’est trop long',
    "conserver les messages 9 mois n'est pas raisonnable",
  ]) {
    expect((await griot.say(SEG, line)).error?.code).toBe('retention.unclear');
  }
  expect(await messages()).toBe(60);
});

it('reads whole words, and asks when two things are named', async () => {
  expect((await griot.say(SEG, 'conservation messagerie 6 mois')).error?.code).toBe(
    'retention.unclear',
  );
  expect((await griot.say(SEG, 'conservation messages et courrier 6 mois')).error?.code).toBe(
    'retention.unclear',
  );
});

it('says nothing of the nightly erasing of what is kept for ever, and the journal says what was set', async () => {
  const { reply } = await griot.say(SEG, 'conservation courrier sans limite');
  expect(reply.text).not.toContain('L’effacement');
  expect((await griot.say(SEG, 'journal')).reply.text).toContain(
    'Courrier gardé sur cette machine',
  );
  await griot.say(SEG, 'conservation messages 2 mois');
  await griot.say(SEG, 'conservation courrier 3 mois');
});

it('forgets its technical traces after the time that was set, and no sooner', async () => {
  await griot.say(SEG, 'conservation traces 7 jours');
  await griot.advance('2027-02-26T04:00');
  expect((await left()).attempts).toBe(1);
  await griot.advance('2027-02-27T04:00');
  expect((await left()).attempts).toBe(0);
});

it('forgets what messages said once its time has come, and keeps that they left', async () => {
  await griot.advance('2027-04-20T04:00');
  expect(await left()).toEqual({ told: 2, traces: 2, mail: 1, attempts: 0 });
  await griot.advance('2027-04-23T04:00');
  expect(await left()).toEqual({ told: 0, traces: 2, mail: 1, attempts: 0 });
  await griot.advance('2027-05-23T04:00');
  expect((await left()).mail).toBe(0);
});

it('forgets after a year what was previewed and never confirmed', async () => {
  await griot.say(SEG, 'membre @Fatou Koné fonction : Cheffe');
  const previews = () => griot.database.client.draft.count();
  const made = await previews();
  await griot.advance('2028-05-22T04:00');
  expect(await previews()).toBe(made);
  await griot.advance('2028-05-25T04:00');
  expect(await previews()).toBe(0);
});

it.each(['relance les envois en échec', 'renvoyez tous les courriels qui ont échoué'])(
  '« %s » shows what has failed, to be sent again, and sends nothing by itself',
  async (line) => {
    const { reply, sent } = await griot.say(SEG, line);
    expect(reply.text).toMatch(/envoi/iu);
    expect(reply.buttons.map(({ label }) => label)).toEqual(
      (await griot.say(SEG, 'envois en échec')).reply.buttons.map(({ label }) => label),
    );
    expect(sent).toEqual([]);
  },
);

it.each(['relance les membres qui n’ont pas répondu', 'relance l’envoi du compte rendu'])(
  '« %s » is none of that',
  async (line) => {
    expect((await griot.say(SEG, line)).reply.text).not.toMatch(
      /envois? en échec$|Aucun envoi en échec/u,
    );
  },
);
