import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const IN_BAMAKO = 'lars.johansson@example.org';
const IN_PARIS = 'camille.rousseau@example.org';

let griot: Griot;
/** Each test plans a meeting of its own, in a month of its own. */
let month = 2;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
});

afterAll(() => griot.stop());

/** Says and confirms a line, then lets pass the time that its author has to think again. */
async function confirmed(line: string): Promise<void> {
  await griot.say(SEG, line);
  await griot.say(SEG, { press: 'Confirmer' });
  griot.clock.set(griot.clock.now().add({ minutes: 3 }));
  await griot.app.runJobs();
  await griot.app.dispatch();
}

/** Plans a meeting on the 4th of the next month at 10 in Bamako, and returns its code. */
async function planned(): Promise<string> {
  month += 1;
  await confirmed(`gec planifier 4/${month}/2027 à 10h, au PNUD, objet : revue du CREDD`);
  return `GEC-2027-${String(month).padStart(2, '0')}`;
}

/** What somebody has received about a meeting, in order. */
const mailsAbout = async (code: string, recipient: string) =>
  (await griot.mails(recipient)).filter(({ subject }) => subject.includes(`${code} `));

/** The last of it: its subject, its text, what his calendar shows. The code reads GEC-2027-03. */
async function lastMail(code: string, recipient: string) {
  const { raw = '' } = (await mailsAbout(code, recipient)).at(-1) ?? {};
  const read = await simpleParser(raw);
  const calendar = ICAL.parse(read.attachments[0]?.content.toString() ?? '');
  const event = new ICAL.Component(calendar).getFirstSubcomponent('vevent');
  const same = (text = ''): string => plain(text).replaceAll(code, 'GEC-2027-03');
  return {
    subject: same(read.subject),
    text: same(read.text),
    description: same(String(event?.getFirstPropertyValue('description'))),
  };
}

describe('the letter of an invitation', () => {
  it('says which group meets, when, where, about what, and how to answer', async () => {
    const { subject, text } = await lastMail(await planned(), IN_BAMAKO);
    expect(subject).toMatch(
      /^Invitation : GEC-2027-03 – revue du CREDD – \S+ 4 \S+ 2027, 10 h 00$/u,
    );
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'Invitation : GEC-2027-03',
      '========================',
      'Bonjour Lars Johansson,',
      'Nous avons l’honneur de vous convier à la réunion suivante :',
      'Groupe : Groupe exécutif de coopération',
      expect.stringMatching(/^Date : \S+ 4 \S+ 2027, 10 h 00 – 12 h 00 \(Bamako, UTC\+0\)$/u),
      'Lieu : PNUD',
      'Objet : revue du CREDD',
      'Merci de répondre avec les boutons de votre agenda, ou en écrivant à Griot « présent GEC-2027-03 », « excusé GEC-2027-03 » ou « peut-être GEC-2027-03 ».',
      expect.stringMatching(
        /^Vous pouvez aussi répondre, jusqu’à la réunion, sur votre page personnelle : Répondre \(http:\S+\/public\/reponse\/\S+\)$/u,
      ),
      'Le Secrétariat exécutif du GEC',
    ]);
  });

  it('tells the hour of his own clock to whoever lives by another one', async () => {
    const { subject, text } = await lastMail(await planned(), IN_PARIS);
    expect(subject).toMatch(/2027, 10 h 00 \(Bamako\)$/u);
    expect(text).toMatch(/À votre heure : .* 2027, 1[12] h 00 – 1[34] h 00 \(Paris, UTC\+[12]\)/u);
  });

  it('shows in the calendar what the letter says, whole', async () => {
    const { description } = await lastMail(await planned(), IN_BAMAKO);
    expect(description).toMatch(/^Nous avons l’honneur .*Objet : revue du CREDD\n.*peut-être/su);
  });
});

describe('the letter of a change', () => {
  it('says under the place what it was, and that the answer given stands', async () => {
    const code = await planned();
    await griot.say(IN_BAMAKO, `peut-être ${code}`);
    await griot.say(IN_PARIS, `présent ${code}`);
    await confirmed(`modifier ${code} lieu : Koulouba`);
    const { subject, text } = await lastMail(code, IN_BAMAKO);
    expect(subject).toMatch(/^Modification : GEC-2027-03/u);
    expect(text).toContain('La réunion suivante a été modifiée. Votre présence reste incertaine.');
    expect(text).toContain('Lieu : Koulouba\nAuparavant : PNUD\n');
    const { text: other } = await lastMail(code, IN_PARIS);
    expect(other).toContain('Votre présence reste confirmée.');
    expect(other).toContain('Si vous ne pouvez plus venir');
  });

  it('does not say that an answer stands to those who have given none', async () => {
    const code = await planned();
    await confirmed(`modifier ${code} lieu : Koulouba`);
    const { text } = await lastMail(code, IN_BAMAKO);
    expect(text).toContain('La réunion suivante a été modifiée. Votre réponse est attendue.');
  });

  it('says what it was about, when that alone changes', async () => {
    const code = await planned();
    await confirmed(`modifier ${code} objet : revue du CREDD et budget`);
    const { text } = await lastMail(code, IN_BAMAKO);
    expect(text).toContain('Objet : revue du CREDD et budget\nAuparavant : revue du CREDD\n');
  });

  it('asks again, when the date changes, those who had answered', async () => {
    const code = await planned();
    await griot.say(IN_BAMAKO, `excusé ${code}`);
    await confirmed(`reporter ${code} au 11/${month}/2027 à 10h`);
    const { text } = await lastMail(code, IN_BAMAKO);
    expect(text).toContain('votre réponse vous est demandée de nouveau');
    expect(text).toMatch(/Date : \S+ 11 \S+ 2027.*\nAuparavant : \S+ 4 \S+ 2027/u);
    const { text: other } = await lastMail(code, IN_PARIS);
    expect(other).toContain('Votre réponse est attendue.');
  });
});

describe('the letter of a cancellation', () => {
  it('begins by it, gives the reason, and asks for no answer', async () => {
    const code = await planned();
    await confirmed(`annuler ${code} motif : deuil national.`);
    const { subject, text, description } = await lastMail(code, IN_BAMAKO);
    expect(subject).toMatch(/^Annulation : GEC-2027-03/u);
    expect(text).toContain('⚠ La réunion suivante est annulée.\n');
    expect(text).toContain('Motif : deuil national');
    expect(text).not.toContain('répondre');
    expect(description).toContain('La réunion suivante est annulée.');
  });

  it('is in the thread of the invitation and of its changes', async () => {
    const code = await planned();
    await confirmed(`modifier ${code} lieu : Koulouba`);
    await confirmed(`annuler ${code} motif : deuil national`);
    const mails = await mailsAbout(code, IN_BAMAKO);
    const threads = await Promise.all(
      mails.map(async ({ raw }) => (await simpleParser(raw)).references),
    );
    expect(threads).toEqual([expect.any(String), threads[0], threads[0]]);
  });
});
