import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const BANK = 'moussa.diarra@example.org';

/** A Saturday; the GEC meets on Thursday 4 March. */
describe('a decision told by its words', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    for (const line of [
      'décision gec Envoyer la matrice à la SHA @Moussa Diarra échéance 31 mars',
      'décision gec Publier la liste des projets @Martin Keller échéance 31 mars',
      'décision gec Publier la liste des contacts @Martin Keller échéance 5 avril',
      'décision gec Réunir les chefs de file @Martin Keller',
      'gec planifier jeudi 4 mars à 10h',
    ]) {
      await griot.say(SEG, line);
    }
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const said = async (line: string, who: string) => {
    const { reply, error } = await griot.say(who, line);
    const labels = reply.buttons.map(({ label }) => label.replaceAll('\u00a0', ' '));
    return { text: reply.text.replaceAll('\u00a0', ' '), labels, error: error?.code };
  };
  const card = async (code: string): Promise<string> =>
    (await griot.say(SEG, `décision ${code}`)).reply.text.replaceAll('\u00a0', ' ');

  it.each(['j’ai publié la liste', 'la liste est publiée', 'I published the list of projects'])(
    '« %s » asks which one, and notes nothing',
    async (line) => {
      const { text, labels } = await said(line, SWISS);
      expect(text).toContain('Rien n’est encore noté.');
      expect(labels).toContain('D-2027-002 : fait');
      expect(labels).not.toContain('D-2027-004 : fait');
      expect(await card('D-2027-002')).toContain('à faire');
    },
  );

  it('takes all the words there are to tell one from another', async () => {
    const { labels } = await said('j’ai bien publié la liste des contacts', SWISS);
    expect(labels).toContain('D-2027-003 : fait');
    expect(labels).not.toContain('D-2027-002 : fait');
  });

  it('notes it once it is pressed, on the day that was said', async () => {
    const { labels } = await said('j’ai transmis la matrice aujourd’hui', BANK);
    expect(labels[0]).toBe('D-2027-001 : fait');
    await griot.say(BANK, { press: 'D-2027-001\u00a0: fait' });
    expect(await card('D-2027-001')).toContain('à confirmer');
    await griot.say(SEG, 'décision rouvrir D-2027-001 motif : erreur');
  });

  it.each(['la BM a envoyé la matrice', 'Moussa Diarra a bien transmis la matrice'])(
    '« %s », said by whoever may close it, asks which one',
    async (line) => {
      const { text, labels } = await said(line, SEG);
      expect(text).toContain('Rien n’est encore noté.');
      expect(labels).toContain('D-2027-001 : fait');
    },
  );

  it.each([
    'si la BM a envoyé la matrice on avance',
    'la BM n’a pas envoyé la matrice',
    'qui a envoyé la matrice ?',
    'personne a envoyé la matrice',
    'quand la BM a envoyé la matrice',
    'la BM a-t-elle envoyé la matrice',
  ])('« %s » says nothing done', async (line) => {
    expect((await said(line, SEG)).labels).not.toContain('D-2027-001 : fait');
  });

  it('is offered to nobody who may not close it', async () => {
    const { labels } = await said('la BM a envoyé la matrice', 'fanta.niare@example.org');
    expect(labels).not.toContain('D-2027-001 : fait');
  });

  it('is postponed by its number alone once it is pressed', async () => {
    const { text, labels } = await said('reporte la 1 d’une semaine', SEG);
    expect(text).toContain('Rien n’est encore changé.');
    expect(labels).toContain('D-2027-001 reporter d’une semaine');
    expect(await card('D-2027-001')).toContain('mercredi 31 mars 2027');
    expect((await said('reporte la 99 d’une semaine', SEG)).error).toBe('decision.codeMissing');
  });

  it('is open again once it is pressed', async () => {
    for (const line of ['rouvre la décision sur les chefs de file', 'rouvrir les chefs de file']) {
      expect((await said(line, SEG)).error).toBe('decision.codeMissing');
    }
    await griot.say(SEG, 'D-2027-004 faite');
    for (const line of ['rouvre la décision sur les chefs de file', 'rouvrir les chefs de file']) {
      const { text, labels } = await said(line, SEG);
      expect(text).toContain('Rien n’est encore changé.');
      expect(labels[0]).toBe('Rouvrir D-2027-004');
      expect(await card('D-2027-004')).toContain('close');
    }
    await griot.say(SEG, 'rouvrir les chefs de file');
    await griot.say(SEG, { press: 'Rouvrir D-2027-004' });
    expect(await card('D-2027-004')).toContain('État : à faire');
    expect((await said('rouvre la séance', SEG)).labels).not.toContain('Rouvrir D-2027-004');
  });

  it('does not take what was not to be done for done', async () => {
    await griot.say(SEG, 'décision gec Ne rien publier sur le dialogue sensible @Martin Keller');
    const { labels } = await said('j’ai publié le dialogue sensible', SWISS);
    expect(labels.filter((label) => label.endsWith(': fait'))).toEqual([]);
  });

  it.each([
    'j’ai publié le rapport',
    'j’ai publié la liste ?',
    'je n’ai pas publié la liste',
    'la liste a été validée par le ministre, pas encore par nous',
  ])('« %s » is about none of his actions', async (line) => {
    expect((await said(line, SWISS)).labels).not.toContain('D-2027-002 : fait');
  });

  it('asks nobody about the actions of others', async () => {
    const { error, text, labels } = await said('j’ai publié la liste', BANK);
    expect(error).toBe('decision.noneOfYours');
    expect(text).toContain('« liste »');
    expect(labels).toEqual(['mes actions', 'décisions liste']);
  });

  it.each([
    'repousse la matrice au 15 avril',
    'peux-tu repousser la matrice du gec au 15 avril',
    'reporte la décision sur la matrice au 15 avril',
    'décale la matrice d’une semaine',
  ])('« %s » asks whether that decision is meant, and changes nothing', async (line) => {
    const { text, labels } = await said(line, SEG);
    expect(text).toContain('Rien n’est encore changé.');
    expect(labels).toContain('Reporter D-2027-001');
    expect(await card('D-2027-001')).toContain('31 mars 2027');
  });

  it('asks for the reason of what is postponed, or takes the one that is said', async () => {
    await said('repousse la matrice au 15 avril', SEG);
    const { reply } = await griot.say(SEG, { press: 'Reporter D-2027-001' });
    expect(reply.form?.fields.map(({ name, value }) => [name, value])).toEqual([
      ['date', '15 avril'],
      ['motif', ''],
    ]);
    await said('repousse la matrice au 15 avril motif : la SHA tarde', SEG);
    await griot.say(SEG, { press: 'Reporter D-2027-001' });
    expect(await card('D-2027-001')).toContain('15 avril 2027');
  });

  it('keeps the reason as it was typed, with its ligatures and its dots', async () => {
    await said('repousse la matrice au 22 avril motif : mise en œuvre… et vœux de la sœur', SEG);
    await griot.say(SEG, { press: 'Reporter D-2027-001' });
    const shown = await card('D-2027-001');
    expect(shown).toContain('22 avril 2027');
    expect(shown).toContain('mise en œuvre… et vœux de la sœur');
  });

  it.each(['repousse le gec au 11 mars', 'repousse la réunion GEC-2027-03 au 11 mars'])(
    '« %s » is about a meeting',
    async (line) => {
      expect((await said(line, SEG)).text).toContain('Aperçu du changement');
    },
  );

  it('offers nobody to postpone what he may not', async () => {
    const { labels } = await said('repousse la matrice au 15 mai', SWISS);
    expect(labels).not.toContain('Reporter D-2027-001');
  });

  it.each([
    ['clos la matrice', 'D-2027-001 : fait'],
    ['la matrice est envoyée', 'D-2027-001 : fait'],
    ['annule la décision sur la matrice', 'Abandonner D-2027-001'],
  ])(
    '« %s », said by the secretariat, proposes « %s » and changes nothing',
    async (line, button) => {
      const { text, labels } = await said(line, SEG);
      expect(text).toMatch(/Rien n’est encore (?:noté|changé)/u);
      expect(labels).toContain(button);
      expect(await card('D-2027-001')).toContain('État : reportée');
    },
  );

  it('proposes nothing to whoever may not', async () => {
    expect((await said('clos la matrice', 'mamadou.bah@example.org')).error).toBe(
      'command.unknown',
    );
  });
});
