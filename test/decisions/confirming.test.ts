import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { AWA, COORDINATOR, HELENE, hold, plain, told } from './told.ts';

const [ROKIA, KWAME] = ['rokia.doumbia@example.org', 'kwame.mensah@example.org'];

let griot: Griot;
let code: string;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-12T09:00' });
  await hold(griot, 'GEC-2027-03', '2027-03-11T10:00:00Z');
});

beforeEach(async () => {
  const line = 'décision GEC-2027-03 Transmettre la matrice à la SHA @Awa Ballo échéance 31 mars';
  code = /D-2027-\d+/u.exec(told(await griot.say(COORDINATOR, line)))?.[0] ?? '';
});

afterAll(() => griot.stop());

const row = () => griot.database.client.decision.findUniqueOrThrow({ where: { code } });

const say = (as: string, line: string) => griot.say(as, line.replace('D-2027-001', code));

const answered = async (as: string, line: string): Promise<string> =>
  told(await say(as, line)).replaceAll(code, 'D-2027-001');

describe('what an owner says is done', () => {
  it('awaits those who confirm, who are told and may answer by a press', async () => {
    const answer = await say(AWA, 'D-2027-001 faite hier : envoyée par courriel');
    expect(told(answer).replaceAll(code, 'D-2027-001')).toContain(
      'D-2027-001 : faite le jeudi 11 mars 2027, à confirmer : envoyée par courriel.',
    );
    expect(answer.sent.map(({ to }) => to)).toContain(COORDINATOR);
    await griot.say(COORDINATOR, { press: `Confirmer ${code}` });
    expect(await row()).toMatchObject({
      status: 'confirmed',
      phase: 'closed',
      closedOn: '2027-03-11',
      closedNote: 'envoyée par courriel',
    });
  });

  it('is given back with the reason, which its owner reads', async () => {
    await say(AWA, 'clore D-2027-001');
    expect((await say(COORDINATOR, 'renvoyer D-2027-001')).error?.code).toBe(
      'decision.reasonMissing',
    );
    const given = await griot.say(COORDINATOR, {
      submit: { values: { motif: 'l’annexe manque' } },
    });
    expect(await row()).toMatchObject({ status: 'todo', closedOn: null, closedAt: null });
    const mail = given.sent.find(({ channel, to }) => channel !== 'mail' && to === AWA);
    expect(plain(mail?.text ?? '')).toContain('Motif : l’annexe manque');
  });

  it('is not confirmed by its owner nor by a member', async () => {
    await say(AWA, 'clore D-2027-001');
    for (const as of [AWA, HELENE]) {
      expect((await say(as, 'confirmer D-2027-001')).error?.code).toMatch(
        /^access\.|notCoordinator$/u,
      );
    }
    expect((await row()).status).toBe('done');
  });
});

describe('a postponement', () => {
  it('keeps the new date, the reason, by whom, and how many times', async () => {
    expect(await answered(AWA, 'reporter D-2027-001 au 15 avril motif : la SHA attend')).toContain(
      'D-2027-001 : reportée au jeudi 15 avril 2027.',
    );
    await say(AWA, 'D-2027-001 reportée au 30 avril : toujours en attente');
    expect(await row()).toMatchObject({
      status: 'postponed',
      phase: 'open',
      dueOn: '2027-04-30',
      postponements: 2,
      postponeReason: 'toujours en attente',
    });
    const card = await answered(AWA, 'D-2027-001');
    expect(card).toContain('État : reportée 2 fois : toujours en attente');
    expect(card).toContain(
      'reportée par Awa Ballo (Coopération américaine) (mercredi 31 mars 2027 → jeudi 15 avril 2027) : la SHA attend',
    );
  });

  it.each([
    ['reporter D-2027-001', 'decision.newDateMissing'],
    ['reporter D-2027-001 au 15 avril', 'decision.reasonMissing'],
    ['reporter D-2027-001 au 20 mars motif : avance', 'decision.postponedEarlier'],
    ['reporter D-2027-001 au 31 février motif : attente', 'date.noSuchDate'],
  ])('« %s » is asked for again: %s', async (line, fault) => {
    const { error, reply } = await say(AWA, line);
    expect(error?.code).toBe(fault);
    expect(reply.form?.fields.map(({ name }) => name)).toEqual(['date', 'motif']);
    expect((await row()).postponements).toBe(0);
  });

  it('is understood as a meeting’s when it names one', async () => {
    const { error } = await griot.say(COORDINATOR, 'reporter GEC-2030-01 au 15 avril');
    expect(error?.code).toBe('meeting.unknown');
  });

  it('is not for a member who does not own it', async () => {
    const { error } = await say(HELENE, 'reporter D-2027-001 au 15 avril motif : attente');
    expect(error?.code).toBe('access.refused');
  });
});

describe('an action that is not one’s own', () => {
  it('goes back to whoever coordinates, with the reason', async () => {
    const answer = await say(AWA, 'ce n’est pas moi D-2027-001 : voir avec la BAD');
    expect(answer.error).toBeUndefined();
    expect(
      answer.sent.some(({ to, subject }) => to === COORDINATOR && subject.includes(code)),
    ).toBe(true);
    expect(await answered(COORDINATOR, 'D-2027-001')).toContain('Responsable : sans responsable');
  });

  it('is not handed back by somebody who does not own it', async () => {
    const { error } = await say(COORDINATOR, 'ce n’est pas moi D-2027-001 : erreur');
    expect(error?.code).toBe('decision.notOwned');
  });
});

describe('what is said along the way', () => {
  it('is that it is in progress', async () => {
    expect(await answered(AWA, 'commencer D-2027-001')).toContain('D-2027-001 est en cours.');
    expect(await answered(AWA, 'D-2027-001 en cours')).toContain('déjà en cours');
    expect((await row()).status).toBe('inProgress');
  });

  it('is a comment, read on the card', async () => {
    await say(HELENE, 'commenter D-2027-001 : la SHA attend la version signée');
    expect(await answered(AWA, 'D-2027-001')).toContain(
      'vendredi 12 mars 2027, Hélène Rakotomalala (PNUD) : la SHA attend la version signée',
    );
  });
});

describe('what an owner says is not done yet', () => {
  it.each([
    'D-2027-001 n’est pas fait',
    'D-2027-001 pas encore faite',
    'je n’ai pas encore fait D-2027-001',
  ])('stays open by « %s », and may be postponed', async (line) => {
    const answer = await say(AWA, line);
    expect(told(answer)).toContain(`${code} reste ouverte`);
    expect(answer.reply.buttons.map(({ label }) => label)).toContain('Reporter');
    expect((await row()).status).toBe('todo');
  });

  it('goes back when it was said done, by whoever confirms it and by nobody else', async () => {
    await say(AWA, 'D-2027-001 faite');
    expect((await say(AWA, 'D-2027-001 n’est pas faite')).error?.code).toBe('access.refused');
    await say(COORDINATOR, 'D-2027-001 n’est pas faite : l’annexe manque');
    expect((await row()).status).toBe('todo');
  });

  it('is still refused to an owner who sends it back', async () => {
    expect((await say(AWA, 'renvoyer D-2027-001')).error?.code).toBe('access.refused');
  });
});

describe('an organisation that owns a decision', () => {
  const owned = async (line: string) => {
    const answer = await griot.say(COORDINATOR, line);
    code = /D-2027-\d+/u.exec(told(answer))?.[0] ?? '';
    return answer;
  };

  it('is answered for by its titulaire in the group, its suppléant is copied', async () => {
    const answer = await owned(
      'gec action Publier les données @Coopération américaine échéance 30 juin',
    );
    expect(told(answer)).toContain('Responsable : Coopération américaine');
    const people = new Set(
      answer.sent.filter(({ channel }) => channel === 'mail').map(({ to }) => to),
    );
    expect(people).toContain('grace.thompson@example.org');
    expect(people).toContain(AWA);
    expect(told(await griot.say('grace.thompson@example.org', 'mes actions'))).toContain(code);
    expect((await say('grace.thompson@example.org', 'clore D-2027-001')).error).toBeUndefined();
    expect((await row()).status).toBe('done');
  });

  it('is told to its suppléant as a copy, who finds it among his actions and may close it', async () => {
    const answer = await owned('gec action Envoyer la note au ministre @BAD échéance 30 juin');
    const letters = answer.sent.filter(({ channel }) => channel === 'web');
    const to = (who: string) => letters.find((one) => one.to === who)?.text ?? '';
    expect(plain(to(ROKIA))).toContain('Une action est confiée à votre organisation');
    expect(plain(to(ROKIA))).toContain('en copie, au titre de la suppléance');
    expect(plain(to(KWAME))).toContain('Une action vous est confiée');
    expect(plain(to(KWAME))).not.toContain('suppléance');
    expect(told(await griot.say(KWAME, 'mes actions'))).not.toContain('suppléance');
    const own = told(await griot.say(ROKIA, 'mes actions'));
    expect(own).toContain('Une action suivie au titre de la suppléance');
    expect(own).toContain(code);
    expect(told(await griot.say(ROKIA, 'qu’ai-je à faire ?'))).toContain(code);
    expect(told(await griot.say(HELENE, 'mes actions'))).not.toContain('suppléance');
    expect((await griot.say(ROKIA, `${code} faite`)).error).toBeUndefined();
    expect(told(await griot.say(ROKIA, 'mes actions'))).not.toContain(code);
  });

  it('is named by its acronym among the owners, with people', async () => {
    const answer = await owned('gec décision Écrire la note responsables : BAD et Awa Ballo');
    expect(told(answer)).toContain('Responsables : Awa Ballo (Coopération américaine) et BAD');
  });
});

describe('what a decision is', () => {
  it.each([
    ['gec recommandation Harmoniser les calendriers', 'recommendation', 'Recommandation'],
    ['action GEC-2027-03 Relancer les GT', 'action', 'Action'],
    ['gec engagement Publier les données', 'commitment', 'Engagement'],
    ['gec décision Publier la liste', 'decision', 'Décision'],
  ])('« %s » is a %s', async (line, kind, word) => {
    const said = told(await griot.say(COORDINATOR, line));
    code = /D-2027-\d+/u.exec(said)?.[0] ?? '';
    expect((await row()).kind).toBe(kind);
    expect(said).toMatch(new RegExp(`^${word} ${code} enregistrée?\n`, 'u'));
  });

  it('says its priority, its tags and its documents, which a correction changes', async () => {
    const answer = await griot.say(
      COORDINATOR,
      'gec décision Publier la liste priorité haute lien : https://example.org/liste.pdf #revue #budget échéance 31 mars',
    );
    code = /D-2027-\d+/u.exec(told(answer))?.[0] ?? '';
    const card = await answered(COORDINATOR, 'D-2027-001');
    expect(card).toContain('\nPublier la liste\n');
    expect(card).toContain('Priorité : haute');
    expect(card).toContain('Étiquettes : #budget #revue');
    expect(card).toContain('liste.pdf');
    expect(
      await answered(COORDINATOR, 'corriger D-2027-001 sans #budget priorité basse'),
    ).toContain('priorité : haute → basse\n- étiquettes : #budget #revue → #revue');
  });
});
