import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

/** Of the secretariat, and outside the ambassadors' group. */
const SEG = 'aissata.diarra@example.org';
/** Of the secretariat too; coordinates the ambassadors' group and the Troïka. */
const COORDINATOR = 'coordonnateur@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
});
afterAll(() => griot.stop());

const said = async (who: string, act: Act): Promise<string> =>
  (await griot.say(who, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

/** Who was written to about what a confidential group lacks, and the subject. */
async function letters(what: string): Promise<string[]> {
  const rows = await griot.database.client.outboxMessage.findMany({
    where: { dedupeKey: { contains: `group.vacancy:${what}` }, transport: 'mail' },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ recipient, subject }) => `${recipient} ${subject}`.replaceAll('\u00a0', ' '));
}

/** Ends every place that somebody of these holds in the ambassadors' group, as a file would. */
async function endsOf(table: 'seat' | 'mandate', where: object, endsOn: string): Promise<void> {
  const group = { code: 'GA' };
  const { client } = griot.database;
  if (table === 'seat')
    await client.seat.updateMany({ where: { ...where, group }, data: { endsOn } });
  else await client.mandate.updateMany({ where: { ...where, group }, data: { endsOn } });
  await directoryChanged();
}

const directoryChanged = () =>
  griot.database.client.revision.update({
    where: { id: 'directory' },
    data: { version: { increment: 1 } },
  });

it('whoever may know of it is told, before he confirms, that nobody will chair a closed group', async () => {
  const preview = await said(COORDINATOR, 'départ @Lars Johansson le 28 février');
  expect(preview).toContain(
    'À partir du lundi 1er mars 2027, plus personne ne présidera GA, groupe confidentiel',
  );
  expect(preview).toContain('TROIKA, groupe confidentiel');
  await said(COORDINATOR, { press: 'Abandonner' });
});

it('whoever may not is told nothing, and the group learns it the morning after, once', async () => {
  const preview = await said(SEG, 'départ @Lars Johansson le 28 février');
  expect(preview).not.toMatch(/GA|TROIKA|confidentiel/u);
  await said(SEG, { press: 'Confirmer' });
  await griot.advance('2027-02-28T23:00');
  expect(await letters('chair')).toEqual([]);
  await griot.advance('2027-03-01T07:01');
  const told = [
    `${COORDINATOR} GA : plus personne ne préside ce groupe`,
    `${COORDINATOR} TROIKA : plus personne ne préside ce groupe`,
  ];
  expect(await letters('chair')).toEqual(told);
  expect((await letters('gone')).map((one) => one.split(' ')[0])).toEqual([
    COORDINATOR,
    COORDINATOR,
  ]);
  await griot.advance('2027-03-03T08:00');
  expect(await letters('chair')).toEqual(told);
  expect(await said(SEG, 'envois en échec')).not.toContain('GA');
  expect((await griot.mails(SEG)).map(({ raw }) => raw).join()).not.toMatch(/\bGA\b/u);
});

it('without a coordinator either, its members are told', async () => {
  await endsOf('mandate', { role: 'coordinator' }, '2027-03-03');
  await endsOf('mandate', { role: 'chair' }, '2027-03-02');
  await griot.database.client.mandate.create({
    data: {
      role: 'chair',
      personId: 'martin.keller',
      groupId: (await groupId()) ?? '',
      startsOn: '2027-03-04',
      endsOn: '2027-03-05',
    },
  });
  await endsOf('mandate', { role: 'admitted' }, '2027-03-04');
  await griot.advance('2027-03-06T08:00');
  const recipients = (await letters('chair')).slice(2).map((one) => one.split(' ')[0]);
  expect(recipients).toContain('martin.keller@example.org');
  expect(recipients).not.toContain(SEG);
  expect(recipients).not.toContain('lars.johansson@example.org');
});

const groupId = async () =>
  (await griot.database.client.group.findUnique({ where: { code: 'GA' } }))?.id;

it('says before the last seat is freed that nobody will sit there, and tells who is left', async () => {
  await endsOf('seat', { personId: { not: 'martin.keller' } }, '2027-03-05');
  const { client } = griot.database;
  const mandate = { role: 'coordinator', groupId: (await groupId()) ?? '', endsOn: null } as const;
  await client.mandate.create({
    data: { ...mandate, personId: 'grace.thompson', startsOn: '2027-03-01' },
  });
  await directoryChanged();
  const preview = await said('grace.thompson@example.org', 'siège GA libérer @Martin Keller');
  expect(preview).toContain('nobody will sit in GA, a confidential group');
  await said('grace.thompson@example.org', { press: 'Confirm' });
  await griot.advance('2027-03-08T08:00');
  expect(await letters('member')).toEqual([
    'grace.thompson@example.org GA: nobody sits in it any more',
  ]);
});

it('of a group that nobody is in any more, nobody is told', async () => {
  await endsOf('mandate', {}, '2027-03-08');
  const before = (await letters('')).length;
  await griot.advance('2027-03-10T08:00');
  expect((await letters('')).length).toBe(before);
});

it('warns whoever closes a group that nobody chairs', async () => {
  const preview = await said(SEG, 'groupe modifier GT-GENRE, confidentialité : confidentiel');
  expect(preview).toContain('plus personne ne présidera GT-GENRE');
  expect(await said(SEG, 'groupe modifier GT-GENRE, lieu : PNUD')).not.toContain('présidera');
});
