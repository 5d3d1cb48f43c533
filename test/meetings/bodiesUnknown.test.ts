import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

/** Of the secretariat, to which the Troïka is closed. */
const ASSISTANT = 'aissata.diarra@example.org';

describe('what is said of a body that the speaker may not know', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned(
      'gec planifier jeudi 18 mars à 10h, CICB',
      'troika planifier mardi 16 mars à 10h',
    );
  });
  afterAll(() => griot.stop());

  const said = (line: string, channel?: string) => heard(griot, line, ASSISTANT, channel);
  const agenda = async () => (await said('odj GEC-2027-03')).text;

  it.each([
    'ajoute à l’ordre du jour de la troïka : succession',
    'ajoute un point pour la troïka : succession',
    'propose un point à la réunion du comité de pilotage : succession',
    'odj ajouter de la troïka : succession',
    'retire le point 1 de l’ordre du jour de la troïka',
    'odj de la troïka',
    'ajoute un point au groupe des ambassadeurs : succession',
    'ajoute à l’ordre du jour du groupe des ambassadeurs : succession',
  ])('is written on no other ordre du jour: « %s »', async (line) => {
    expect((await said(line)).error).toBe('group.unknown');
    expect((await said(line, 'GEC')).error).toBe('group.unknown');
    expect(await agenda()).not.toContain('succession');
  });

  it.each([
    'qui vient à la troïka ?',
    'qui est invité à la troïka ?',
    'qui vient à la troïka le 18 ?',
    'on a le quorum à la troïka ?',
    'qui participe à la revue du CREDD ?',
    'qui vient au déjeuner de la BAD ?',
    'qui participe au groupe des ambassadeurs ?',
    'qui vient au Radisson ?',
    'combien viennent au cocktail ?',
  ])('is not answered with those of another meeting: « %s »', async (line) => {
    expect((await said(line)).error).toBe('meeting.noSuchBody');
    expect((await said(line, 'GEC')).error).toBe('meeting.noSuchBody');
  });

  it.each([
    'qui vient à la réunion ?',
    'qui vient à la prochaine réunion ?',
    'qui vient de la BAD ?',
    'qui sera là au début ?',
    'qui vient au GEC du 18 ?',
    'qui vient du groupe ?',
    'qui sera là au nom de la BAD ?',
    'qui a répondu au courriel ?',
    'participants à la session extraordinaire',
    'qui vient à Bamako ?',
    'qui vient au nom de la BAD ?',
    'qui vient du gouvernement ?',
    'combien viennent au maximum ?',
    'qui vient au CICB ?',
    'combien viennent au CICB le 18 ?',
    'qui n’a pas répondu à l’invitation ?',
  ])('leaves « %s » as it is', async (line) => {
    expect((await said(line)).text).toContain('Présences : GEC-2027-03');
  });

  it('is another thing than a point that speaks of it, and the meeting is no part of the point', async () => {
    await said('ajoute à l’odj : revue de la Troïka');
    await said('ajoute à l’ordre du jour de la prochaine réunion : matrice');
    const { text } = await said('ajoute à l’odj de la réunion : sites', 'GEC');
    expect(text).toMatch(/1\. revue de la Troïka\n2\. matrice\n3\. sites/u);
  });

  it.each([
    ['ajoute un point pour la FAO : récoltes', 'récoltes'],
    ['ajoute un point de la BAD : financement', 'financement'],
    ['ajoute un point au nom du PNUD : visite', 'visite'],
  ])('is no organisation: « %s »', async (line, point) => {
    await said(line, 'GEC');
    expect(await agenda()).toContain(point);
  });

  it('is known to whoever leads it', async () => {
    const { text } = await heard(griot, 'ajoute à l’ordre du jour de la troïka : succession', SEG);
    expect(text).toContain('Ordre du jour : TROIKA-2027-03');
    expect(text).toContain('1. succession');
  });
});
