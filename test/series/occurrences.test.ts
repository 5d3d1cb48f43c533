import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { calendarOf } from './client.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const FRENCH = 'camille.rousseau@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  await confirmed('gec série premier jeudi du mois à 10h à partir de mars, au PNUD');
  await thoughtOver();
});
afterAll(() => griot.stop());

async function confirmed(line: string): Promise<void> {
  await griot.say(SEG, line);
  const { error } = await griot.say(SEG, { press: 'Confirmer' });
  expect(error, line).toBeUndefined();
}

/** Lets pass the time that the author of a change has to think again. */
const thoughtOver = () => griot.advance(griot.clock.now().add({ minutes: 3 }).toString());

/** The calendar objects that somebody is sent meanwhile, unfolded. */
async function sentTo(address: string, during: () => Promise<void>): Promise<string[]> {
  const before = (await griot.mails(address)).length;
  await during();
  await thoughtOver();
  const mails = (await griot.mails(address)).slice(before);
  return mails.map(({ raw }) => calendarOf(raw).replace(/\r\n[ \t]/g, ''));
}

const sequenceOf = (text = ''): number => Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1] ?? 0);

it('two changes of one meeting of a series within two minutes make one mail about it alone', async () => {
  const sent = await sentTo(FRENCH, async () => {
    await confirmed('reporter GEC-2027-05 au 13 mai');
    await griot.advance(griot.clock.now().add({ minutes: 1 }).toString());
    await confirmed('modifier GEC-2027-05 lieu : ambassade de Suisse');
  });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('METHOD:REQUEST');
  expect(sent[0]).toContain('RECURRENCE-ID;TZID=Africa/Bamako:20270506T100000');
  expect(sent[0]).toContain('DTSTART;TZID=Africa/Bamako:20270513T100000');
  expect(sent[0]).toContain('LOCATION:ambassade de Suisse');
  expect(sent[0]).not.toContain('RRULE');
});

it('a change that is taken back within two minutes makes none', async () => {
  const sent = await sentTo(FRENCH, async () => {
    await confirmed('reporter GEC-2027-06 au 10 juin');
    await confirmed('rétablir GEC-2027-06');
  });
  expect(sent).toEqual([]);
});

it('another room of one meeting is told to those who come, and not to whoever is excused', async () => {
  await griot.say(SWISS, 'excusé GEC-2027-07');
  let french: string[] = [];
  const swiss = await sentTo(SWISS, async () => {
    french = await sentTo(FRENCH, () => confirmed('modifier GEC-2027-07 lieu : Koulouba'));
  });
  expect(swiss).toEqual([]);
  expect(french).toHaveLength(1);
  expect(french[0]).toContain('RECURRENCE-ID;TZID=Africa/Bamako:20270701T100000');
});

it('one that is called off, and holds after all, leaves as CANCEL, then as a REQUEST above it', async () => {
  const off = await sentTo(FRENCH, () => confirmed('annuler GEC-2027-09 motif : vacances'));
  const on = await sentTo(FRENCH, () => confirmed('rétablir GEC-2027-09'));
  expect([off.length, on.length]).toEqual([1, 1]);
  for (const one of [...off, ...on]) {
    expect(one).toContain('RECURRENCE-ID;TZID=Africa/Bamako:20270902T100000');
  }
  expect(off[0]).toContain('METHOD:CANCEL');
  expect(on[0]).toContain('METHOD:REQUEST');
  expect(sequenceOf(on[0])).toBeGreaterThan(sequenceOf(off[0]));
});

it('what others answer, and what is put on the agenda, sends nobody an invitation anew', async () => {
  const sent = await sentTo(FRENCH, async () => {
    await griot.say(SWISS, 'excusé GEC-2027-08 remplacé par Fatou Koné');
    await griot.say(SEG, 'odj ajouter GEC-2027-08 Budget (10 min)');
  });
  expect(sent).toEqual([]);
});

it('another room of them all is told to whoever declined them, if he comes to one of them that is far', async () => {
  const declined = async (who: string) => {
    await griot.say(who, 'série GEC-S1');
    const { error } = await griot.say(who, { press: 'Excusé pour toutes' });
    expect(error).toBeUndefined();
  };
  await declined(SWISS);
  await declined(FRENCH);
  await griot.say(FRENCH, 'présent GEC-2027-11');
  let swiss: string[] = [];
  const before = (await griot.mails(FRENCH)).length;
  const french = await sentTo(FRENCH, async () => {
    swiss = await sentTo(SWISS, () => confirmed('série GEC-S1 lieu : ambassade de Suisse'));
  });
  const [letter] = (await griot.mails(FRENCH)).slice(before);
  const { text = '' } = await simpleParser(letter?.raw ?? '');
  expect(swiss).toEqual([]);
  expect(french).toHaveLength(1);
  const [, master = '', ...exceptions] = (french[0] ?? '').split('BEGIN:VEVENT');
  expect(master).toContain('PARTSTAT=DECLINED');
  const november = exceptions.find((one) => one.includes(':20271104T100000'));
  expect(november).toContain('PARTSTAT=ACCEPTED');
  expect(november).toContain('LOCATION:ambassade de Suisse');
  expect(text).toContain('Votre absence reste excusée, sauf aux réunions');
});
