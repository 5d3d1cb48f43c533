import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const IN_BAMAKO = 'lars.johansson@example.org';
const IN_PARIS = 'camille.rousseau@example.org';

let griot: Griot;

/** A meeting on Thursday 4 March at 10 in Bamako. */
beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  await confirmed('gec planifier jeudi 4 mars à 10h, au PNUD, objet : revue du CREDD');
});

afterAll(() => griot.stop());

async function confirmed(line: string): Promise<void> {
  await griot.say(SEG, line);
  await griot.say(SEG, { press: 'Confirmer' });
}

/** The last mail somebody has received: its subject, its text, what his calendar shows. */
async function lastMail(recipient: string) {
  const { raw = '' } = (await griot.mails(recipient)).at(-1) ?? {};
  const read = await simpleParser(raw);
  const plain = (text = ''): string => text.replace(/[\u00a0\u202f]/gu, ' ');
  const object = ICAL.parse(read.attachments[0]?.content.toString() ?? '');
  const event = new ICAL.Component(object).getFirstSubcomponent('vevent');
  return {
    subject: plain(read.subject),
    text: plain(read.text),
    description: plain(String(event?.getFirstPropertyValue('description'))),
  };
}

describe('the letter of an invitation', () => {
  it('says which group meets, when, where, about what, and how to answer', async () => {
    const { subject, text } = await lastMail(IN_BAMAKO);
    expect(subject).toBe('Invitation : GEC-2027-03 – revue du CREDD – jeudi 4 mars 2027, 10 h 00');
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'Invitation : GEC-2027-03',
      '========================',
      'Bonjour Lars Johansson,',
      'Nous avons l’honneur de vous convier à la réunion suivante :',
      'Groupe : Groupe exécutif de coopération',
      'Date : jeudi 4 mars 2027, 10 h 00 – 12 h 00 (Bamako, UTC+0)',
      'Lieu : PNUD',
      'Objet : revue du CREDD',
      'Merci de répondre avec les boutons de votre agenda, ou en écrivant à Griot « présent GEC-2027-03 », « excusé GEC-2027-03 » ou « peut-être GEC-2027-03 ».',
      'Le Secrétariat exécutif du GEC',
    ]);
  });

  it('tells the hour of his own clock to whoever lives by another one', async () => {
    const { subject, text } = await lastMail(IN_PARIS);
    expect(subject).toMatch(/jeudi 4 mars 2027, 10 h 00 \(Bamako\)$/u);
    expect(text).toContain('À votre heure : jeudi 4 mars 2027, 11 h 00 – 13 h 00 (Paris, UTC+1)');
  });

  it('shows in the calendar what the letter says, whole', async () => {
    const { description } = await lastMail(IN_BAMAKO);
    expect(description).toMatch(/^Nous avons l’honneur .*Objet : revue du CREDD\n.*peut-être/su);
  });
});

describe('the letter of a change', () => {
  it('says under the place what it was, and that the answer given stands', async () => {
    await griot.say(IN_BAMAKO, 'excusé GEC-2027-03');
    await griot.say(IN_PARIS, 'présent GEC-2027-03');
    await confirmed('modifier GEC-2027-03 lieu : Koulouba');
    const { subject, text } = await lastMail(IN_BAMAKO);
    expect(subject).toMatch(/^Modification : GEC-2027-03/u);
    expect(text).toContain('La réunion suivante a été modifiée. Votre absence reste excusée.');
    expect(text).toContain('Lieu : Koulouba\nAuparavant : PNUD\n');
    expect(text).toContain('Si vous pouvez finalement venir');
    expect((await lastMail(IN_PARIS)).text).toContain('Votre présence reste confirmée.');
  });

  it('does not say that an answer stands to those who have given none', async () => {
    const { text } = await lastMail('helene.rakotomalala@example.org');
    expect(text).toContain('La réunion suivante a été modifiée. Votre réponse est attendue.');
  });

  it('says what it was about, when that alone changes', async () => {
    await confirmed('modifier GEC-2027-03 objet : revue du CREDD et budget');
    const { text } = await lastMail(IN_BAMAKO);
    expect(text).toContain('Objet : revue du CREDD et budget\nAuparavant : revue du CREDD\n');
  });

  it('asks again, when the date changes, those who had answered', async () => {
    await confirmed('reporter GEC-2027-03 au 11 mars à 10h');
    const { text } = await lastMail(IN_BAMAKO);
    expect(text).toContain('votre réponse vous est demandée de nouveau');
    expect(text).toMatch(/Date : jeudi 11 mars 2027.*\nAuparavant : jeudi 4 mars 2027/u);
    const { text: other } = await lastMail('helene.rakotomalala@example.org');
    expect(other).toContain('Votre réponse est attendue.');
  });
});

describe('the letter of a cancellation', () => {
  it('begins by it, gives the reason, and asks for no answer', async () => {
    await confirmed('annuler GEC-2027-03 motif : deuil national.');
    const { subject, text, description } = await lastMail(IN_BAMAKO);
    expect(subject).toMatch(/^Annulation : GEC-2027-03/u);
    expect(text).toContain('⚠ La réunion suivante est annulée.\n');
    expect(text).toContain('Motif : deuil national.\n');
    expect(text).not.toContain('répondre');
    expect(description).toContain('La réunion suivante est annulée.');
  });

  it('is in the thread of the invitation', async () => {
    const mails = await griot.mails(IN_BAMAKO);
    const threads = await Promise.all(
      mails.map(async ({ raw }) => (await simpleParser(raw)).references),
    );
    expect(mails.length).toBe(5);
    expect(new Set(threads).size).toBe(1);
    expect(threads[0]).toBeDefined();
  });
});
