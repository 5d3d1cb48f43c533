import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOPICS, topicLine } from '../../src/help/helpTopics.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const FAO = 'marieme.sow@example.org';

/** What somebody asks who has never met Griot, or does not know any more where he is. */
describe('somebody who does not know what to say', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
  });
  afterAll(() => griot.stop());

  const told = async (line: string, who = SEG) => {
    const { reply, error } = await griot.say(who, line);
    const labels = reply.buttons.map(({ label }) => label);
    return { text: reply.text.replace(/[\u00a0\u202f]/gu, ' '), labels, error: error?.code };
  };

  it.each([
    'aide',
    'qui es-tu ?',
    'c koi griot',
    'tu sers à quoi',
    'c’est quoi Griot ?',
    'Bonjour, je viens d’arriver au secrétariat, par où je commence ?',
    'je suis nouveau, explique-moi',
    'comment tu fonctionnes ?',
    'where do I start?',
  ])('« %s » says who Griot is, and what there is by topics', async (line) => {
    const { text, labels } = await told(line);
    expect(text).toContain('Je suis Griot, la mémoire du secrétariat');
    expect(text).toContain('Préparer une réunion — planifier, reporter');
    expect(labels).toContain('Séance et compte rendu');
    expect(text.split('\n').length).toBeLessThan(25);
  });

  it('each topic tells what its commands do, and all of them together tell of each command once', async () => {
    const overview = await told('aide');
    const topics = await Promise.all(TOPICS.map((topic) => told(topicLine(topic))));
    const lines = topics.flatMap(({ text }) =>
      text.split('\n').filter((line) => line.startsWith('- ')),
    );
    const names = lines.map((line) => line.slice(2).split(' — ')[0] ?? '');
    expect(new Set(names).size).toBe(names.length);
    const listed = overview.text.split('\n').filter((line) => line.startsWith('- '));
    const called = listed.flatMap((line) => (line.split(' — ')[1] ?? '').split(', '));
    expect(names.toSorted()).toEqual(called.toSorted());
  });

  it.each([
    ['aide rubrique annuaire', 'Aide : Annuaire'],
    ['aide sur l’annuaire', 'Aide : Annuaire'],
    ['aide rubrique décisions', 'Aide : Décisions'],
    ['aide décisions', 'Comment l’écrire :'],
    ['aide planifier', 'Aide : planifier'],
    ['aide rubrique inconnue', 'Ce que je sais faire'],
  ])('« %s » is help about that', async (line, heading) => {
    expect((await told(line)).text).toContain(heading);
  });

  it('is shown no topic of which nothing is open to him', async () => {
    const { labels } = await told('aide', 'inconnu@example.org');
    expect(labels).not.toContain('Séance et compte rendu');
  });

  it.each(['stop', 'retour', 'laisse tomber', 'annule tout'])(
    '« %s » with nothing open gives nothing up',
    async (line) => {
      expect((await told(line)).text).toContain('il n’y a rien à abandonner');
    },
  );

  it('« stop » abandons the preview that waits', async () => {
    await told('gec planifier jeudi 18 mars à 10h');
    await told('stop');
    expect(await griot.database.client.draft.count({ where: { status: 'open' } })).toBe(0);
    expect(await griot.database.client.meeting.count({ where: { code: 'GEC-2027-03' } })).toBe(0);
  });

  it.each(['efface mes messages', 'efface tout', 'effacer la dernière décision'])(
    '« %s » erases nobody, and is told what to say instead',
    async (line) => {
      const { error, labels } = await told(line);
      expect(error).toBe('erasure.things');
      expect(labels).toEqual(['mes données']);
    },
  );

  it.each([
    'c’est quand ma prochaine réunion ?',
    'ma prochaine réunion',
    'quelle est la prochaine réunion où je dois être',
  ])('« %s » is answered by his own meetings', async (line) => {
    expect((await told(line, FAO)).text).toContain('Aucune invitation à une réunion à venir.');
  });

  it.each([
    'qu est ce que je dois valider',
    'qu’est-ce que j’ai à valider ?',
    'je dois valider quoi ?',
  ])('« %s » is answered by what waits for him', async (line) => {
    expect((await told(line, 'lars.johansson@example.org')).error).toBeUndefined();
  });

  it.each([
    'envoie-moi les décisions en excel',
    'le fichier excel des décisions',
    'décisions du gec en excel',
    'tu peux me sortir toutes les décisions en csv ?',
    'je voudrais les decisions en retard en excel',
  ])('« %s » gives a file', async (line) => {
    expect((await told(line)).text).toMatch(/décisions? exportées?/u);
  });

  it.each([
    'envoie les décisions en excel à Martin Keller',
    'décisions sur le tableau excel',
    'décisions : publier la note en excel',
    'gec décision Transmettre le fichier excel des revues',
  ])('« %s » gives no file', async (line) => {
    expect((await told(line)).text).not.toMatch(/décisions? exportées?/u);
  });
});
