import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands.ts';
import type { Named } from '../../src/help/unread/named.ts';
import { READY, readyLine } from '../../src/help/unread/readyLine.ts';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';

describe('a line that nothing understands is one press away from what it may mean', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, 'gec décision AFD : relire la note de cadrage, 15 avril');
  });
  afterAll(() => griot.stop());

  const said = async (line: string, who = SEG) => {
    const { reply, error } = await griot.say(who, line);
    const labels = reply.buttons.map(({ label }) => plain(label));
    return { text: plain(reply.text), labels, error: error?.code };
  };

  it.each([
    [
      'Martin Keller nous a fait savoir que c’est Fatou Koné qui le représentera',
      'répondre pour Martin Keller : excusé remplacé par Fatou Koné',
    ],
    [
      'la Banque mondiale sera bien représentée au GEC, par Moussa Diarra',
      'répondre pour Banque mondiale : excusé GEC remplacé par Moussa Diarra',
    ],
    [
      'Hélène Rakotomalala nous rejoint, elle sera là',
      'répondre pour Hélène Rakotomalala : présent',
    ],
    ['Mme Tremblay est en mission toute la semaine', 'répondre pour Geneviève Tremblay : excusé'],
    [
      'c’est Fatou Koné qui remplacera Martin Keller',
      'répondre pour Martin Keller : excusé remplacé par Fatou Koné',
    ],
  ])('« %s » offers to note the answer, which is then previewed', async (line, button) => {
    const { labels, error } = await said(line);
    expect(error).toBe('command.unknown');
    expect(labels[0]).toBe(button);
    expect((await said(button)).text).toContain('Aperçu de la réponse notée : GEC-2027-03');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    'Martin Keller sera là ?',
    'Martin Keller est un bon ami',
    'Martin Keller, Fatou Koné et Paul Weber sont en mission',
    'Awa Traoré sera là',
    'le ministre sera là',
    'Mme Tremblay ne sera pas absente au GEC',
    'Martin Keller n’est jamais absent',
    'Martin Keller était absent hier',
    'Martin Keller vient d’envoyer sa note',
    'Martin Keller présente le rapport au GEC',
    'Martin Keller a accepté le budget',
    'Martin Keller n’est pas d’accord avec la note',
    'Martin Keller ne viendra pas en retard',
    'Martin Keller envoie la note à Camille Rousseau',
    'je remplace Martin Keller par Camille Rousseau dans le document',
    'Fatou Koné ne remplace pas Martin Keller',
    'est-ce que Fatou Koné remplacera Martin Keller',
    'Fatou Koné remplacera Martin Keller si le vol est annulé',
  ])('« %s » offers no answer to note', async (line) => {
    expect((await said(line)).labels.join()).not.toMatch(/(?<!aide )répondre pour/u);
  });

  it('offers nobody to note what he may not', async () => {
    const { labels } = await said('Hélène Rakotomalala nous rejoint, elle sera là', SWISS);
    expect(labels.join()).not.toMatch(/(?<!aide )répondre pour/u);
  });

  it.each(['je ne peux plus, désolé', 'c’est ok finalement', 'je confirme'])(
    '« %s » asks which invitation is meant, and notes nothing',
    async (line) => {
      const { text, labels } = await said(line, SWISS);
      expect(text).toContain('De quelle invitation parlez-vous ? Rien n’est encore noté.');
      expect(text).toContain('GEC-2027-03');
      expect(labels.slice(0, 3)).toEqual(['Présent', 'Excusé', 'Peut-être']);
    },
  );

  it.each([
    'je confirme que le budget est bon',
    'impossible d’ouvrir le document',
    'je ne peux pas ouvrir le lien',
    'ok pour le budget',
  ])('« %s », said of something else, asks which invitation of nobody', async (line) => {
    expect((await said(line, SWISS)).text).not.toContain('De quelle invitation');
  });

  it.each([
    'le ministre est d’accord',
    'je serai bref : la réunion de ce matin avec le ministre était très utile',
  ])('« %s », said between colleagues or of something else, asks it of nobody', async (line) => {
    const { reply } = await griot.say(SWISS, line, { channel: 'GEC' });
    expect(plain(reply.text)).not.toContain('De quelle invitation');
  });

  it('« je confirme » of whoever is invited to nothing is plain courtesy', async () => {
    expect((await said('je confirme')).text).toContain('Bien reçu');
  });

  it.each([
    'il faudrait laisser plus de temps à l’AFD pour la note de cadrage',
    'la note de cadrage avance bien',
  ])('« %s » shows the decision that it may be about', async (line) => {
    const { text, labels } = await said(line);
    expect(text).toContain('Parlez-vous');
    expect(labels).toContain('Voir D-2027-001');
  });

  it('« commenter la note de cadrage : … » shows it too, where a number was missing', async () => {
    const { text, labels, error } = await said('commenter la note de cadrage : la BAD relance');
    expect(error).toBe('decision.codeMissing');
    expect(text).toContain('Parlez-vous');
    expect(labels).toContain('Voir D-2027-001');
  });

  it('shows first what shares its verb too, done and to be confirmed as it may be', async () => {
    await griot.say('coordonnateur@example.org', 'décision gec Publier la note verte @AFD');
    await griot.say('coordonnateur@example.org', 'décision gec Traduire la note verte @GIZ');
    await griot.say('camille.rousseau@example.org', 'D-2027-002 fait');
    const { labels } = await said('publier la note verte me paraît prématuré');
    expect(labels.filter((label) => label.startsWith('Voir'))).toEqual(['Voir D-2027-002']);
  });

  it('« l’AFD est contente » is about no decision', async () => {
    expect((await said('l’AFD est contente')).text).not.toContain('Parlez-vous');
  });

  it('« les taux de participation au GEC » is said again of the GEC', async () => {
    expect((await said('les taux de participation au GEC')).labels).toContain('présences GEC');
  });

  const NAMED: Named = { meeting: 'GEC-2027-03', group: 'GEC', organization: 'AFD', people: [] };
  const [martin] = ['Martin Keller'];
  const lines = commands
    .filter(({ name }) => READY[name] !== undefined)
    .flatMap((command) => [
      readyLine(command, { people: [] }) ?? [],
      readyLine(command, NAMED) ?? [],
    ])
    .flat();

  it.each([...new Set([...lines, `membre ${martin}`])])(
    '« %s », which a press may say, changes nothing at once',
    async (line) => {
      const kept = () => griot.database.client.audit.count();
      const before = await kept();
      const { error } = await said(line);
      expect(['command.unknown', 'incident']).not.toContain(error);
      expect(await kept()).toBe(before);
    },
  );
});
