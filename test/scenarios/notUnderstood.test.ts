import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';

/** A line that nothing understands: it is never a dead end when Griot has something near to it. */
describe('what Griot does not understand', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
  });
  afterAll(() => griot.stop());

  const said = async (line: string, who = SEG) => {
    const { reply, error } = await griot.say(who, line);
    const labels = reply.buttons.map(({ label }) => label);
    return { text: reply.text.replace(/[\u00a0\u202f]/gu, ' '), labels, error: error?.code };
  };

  it.each([
    ['scanner la liste', 'présences'],
    ['statistiques de présence du GEC', 'présences GEC'],
    ['taux de participation au GEC', 'présences GEC'],
    ['prépare le compte rendu du dernier GEC', 'cr GEC'],
    ['tout le monde doit voter', 'sondage'],
    ['les indicateurs du trimestre', 'bilan'],
    ['synchroniser mon téléphone avec Outlook', 'aide mon calendrier'],
    ['les vacances d’été arrivent', 'fériés'],
    ['nouvelle cheffe de file au GT Santé', 'aide mandat'],
    ['Camille Rousseau a une nouvelle mutation', 'aide départ'],
    ['M. Sissoko est nommé à Dakar', 'aide départ'],
    ['réserver une salle pour 40 personnes', 'planifier'],
    ['préparer la prochaine réunion', 'planifier'],
    ['il faudrait bloquer les agendas pour la retraite', 'planifier'],
    ['qui a lu l’invitation', 'présences'],
    ['scanner la feuille de présence', 'présences'],
    ['je veux proposer un sujet', 'odj'],
    ['soumettre l’odj du gec', 'aide odj valider'],
    ['valide le pv', 'aide cr adopter'],
    ['bon pour accord', 'à valider'],
    ['ma collègue prend ma place à partir de lundi', 'remplacement'],
    ['je prends la présidence quand', 'troïka'],
    ['je n’ai rien reçu', 'aide renvoyer l’invitation'],
  ])('« %s » is sent to what comes closest', async (line, button) => {
    const { text, labels, error } = await said(line);
    expect(error).toBe('command.unknown');
    expect(text).toContain('Je n’ai pas compris cette demande.');
    expect(text).toContain('Voici ce qui s’en rapproche :');
    expect(labels).toContain(button);
    expect(labels.length).toBeLessThanOrEqual(3);
  });

  it.each([
    'il pleut ce matin à Bamako',
    'bravo à tous pour ce beau travail',
    'le ministre est content de nous',
    'on mange où ce midi',
    'asdkjh qsdlkj',
    'mon mot de passe',
    '12 34 56',
  ])('« %s » is near to nothing, and no list is made up', async (line) => {
    const { text, labels, error } = await said(line);
    expect(error).toBe('command.unknown');
    expect(text).not.toContain('Voici ce qui');
    expect(labels).toEqual([]);
  });

  it.each([
    'ranger la note de cadrage',
    'scanner la feuille de présence',
    'je veux proposer un sujet',
  ])('« %s » is no slip of the fingers for another verb', async (line) => {
    const { text, error } = await said(line);
    expect(error).toBe('command.unknown');
    expect(text).not.toContain('Vouliez-vous dire');
  });

  it.each(['bonjour, par quoi commencer ?', 'je commence par quoi ?', 'par où commencer'])(
    '« %s » is answered by the help',
    async (line) => {
      const { text, error } = await said(line);
      expect(error).toBeUndefined();
      expect(text).toContain('Ce que je sais faire');
    },
  );

  it.each(['je commence par la matrice', 'commencer D-2026-002'])(
    '« %s » asks for no help',
    async (line) => {
      expect((await said(line)).text).not.toContain('Ce que je sais faire');
    },
  );

  it('sends nobody to what he may not do', async () => {
    const line = 'Camille Rousseau quitte Bamako fin mars';
    expect((await said(line)).labels).toContain('aide départ');
    expect((await said(line, SWISS)).labels).not.toContain('aide départ');
  });

  it('says it in the language of whoever asks', async () => {
    await griot.say(SWISS, 'parle-moi en anglais');
    await griot.say(SWISS, { press: 'Confirmer' });
    const { text } = await said('everybody votes next month', SWISS);
    expect(text).toContain('This comes closest:');
    await griot.say(SWISS, 'parle-moi en français');
    await griot.say(SWISS, { press: 'Confirmer' });
  });

  it('help about something that is no name of a command finds it too', async () => {
    const { text, labels } = await said('aide indicateurs');
    expect(text).toContain('Voici ce qui s’en rapproche :');
    expect(labels).toContain('aide bilan');
  });

  it.each(commands.filter(({ unlisted }) => !unlisted).map(({ name, words }) => [words[0], name]))(
    '« aide %s » is help about that very command',
    async (word, name) => {
      const { text } = await said(`aide ${word}`);
      expect(text).toContain(`Aide : ${word}`);
      const [command] = commands.filter((one) => one.name === name);
      expect(text).toContain((command?.grammar[0] ?? '').replace(/[\u00a0\u202f]/gu, ' '));
    },
  );
});
