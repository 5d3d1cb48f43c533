import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const OWNER = 'camille.rousseau@example.org';
const OTHER = 'katrin.schafer@example.org';

/** What an owner says of what he has to do, without its number. */
describe('what an owner says of one of his', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    for (const line of [
      'décision gec Écrire la note sur l’eau @Camille Rousseau échéance 20 mars',
      'action gec Préparer les revues sectorielles @Camille Rousseau échéance 9 mars',
      'action gec Relire la note de cadrage @Camille Rousseau',
    ]) {
      await griot.say(SEG, line);
    }
  });
  afterAll(() => griot.stop());

  const said = async (line: string, who = OWNER) => {
    const { reply, error } = await griot.say(who, line);
    const labels = reply.buttons.map(({ label }) => label.replaceAll('\u00a0', ' '));
    return { labels: labels.filter((label) => !label.startsWith('Voir')), error: error?.code };
  };

  it.each([
    'c’est fait pour les revues',
    'les revues c’est fait',
    'c’est bon pour les revues',
    'les revues sont prêtes',
    'j’ai fini l’action sur les revues sectorielles',
    'les revues c bon c parti',
    'c est fait pour les revues',
    'les revues sont parties ce matin, merci à tous',
    'mes revues sont prêtes',
    'jai fini les revues',
    'fait pour les revues',
    'terminé pour les revues sectorielles',
  ])('« %s » offers to say it done', async (line) => {
    expect((await said(line)).labels).toEqual(['D-2027-002 : fait']);
  });

  it.each([
    'besoin de deux semaines de plus pour les revues',
    'je sollicite un délai supplémentaire pour les revues',
    'could I get one more week on the revues please',
  ])('« %s » offers to postpone it', async (line) => {
    const { labels } = await said(line);
    expect(labels.some((label) => label.startsWith('Reporter D-2027-002'))).toBe(true);
  });

  it('« je passe les revues à Oumar Dembélé » offers to give it back', async () => {
    expect((await said('je passe les revues à Oumar Dembélé')).labels).toEqual([
      'Rendre D-2027-002',
    ]);
  });

  it.each([
    'je passe la parole à Oumar',
    'je passe les revues à la semaine prochaine',
    'je passe les vacances à Ségou',
    'est-ce que je passe les revues à Oumar ?',
    'besoin de deux semaines de plus pour les congés',
  ])('« %s » offers nothing', async (line) => {
    const { labels } = await said(line);
    expect(labels.filter((label) => /^(?:Rendre|Reporter)/u.test(label))).toEqual([]);
  });

  it.each(['quelles tâches demeurent à ma charge ?', 'quelles actions me restent à faire'])(
    '« %s » asks for his own',
    async (line) => expect((await said(line)).labels).toContain('D-2027-002 : fait'),
  );

  it.each(['note de cadrage relue', 'cadrage relu hier', 'note cadrage ok', 'le cadrage fini'])(
    '« %s » is understood, short as it is',
    async (line) => expect((await said(line)).labels).toEqual(['D-2027-003 : fait']),
  );

  it.each([
    '1 fait, 2 pas encore',
    'la 1 est faite, la 2 est en cours',
    '1 et 2 faits',
    '1 : fait, 3 : pas fait',
  ])('« %s » shows each with its button: the list has no ranks', async (line) => {
    const { reply } = await griot.say(OWNER, line);
    expect(reply.text).toContain('Vos actions n’ont pas de rang');
    expect(reply.buttons.map(({ label }) => label.replaceAll('\u00a0', ' '))).toContain(
      'D-2027-002 : fait',
    );
    expect((await griot.say(SEG, 'décisions closes gec')).reply.text).not.toContain('D-2027-00');
  });

  it.each([
    '1 fait marquant',
    '2 réunions, 1 faite à Ségou',
    '1 fait, 2 pas encore ?',
    'fait pour la réunion',
  ])('« %s » tells of something else', async (line) =>
    expect((await griot.say(OWNER, line)).reply.text).not.toContain('Vos actions'),
  );

  it.each(['j’ai envoyé la note', 'la note est prête'])('« %s » asks which one', async (line) => {
    expect((await said(line)).labels).toEqual(['D-2027-001 : fait', 'D-2027-003 : fait']);
  });

  it.each([
    'il me faut trois jours de plus pour les revues',
    'j’ai besoin d’une semaine supplémentaire sur les revues',
  ])('« %s » asks for a delay', async (line) => {
    expect((await said(line)).labels).toEqual(['Reporter D-2027-002']);
  });

  it('« je n’y arriverai pas avant le 20 » carries the day of the month', async () => {
    expect((await said('je n’y arriverai pas avant le 20')).labels.sort()).toEqual([
      'Reporter D-2027-001',
      'Reporter D-2027-002',
      'Reporter D-2027-003',
    ]);
    const { reply } = await griot.say(OWNER, { press: 'Reporter D-2027-002' });
    expect(reply.form?.id).toContain('D-2027-002');
    expect(reply.text.replaceAll('\u00a0', ' ')).not.toContain('pas trouvé de date');
  });

  it('« j’ai commencé » and « ce n’est pas à moi » ask of which of his', async () => {
    expect((await said('j’ai commencé')).labels).toHaveLength(3);
    expect((await said('ce n’est pas à moi, c’est à la GIZ')).labels).toHaveLength(3);
  });

  it.each([
    'je n’y arriverai pas avant 10h',
    'je n’y arriverai pas avant midi',
    'il me faut trois jours pour venir',
    'ce n’est pas à moi de décider',
    'j’ai commencé la réunion sans vous',
  ])('« %s » is said of none of his', async (line) => {
    const { labels } = await said(line);
    expect(labels.filter((label) => /D-2027-/u.test(label))).toEqual([]);
  });

  it.each([
    'on a du retard sur les revues',
    'j’aurai un peu de retard pour les revues',
    'les revues sont en retard',
    'je n’ai pas fini les revues',
    'je suis bloqué sur les revues',
    'désolé, j’ai besoin de plus de temps pour les revues',
  ])('« %s » offers to postpone it', async (line) => {
    expect((await said(line)).labels).toEqual(['Reporter D-2027-002']);
  });

  it.each(['je commence les revues', 'je m’occupe des revues', 'les revues avancent bien'])(
    '« %s » offers to say it begun',
    async (line) => expect((await said(line)).labels).toEqual(['D-2027-002 : en cours']),
  );

  it('is postponed or given back when he cannot do it, and not before he presses', async () => {
    expect((await said('je ne peux pas faire les revues')).labels).toEqual([
      'Reporter D-2027-002',
      'Rendre D-2027-002',
    ]);
    const { status } = await griot.database.client.decision.findUniqueOrThrow({
      where: { code: 'D-2027-002' },
    });
    expect(status).toBe('todo');
  });

  it.each(['je passe la main sur les revues', 'ce n’est pas moi pour les revues'])(
    '« %s » offers to give it back',
    async (line) => expect((await said(line)).labels).toEqual(['Rendre D-2027-002']),
  );

  it('postpones to the day that was said, once its reason is told', async () => {
    const { labels } = await said('je ne pourrai pas finir les revues avant le 10 avril');
    expect(labels).toEqual(['Reporter D-2027-002']);
    const { reply } = await griot.say(OWNER, { press: 'Reporter D-2027-002' });
    expect(reply.text).toContain('10 avril');
    expect(reply.text.replaceAll('\u00a0', ' ')).toContain('Motif');
  });

  it('« mon action est faite » is of any of them', async () => {
    expect((await said('mon action est faite')).labels).toHaveLength(3);
  });

  it.each([
    'rappelle-moi D-2027-001 vendredi',
    'peux-tu me rappeler D-2027-001 la veille ?',
    'remind me D-2027-001 on Friday',
    'rappelle-moi D-2027-001 le 15 mars svp',
    'rappelle-moi D-2027-001 dans trois jours',
  ])('« %s » is told when reminders leave, and changes nothing', async (line) => {
    const { error, labels } = await said(line);
    expect([error, ...labels]).toEqual([
      'decision.noOwnReminder',
      'décision D-2027-001',
      'mes actions',
    ]);
  });

  it.each([
    'rappelle-moi D-2027-001 et D-2027-002',
    'rappelle-moi l’échéance de D-2027-001 et son responsable',
    'rappel : D-2027-001 est à clore',
    'rappel D-2027-001 au PNUD',
    'rappel : D-2027-001 2 signatures manquent',
  ])('« %s » asks for no reminder on a day', async (line) => {
    expect((await said(line)).error).not.toBe('decision.noOwnReminder');
  });

  it('« rappelle-moi l’échéance de D-2027-001 » shows it, and changes nothing', async () => {
    const { reply } = await griot.say(OWNER, 'rappelle-moi l’échéance de D-2027-001 et son texte');
    expect(reply.text).toContain('Écrire la note sur l’eau');
    expect(reply.form).toBeUndefined();
  });

  it.each(['rappelle-moi mercredi de vérifier le quorum', 'rappelle-moi de relire la note demain'])(
    '« %s » is told that only what a group has written down is reminded',
    async (line) => {
      const { error } = await griot.say(OWNER, line);
      expect(error?.code).toBe('decision.noMemo');
    },
  );

  it.each([
    'rappelle-moi ce que nous devons faire',
    'rappelle-moi la date du GEC',
    'rappelle-moi de quoi on parle ?',
  ])('« %s » asks for no memo', async (line) => {
    expect((await griot.say(OWNER, line)).error?.code).not.toBe('decision.noMemo');
  });

  it.each(['rappelle-moi D-2027-001', 'rappelle-moi D-2027-001 svp'])(
    '« %s » asks what it is',
    async (line) => {
      expect((await griot.say(OWNER, line)).reply.text).toContain('Écrire la note sur l’eau');
    },
  );

  it('« je passe la main » is of any of them', async () => {
    expect((await said('je passe la main')).labels).toHaveLength(3);
  });

  it.each([
    ['j’ai envoyé la note', ['mes actions', 'décisions note']],
    ['je passe la main', ['mes actions']],
    ['ma note est prête', ['mes actions', 'décisions note']],
    ['on a du retard sur les revues', ['mes actions', 'décisions revues']],
  ])('« %s » by whoever has none says so', async (line, labels) => {
    expect(await said(line, OTHER)).toEqual({ labels, error: 'decision.noneOfYours' });
  });

  it.each([
    'la note est prête ?',
    'on a du retard',
    'j’aurai du retard pour la réunion',
    'j’ai du retard pour le GEC',
    'je suis en retard pour la séance',
    'la salle est prête',
    'note presque finie',
    'note à moitié prête',
    'note finie ?',
    'note pas finie',
    'si note finie',
    'quand la note finie',
    'note bien ceci',
    'je commence à 10h',
    'c’est pour la note',
  ])('« %s » is about none of his', async (line) => {
    const { labels } = await said(line);
    expect(labels.filter((label) => label.includes('D-2027'))).toEqual([]);
  });
});
