import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const HEALTH = 'adama.kante@example.org';
const MEMBER = 'awa.ballo@example.org';

describe('the free times of a group', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
  });
  afterAll(() => griot.stop());

  const read = async (as: string, line: string): Promise<string> =>
    (await griot.say(as, line)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

  const proposed = (text: string): string[] =>
    text.split('\n').filter((line) => line.startsWith('- '));

  it('are five, on working days of the week that is said, not all on one day', async () => {
    const lines = proposed(await read(HEALTH, 'créneaux GT-SANTE semaine du 15 mars, 2h'));
    expect(lines).toHaveLength(5);
    expect(lines[0]).toContain('lundi 15 mars 2027, 10 h 00 – 12 h 00');
    expect(lines[0]).toContain('aucun empêchement connu');
    expect(lines.filter((line) => line.includes('lundi')).length).toBeLessThanOrEqual(2);
    expect(lines.join()).not.toMatch(/samedi|dimanche/u);
  });

  it('are planned by one press, with a preview', async () => {
    const { reply } = await griot.say(HEALTH, { press: 'Planifier' });
    expect(reply.text.replace(/[\u00a0\u202f]/gu, ' ')).toContain(
      'lundi 15 mars 2027, 10 h 00 – 12 h 00',
    );
    await griot.say(HEALTH, { press: 'Confirmer' });
  });

  it('keep away from what the group has already, and say who is expected elsewhere', async () => {
    const own = await read(HEALTH, 'créneaux GT-SANTE 15 mars, 2h');
    expect(own).not.toContain('10 h 00 – 12 h 00');
    await griot.say(SEG, 'gec planifier 16 mars à 10h, invités : Adama Kanté');
    await griot.say(SEG, { press: 'Confirmer' });
    const lines = proposed(await read(HEALTH, 'créneaux GT-SANTE mardi 16 mars, durée 8h'));
    expect(lines[0]).toContain('qui conduit ce groupe est déjà attendue ailleurs');
    expect(lines[0]).toContain('Adama Kanté');
  });

  it.each([
    ['jeudi 8 avril, 3h', 'jeudi 8 avril 2027, 10 h 00 – 13 h 00'],
    ['entre le 5 et le 9 avril, de 1h30', 'lundi 5 avril 2027, 10 h 00 – 11 h 30'],
  ])('are of the length and on the days of « %s »', async (said, first) => {
    const lines = proposed(await read(HEALTH, `créneaux GT-SANTE ${said}`));
    expect(lines[0]).toContain(first);
    if (said.startsWith('entre')) expect(lines.join()).toMatch(/(?:mardi 6|mercredi 7) avril/u);
  });

  it.each([
    ['propose trois créneaux pour le GT Santé la semaine du 5 avril', 'lundi 5 avril 2027'],
    ['trouve-nous d’autres créneaux pour le GT Santé en avril', 'jeudi 1er avril 2027'],
  ])('are proposed to whoever asks in a sentence: « %s »', async (said, first) => {
    expect(proposed(await read(HEALTH, said))[0]).toContain(first);
  });

  it.each([
    'propose trois créneaux pour le GT Santé : mardi 23 à 10h, jeudi 25 à 9h',
    'donne deux créneaux au GT Santé, jeudi 25 10h ou vendredi 26 11h',
    'envoie les créneaux aux membres du GT Santé',
  ])('are not looked for where they are said, or sent: « %s »', async (line) => {
    expect((await griot.say(HEALTH, line)).error?.code).toBe('command.unknown');
  });

  it('are none on a day off, and it is said', async () => {
    expect(await read(HEALTH, 'créneaux GT-SANTE samedi 20 mars')).toContain('Aucun créneau');
  });

  it('are for those who plan', async () => {
    const answer = await griot.say(MEMBER, 'créneaux GT-SANTE');
    expect(answer.error?.code).toBe('access.refused');
  });
});
