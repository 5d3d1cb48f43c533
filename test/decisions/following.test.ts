import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import {
  AISSATA,
  AWA,
  COORDINATOR,
  HELENE,
  hold,
  MOUSSA,
  OUTSIDER,
  plain,
  sayAll,
  told,
} from './told.ts';

let griot: Griot;

beforeEach(async () => {
  griot = await startGriot({ now: '2027-03-12T09:00' });
  await hold(griot, 'GEC-2027-03', '2027-03-11T10:00:00Z');
  await griot.say(
    COORDINATOR,
    'décision GEC-2027-03 Transmettre la matrice à la SHA @Awa Ballo échéance 31 mars',
  );
  await griot.advance('2027-04-03T09:00');
});

afterEach(() => griot.stop());

const row = () =>
  griot.database.client.decision.findUniqueOrThrow({
    where: { code: 'D-2027-001' },
    include: { owners: true },
  });

describe('closing a decision', () => {
  it.each([
    ['décision clore D-2027-001 fait le 29 mars', '2027-03-29', null],
    ['clore D-2027-001', '2027-04-03', null],
    ['clore d-2027-1 : matrice transmise', '2027-04-03', 'matrice transmise'],
    ['D-2027-001 faite hier', '2027-04-02', null],
    ['décision D-2027-001 faite le 29 mars : par courriel', '2027-03-29', 'par courriel'],
    ['la D-2027-001 est terminée', '2027-04-03', null],
    ['clore D-2027-001 transmis le 29 mars à la SHA', '2027-03-29', 'transmis à la SHA'],
  ])('« %s » closes it on %s with the note %s', async (line, closedOn, closedNote) => {
    const { error } = await griot.say(COORDINATOR, line);
    expect(error).toBeUndefined();
    expect(await row()).toMatchObject({ status: 'done', closedOn, closedNote });
  });

  it('twice changes nothing and says since when it is closed', async () => {
    await griot.say(COORDINATOR, 'décision clore D-2027-001 fait le 29 mars');
    const again = await griot.say(COORDINATOR, 'décision clore D-2027-001');
    expect(told(again)).toBe(
      'D-2027-001 est déjà close, faite le lundi 29 mars 2027. Rien n’a changé.',
    );
    expect((await row()).closedOn).toBe('2027-03-29');
  });

  it('is for its owner, even of another group, for the coordinator and for the secretariat', async () => {
    for (const as of [AWA, COORDINATOR, AISSATA]) {
      expect((await griot.say(as, 'clore D-2027-001')).error).toBeUndefined();
      expect((await row()).status).toBe('done');
      await griot.say(COORDINATOR, 'rouvrir D-2027-001');
    }
  });

  it.each([
    ['a member who does not own it', HELENE, 'decision.notYours'],
    ['somebody of another group', MOUSSA, 'decision.notYours'],
    ['somebody of no group', OUTSIDER, 'access.member'],
  ])('is not for %s', async (_who, as, code) => {
    expect((await griot.say(as, 'clore D-2027-001')).error?.code).toBe(code);
    expect((await row()).status).toBe('todo');
  });

  it('on a day before it was taken is put right in a form', async () => {
    const asked = await griot.say(COORDINATOR, 'clore D-2027-001 le 1er mars : par courriel');
    expect(asked.error?.code).toBe('decision.closedBeforeTaken');
    const values = { date: '30 mars', note: 'par courriel' };
    await griot.say(COORDINATOR, { submit: { values } });
    expect(await row()).toMatchObject({ closedOn: '2027-03-30', closedNote: 'par courriel' });
  });

  it('on a day still to come is refused', async () => {
    const { error } = await griot.say(COORDINATOR, 'clore D-2027-001 le 4 avril 2027');
    expect(error?.code).toBe('date.future');
  });

  it('is a press of « Clore », the same press twice closes once', async () => {
    const card = await griot.say(AWA, 'D-2027-001');
    const id = card.reply.buttons.find(({ label }) => label === 'Clore D-2027-001')?.id ?? '';
    await griot.say(AWA, { press: id });
    expect(told(await griot.say(AWA, { press: id }))).toContain('est déjà close');
    const audits = await griot.database.client.audit.count({ where: { action: 'decision.close' } });
    expect(audits).toBe(1);
  });

  it('by two people at once is written once', async () => {
    await Promise.all(
      ['coordonnateur', 'awa.ballo'].map((externalId) =>
        griot.app.handle({
          deliveryId: `close ${externalId}`,
          from: { transport: 'web', externalId },
          content: { kind: 'text', text: 'clore D-2027-001' },
        }),
      ),
    );
    const audits = await griot.database.client.audit.count({ where: { action: 'decision.close' } });
    expect(audits).toBe(1);
  });

  it('without saying which is asked for, with the lists to choose from', async () => {
    const { error, reply } = await griot.say(COORDINATOR, 'clore');
    expect(error?.code).toBe('decision.codeMissing');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['mes actions', 'décisions']);
  });
});

describe('reopening a decision', () => {
  it('makes it open again, due when it was', async () => {
    await sayAll(griot, COORDINATOR, 'clore D-2027-001', 'décision rouvrir D-2027-001');
    expect(await row()).toMatchObject({
      status: 'todo',
      closedOn: null,
      closedAt: null,
      closedNote: null,
      dueOn: '2027-03-31',
    });
  });

  it('that is open changes nothing', async () => {
    expect(await sayAll(griot, COORDINATOR, 'rouvrir D-2027-001')).toContain('est déjà ouverte');
  });
});

describe('dropping a decision', () => {
  it('asks for the reason when none is given', async () => {
    const asked = await griot.say(COORDINATOR, 'décision abandonner D-2027-001');
    expect(asked.error?.code).toBe('decision.reasonMissing');
    const answer = await griot.say(COORDINATOR, {
      submit: { values: { motif: 'revue supprimée' } },
    });
    expect(told(answer)).toContain(
      'D-2027-001 : abandonnée le samedi 3 avril 2027 : revue supprimée.',
    );
  });

  it('is not for its owner', async () => {
    const { error } = await griot.say(AWA, 'abandonner D-2027-001 motif : trop long');
    expect(error?.code).toBe('access.coordinator');
  });

  it('lets nobody close it afterwards, only reopen it', async () => {
    await griot.say(COORDINATOR, 'abandonner D-2027-001 motif : revue supprimée');
    expect((await griot.say(COORDINATOR, 'clore D-2027-001')).error?.code).toBe('decision.dropped');
    expect((await griot.say(AWA, 'rouvrir D-2027-001')).error?.code).toBe(
      'decision.notCoordinator',
    );
    expect((await griot.say(COORDINATOR, 'rouvrir D-2027-001')).error).toBeUndefined();
  });
});

describe('correcting a decision', () => {
  it('shows what was and what is', async () => {
    const answer = await sayAll(
      griot,
      COORDINATOR,
      'décision corriger D-2027-001 @Moussa Diarra échéance 15 avril texte : Transmettre la matrice',
    );
    expect(answer).toContain(
      'texte : « Transmettre la matrice à la SHA » → « Transmettre la matrice »',
    );
    expect(answer).toContain('échéance : mercredi 31 mars 2027 → jeudi 15 avril 2027');
    expect(answer).toContain(
      'responsable : Awa Ballo (Coopération américaine) → Moussa Diarra (Banque mondiale)',
    );
  });

  it('tells its new owner, and not the one who owns it already', async () => {
    const line = 'décision corriger D-2027-001 @Awa Ballo et @Moussa Diarra';
    const { sent } = await griot.say(COORDINATOR, line);
    expect(sent.map(({ to }) => to)).toEqual([MOUSSA, MOUSSA]);
  });

  it('asks for an owner who is not known for sure', async () => {
    const asked = await griot.say(COORDINATOR, 'décision corriger D-2027-001 @Coulibaly');
    await griot.say(COORDINATOR, { press: 'Djénéba Coulibaly (PAM)' });
    expect(told(asked)).toContain('« Coulibaly » peut désigner plusieurs personnes');
    expect((await row()).owners).toMatchObject([{ personId: 'djeneba.coulibaly' }]);
  });

  it('comes as a form with what is there, and changes only what is changed', async () => {
    const asked = await griot.say(COORDINATOR, 'décision corriger D-2027-001');
    const values = Object.fromEntries(
      (asked.reply.form?.fields ?? []).map(({ name, value = '' }) => [name, value]),
    );
    expect(values).toEqual({
      texte: 'Transmettre la matrice à la SHA',
      responsables: 'Awa Ballo',
      echeance: '2027-03-31',
    });
    // The due date has passed since: left as it is, it is no fault.
    const changed = { ...values, texte: 'Transmettre la matrice' };
    const answer = await griot.say(COORDINATOR, { submit: { values: changed } });
    expect(answer.error).toBeUndefined();
    expect(await row()).toMatchObject({ text: 'Transmettre la matrice', dueOn: '2027-03-31' });
  });

  it('to what it is already changes nothing', async () => {
    const line = 'décision corriger D-2027-001 @Awa Ballo';
    expect(await sayAll(griot, COORDINATOR, line)).toContain('est déjà ainsi');
  });

  it('cannot make it due before it was taken', async () => {
    await griot.say(COORDINATOR, 'décision corriger D-2027-001');
    const values = { texte: 'x', responsables: '', echeance: '2027-03-01' };
    const { error } = await griot.say(COORDINATOR, { submit: { values } });
    expect(['date.past', 'decision.dueBeforeMeeting']).toContain(error?.code);
  });

  it('is not for its owner', async () => {
    const { error } = await griot.say(AWA, 'décision corriger D-2027-001 échéance 15 avril');
    expect(error?.code).toBe('access.coordinator');
  });
});

describe('the card of a decision', () => {
  it('says everything, its delay and its history included', async () => {
    await griot.say(COORDINATOR, 'décision corriger D-2027-001 échéance 1er avril');
    await griot.say(COORDINATOR, 'décision corriger D-2027-001 @Awa Ballo et @Moussa Diarra');
    expect(told(await griot.say(COORDINATOR, 'décision D-2027-001'))).toBe(
      [
        'Décision D-2027-001',
        'Transmettre la matrice à la SHA',
        'Groupe : Groupe exécutif de coopération',
        'Réunion : GEC-2027-03, jeudi 11 mars 2027',
        'Responsables : Awa Ballo (Coopération américaine) et Moussa Diarra (Banque mondiale)',
        'Échéance : mercredi 31 mars 2027 (en retard de 3 jours)',
        'Prise le : jeudi 11 mars 2027',
        'État : ouverte',
        'Historique',
        '- vendredi 12 mars 2027 : enregistrée par Amadou Coulibaly (SEG)',
        '- samedi 3 avril 2027 : corrigée par Amadou Coulibaly (SEG) (responsable : Awa Ballo (Coopération américaine) → Awa Ballo (Coopération américaine) et Moussa Diarra (Banque mondiale))',
        '[Clore D-2027-001] [Corriger] [Abandonner]',
      ].join('\n'),
    );
  });

  it('offers only what its reader may do', async () => {
    const labels = async (as: string) =>
      (await griot.say(as, 'D-2027-001')).reply.buttons.map(({ label }) => label);
    expect([await labels(AWA), await labels(HELENE)]).toEqual([['Clore D-2027-001'], []]);
    await griot.say(AWA, 'clore D-2027-001');
    expect([await labels(AWA), await labels(COORDINATOR)]).toEqual([
      ['Rouvrir'],
      ['Rouvrir', 'Corriger'],
    ]);
  });

  it.each(['D-2027-001', 'd-2027-001', 'D-2027-1', 'décision d 2027 001', 'fiche D-2027-001'])(
    'opens by « %s »',
    async (line) => expect(told(await griot.say(HELENE, line))).toMatch(/^Décision D-2027-001\n/u),
  );

  it('of a decision that is not there says so, as of one that may not be seen', async () => {
    await griot.say(COORDINATOR, 'ga décision Préparer la rencontre');
    const missing = await griot.say(AISSATA, 'D-2027-099');
    const secret = await griot.say(AISSATA, 'D-2027-002');
    expect(plain(missing.error?.message ?? '').replace('099', '002')).toBe(
      plain(secret.error?.message ?? ''),
    );
  });
});
