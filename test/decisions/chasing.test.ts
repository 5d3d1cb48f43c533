import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const MOUSSA = 'moussa.diarra@example.org';
const HEALTH = 'adama.kante@example.org';

describe('somebody is reminded by hand', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gt-ecofi planifier vendredi 12 mars à 9h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, 'décision gec Envoyer la matrice @Moussa Diarra échéance 31 mars');
    await griot.say(SEG, 'décision gec Publier la liste @Martin Keller échéance 19 mars');
  });
  afterAll(() => griot.stop());

  const told = async (line: string, who = SEG): Promise<string> =>
    (await griot.say(who, line)).reply.text.replaceAll('\u00a0', ' ');
  const refusal = async (line: string, who = SEG) => (await griot.say(who, line)).error?.code;

  it.each(['relance moussa', 'rappel moussa', 'rappelle à moussa de faire la matrice'])(
    '« %s » asks of what, when he owes an answer and actions, and sends nothing',
    async (line) => {
      const before = griot.sent.length;
      const { reply } = await griot.say(SEG, line);
      expect(reply.buttons.map(({ label }) => label)).toEqual([
        'Sa réponse à GT-ECOFI-2027-03',
        'Ses 2 actions',
      ]);
      expect(griot.sent).toHaveLength(before);
    },
  );

  it.each([
    'relance D-2027-001',
    'relance moussa pour D-2027-001',
    'relance les responsables de D-2027-001',
  ])('« %s » reminds of that action alone, after a preview', async (line) => {
    const before = griot.sent.length;
    const text = await told(line);
    expect(text).toContain('Envoyer la matrice');
    expect(text).not.toContain('Consolider les contributions');
    expect(text).toContain('Une personne sera relancée, par courriel et dans son chat : Moussa');
    expect(griot.sent).toHaveLength(before);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('of a decision, it is sent to whoever answers for it, once', async () => {
    await griot.say(SEG, 'décision gec Lire le rapport @Banque mondiale échéance 18 mars');
    await griot.say(SEG, 'relance la décision D-2027-003');
    const before = griot.sent.length;
    await griot.say(SEG, { press: 'Confirmer' });
    const letters = griot.sent.slice(before).filter(({ channel }) => channel === 'mail');
    expect(letters.map(({ to }) => to)).toEqual(['clement.ndayizeye@example.org']);
    expect(letters[0]?.subject).toBe('Une action vous est rappelée');
    expect(await refusal('relance D-2027-999')).toBe('decision.unknown');
    expect(await refusal('relance D-2027-001', SWISS)).toBe('access.refused');
    expect(await refusal('relance keller pour D-2027-001')).toBe('chase.notOwner');
    await griot.say(SEG, 'abandonner D-2027-003 fait autrement');
    expect(await refusal('relance D-2027-003')).toBe('chase.ofDecision');
  });

  it.each(['relance D-2027-001 et D-2027-002', 'relance D-2027-001 lundi'])(
    '« %s » says more than that: it asks whom, and sends nothing',
    async (line) => {
      const before = griot.sent.length;
      const { reply, error } = await griot.say(SEG, line);
      expect(error?.code).toBe('chase.ofDecision');
      expect(reply.buttons.map(({ label }) => label)).toEqual(['relancer Moussa Diarra actions']);
      expect(griot.sent).toHaveLength(before);
    },
  );

  it.each(['relance pour les amendements', 'relance au sujet du compte rendu'])(
    '« %s » is no reminder of a meeting',
    async (line) => expect(await refusal(line)).toBe('chase.minutes'),
  );

  it('« relance moussa pour le compte rendu » is of him, and « les partenaires » are nobody by name', async () => {
    expect(await told('relance moussa pour le compte rendu')).toContain('Moussa Diarra');
    expect(await refusal('relance les partenaires qui n’ont pas répondu')).toBe('chase.missing');
  });

  it('« envoie un rappel à tous ceux qui sont en retard » is previewed', async () => {
    const text = await told('envoie un rappel à tous ceux qui sont en retard');
    expect(text).toContain('tous ceux qui sont en retard');
    expect(await refusal('envoie un rappel à tous ceux qui viennent')).toBe('chase.someOnly');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('several are chased together, and nobody when one of them is unknown', async () => {
    const { reply } = await griot.say(SEG, 'relance l’OMS et Moussa Diarra');
    expect(reply.text).toContain('De quoi faut-il relancer OMS et Moussa Diarra');
    const { error } = await griot.say(SEG, 'relance moussa et le dossier');
    expect(error?.code).toBe('person.unknown');
  });

  it.each(['mail de rappel pour le GT-ECOFI', 'envoie un mail de rappel pour le gt-ecofi'])(
    '« %s » chases those who have not answered',
    async (line) => {
      const { reply } = await griot.say(SEG, line);
      expect(reply.text).toContain('Relance pour GT-ECOFI-2027-03');
      await griot.say(SEG, { press: 'Abandonner' });
    },
  );

  it('« le mail de rappel pour le GT-ECOFI est parti » chases nobody', async () => {
    const { error } = await griot.say(SEG, 'le mail de rappel pour le GT-ECOFI est parti');
    expect(error?.code).toBe('command.unknown');
  });

  it('writes about his actions once, when it is confirmed', async () => {
    await griot.say(SEG, 'relance moussa');
    const { reply } = await griot.say(SEG, { press: 'Ses 2 actions' });
    expect(reply.text).toContain('Rien n’est encore envoyé.');
    const confirmer = reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
    const { sent } = await griot.say(SEG, { press: confirmer });
    expect(sent.map(({ channel, to }) => [channel, to])).toContainEqual(['mail', MOUSSA]);
    expect(sent[0]?.subject).toBe('2 actions vous sont rappelées');
    const again = await griot.say(SEG, { press: confirmer });
    expect(again.sent).toEqual([]);
    expect(again.reply.text).toContain('déjà partie');
  });

  it('writes about an invitation to those alone who have not answered it', async () => {
    await griot.say(MOUSSA, 'présent GT-ECOFI-2027-03');
    const preview = await told('relance ceux qui n’ont pas répondu au gt-ecofi');
    expect(preview).toContain('6 personnes seront relancées');
    expect(preview).not.toContain('Moussa Diarra');
    const { sent } = await griot.say(SEG, { press: 'Confirmer' });
    const mails = sent.filter(({ channel }) => channel === 'mail');
    expect(mails).toHaveLength(6);
    expect(mails[0]?.subject).toContain('GT-ECOFI-2027-03');
  });

  it('writes no more to whoever answers between the preview and its confirmation', async () => {
    await griot.say(SEG, 'envoie un rappel pour le gt-ecofi');
    await griot.say('drissa.togo@example.org', 'présent GT-ECOFI-2027-03');
    const { sent } = await griot.say(SEG, { press: 'Confirmer' });
    expect(sent.filter(({ channel }) => channel === 'mail').map(({ to }) => to)).not.toContain(
      'drissa.togo@example.org',
    );
  });

  it('tells when nothing is awaited, and lets only those who lead a group do it', async () => {
    expect(await refusal('relance moussa pour le gt-ecofi')).toBe('chase.notAwaited');
    expect(await refusal('relance moussa', SWISS)).toBe('access.refused');
    // What he has to do for another group is not for the chair of this one to see.
    expect(await refusal('relance moussa', HEALTH)).toBe('chase.nothing');
    await griot.say(SEG, 'décisions');
    expect(await refusal('relance')).toBe('chase.missing');
  });

  it('says that it is too late to give up what has left', async () => {
    const { reply } = await griot.say(SEG, 'relance le gt-ecofi');
    const giveUp = reply.buttons.find(({ label }) => label === 'Abandonner')?.id ?? '';
    await griot.say(SEG, { press: 'Confirmer' });
    const { error } = await griot.say(SEG, { press: giveUp });
    expect(error?.message.replaceAll('\u00a0', ' ')).toBe(
      'Il est trop tard pour abandonner : c’est déjà confirmé.',
    );
  });

  it('keeps « rappel gec » for when a group is reminded', async () => {
    expect(await told('rappel gec')).toContain('Rappels du groupe GEC');
  });
});

describe('somebody reminded twice', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T10:06' });
    await griot.say(SEG, 'gt-ecofi planifier vendredi 12 mars à 9h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, 'décision gec Envoyer la matrice @Moussa Diarra échéance 31 mars');
  });
  afterAll(() => griot.stop());

  const told = async (line: string): Promise<string> =>
    (await griot.say(SEG, line)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

  it('is told to be so before it leaves: one of several by name, then all', async () => {
    expect(await told('relancer moussa pour GT-ECOFI-2027-03')).not.toContain('déjà');
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await told('relancer moussa pour GT-ECOFI-2027-03')).toMatch(
      /Cette personne a déjà été relancée aujourd’hui à 10 h 06, par .+\./,
    );
    expect(await told('relancer GT-ECOFI-2027-03')).toMatch(
      /Relance déjà partie aujourd’hui à 10 h 06, par .+ : Moussa Diarra\./,
    );
    await griot.say(SEG, { press: 'Confirmer' });
    const again = await told('relancer GT-ECOFI-2027-03');
    expect(again).toMatch(/Toutes ont déjà été relancées aujourd’hui à 10 h 06, par .+\./);
    expect(again).not.toContain('Relance déjà partie');
  });

  it('is told so of actions too, and no longer the day after', async () => {
    expect(await told('relancer moussa actions')).not.toContain('déjà');
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await told('relancer moussa actions')).toContain('a déjà été relancée aujourd’hui');
    await griot.advance('2027-02-21T09:00');
    expect(await told('relancer moussa actions')).not.toContain('déjà');
  });

  it.each([
    'relancer ceux qui ont dit oui au gt-ecofi',
    'relancer les participants qui viennent au gt-ecofi',
    'relancer ceux de la Suisse pour GT-ECOFI-2027-03',
  ])('« %s » is refused: those who have not answered are others', async (line) => {
    const { error } = await griot.say(SEG, line);
    expect(error?.code).toBe('chase.someOnly');
  });

  it('« relancer la réunion » asks which', async () => {
    const { error, reply } = await griot.say(SEG, 'relancer la réunion');
    expect(error?.code).toBe('meeting.missing');
    expect(reply.buttons.map(({ label }) => label)).toEqual([
      expect.stringContaining('GT-ECOFI-2027-03'),
    ]);
    const press = reply.buttons[0]?.label ?? '';
    expect((await griot.say(SEG, { press })).reply.text).toContain('Relance pour GT-ECOFI-2027-03');
  });
});

describe('everybody', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'décision gec Envoyer la note @BAD échéance 26 février');
    await griot.say(SEG, 'décision gec Relire la note @Ibrahim Ouédraogo échéance 25 février');
    await griot.say(SEG, 'décision gec Traduire la note @Camille Rousseau échéance 31 mars');
    await griot.say(SEG, 'gec planifier vendredi 12 mars à 9h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.advance('2027-03-01T09:00');
  });
  afterAll(() => griot.stop());

  const told = async (line: string, who = SEG): Promise<string> =>
    (await griot.say(who, line)).reply.text.replaceAll('\u00a0', ' ');

  it.each(['relance toutes les organisations en retard', 'relancer ttes les orga en retard'])(
    '« %s » previews those who are late',
    async (line) => expect(await told(line)).toContain('tous ceux qui sont en retard'),
  );

  it.each(['relance tout le monde mais pas la BAD', 'relance tous sauf la BAD'])(
    '« %s » is asked about what, and leaves her out of each',
    async (line) => {
      const { reply } = await griot.say(SEG, line);
      expect(reply.buttons.map(({ label }) => label)).toEqual([
        'relancer GEC-2027-03 sauf la BAD',
        'relancer les retardataires sauf la BAD',
      ]);
      const answers = await told('relancer GEC-2027-03 sauf la BAD');
      expect(answers).toContain('16 personnes seront relancées');
      expect(answers).not.toContain('Kwame Mensah');
    },
  );

  it.each([
    'relance les retardataires',
    'relance tous les responsables en retard',
    'relance ceux qui sont en retard',
    'décisions en retard à relancer',
  ])('« %s » shows those who have something late, and sends nothing', async (line) => {
    const before = griot.sent.length;
    const preview = await told(line);
    expect(preview).toContain('Relance : tous ceux qui sont en retard');
    expect(preview).toMatch(/Kwame Mensah[\s\S]*Envoyer la note/u);
    expect(preview).toContain('Relire la note');
    expect(preview).not.toContain('Traduire la note');
    expect(griot.sent).toHaveLength(before);
  });

  it('is written to but for those who are left out', async () => {
    const preview = await told('relance les retardataires sauf la BAD et Moussa Diarra');
    expect(preview).not.toContain('Envoyer la note');
    const { sent } = await griot.say(SEG, { press: 'Confirmer' });
    expect(sent.filter(({ channel }) => channel === 'mail').map(({ to }) => to)).toEqual([
      'ibrahim.ouedraogo@example.org',
    ]);
  });

  it.each([
    ['relance tout le monde sauf Toto', 'person.unknown'],
    ['relance GEC-2027-03 mais pas avant lundi', 'person.unknown'],
    ['ne relance pas les retardataires', 'command.unknown'],
  ])('« %s » chases nobody', async (line, code) => {
    expect((await griot.say(SEG, line)).error?.code).toBe(code);
  });

  it.each(['décisions en retard', 'décisions en retard de la BAD'])(
    '« %s » only lists',
    async (line) => expect(await told(line)).toContain('Décisions en retard'),
  );

  it('is no matter of whoever leads nothing', async () => {
    expect((await griot.say(SWISS, 'relance les retardataires')).error?.code).toBe(
      'access.refused',
    );
  });
});

describe('an organisation', () => {
  let griot: Griot;
  const IBRAHIM = 'ibrahim.ouedraogo@example.org';
  const HELENE = 'helene.rakotomalala@example.org';

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'décision gec Envoyer la note @PNUD échéance 26 février');
    await griot.say(SEG, 'décision gec Relire la note @Ibrahim Ouédraogo échéance 25 février');
    await griot.say(SEG, 'décision gec Traduire la note @Ibrahim Ouédraogo échéance 31 mars');
    await griot.say(SEG, 'décision gec Signer la lettre @Camille Rousseau échéance 31 mars');
    await griot.advance('2027-03-01T09:00');
  });
  afterAll(() => griot.stop());

  const told = async (line: string, who = SEG): Promise<string> =>
    (await griot.say(who, line)).reply.text.replaceAll('\u00a0', ' ');
  const refusal = async (line: string, who = SEG) => (await griot.say(who, line)).error?.code;

  it.each([
    'relance le PNUD',
    'relancer @pnud',
    'relance le pnud pour ses décisions en retard',
    'rappelle au PNUD de faire la note',
  ])(
    '« %s » takes those of its people whose decisions are late, each for his own',
    async (line) => {
      const before = griot.sent.length;
      const preview = await told(line);
      expect(preview).toContain('Relance : PNUD');
      expect(preview).toMatch(/Ibrahim Ouédraogo[\s\S]*Relire la note/u);
      expect(preview).toMatch(/Hélène Rakotomalala[\s\S]*Envoyer la note/u);
      expect(preview).not.toContain('Traduire la note');
      expect(preview).toContain('2 personnes seront relancées');
      expect(griot.sent).toHaveLength(before);
    },
  );

  it('is written to once it is confirmed: one letter to each, and none a second time', async () => {
    const { reply } = await griot.say(SEG, 'relance le PNUD');
    const press = reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
    const { sent } = await griot.say(SEG, { press });
    const mails = sent.filter(({ channel }) => channel === 'mail');
    expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      [HELENE, 'Une action vous est rappelée'],
      [IBRAHIM, 'Une action vous est rappelée'],
    ]);
    expect((await griot.say(SEG, { press })).sent).toEqual([]);
    expect(await told('relance le PNUD')).toContain('Toutes ont déjà été relancées aujourd’hui');
  });

  it('is chased for what is open when nothing is late', async () => {
    expect(await told('relance l’AFD')).toContain('Signer la lettre');
  });

  it('asks about what, when an invitation awaits its answer too', async () => {
    await griot.say(SEG, 'gec planifier vendredi 12 mars à 9h');
    await griot.say(SEG, { press: 'Confirmer' });
    const { reply } = await griot.say(SEG, 'relance le PNUD');
    expect(reply.buttons.map(({ label }) => label)).toEqual([
      'Sa réponse à GEC-2027-03',
      'Ses 2 actions en retard',
    ]);
    const answers = await griot.say(SEG, { press: 'Sa réponse à GEC-2027-03' });
    expect(answers.reply.text).toMatch(/Une personne sera relancée.*Hélène Rakotomalala/u);
    expect(await told('relance la Banque mondiale pour le gec')).toContain('Clément Ndayizeye');
  });

  it('shows whoever asks what he leads alone, and chases nobody by an unknown name', async () => {
    expect(await refusal('relance le PNUD', HEALTH)).toBe('chase.nothing');
    expect(await refusal('relance le PNUD', SWISS)).toBe('access.refused');
    expect(await refusal('relance Toto Inconnu du PNUD')).toBe('person.unknown');
    expect(await refusal('relance le PNUDX')).toBe('person.unknown');
  });
});

describe('a far meeting of a series', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gt-ecofi série premier jeudi du mois à 10h à partir de mars');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  it('reminds nobody of its invitation before it opens, and says when it does', async () => {
    const { error, reply } = await griot.say(SEG, 'relancer GT-ECOFI-2027-10');
    expect(error?.code).toBe('chase.notOpened');
    expect(error?.message.replace(/[\u00a0\u202f]/gu, ' ')).toBe(
      'La réunion GT-ECOFI-2027-10 ne s’ouvre que le 16 septembre 2027 : d’ici là, aucune réponse n’y est attendue, et personne n’est à relancer.',
    );
    expect(reply.buttons).toEqual([]);
    const one = await griot.say(SEG, 'relancer moussa pour GT-ECOFI-2027-10');
    expect(one.error?.code).toBe('chase.notOpened');
  });

  it('reminds of the next one, which is open', async () => {
    const { reply } = await griot.say(SEG, 'relancer GT-ECOFI-2027-03');
    expect(reply.text).toContain('Relance pour GT-ECOFI-2027-03');
  });
});

describe('decisions told in haste', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'décision gec Envoyer la matrice @Moussa Diarra échéance 31 mars');
    await griot.say(SEG, 'décision gec Relire avec Moussa la note @Martin Keller');
  });
  afterAll(() => griot.stop());

  const told = async (line: string, who = SEG): Promise<string> =>
    (await griot.say(who, line)).reply.text.replaceAll('\u00a0', ' ');

  it.each(['où en est la matrice', 'ou en est la matrice ?', 'des nouvelles de la matrice'])(
    '« %s » finds the decision by its words',
    async (line) => {
      const answer = await told(line);
      expect(answer).toContain('Envoyer la matrice');
      expect(answer).not.toContain('Relire');
    },
  );

  it('« decisions moussa » lists what he has to do, not what names him', async () => {
    const answer = await told('decisions moussa');
    expect(answer).toContain('Envoyer la matrice');
    expect(answer).not.toContain('Relire');
  });

  it.each([
    ['qui doit faire quoi', 'Décisions ouvertes'],
    ['c’est quoi les décisions en cours', 'Décisions ouvertes'],
    ['où en est le gec', 'point de suivi'],
  ])('« %s » is understood', async (line, expected) => {
    expect(await told(line)).toContain(expected);
  });

  it('« c’est fait » shows his actions, each with its button, and closes none', async () => {
    expect(await told('c’est fait', SWISS)).toContain('Relire avec Moussa la note');
  });

  it('writes down none of two decisions in one message, and offers each', async () => {
    const { error, reply } = await griot.say(
      SEG,
      'decision gec : on valide le plan. action : @Moussa Diarra envoie le plan avant vendredi',
    );
    expect(error?.code).toBe('decision.several');
    expect(reply.buttons.map(({ label }) => label)).toEqual([
      'decision gec : on valide le plan',
      'action GEC @Moussa Diarra envoie le plan avant vendredi',
    ]);
    expect(await told('décisions gec plan')).not.toContain('on valide le plan');
  });
});
