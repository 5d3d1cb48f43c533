import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

let griot: Griot;

beforeAll(async () => {
  griot = await startPlanned('gec planifier jeudi 18 mars à 10h, PNUD, objet : revue');
});
afterAll(() => griot.stop());

it.each([
  'reporte le gec au 25 à 15h, lieu inchangé',
  'reporte le gec au 25 à 15h, lieu et objet inchangés',
  'reporte le gec au 25 à 15h, objet : inchangé',
  'reporte le gec au 25 à 15h, le lieu ne change pas',
])('a meeting that moves keeps what is said to stay: « %s »', async (line) => {
  const { text } = await heard(griot, line);
  expect(text).toContain('Date : jeudi 25 mars 2027, 15 h 00');
  expect(text).toContain('Lieu : PNUD\nObjet : revue');
  await griot.say(SEG, { press: 'Abandonner' });
});

it.each([
  'gt eau jeudi 25 mars à 10h, lieu inchangé',
  'gt eau jeudi 25 mars à 10h, même lieu',
  'gt eau jeudi 25 mars à 10h, en présentiel uniquement',
])('a meeting is planned where its group usually meets: « %s »', async (line) => {
  expect((await heard(griot, line)).text).toContain('Lieu : AFD');
  await griot.say(SEG, { press: 'Abandonner' });
});

it('« en présentiel uniquement » is no other place', async () => {
  const { text } = await heard(griot, 'le gec aura lieu en présentiel uniquement');
  expect(text).not.toContain('Lieu : uniquement');
  await griot.say(SEG, { press: 'Abandonner' });
});

it('is called off by « c’est annulé », with why', async () => {
  const { text } = await heard(griot, 'le gec c’est annulé, le coordinateur est malade');
  expect(text).toContain('Motif : le coordinateur est malade');
  await griot.say(SEG, { press: 'Abandonner' });
});

it.each([
  'le gec c’est annulé ?',
  'le gec c’est annulé si le ministre ne vient pas',
  'le gec c’est pas annulé',
])('is not by « %s »', async (line) => {
  expect((await heard(griot, line)).text).not.toContain('Annulation de');
});

it('is asked for by « rajoute le lien », as by « ajoute le lien »', async () => {
  const line = 'rajoute le lien https://teams.microsoft.com/l/meetup-join/abc';
  expect((await heard(griot, line)).error).toBe('meeting.missing');
});

it.each([
  'reporte le gec au lendemain de la troïka',
  'reporte le gec à la veille du COPIL',
  'décale le gec au lendemain de la fête',
])('is not moved to the day after its own, when another event is meant: « %s »', async (line) => {
  expect((await heard(griot, line)).error).toBe('date.missing');
});

it.each(['reporte le gec au lendemain', 'reporte le gec du 18 au lendemain, même heure'])(
  'is moved to the day after: « %s »',
  async (line) => {
    expect((await heard(griot, line)).text).toContain('Date : vendredi 19 mars 2027');
    await griot.say(SEG, { press: 'Abandonner' });
  },
);

it.each([
  'gt eau jeudi 25 mars à 10h avant la troïka',
  'gt eau jeudi 25 mars à 10h après la prière',
  'gt eau jeudi 25 mars à 10h sans les suppléants',
  'gt eau jeudi 25 mars de 10h à 12h30 max',
])('« %s » tells no place', async (line) => {
  expect((await heard(griot, line)).text).toContain('Lieu : AFD');
  await griot.say(SEG, { press: 'Abandonner' });
});

it('what is said of its place behind that stands', async () => {
  const { text } = await heard(griot, 'gt eau jeudi 25 mars à 10h avant la troïka au PNUD');
  expect(text).toMatch(/Lieu : .*PNUD/u);
  await griot.say(SEG, { press: 'Abandonner' });
});
