import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const CHAIR = 'lars.johansson@example.org';
const AISSATA = 'aissata.diarra@example.org';
const MEMBER = 'fatou.kone@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  const told: readonly (readonly [string, Act])[] = [
    [SEG, 'gec planifier jeudi 4 mars à 10h, lieu : PNUD'],
    [SEG, { press: 'Confirmer' }],
    [CHAIR, 'présent GEC-2027-03'],
    [CHAIR, 'décision GEC-2027-03 Relire la note @Moussa Diarra'],
    ['moussa.diarra@example.org', 'décision clore D-2027-001'],
    [CHAIR, 'décision GA Rédiger la démarche'],
  ];
  for (const [who, act] of told) await griot.say(who, act);
});
afterAll(() => griot.stop());

const read = async (who: string, act: Act): Promise<string> =>
  plain((await griot.say(who, act)).reply.text);
const linesOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.startsWith('- '));

describe('the journal', () => {
  it.each([
    'qui a modifié la réunion du 4 mars ?',
    'qui a changé l’heure du GEC ?',
    'qui est-ce qui a planifié le GEC',
    'qui a annulé GEC-2027-03 ?',
    'journal de la réunion du 4 mars',
  ])('is what tells who did it: « %s »', async (line) => {
    expect(await read(SEG, line)).toContain('Journal : GEC-2027-03');
    expect((await griot.say(MEMBER, line)).error?.code).toBe('access.refused');
  });

  it.each([
    'qui a changé la matrice ?',
    'qui a modifié D-2027-001 ?',
    'qui a le GEC ?',
    'qui pourrait modifier la réunion du 4 mars ?',
    'qui a quitté le GEC ?',
    'qu’est-ce qui a changé depuis hier dans l’ordre du jour ?',
  ])('is not shown for « %s »', async (line) => {
    expect(await read(SEG, line)).not.toContain('Journal');
  });

  it('tells of a meeting that was called off, which is no more among those to come', async () => {
    const off = await startGriot({ now: '2027-02-20T09:00' });
    for (const act of [
      'gec planifier jeudi 4 mars à 10h',
      { press: 'Confirmer' },
      'annuler GEC-2027-03 motif : grève',
      { press: 'Confirmer' },
    ]) {
      await off.say(SEG, act);
    }
    for (const line of ['qui a annulé le GEC ?', 'qui a annulé la réunion du 4 mars ?']) {
      const { reply } = await off.say(SEG, line);
      expect(plain(reply.text)).toContain('Journal : GEC-2027-03');
      expect(plain(reply.text)).toContain('annulée, par Amadou Coulibaly');
    }
    expect((await off.say(MEMBER, 'qui a annulé le GEC ?')).error?.code).toBe('access.refused');
    await off.stop();
  });

  it('tells of a meeting: what, by whom, as what and under which mandate, through which chat', async () => {
    expect(linesOf(await read(SEG, 'journal GEC-2027-03'))).toEqual([
      '- 20 février 2027, 9 h 00 — GEC-2027-03 : réponse à l’invitation, par Lars Johansson (Chef de file, GEC, ' +
        'depuis le 1er janvier 2010), en ligne de commande — personne : Lars Johansson ; réponse : sans réponse → présent',
      '- 20 février 2027, 9 h 00 — réunion GEC-2027-03 planifiée, par Amadou Coulibaly (secrétariat, ' +
        'depuis le 1er janvier 2010), en ligne de commande — début : jeudi 4 mars 2027, 10 h 00 ; lieu : PNUD',
    ]);
  });

  it('tells what one person did, or what was done since a day, in the groups whose journal one reads', async () => {
    const ofLars = await read(AISSATA, 'journal depuis lundi par @Lars Johansson');
    expect(linesOf(ofLars)).toHaveLength(2);
    expect(ofLars).not.toContain('GA');
    expect(linesOf(await read(CHAIR, 'journal par Lars Johansson'))).toHaveLength(3);
    expect(linesOf(await read(SEG, 'gec journal depuis hier par @Moussa Diarra'))).toEqual([
      expect.stringContaining('D-2027-001 dite faite, par Moussa Diarra (responsable)'),
    ]);
  });

  it('tells of a day, a week or a month', async () => {
    const today = linesOf(await read(SEG, 'journal du GEC depuis le 20 février'));
    expect(today.length).toBeGreaterThan(2);
    for (const line of [
      'journal du GEC de février',
      'journal GEC d’aujourd’hui',
      'gec journal de la semaine',
      'journal du gec du 20 février',
      'journal du GEC en février 2027',
    ]) {
      expect(linesOf(await read(SEG, line)), line).toEqual(today);
    }
    const all = linesOf(await read(SEG, 'journal depuis le 20 février'));
    for (const line of ['journal de février', 'qu’est-ce qui a changé aujourd’hui ?']) {
      expect(linesOf(await read(SEG, line)), line).toEqual(all);
    }
    for (const line of ['journal du GEC d’hier', 'journal de janvier', 'journal du 19 février']) {
      expect(linesOf(await read(SEG, line)), line).toEqual([]);
    }
  });

  it('is for those who coordinate the group, and a confidential group leaves no trace in it', async () => {
    expect(await read(MEMBER, 'journal GEC-2027-03')).toContain('Seuls le Chef de file');
    expect(await read(MEMBER, 'journal')).toContain('Seuls le coordonnateur');
    for (const [hidden, absent] of [
      ['GA', 'GB'],
      ['D-GA-2027-001', 'D-GB-2027-001'],
    ] as const) {
      const shown = await read(AISSATA, `journal ${hidden}`);
      expect(shown.replaceAll(hidden, absent)).toBe(await read(AISSATA, `journal ${absent}`));
    }
  });

  it('is read page by page, the latest first', async () => {
    for (let day = 1; day <= 9; day += 1) await griot.say(SEG, `rappels GT-EAU J-${day}`);
    await griot.say(SEG, 'rappels GT-EAU J-1 H-2');
    await griot.say(SEG, 'rappels GT-EAU J-2 H-2');
    const first = await read(SEG, 'journal GT-EAU');
    expect(first).toContain('(11 lignes)');
    expect(linesOf(first)).toHaveLength(10);
    expect(linesOf(await read(SEG, { press: 'Suite' }))).toHaveLength(1);
  });

  it('outlives its group, for those who could read it and for nobody else', async () => {
    const { client } = griot.database;
    const turn = async (active: boolean) => {
      const codes = { code: { in: ['GEC', 'GA', 'GT-EAU'] } };
      await client.group.updateMany({ where: codes, data: { active } });
      await client.revision.update({
        where: { id: 'directory' },
        data: { version: { increment: 1 } },
      });
    };
    const asked: readonly (readonly [string, string])[] = [
      [SEG, 'journal GEC-2027-03'],
      [SEG, 'journal D-2027-001'],
      [SEG, 'journal GT-EAU'],
      [CHAIR, 'journal GA depuis hier'],
      [CHAIR, 'journal par Lars Johansson'],
      [AISSATA, 'journal GA depuis hier'],
      [AISSATA, 'journal depuis lundi par @Lars Johansson'],
      [MEMBER, 'journal GEC-2027-03'],
      [MEMBER, 'journal D-GA-2027-001'],
    ];
    const readAll = () => Promise.all(asked.map(([who, line]) => read(who, line)));
    const before = await readAll();
    await turn(false);
    expect(await readAll()).toEqual(before);
    expect((await griot.say(SEG, 'réunions GT-EAU')).error?.code).toBe('group.unknown');
    expect((await griot.say(SEG, 'réunion GEC-2027-03')).error?.code).toBe('meeting.unknown');
    await turn(true);
  });
});
