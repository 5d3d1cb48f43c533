import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { AISSATA, COORDINATOR, GRACE, HELENE, hold, plain, told } from './told.ts';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-12T09:00' });
  await hold(griot, 'GEC-2027-03', '2027-03-11T10:00:00Z');
  await hold(griot, 'GEC-2027-04', '2027-04-08T10:00:00Z');
});

afterAll(() => griot.stop());

/** The decision written down last. */
const last = () =>
  griot.database.client.decision.findFirstOrThrow({
    where: { year: 2027 },
    orderBy: { number: 'desc' },
    include: { owners: true, meeting: true },
  });

const count = () => griot.database.client.decision.count();

describe('a new one, ordered as such', () => {
  it.each([
    ['ajoute une décision au GEC : relire le mémo', 'relire le mémo'],
    ['ouvre une action GEC : relire la liste', 'relire la liste'],
    ['dec gec : relire la carte', 'relire la carte'],
  ])('« %s » is written down', async (line, text) => {
    const before = await count();
    await griot.say(COORDINATOR, line);
    expect(await count()).toBe(before + 1);
    expect((await last()).text).toBe(text);
  });

  it.each([
    ['ajoute une décision : publier le mémo', 'publier le mémo'],
    ['crée une décision à GEC-2027-03 : publier la carte', 'publier la carte'],
    ['ajoute une décision pour la réunion du GEC : publier la liste', 'publier la liste'],
  ])('« %s » is written down in its channel', async (line, text) => {
    await griot.say(COORDINATOR, line, { channel: 'GEC' });
    expect((await last()).text).toBe(text);
  });

  it.each([
    'ajoute une décision au compte rendu : adopter le mémo',
    'ajoute une décision pour la revue de février : adopter le mémo',
    'crée une action pour Keller : relire le mémo',
    'n’ajoute pas une décision : relire le mémo',
    'si la BAD ajoute une décision : relire le mémo',
  ])('« %s » writes nothing, even in its channel', async (line) => {
    const before = await count();
    await griot.say(COORDINATOR, line, { channel: 'GEC' });
    expect(await count()).toBe(before);
  });

  it.each([
    'ajoute une décision à l’ordre du jour du GEC',
    'ajoute une action à D-2026-003',
    'crée une décision : relire le mémo',
    'ajoute une décision au compte rendu du GEC : relire le mémo',
    'ajoute une action au plan de travail : la BAD relit le mémo',
    'ajoute une décision ?',
    'ouvre une décision du GEC : laquelle ?',
  ])('« %s » writes nothing', async (line) => {
    const before = await count();
    await griot.say(COORDINATOR, line);
    expect(await count()).toBe(before);
  });
});

describe('a decision told with its meeting, its owner and its due date', () => {
  const LINE =
    'décision GEC-2027-03 Transmettre la matrice des revues à la SHA @Aïssata Diarra échéance 31 mars';

  it('is recorded at once and acknowledged in words, with how to correct it', async () => {
    const answer = await griot.say(COORDINATOR, LINE);
    const { code } = await last();
    expect(told(answer).replaceAll(code, 'D-2027-001')).toBe(
      [
        'Décision D-2027-001 enregistrée',
        'Transmettre la matrice des revues à la SHA',
        'Groupe : Groupe exécutif de coopération',
        'Réunion : GEC-2027-03, jeudi 11 mars 2027',
        'Responsable : Aïssata Diarra (SEG)',
        'Échéance : mercredi 31 mars 2027',
        'Pour corriger, utilisez les boutons ou tapez par exemple « décision corriger D-2027-001 échéance 15 avril » ou « décision corriger D-2027-001 @Prénom Nom ».',
        '[Corriger] [Abandonner]',
      ].join('\n'),
    );
    expect(answer.reply.private).toBe(true);
  });

  it('is kept with everything it says, its author, and an audit line', async () => {
    await griot.say(COORDINATOR, LINE);
    const decision = await last();
    expect(decision).toMatchObject({
      groupId: 'gec',
      status: 'todo',
      takenOn: '2027-03-11',
      dueOn: '2027-03-31',
      ownerAsked: null,
      createdById: 'coordonnateur',
      meeting: { code: 'GEC-2027-03' },
      owners: [{ personId: 'aissata.diarra' }],
    });
    const audit = await griot.database.client.audit.findFirstOrThrow({
      where: { subjectType: 'decision', subjectId: decision.id },
    });
    expect([audit.action, audit.actorId, audit.before]).toEqual([
      'decision.record',
      'coordonnateur',
      null,
    ]);
    expect(JSON.parse(audit.after ?? '')).toMatchObject({ dueOn: '2027-03-31', status: 'todo' });
  });

  it('is told to its owner by mail and chat, once, and not to its author', async () => {
    const { sent } = await griot.say(COORDINATOR, LINE);
    expect(sent.map(({ channel, to }) => `${channel} ${to}`).sort()).toEqual([
      `mail ${AISSATA}`,
      `web ${AISSATA}`,
    ]);
    expect(plain(sent[0]?.subject ?? '')).toMatch(
      /^Action D-2027-\d{3} : Transmettre la matrice des revues à la SHA$/u,
    );
    expect((await griot.say(AISSATA, LINE)).sent).toEqual([]);
  });

  it('is told to an owner in his own language', async () => {
    const { sent } = await griot.say(COORDINATOR, 'gec décision Publier la liste @Grace Thompson');
    expect(sent.find(({ to, channel }) => to === GRACE && channel === 'web')?.text).toContain(
      'An action is entrusted to you',
    );
  });

  it('delivered twice by the chat is recorded once', async () => {
    await griot.say(COORDINATOR, LINE, { id: 'same' });
    const before = await count();
    const again = await griot.say(COORDINATOR, LINE, { id: 'same' });
    expect(again.duplicate).toBe(true);
    expect(await count()).toBe(before);
  });
});

describe('what a sentence leaves out', () => {
  it('is the last meeting of the group, no owner and no due date', async () => {
    const answer = told(await griot.say(COORDINATOR, 'gec décision Publier la liste'));
    expect(answer).toContain('Réunion : GEC-2027-03, jeudi 11 mars 2027');
    expect(answer).toContain('Responsable : sans responsable\nÉchéance : sans échéance');
  });

  it('is the group of the channel, where everybody reads the answer', async () => {
    const { reply } = await griot.say(COORDINATOR, 'décision Publier la liste', { channel: 'GEC' });
    expect(plain(reply.text)).toContain('Groupe : Groupe exécutif de coopération');
    expect(reply.private).toBe(false);
  });

  it('is the only group he coordinates', async () => {
    const answer = await griot.say('adama.kante@example.org', 'décision Vérifier les stocks');
    expect(told(answer)).toContain('Groupe thématique Santé');
  });

  it('is no meeting when the last one was long ago', async () => {
    const answer = told(await griot.say(COORDINATOR, 'décision GT-SANTE Vérifier les stocks'));
    expect(answer).not.toContain('Réunion :');
  });

  it('is asked for in a form that keeps what was typed', async () => {
    const asked = await griot.say(COORDINATOR, 'décision Publier la liste @Awa Ballo fin mars');
    expect(asked.error?.code).toBe('decision.groupMissing');
    const values = Object.fromEntries(
      (asked.reply.form?.fields ?? []).map(({ name, value = '' }) => [name, value]),
    );
    expect(values).toMatchObject({ texte: 'Publier la liste', responsables: 'Awa Ballo' });
    const answer = await griot.say(COORDINATOR, {
      submit: { values: { ...values, groupe: 'GEC' } },
    });
    expect(told(answer)).toContain('Échéance : mercredi 31 mars 2027');
  });

  it('is everything: « décision » alone asks for it in a form', async () => {
    const asked = await griot.say(COORDINATOR, 'gec décision');
    expect(asked.error?.code).toBe('decision.textMissing');
    expect(asked.reply.form?.fields.map(({ name }) => name)).toEqual([
      'groupe',
      'reunion',
      'nature',
      'texte',
      'responsables',
      'echeance',
    ]);
  });
});

describe('a decision that cannot be right', () => {
  it.each([
    ['décision GEC-2027-03 Écrire échéance 31 février', 'date.noSuchDate', 'echeance'],
    ['décision GEC-2027-03 Écrire échéance 12 mars 2026', 'date.past', 'echeance'],
    ['décision GEC-2027-09 Écrire', 'meeting.unknown', 'reunion'],
    ['décision GEC-2027-04 Écrire échéance 20 mars', 'decision.dueBeforeMeeting', 'echeance'],
  ])('« %s » comes back as a form, the fault under its field', async (line, code, field) => {
    const before = await count();
    const { error, reply } = await griot.say(COORDINATOR, line);
    expect(error?.code).toBe(code);
    const fields = reply.form?.fields ?? [];
    expect(fields.filter((one) => one.error).map(({ name }) => name)).toEqual([field]);
    expect(fields.find(({ name }) => name === 'texte')?.value).toBe('Écrire');
    expect(await count()).toBe(before);
  });

  it('with a wrong weekday is offered with either date, and recorded by one press', async () => {
    const asked = await griot.say(
      COORDINATOR,
      'décision GEC-2027-03 Écrire échéance jeudi 31 mars',
    );
    expect(asked.error?.code).toBe('date.weekdayMismatch');
    const [first] = asked.reply.buttons;
    const answer = await griot.say(COORDINATOR, { press: first?.id ?? '' });
    expect(told(answer)).toContain('Échéance : mercredi 31 mars 2027');
  });

  it('of 10,000 characters is refused whole', async () => {
    const before = await count();
    const { error } = await griot.say(COORDINATOR, `gec décision ${'a'.repeat(10_000)}`);
    expect(error?.code).toBe('command.tooLong');
    expect(await count()).toBe(before);
  });

  it('keeps markup, formulas and emoji as text, and drops what would turn the reading round', async () => {
    const odd = '=HYPERLINK("http://x";"y") <!channel> <script>alert(1)</script> 🎉 مرحبا';
    await griot.say(COORDINATOR, `gec décision \u202e${odd}\u202c\r\nSubject: x`);
    expect((await last()).text).toBe(`${odd} Subject: x`);
  });
});

describe('who may record', () => {
  it.each([
    ['a member', HELENE, 'access.refused'],
    ['somebody of no group', 'fanta.niare@example.org', 'access.refused'],
    ['somebody unknown', 'nobody@example.org', 'access.unknownPerson'],
  ])('is not %s', async (_who, as, code) => {
    const { error } = await griot.say(as, 'gec décision Publier la liste');
    expect(error?.code).toBe(code);
  });

  it('is told that a confidential group does not exist when he does not know of it', async () => {
    const { error } = await griot.say(AISSATA, 'décision TROIKA-2027-03 Publier');
    expect(error?.code).toBe('meeting.unknown');
  });
});

describe('numbers', () => {
  it('have neither gap nor double when fifty decisions come at once', async () => {
    const first = (await last()).number + 1;
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        griot.app.handle({
          deliveryId: `concurrent ${index}`,
          from: {
            transport: 'web',
            externalId: index % 2 === 0 ? 'coordonnateur' : 'aissata.diarra',
          },
          content: { kind: 'text', text: `gec décision Point ${index} @Awa Ballo` },
        }),
      ),
    );
    expect(outcomes.filter(({ error }) => error)).toEqual([]);
    const rows = await griot.database.client.decision.findMany({
      where: { year: 2027, number: { gte: first } },
      orderBy: { number: 'asc' },
    });
    expect(rows.map(({ number }) => number)).toEqual(
      Array.from({ length: 50 }, (_, index) => first + index),
    );
  });

  it('belong to the year of the meeting at which the decision was taken', async () => {
    const later = await startGriot({ now: '2028-01-05T09:00' });
    await hold(later, 'GEC-2027-11', '2027-11-11T10:00:00Z');
    const lines = [
      'décision GEC-2027-11 Publier la liste',
      'décision GT-EAU Publier la liste',
      'décision GEC-2027-11 Publier une autre liste',
    ];
    const answers: string[] = [];
    for (const line of lines) answers.push(told(await later.say(COORDINATOR, line)));
    await later.stop();
    const codes = answers.map((answer) => /D-\d{4}-\d{3}/u.exec(answer)?.[0]);
    // The demo has three decisions of December 2027.
    expect(codes).toEqual(['D-2027-004', 'D-2028-001', 'D-2027-005']);
  });
});

describe('a decision that is written down twice', () => {
  const twinTold = async (line: string): Promise<boolean> =>
    plain((await griot.say(COORDINATOR, line)).reply.text).includes('dit la même chose');

  it('is recorded, and says which open one of its group already tells the same', async () => {
    expect(await twinTold('décision gec Nommer un point focal')).toBe(false);
    const { code } = await last();
    expect(await twinTold('décision gec Nommer un point focal @Aïssata Diarra')).toBe(true);
    expect(await twinTold('décision GT-SANTE Nommer un point focal')).toBe(false);
    await griot.say(COORDINATOR, `abandonner ${code} motif : doublon`);
    await griot.say(
      COORDINATOR,
      `abandonner D-2027-${String(Number(code.slice(-3)) + 1).padStart(3, '0')} motif : doublon`,
    );
    expect(await twinTold('décision gec Nommer un point focal')).toBe(false);
  });
});

describe('a decision of a day, and several in one sentence', () => {
  it('belongs to the meeting of the day that is said before the colon', async () => {
    for (const line of [
      'décision GEC du 11 mars : publier le cadre',
      'décision du gec du jeudi 11 mars : publier le guide',
    ]) {
      const answer = told(await griot.say(COORDINATOR, line));
      expect(answer).toContain('Réunion : GEC-2027-03, jeudi 11 mars 2027');
      expect((await last()).text).toMatch(/^publier le (?:cadre|guide)$/u);
    }
    const { error } = await griot.say(COORDINATOR, 'décision GEC du 5 mars : publier');
    expect(error?.code).toBe('decision.noMeetingThen');
  });

  it.each([
    'décision GEC : du 4 mars au 8 mars : fermer le bureau',
    'décision GEC : le 4 mars : publier la carte',
    'décision GEC : le 11 mars : publier la carte',
    'décision GEC : publier la note du 11 mars : elle est prête',
  ])('« %s » is kept whole', async (line) => {
    await griot.say(COORDINATOR, line);
    expect(`décision GEC : ${(await last()).text}`).toBe(line);
  });

  it.each(['« décision GEC : publier le livret »', '“décision GEC : publier le livret”'])(
    '%s is recorded without the marks that stood around it',
    async (line) => {
      await griot.say(COORDINATOR, line);
      expect((await last()).text).toBe('publier le livret');
    },
  );

  it('keeps the marks of a title', async () => {
    await griot.say(COORDINATOR, 'décision GEC : publier la note « cadrage »');
    expect((await last()).text).toBe('publier la note « cadrage »');
  });

  it('is asked about when several people are each charged with something, and recorded by a press', async () => {
    const before = await last();
    const line =
      'décision GEC : le PNUD envoie la matrice avant le 31 mars et l’AFD publie la note';
    const { error, reply } = await griot.say(COORDINATOR, line);
    expect(error?.code).toBe('decision.several');
    expect((await last()).code).toBe(before.code);
    expect(reply.buttons.map(({ label }) => plain(label))).toEqual([
      'décision GEC : le PNUD envoie la matrice avant le 31 mars',
      'décision GEC : l’AFD publie la note',
      expect.stringContaining('décision GEC texte : le PNUD'),
    ]);
    await griot.say(COORDINATOR, { press: reply.buttons[2]?.id ?? '' });
    expect((await last()).text).toBe('le PNUD envoie la matrice et l’AFD publie la note');
  });
});
