import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra@example.org';
const ABSENT = 'martin.keller@example.org';
const STAND_IN = 'fatou.kone@example.org';
const CHAIR = 'lars.johansson@example.org';
const FOR_THE_CHAIR = 'ines.fernandez@example.org';

let griot: Griot;

const said = async (who: string, act: Act): Promise<string> =>
  (await griot.say(who, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');
const codeOf = async (who: string, act: Act): Promise<string | undefined> =>
  (await griot.say(who, act)).error?.code;
const subjectsTo = async (who: string): Promise<string[]> =>
  (await griot.mails(who)).map(({ subject }) => subject);

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  await said(SEG, 'gec planifier jeudi 4 mars à 10h');
  await said(SEG, { press: 'Confirmer' });
  await said(CHAIR, 'ga planifier vendredi 5 mars à 10h');
  await said(CHAIR, { press: 'Confirmer' });
  await said(SEG, 'décision gec Relire la note @Martin Keller échéance 5 mars');
  await said(CHAIR, 'décision GA Préparer la démarche @Martin Keller échéance 5 mars');
});
afterAll(() => griot.stop());

it.each([
  ['somebody of another organisation', 'Souleymane Dao', 'delegation.elsewhere'],
  ['oneself', 'Martin Keller', 'delegation.self'],
  ['nobody known', 'Personne Inconnue', 'person.unknown'],
])('refuses %s as a stand-in', async (_who, name, code) => {
  expect(await codeOf(ABSENT, `remplacez-moi du 3 au 20 mars par ${name}`)).toBe(code);
});

it.each([
  'remplacement de Martin Keller du 3 au 20 mars par Fatou Koné',
  'remplacement de Martin Keller par Fatou Koné du 3 au 20 mars',
])('lends nobody’s place but the speaker’s: « %s »', async (line) => {
  expect(await codeOf(SEG, line)).toBe('delegation.ofAnother');
  expect(await said(ABSENT, line)).toContain('Rien n’est encore changé');
  await said(ABSENT, { press: 'Abandonner' });
});

it.each(['remplacement de Martin Keller', 'remplacement de la climatisation par le PNUD'])(
  '« %s » lends nothing',
  async (line) => {
    expect(await codeOf(SEG, line)).not.toBe('delegation.ofAnother');
  },
);

it.each([
  'je délègue la relecture à Fatou Koné du 3 au 20 mars',
  'passe la main à Fatou Koné du GEC du 4 mars',
  'délègue D-2027-001 à Fatou Koné',
  'je délègue à Fatou Koné du 3 au 20 mars si elle est d’accord',
  'Fatou Koné me remplace du 3 au 20 mars si elle est libre',
])('« %s » hands over nothing else than what it says', async (line) => {
  expect(await said(ABSENT, line)).not.toContain('Remplacement de Martin Keller');
});

it('asks from when to when, and by whom', async () => {
  expect(await codeOf(ABSENT, 'remplacez-moi par Fatou Koné')).toBe('delegation.dates');
  expect(await codeOf(ABSENT, 'remplacez-moi du 3 au 20 mars')).toBe('person.missing');
});

it('is heard in the words people have for it', async () => {
  for (const line of [
    'remplacer-moi du 3 au 20 mars par Fatou Koné',
    'remplacez-moi par @Fatou Koné du 3 au 20 mars',
    'je serai absent du 3 au 20 mars, Fatou Koné me remplace',
    'Fatou Koné gère tout pendant mon absence du 3 au 20 mars',
    'c’est Fatou Koné qui prend le relais du 3 au 20 mars',
    'Fatou Koné assure mon intérim du 3 au 20 mars',
    'passe la main à Fatou Koné pendant mes congés du 3 au 20 mars',
    'je délègue à Fatou Koné du 3 au 20 mars',
    'je confie mes dossiers à @Fatou Koné, du 3 au 20 mars',
  ]) {
    expect(await said(ABSENT, line)).toContain(
      'Remplacement de Martin Keller par Fatou Koné, du mercredi 3 mars 2027 au samedi 20 mars 2027',
    );
    await said(ABSENT, { press: 'Abandonner' });
  }
});

it('shows what passes and what does not, and changes nothing before it is confirmed', async () => {
  const sent = griot.sent.length;
  const preview = await griot.say(ABSENT, 'remplacez-moi du 3 au 20 mars par Fatou Koné');
  const text = preview.reply.text.replace(/[\u00a0\u202f]/gu, ' ');
  expect(text).toContain('GEC-2027-03 du 4 mars : elle passe à Fatou Koné');
  expect(text).toContain('GA-2027-03 du 5 mars : l’invitation reste à votre nom');
  expect(text).toContain('GA est confidentiel');
  expect(griot.sent.length).toBe(sent);
  const confirm = preview.reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
  expect(await codeOf(STAND_IN, { press: confirm })).toBe('access.refused');
  expect(await said(ABSENT, { press: confirm })).toContain('C’est fait');
  expect(await said(ABSENT, { press: confirm })).toContain('déjà été confirmé');
});

it('tells both, invites the stand-in, and tells her nothing of a confidential group', async () => {
  expect(await subjectsTo(ABSENT)).toContain('Fatou Koné vous remplace');
  expect(await subjectsTo(STAND_IN)).toContain('Vous remplacez Martin Keller');
  const mails = await griot.mails(STAND_IN);
  expect(mails.some(({ raw }) => raw.includes('GEC-2027-03'))).toBe(true);
  expect(mails.some(({ raw }) => /\bGA\b/u.test(raw))).toBe(false);
  expect(await said(STAND_IN, 'mes réunions')).toContain('GEC-2027-03');
});

it('is one at a time, and shown to both', async () => {
  const again = 'remplacez-moi du 20 au 25 mars par Fatou Koné';
  expect(await codeOf(ABSENT, again)).toBe('delegation.already');
  expect(await codeOf(STAND_IN, 'remplacez-moi du 10 au 11 mars par Martin Keller')).toBe(
    'delegation.away',
  );
  for (const who of [ABSENT, STAND_IN]) {
    expect(await said(who, 'mes remplacements')).toContain('Fatou Koné remplace Martin Keller du');
  }
});

it('gives nothing before its first day', async () => {
  expect(await said(STAND_IN, 'mes actions')).not.toContain('D-2027-001');
  expect(await codeOf(STAND_IN, 'commencer D-2027-001')).toBe('access.refused');
});

it('brings a meeting planned afterwards to the stand-in', async () => {
  await said(SEG, 'gec planifier jeudi 18 mars à 10h');
  await said(SEG, { press: 'Confirmer' });
  expect(await said(STAND_IN, 'mes réunions')).toContain('GEC-2027-03-2');
});

it('lets the stand-in act and remind her, and the journal says by whose delegation', async () => {
  await griot.advance('2027-03-03T08:45');
  expect((await subjectsTo(STAND_IN)).some((subject) => subject.includes('action'))).toBe(true);
  expect(await said(STAND_IN, 'mes actions')).toContain('D-2027-001');
  await said(STAND_IN, 'commencer D-2027-001');
  expect(await said(SEG, 'journal D-2027-001')).toContain(
    'par Fatou Koné (responsable, par délégation de Martin Keller, du 3 mars 2027 au 20 mars 2027)',
  );
});

it('lets the suppléante go no further than the delegation', async () => {
  expect(await codeOf(STAND_IN, 'rappels GEC J-3')).toBe('access.refused');
  expect(await codeOf(STAND_IN, 'réunions GA')).toBe('group.unknown');
  expect(await codeOf(STAND_IN, 'D-GA-2027-001')).toBe('decision.unknown');
  expect(await codeOf(STAND_IN, 'commencer D-GA-2027-001')).toBe('decision.unknown');
  expect(await said(STAND_IN, 'mes actions')).not.toContain('GA');
  expect(await codeOf(STAND_IN, 'présences GA-2027-03')).toBe('meeting.unknown');
});

it('lends what a Chef de file may, but not to open a group, to give a seat nor a mandate', async () => {
  expect(await codeOf(FOR_THE_CHAIR, 'rappels GEC J-3')).toBe('access.refused');
  await said(CHAIR, 'remplacez-moi du 3 au 10 mars par Inés Fernández');
  await said(CHAIR, { press: 'Confirmer' });
  expect(await codeOf(FOR_THE_CHAIR, 'rappels GEC J-3')).toBeUndefined();
  expect(await said(SEG, 'journal GEC')).toContain(
    'par Inés Fernández (Chef de file, par délégation de Lars Johansson, du 3 mars 2027 au 10 mars 2027)',
  );
  for (const line of [
    'confidentiel GA autoriser @Fatou Koné',
    'siège GEC libérer @Fatou Koné',
    'mandat co-coordonnateur GEC @Fatou Koné',
  ]) {
    expect(await codeOf(FOR_THE_CHAIR, line)).toBe('access.refused');
  }
});

it('is over a minute after its last day', async () => {
  await griot.advance('2027-03-10T23:59');
  expect(await codeOf(FOR_THE_CHAIR, 'rappels GEC J-2')).toBeUndefined();
  await griot.advance('2027-03-11T00:00');
  expect(await codeOf(FOR_THE_CHAIR, 'rappels GEC J-4')).toBe('access.refused');
});

it.each(['je suis rentrée de congé', 'Je suis de retour !', 'bonjour, je suis rentré de mission'])(
  'is one press from its end for whoever says « %s »',
  async (line) => {
    const { reply } = await griot.say(ABSENT, line);
    expect(reply.buttons.map(({ label }) => label)).toContain('Y mettre fin');
  },
);

it.each(['je suis de retour lundi', 'je ne suis pas rentré', 'quand je suis de retour'])(
  'is not what « %s » speaks of',
  async (line) => expect(await said(ABSENT, line)).not.toContain('Y mettre fin'),
);

it('ends at once when either of them ends it, and nobody else can', async () => {
  const { reply } = await griot.say(ABSENT, 'mes remplacements');
  const end = reply.buttons.find(({ label }) => label === 'Y mettre fin')?.id ?? '';
  expect(await codeOf(CHAIR, { press: end })).toBe('access.refused');
  expect(await said(ABSENT, 'fin du remplacement')).toContain('ne remplace plus Martin Keller');
  expect(await codeOf(STAND_IN, 'commencer D-2027-001')).toBe('access.refused');
  expect(await said(STAND_IN, { press: end })).toContain('Aucun remplacement');
  expect(await subjectsTo(STAND_IN)).toContain('Vous ne remplacez plus Martin Keller');
  expect(await said(SEG, 'journal annuaire')).toContain('remplacement de Martin Keller terminé');
});
