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
