import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'aissata.diarra@example.org';
const HEALTH = 'adama.kante@example.org';
const COORDINATOR = 'coordonnateur@example.org';
const LARS = 'lars.johansson@example.org';

describe('the days off', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    for (const [who, line] of [
      [HEALTH, 'gt-sante planifier lundi 17 mai à 10h'],
      [LARS, 'ga planifier lundi 17 mai à 15h'],
    ] as const) {
      await griot.say(who, line);
      await griot.say(who, { press: 'Confirmer' });
    }
  });
  afterAll(() => griot.stop());

  const read = async (as: string, line: Act): Promise<string> =>
    plain((await griot.say(as, line)).reply.text);

  it('are listed for a year, those of the moon to be confirmed', async () => {
    const list = await read(HEALTH, 'fériés 2027');
    expect(list).toContain('mercredi 22 septembre 2027 — Fête nationale de l’indépendance');
    expect(list).toContain('Tabaski (fête du mouton), date calculée, à confirmer');
  });

  it.each([
    ['les jours fériés de mai', 'Jours fériés – mai 2027', 'Fête du travail'],
    ['jours feries en janvier', 'Jours fériés – janvier 2028', 'Nouvel An'],
    ['fériés de mai 2026', 'Jours fériés – mai 2026', 'Fête du travail'],
    ['fériés d’avril 2028', 'Jours fériés – avril 2028', 'Lundi de Pâques'],
    ['fériés du mois prochain', 'Jours fériés – mars 2027', 'Lundi de Pâques'],
    ['jours fériés de ce mois', 'Jours fériés – février 2027', 'Aucun jour férié ce mois-là.'],
    ['fériés de juillet', 'Jours fériés – juillet 2027', 'Aucun jour férié ce mois-là.'],
  ])('are listed for a month by « %s »', async (line, title, day) => {
    const list = await read(HEALTH, line);
    expect(list).toContain(title);
    expect(list).toContain(day);
    expect(list).not.toContain('septembre');
  });

  it.each([
    'prochain jour férié',
    'c’est quand le prochain férié ?',
    'le prochain jour férié c quand',
  ])('are asked for one, the next: « %s »', async (line) => {
    const answer = await read(HEALTH, line);
    expect(answer).toContain('mardi 9 mars 2027');
    expect(answer).not.toContain('26 mars');
  });

  it.each(['prochain gt santé', 'prochaine réunion après le jour férié'])(
    'are not what is asked for by « %s »',
    async (line) => {
      expect(await read(HEALTH, line)).not.toContain('9 mars');
    },
  );

  it('are foreseen at the preview of a meeting, on the day beside it too', async () => {
    const preview = await read(HEALTH, 'gt-sante planifier samedi 15 mai à 10h');
    expect(preview).toContain('calculée pour le dimanche 16 mai 2027, peut tomber ce jour-là');
    await griot.say(HEALTH, { press: 'Abandonner' });
  });

  it('are settled by the secretariat alone', async () => {
    const answer = await griot.say(HEALTH, 'férié confirmer Tabaski 17 mai 2027');
    expect(answer.error?.code).toBe('access.refused');
  });

  it('are not settled in another month, nor anybody told', async () => {
    const before = griot.sent.length;
    const answer = await griot.say(SEG, 'férié confirmer Tabaski 18 mars 2027');
    expect(answer.error?.code).toBe('holiday.tooFar');
    expect(griot.sent.slice(before)).toEqual([]);
  });

  it('that come upon planned meetings tell whoever may know of them, and offer the move', async () => {
    const before = griot.sent.length;
    const { reply } = await griot.say(SEG, 'férié confirmer Tabaski 17 mai 2027');
    const said = plain(reply.text);
    expect(said).toContain('Tabaski (fête du mouton), le lundi 17 mai 2027');
    expect(said).toContain('GT-SANTE-2027-05');
    expect(said).not.toContain('GA-2027');
    const told = griot.sent.slice(before);
    expect(told.find(({ to }) => to === HEALTH)?.text).toContain('GT-SANTE-2027-05');
    const admitted = told.find(({ to }) => to === COORDINATOR)?.text;
    expect(admitted).toContain('GA-2027-05');
    expect(admitted).not.toContain('GT-SANTE');
    const move = await griot.say(SEG, { press: 'Proposer le 18 mai' });
    expect(plain(move.reply.text)).toContain('Date : mardi 18 mai 2027, 10 h 00');
  });

  it('said again tell nobody again', async () => {
    const before = griot.sent.length;
    await griot.say(SEG, 'férié confirmer Tabaski 17 mai 2027');
    expect(griot.sent.slice(before)).toEqual([]);
  });

  it('may call a meeting off, with the reason', async () => {
    const preview = (await griot.say(SEG, 'férié ajouter 17 mai 2027, Tabaski')).reply;
    const cancel = preview.buttons?.find(({ label }) => label === 'Annuler');
    const shown = await read(SEG, { press: cancel?.id ?? '' });
    expect(shown).toContain('Motif : Tabaski (fête du mouton)');
  });

  it('are feasts when they are called so, and other days when they are not', async () => {
    await griot.say(SEG, 'férié ajouter 18 mai 2027, lendemain de la Tabaski');
    const list = await read(SEG, 'fériés 2027');
    expect(list).toContain('lundi 17 mai 2027 — Tabaski (fête du mouton)');
    expect(list).toContain('mardi 18 mai 2027 — lendemain de la Tabaski');
    expect(list).not.toContain('16 mai');
  });

  it('never move a meeting to a day that is past', async () => {
    const later = await startGriot({ now: '2027-05-14T16:00' });
    try {
      await later.say(HEALTH, 'gt-sante planifier lundi 17 mai à 10h');
      await later.say(HEALTH, { press: 'Confirmer' });
      const { reply } = await later.say(SEG, 'férié ajouter 17 mai 2027, deuil national');
      const labels = (reply.buttons ?? []).map(({ label }) => plain(label));
      expect(labels).toEqual(['Proposer le 18 mai', 'Annuler']);
    } finally {
      await later.stop();
    }
  });

  it('hold on the announced day alone, also when it is announced again', async () => {
    expect(await read(SEG, 'fériés 2027')).not.toContain('16 mai');
    await griot.say(SEG, 'férié confirmer aïd el-kébir 16 mai 2027');
    const list = await read(SEG, 'fériés 2027');
    expect(list).toContain('dimanche 16 mai 2027 — Tabaski');
    expect(list).not.toContain('17 mai');
  });

  it('are added with a name, and withdrawn', async () => {
    expect(await read(SEG, 'férié ajouter 12 août 2027, deuil national')).toContain(
      'le jeudi 12 août 2027 est férié (deuil national)',
    );
    expect((await griot.say(SEG, 'férié ajouter le 13 août 2027')).error?.code).toBe(
      'holiday.nameMissing',
    );
    await griot.say(SEG, 'férié retirer 25 mai 2027');
    const list = await read(SEG, 'fériés 2027');
    expect(list).toContain('jeudi 12 août 2027 — deuil national');
    expect(list).not.toContain('25 mai');
    expect((await griot.say(SEG, 'férié retirer 25 mai 2027')).error?.code).toBe('holiday.none');
  });

  it('of the moon are asked of the secretariat a month ahead, until they are confirmed', async () => {
    const asked = (await griot.advance('2027-07-01T09:00')).filter(({ subject }) =>
      subject?.startsWith('Maouloud'),
    );
    expect(asked.map(({ to }) => to)).toContain(SEG);
    const day = asked[0]?.buttons?.[1];
    expect(plain(day?.label ?? '')).toBe('14 août');
    const answer = await griot.say(SEG, { press: day?.id ?? '' });
    expect(plain(answer.reply.text)).toContain('Maouloud');
  });
});
