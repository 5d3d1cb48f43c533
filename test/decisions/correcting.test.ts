import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import {
  AISSATA,
  AWA,
  COORDINATOR,
  decisionRow,
  griotAfterGec,
  HELENE,
  lateDecision,
  MOUSSA,
  plain,
  told,
} from './told.ts';

let griot: Griot;
/** The decision of the test, taken on 11 March, due on 31 March; it is 3 April. */
let code: string;

beforeAll(async () => {
  griot = await griotAfterGec();
});

beforeEach(async () => {
  code = await lateDecision(griot);
});

afterAll(() => griot.stop());

const row = () => decisionRow(griot, code);

/** Says a line about the decision of the test, which it calls D-2027-001. */
const say = (as: string, line: string) =>
  griot.say(as, line.replace(/D-2027-001/giu, code).replace('d-2027-1', code.toLowerCase()));

const answered = async (as: string, line: string): Promise<string> =>
  told(await say(as, line)).replaceAll(code, 'D-2027-001');

describe('correcting a decision', () => {
  it('shows what was and what is', async () => {
    const answer = await answered(
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
    const { sent } = await say(COORDINATOR, line);
    expect(sent.map(({ to }) => to)).toEqual([MOUSSA, MOUSSA]);
  });

  it('tells its owner of another due date or text, once by mail and once by chat', async () => {
    const { sent } = await say(COORDINATOR, 'décision corriger D-2027-001 échéance 15 avril');
    expect(sent.map(({ channel, to }) => [channel, to])).toEqual([
      ['mail', AWA],
      ['web', AWA],
    ]);
    const text = plain(sent[1]?.text ?? '').replaceAll(code, 'D-2027-001');
    expect(text).toContain('Une action qui vous est confiée a été corrigée :');
    expect(text).toContain('- échéance : mercredi 31 mars 2027 → jeudi 15 avril 2027');
    expect(text).toContain('Échéance : jeudi 15 avril 2027');
  });

  it('tells whoever owns it no longer, in the words he knew', async () => {
    const line = 'décision corriger D-2027-001 @Moussa Diarra texte : Autre chose';
    const { sent } = await say(COORDINATOR, line);
    const { text = '' } = sent.find(({ channel, to }) => channel === 'web' && to === AWA) ?? {};
    expect(plain(text)).toContain(
      'Cette action ne vous est plus confiée : Transmettre la matrice à la SHA',
    );
    expect(text).not.toContain('Autre chose');
  });

  it('tells nobody of what is over', async () => {
    await say(COORDINATOR, 'décision clore D-2027-001');
    const { sent } = await say(COORDINATOR, 'décision corriger D-2027-001 échéance 15 avril');
    expect(sent).toEqual([]);
  });

  it('asks for an owner who is not known for sure', async () => {
    const asked = await say(COORDINATOR, 'décision corriger D-2027-001 @Coulibaly');
    await griot.say(COORDINATOR, { press: 'Djénéba Coulibaly (PAM)' });
    expect(told(asked)).toContain('« Coulibaly » peut désigner plusieurs personnes');
    expect((await row()).owners).toMatchObject([{ personId: 'djeneba.coulibaly' }]);
  });

  it('leaves it to its present owner until somebody is chosen', async () => {
    const asked = await say(COORDINATOR, 'décision corriger D-2027-001 @Coulibaly');
    expect(told(asked)).toContain('reste à Awa Ballo (Coopération américaine)');
    expect(asked.sent).toEqual([]);
    expect(await row()).toMatchObject({ ownerAsked: null, owners: [{ personId: 'awa.ballo' }] });
    const press = asked.reply.buttons.find(({ label }) => label.startsWith('Djénéba'))?.id ?? '';
    const { sent } = await griot.say(COORDINATOR, { press });
    expect(sent.map(({ to }) => to)).toContain(AWA);
    expect((await row()).owners).toMatchObject([{ personId: 'djeneba.coulibaly' }]);
    const again = asked.reply.buttons.find(({ label }) => label.startsWith('Amadou'))?.id ?? '';
    expect(told(await griot.say(COORDINATOR, { press: again }))).toContain('déjà réglée');
  });

  it('by a name nobody has changes the rest, and leaves the owner', async () => {
    await say(COORDINATOR, 'décision corriger D-2027-001 @Zorro échéance 15 avril');
    expect(await row()).toMatchObject({ dueOn: '2027-04-15', owners: [{ personId: 'awa.ballo' }] });
  });

  it('comes as a form with what is there, and changes only what is changed', async () => {
    const asked = await say(COORDINATOR, 'décision corriger D-2027-001');
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
    expect(await answered(COORDINATOR, line)).toContain('est déjà ainsi');
  });

  it('cannot make it due before it was taken', async () => {
    await say(COORDINATOR, 'décision corriger D-2027-001');
    const values = { texte: 'x', responsables: '', echeance: '2027-03-01' };
    const { error } = await griot.say(COORDINATOR, { submit: { values } });
    expect(['date.past', 'decision.dueBeforeMeeting']).toContain(error?.code);
  });

  it('is not for its owner', async () => {
    const { error } = await say(AWA, 'décision corriger D-2027-001 échéance 15 avril');
    expect(error?.code).toBe('access.refused');
  });
});

describe('the card of a decision', () => {
  it('says everything, its delay and its history included', async () => {
    await say(COORDINATOR, 'décision corriger D-2027-001 @Awa Ballo et @Moussa Diarra');
    expect(await answered(COORDINATOR, 'décision D-2027-001')).toBe(
      [
        'Décision D-2027-001',
        'Transmettre la matrice à la SHA',
        'Groupe : Groupe exécutif de coopération',
        'Réunion : GEC-2027-03, jeudi 11 mars 2027',
        'Responsables : Awa Ballo (Coopération américaine) et Moussa Diarra (Banque mondiale)',
        'Échéance : mercredi 31 mars 2027 (en retard de 3 jours)',
        'Prise le : jeudi 11 mars 2027',
        'État : à faire',
        'Historique',
        '- samedi 3 avril 2027 : enregistrée par Amadou Coulibaly (SEG)',
        '- samedi 3 avril 2027 : corrigée par Amadou Coulibaly (SEG) (responsable : Awa Ballo (Coopération américaine) → Awa Ballo (Coopération américaine) et Moussa Diarra (Banque mondiale))',
        '[Clore D-2027-001] [En cours] [Reporter] [Corriger] [Abandonner] [Commenter]',
      ].join('\n'),
    );
  });

  it('offers only what its reader may do', async () => {
    const labels = async (as: string) =>
      (await say(as, 'D-2027-001')).reply.buttons.map(({ label }) => plain(label));
    expect([await labels(AWA), await labels(HELENE)]).toEqual([
      [`Clore ${code}`, 'En cours', 'Reporter', 'Ce n’est pas moi', 'Commenter'],
      ['Commenter'],
    ]);
    await say(AWA, 'clore D-2027-001');
    expect([await labels(AWA), await labels(COORDINATOR)]).toEqual([
      ['Rouvrir', 'Commenter'],
      [`Confirmer ${code}`, `${code} : pas fait`, 'Corriger', 'Abandonner', 'Commenter'],
    ]);
  });

  it.each(['D-2027-001', 'd-2027-001', 'D-2027-1', 'décision d 2027 001', 'fiche D-2027-001'])(
    'opens by « %s »',
    async (line) => expect(told(await griot.say(HELENE, line))).toMatch(/^Décision D-2027-001\n/u),
  );

  it('of a decision that is not there says so, as of one that may not be seen', async () => {
    await griot.say(COORDINATOR, 'ga décision Préparer la rencontre');
    const secret = await griot.database.client.decision.findFirstOrThrow({
      where: { groupId: 'ga' },
    });
    const missing = await griot.say(AISSATA, 'D-2027-999');
    const hidden = await griot.say(AISSATA, secret.code);
    expect(missing.error?.message.replace('D-2027-999', secret.code)).toBe(hidden.error?.message);
  });
});

describe('who answers for a decision beside the others', () => {
  const owners = async (line: string): Promise<string | undefined> =>
    /responsable : .*/u.exec(await answered(COORDINATOR, line))?.[0];

  it.each([
    ['ajoute la GIZ à D-2027-001', 'Awa Ballo (Coopération américaine) et GIZ'],
    ['ajoute la giz a d-2027-001', 'Awa Ballo (Coopération américaine) et GIZ'],
    ['D-2027-001 : ajoute la GIZ et l’AFD', 'AFD, Awa Ballo (Coopération américaine) et GIZ'],
    ['associe Moussa Diarra à D-2027-001', 'Awa Ballo (Coopération américaine) et Moussa Diarra'],
    ['décision corriger D-2027-001 responsable + BAD', 'Awa Ballo (Coopération américaine) et BAD'],
  ])('comes: « %s »', async (line, after) => {
    expect(await owners(line)).toContain(
      `responsable : Awa Ballo (Coopération américaine) → ${after}`,
    );
  });

  it('goes, and the others stay', async () => {
    await answered(COORDINATOR, 'ajoute la GIZ à D-2027-001');
    expect(await owners('retire Awa Ballo de D-2027-001')).toContain('→ GIZ');
  });

  it('cannot go who does not answer for it', async () => {
    const { error } = await say(COORDINATOR, 'retire l’UNICEF de D-2027-001');
    expect(error).toMatchObject({ code: 'decision.notItsOwner' });
    expect(error?.message).toMatch(/^UNICEF n’est pas responsable/u);
  });

  it.each([
    'ajoute la GIZ à D-2027-001 ?',
    'ajoute D-2027-001 à l’ordre du jour du GEC',
    'ajoute un point sur D-2027-001 à l’odj du GEC',
    'ajoute du temps à D-2027-001',
    'ajoute la note à D-2027-001',
    'ajoute Annexe 2 à D-2027-001',
    'D-2027-001 : ajoute Annexe 2',
    'D-2027-001 : ajoute la GIZ si elle accepte',
    'D-2027-001 : ajoute Martin Keller s’il accepte',
    'D-2027-001 : ajoute Martin Keller demain',
    'D-2027-001 : ajoute la GIZ ou l’AFD',
    'ajoute Une mention du budget à D-2027-001',
    'ajoute Le budget à D-2027-001',
  ])('does not change in « %s »', async (line) => {
    await say(COORDINATOR, line);
    expect((await row()).owners).toHaveLength(1);
    expect(await answered(COORDINATOR, 'D-2027-001')).not.toContain('à préciser');
  });
});

describe('what is added to a decision', () => {
  it('is a document: « ajoute un lien à D-2027-001 : https://… »', async () => {
    const line = 'ajoute un lien à D-2027-001 : https://example.org/matrice.xlsx';
    expect(await answered(COORDINATOR, line)).toContain('→ https://example.org/matrice.xlsx');
  });

  it.each(['note une remarque sur D-2027-001', 'note une remarque pour D-2027-001 ?'])(
    'asks what is to be kept of « %s »',
    async (line) => {
      expect((await say(COORDINATOR, line)).error?.code).toBe('decision.commentMissing');
    },
  );

  it.each(['ajoute une remarque à D-2027-001 : en cours', 'commenter D-2027-001 : en cours'])(
    'is what is said of it, whatever it says: « %s »',
    async (line) => {
      await say(COORDINATOR, line);
      expect(await answered(COORDINATOR, 'D-2027-001')).toMatch(/: « ?en cours|en cours$/mu);
      expect((await row()).status).toBe('todo');
    },
  );
});
