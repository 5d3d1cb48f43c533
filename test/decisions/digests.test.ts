import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '../../adapters/console/consoleChat.ts';
import { type Griot, startGriot } from '../support/griot.ts';
import { AWA, COORDINATOR, HELENE, MOUSSA, plain, sayAll, told } from './told.ts';

let griot: Griot;

/** A Friday. */
beforeEach(async () => {
  griot = await startGriot({ now: '2027-03-12T09:00' });
  await griot.app.runJobs();
});

afterEach(() => griot.stop());

const to = (sent: readonly Sent[], address: string, subject: RegExp): string[] =>
  sent
    .filter(
      (one) => one.channel !== 'mail' && one.to === address && subject.test(plain(one.subject)),
    )
    .map(({ text = '' }) => plain(text));

describe('the week of somebody', () => {
  it('is told on Monday at 8, whole, with what is due not said again that day', async () => {
    await griot.say(COORDINATOR, 'gec décision Écrire la note @Awa Ballo échéance 22 mars');
    await griot.say(COORDINATOR, 'gec décision Relire le plan @Awa Ballo');
    const sent = await griot.advance('2027-03-15T20:00');
    const [week = '', ...more] = to(sent, AWA, /^Votre semaine : 2 actions ouvertes/u);
    expect(more).toEqual([]);
    expect(week).toContain('Plus tard ou sans échéance (2)');
    expect(to(sent, AWA, /à échéance/u)).toEqual([]);
    expect(to(await griot.advance('2027-03-16T20:00'), AWA, /semaine/u)).toEqual([]);
  });

  it('waits for the first working day of a week that begins with a day off', async () => {
    await griot.advance('2027-03-22T20:00');
    // Easter Monday.
    expect(to(await griot.advance('2027-03-29T20:00'), MOUSSA, /^Votre semaine/u)).toEqual([]);
    expect(to(await griot.advance('2027-03-30T08:00'), MOUSSA, /^Votre semaine/u)).toHaveLength(1);
  });

  it('waits for the next day, once, when that Monday is declared a day off after all', async () => {
    await griot.say(COORDINATOR, 'férié ajouter 15 mars 2027, deuil national');
    expect(to(await griot.advance('2027-03-15T20:00'), MOUSSA, /^Votre semaine/u)).toEqual([]);
    expect(to(await griot.advance('2027-03-16T20:00'), MOUSSA, /^Votre semaine/u)).toHaveLength(1);
    expect(to(await griot.advance('2027-03-19T20:00'), MOUSSA, /^Votre semaine/u)).toEqual([]);
    expect(to(await griot.advance('2027-03-22T20:00'), MOUSSA, /^Votre semaine/u)).toHaveLength(1);
  });

  it('is not told to whoever has nothing to do, nor to whoever asked not to be', async () => {
    await griot.say(COORDINATOR, 'gec décision Écrire la note @Awa Ballo échéance 22 mars');
    expect(told(await griot.say(AWA, 'digest personnel non'))).toContain('Les rappels');
    const sent = await griot.advance('2027-03-15T20:00');
    expect(to(sent, AWA, /^Votre semaine/u)).toEqual([]);
    expect(to(sent, HELENE, /^Votre semaine/u)).toEqual([]);
    expect(to(sent, AWA, /à échéance/u)).toHaveLength(1);
  });

  it('is asked for or refused in so many words: a group’s digest subscribes nobody', async () => {
    await griot.say(MOUSSA, 'digest personnel non');
    expect(told(await griot.say(MOUSSA, 'suivi de mon groupe gec'))).toContain('GEC');
    expect((await griot.say(MOUSSA, 'digest personnel')).error?.code).toBe('digest.wishMissing');
    expect(to(await griot.advance('2027-03-15T20:00'), MOUSSA, /^Votre semaine/u)).toEqual([]);
    await griot.say(MOUSSA, 'digest personnel oui');
    expect(to(await griot.advance('2027-03-22T20:00'), MOUSSA, /^Votre semaine/u)).toHaveLength(1);
  });

  it('« envoie-moi un récap chaque lundi matin » asks for it', async () => {
    await griot.say(MOUSSA, 'digest personnel non');
    expect(told(await griot.say(MOUSSA, 'envoie-moi un récap chaque lundi matin'))).toBe(
      'Vous recevrez chaque lundi la liste complète de vos actions.',
    );
    expect(to(await griot.advance('2027-03-15T20:00'), MOUSSA, /^Votre semaine/u)).toHaveLength(1);
  });

  it.each([
    'envoie-moi un récap chaque vendredi',
    'envoie-moi un récap',
    'envoie-moi un récap du GEC chaque lundi',
    'ne m’envoie pas un récap chaque lundi',
    'qui m’a envoyé un récap chaque lundi ?',
  ])('« %s » does not', async (line) => {
    expect(told(await griot.say(MOUSSA, line))).not.toContain('Vous recevrez chaque lundi');
  });

  it.each(['arrête les digests', 'plus de digest', 'désabonne-moi du digest'])(
    '« %s » stops none, and says how each is stopped',
    async (line) => {
      const { reply, error } = await griot.say(MOUSSA, line);
      expect(error?.code).toBe('digest.whichStopped');
      expect(reply.buttons.map(({ label }) => label)).toEqual(['digest personnel non']);
    },
  );

  it.each([
    'fais-moi le point sur le GEC',
    'où en est-on du GEC ?',
    'prépare le point de suivi du GEC',
  ])('is shown as « %s »', async (line) => {
    expect(told(await griot.say(COORDINATOR, line))).toContain('GEC – point de suivi');
  });

  it('is asked of which group when none is named', async () => {
    expect((await griot.say(MOUSSA, 'fais le point')).error?.code).toBe('group.missing');
  });

  it.each(['fais le point sur la matrice', 'où en est-on de la matrice ?'])(
    'is not what « %s » asks for',
    async (line) => {
      const answer = await griot.say(COORDINATOR, line);
      expect(answer.error?.code).not.toBe('group.missing');
      expect(told(answer)).not.toContain('point de suivi du');
    },
  );

  it('is shown as « dernier digest du GEC »', async () => {
    expect(told(await griot.say(MOUSSA, 'dernier digest du gec'))).toContain('GEC');
  });

  it('is not told a day late, and is told once by two that run at once', async () => {
    expect(to(await griot.advance('2027-03-16T09:00'), MOUSSA, /^Votre semaine/u)).toEqual([]);
    griot.clock.set(griot.clock.now().add({ hours: 6 * 24 }));
    await Promise.all([griot.app.runJobs(), griot.app.runJobs()]);
    const rows = await griot.database.client.outboxMessage.count({
      where: {
        subject: { startsWith: 'Votre semaine' },
        transport: 'mail',
        personId: 'moussa.diarra',
      },
    });
    expect(rows).toBe(1);
  });
});

describe('the digest of a group', () => {
  it('follows the rhythm, the day and the hour that its coordinator sets', async () => {
    const answer = told(
      await griot.say(COORDINATOR, 'digest réglages gec tous les vendredis à 9h'),
    );
    expect(answer).toContain(
      'Prochain point : vendredi 19 mars 2027 à 9 h 00, puis chaque semaine.',
    );
    expect(to(await griot.advance('2027-03-15T20:00'), 'GEC', /point de suivi/u)).toEqual([]);
    expect(to(await griot.advance('2027-03-19T09:00'), 'GEC', /point de suivi/u)).toHaveLength(1);
    expect((await griot.say(AWA, 'digest réglages gec aucun')).error?.code).toBe('access.refused');
    await griot.say(COORDINATOR, 'digest réglages gec aucun');
    expect(to(await griot.advance('2027-03-26T20:00'), 'GEC', /point de suivi/u)).toEqual([]);
    expect(told(await griot.say(HELENE, 'digest aperçu gec'))).toContain('ne reçoit pas de point');
  });

  it('goes on when its hour is moved later on a day that has had it', async () => {
    expect(to(await griot.advance('2027-03-15T09:00'), 'GEC', /point de suivi/u)).toHaveLength(1);
    for (const line of ['digest réglages gec lundi à 14h', 'digest aperçu gec']) {
      expect(told(await griot.say(COORDINATOR, line))).toContain(
        'Prochain point : lundi 22 mars 2027 à 14 h 00, puis chaque semaine.',
      );
    }
    expect(to(await griot.advance('2027-03-15T20:00'), 'GEC', /point de suivi/u)).toEqual([]);
    expect(to(await griot.advance('2027-03-22T14:00'), 'GEC', /point de suivi/u)).toHaveLength(1);
  });

  it('offers what awaits confirmation, and tells the answers that came back', async () => {
    await griot.say(MOUSSA, 'clore D-2026-002');
    await sayAll(
      griot,
      COORDINATOR,
      'GT-SANTE décision Vérifier les stocks',
      'transmettre D-2027-001 au GEC',
      'répondre D-2027-001 : accord du GEC',
    );
    const sent = await griot.advance('2027-03-15T20:00');
    expect(to(sent, 'GEC', /point de suivi/u)[0]).toContain('[Confirmer D-2026-002]');
    expect(to(sent, 'GT-SANTE', /point de suivi/u)[0]).toContain(
      'D-2027-001 Vérifier les stocks — réponse du groupe GEC : accord du GEC',
    );
  });

  it('folds what was late already and has not changed, the longest delays apart', async () => {
    for (let index = 1; index <= 6; index += 1) {
      await griot.say(COORDINATOR, `gec décision Point ${index} échéance ${index + 14} mars`);
    }
    await griot.advance('2027-03-22T20:00');
    const [text = ''] = to(await griot.advance('2027-03-29T20:00'), 'GEC', /point de suivi/u);
    expect(text).toContain('autres décisions étaient déjà en retard et n’ont pas changé');
    expect(text).toContain('D-2026-002');
  });
});

describe('the synthesis of the Troïka', () => {
  it('comes on the first Monday of the month, without a word of the confidential bodies', async () => {
    await sayAll(
      griot,
      COORDINATOR,
      'GT-SANTE décision Vérifier les stocks échéance 20 mars',
      'ga décision Préparer la rencontre secrète échéance 20 mars',
    );
    const sent = await griot.advance('2027-04-05T20:00');
    const synthesis = to(sent, 'lars.johansson@example.org', /Synthèse mensuelle/u);
    expect(synthesis).toHaveLength(1);
    expect(synthesis[0]).toContain('GT-SANTE');
    expect(synthesis[0]).not.toMatch(/secrète|\bGA\b/u);
    expect(
      to(await griot.advance('2027-04-06T20:00'), 'lars.johansson@example.org', /Synthèse/u),
    ).toEqual([]);
  });

  it('waits for the next day when that Monday is declared a day off, and comes the month after', async () => {
    const synthesesUntil = async (moment: string) =>
      to(await griot.advance(moment), 'lars.johansson@example.org', /Synthèse mensuelle/u).length;
    await griot.say(COORDINATOR, 'GT-SANTE décision Vérifier les stocks');
    await griot.advance('2027-04-03T20:00');
    await griot.say(COORDINATOR, 'férié ajouter 5 avril 2027, deuil national');
    expect(await synthesesUntil('2027-04-05T20:00')).toBe(0);
    expect(await synthesesUntil('2027-04-06T20:00')).toBe(1);
    expect(await synthesesUntil('2027-05-03T20:00')).toBe(1);
  });

  it('tells of what has happened since the one before, be it four weeks ago or five', async () => {
    await griot.say(COORDINATOR, 'GT-SANTE décision Vérifier les stocks');
    for (const [day, since] of [
      ['2027-04-05T20:00', '1er mars 2027'],
      ['2027-05-03T20:00', '5 avril 2027'],
      ['2027-06-07T20:00', '3 mai 2027'],
    ] as const) {
      const sent = await griot.advance(day);
      const [synthesis] = to(sent, 'lars.johansson@example.org', /Synthèse mensuelle/u);
      expect(synthesis).toContain(`Situation depuis le ${since} :`);
    }
  });
});
