import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

const PLANNER = 'elodie.garnier@example.org';

describe('a meeting planned by the day of another', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h salle A');
  });
  afterAll(() => griot.stop());

  const said = (line: string) => heard(griot, line);
  const abandoned = () => griot.say(SEG, { press: 'Abandonner' });

  it.each([
    ['planifie le GT Santé la veille du GEC à 10h', 'mercredi 17 mars 2027, 10 h 00 – 12 h 00'],
    ['planifie le GT Santé le lendemain du GEC à 15h', 'vendredi 19 mars 2027, 15 h 00 – 17 h 00'],
    [
      'GT Santé planifier l’avant-veille du prochain GEC de 9h à 12h',
      'mardi 16 mars 2027, 9 h 00 – 12 h 00',
    ],
    [
      'planifie le GT Santé à 10h la veille du GEC, objet : stocks',
      'mercredi 17 mars 2027, 10 h 00',
    ],
  ])('is previewed on that day, and the other is named: « %s »', async (line, date) => {
    const { text } = await said(line);
    expect(text).toContain('GEC » : la réunion GEC-2027-03 est prévue le jeudi 18 mars 2027.');
    expect(text).toContain(`Date : ${date}`);
    await abandoned();
  });

  it('asks for the hour when none is said, with the day filled in', async () => {
    const { text } = await said('planifie le GT Santé la veille du GEC');
    expect(text).toContain('Date * : 2027-03-17');
  });

  it('asks for the day when the other has no meeting to come', async () => {
    const { text } = await said('planifie le GT Santé la veille du GT Eau à 10h');
    expect(text).toContain('aucune réunion du groupe GT-EAU n’est prévue');
    expect(text).toMatch(/Date \* :$/mu);
  });

  it.each([
    ['planifie le GT Santé le 25 mars à 10h sur la veille du GEC', 'jeudi 25 mars 2027'],
    ['planifie le GT Santé la veille du 24 mars à 10h', 'mardi 23 mars 2027'],
  ])('is held on the day that is said: « %s »', async (line, date) => {
    const { text } = await said(line);
    expect(text).toContain(`Date : ${date}`);
    expect(text).not.toContain('GEC-2027-03');
    await abandoned();
  });

  it.each([
    'le GT Santé s’est réuni la veille du GEC',
    'planifie le GT Santé la veille du GEC à 10h ?',
    'ne planifie pas le GT Santé la veille du GEC',
  ])('plans nothing: « %s »', async (line) => {
    expect((await said(line)).text).not.toContain('Aperçu');
  });
});

it('tells nothing of a body that is not one’s own', async () => {
  const griot = await startPlanned('ga planifier jeudi 18 mars à 10h');
  const { reply } = await griot.say(PLANNER, 'planifie le GT Eau la veille du GA à 10h');
  expect(reply.text).toContain('Planifier une réunion');
  expect(reply.text).not.toMatch(/17|18 mars|GA-2027|« la veille/u);
  await griot.stop();
});
