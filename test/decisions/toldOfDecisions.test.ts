import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

/** What is reported of a decision, and what is said of decisions without taking one. */
describe('what is told of a decision', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'décision gec Transmettre la matrice @Moussa Diarra échéance 31 mars');
  });
  afterAll(() => griot.stop());
  beforeEach(async () => {
    await griot.say(SEG, 'décision rouvrir D-2027-001');
  });

  const recorded = () => griot.database.client.decision.count();
  const first = () =>
    griot.database.client.decision.findUniqueOrThrow({ where: { code: 'D-2027-001' } });

  it.each([
    'D-2027-001 est close selon Moussa',
    'D-2027-001 terminée d’après Fatou',
    'D-2027-001 faite, apparemment',
    'D-2027-001 abandonnée, paraît-il',
  ])('« %s » is asked about before it is noted', async (line) => {
    const { reply, sent } = await griot.say(SEG, line);
    expect(reply.text).toContain('Rien n’est encore changé');
    expect(reply.buttons.map(({ label }) => label)).toContain('Clore D-2027-001');
    expect(sent).toEqual([]);
    expect((await first()).phase).toBe('open');
  });

  it.each(['D-2027-001 est close', 'D-2027-001 faite : selon le rapport, tout est transmis'])(
    '« %s » is noted at once',
    async (line) => {
      await griot.say(SEG, line);
      expect((await first()).phase).toBe('closed');
    },
  );

  it.each([
    'D-2027-001 : Moussa Diarra demande un délai jusqu’au 15 avril',
    'D-2027-001 la BM demande un délai',
    'D-2027-001 : la BM souhaiterait une prolongation au 15 avril',
    'D-2027-001 : la BM a besoin d’un délai supplémentaire jusqu’au 15 avril',
    'D-2027-001 : nous demandons un report de l’échéance au 15 avril',
  ])('« %s » grants no delay', async (line) => {
    const { reply, sent } = await griot.say(SEG, line);
    expect(reply.text).toContain('un délai est demandé');
    const labels = reply.buttons.map(({ label }) => label.replaceAll('\u00a0', ' '));
    expect(labels).toContain('Garder comme remarque');
    expect(labels.includes('D-2027-001 · échéance : 15 avril 2027')).toBe(line.includes('avril'));
    expect(sent).toEqual([]);
    expect((await first()).dueOn).toBe('2027-03-31');
  });

  it.each([
    'D-2027-001 délai 15 avril',
    'D-2027-001 nouveau délai : 15 avril',
    'D-2027-001 reportée au 15 avril, la BM demande un délai',
  ])('« %s » sets it', async (line) => {
    await griot.say(SEG, line);
    expect((await first()).dueOn).toBe('2027-04-15');
    await griot.say(SEG, 'décision corriger D-2027-001 échéance 31 mars');
  });

  it('reopens none because it is told to have been reopened', async () => {
    await griot.say(SEG, 'clore D-2027-001');
    const { reply } = await griot.say(SEG, 'D-2027-001 a été rouverte');
    expect(reply.buttons.map(({ label }) => label)).toContain('Rouvrir');
    expect((await first()).phase).toBe('closed');
    await griot.say(SEG, 'rouvrir D-2027-001');
    expect((await first()).phase).toBe('open');
  });

  it.each([
    ['la décision sur la matrice est annulée', 'Abandonner D-2027-001'],
    ['la décision sur la matrice est close', 'D-2027-001 : fait'],
  ])('« %s » asks which one', async (line, button) => {
    const before = await recorded();
    const { reply } = await griot.say(SEG, line, { channel: 'GEC' });
    expect(reply.buttons.map(({ label }) => label.replaceAll('\u00a0', ' '))).toContain(button);
    expect(await recorded()).toBe(before);
  });

  it.each(['décision GEC : publier la note ?', 'décision pour le GEC : publier la note ?'])(
    '« %s » is proposed to the group as it names it',
    async (line) => {
      const { reply } = await griot.say(SEG, line);
      expect(reply.buttons.map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual([
        'décision GEC : publier la note',
      ]);
    },
  );

  it.each([
    ['la décision du ministre est tombée', 'decision.onlyTold'],
    ['la décision a été prise de reporter la mission', 'decision.onlyTold'],
    ['décision : ok', 'decision.saysNothing'],
    ['décision gec : d’accord', 'decision.saysNothing'],
    ['décision : on verra', 'decision.saysNothing'],
    ['action : à voir', 'decision.saysNothing'],
    ['décision : non finalement rien', 'decision.saysNothing'],
    ['décision : faut-il inviter la presse ?', 'decision.asked'],
    ['décision GEC : qui relance le ministère ?', 'decision.asked'],
    ['décision gec : l’UE peut-elle relire @Awa Ballo ?', 'decision.notAddressed'],
    ['décision annulée', 'decision.onlyTold'],
    ['décision gec annulée', 'decision.onlyTold'],
    ['gec décision adoptée à l’unanimité', 'decision.onlyTold'],
    ['décision n°2 annulée', 'decision.onlyTold'],
    ['décision attendue de la BM', 'decision.onlyTold'],
    ['décidé hier avec la GIZ : on publie', 'decision.onlyTold'],
    ['décidé en janvier de publier la matrice', 'decision.onlyTold'],
    ['décision prise hier : publier la matrice', 'decision.onlyTold'],
    ['décision prise hier par le PNUD de financer', 'decision.ofSomebody'],
    ['décision prise par l’UE : financer la digue', 'decision.ofSomebody'],
    ['décision du PNUD : financer la pompe', 'decision.ofSomebody'],
    ['décision de l’UNICEF de financer la pompe', 'decision.ofSomebody'],
  ])('« %s » is written down by nobody', async (line, code) => {
    const before = await recorded();
    expect((await griot.say(SEG, line, { channel: 'GEC' })).error?.code).toBe(code);
    expect(await recorded()).toBe(before);
  });

  it('offers to write somebody’s decision down as the group’s', async () => {
    await griot.say(SEG, 'décision du PNUD : financer la route', { channel: 'GEC' });
    await griot.say(SEG, { press: 'décision GEC : financer la route' }, { channel: 'GEC' });
    expect(
      await griot.database.client.decision.count({ where: { text: 'financer la route' } }),
    ).toBe(1);
  });

  it('offers to write down as the group’s what was decided another day', async () => {
    const channel = 'GEC';
    await griot.say(SEG, 'décidé hier avec la GIZ : on publie le plan', { channel });
    await griot.say(SEG, { press: 'décision GEC : on publie le plan' }, { channel });
    expect(
      await griot.database.client.decision.count({ where: { text: { contains: 'le plan' } } }),
    ).toBe(1);
  });

  it('is not given to a group, which cannot answer for it', async () => {
    const { reply, error } = await griot.say(SEG, 'transfère D-2027-001 au GEC');
    expect(error?.code).toBe('decision.groupCannotAnswer');
    expect(reply.buttons.map(({ label }) => label)).toContain('transmettre D-2027-001 à GEC');
    expect((await first()).text).toBe('Transmettre la matrice');
  });

  it.each([
    'décision du GEC : financer la pompe',
    'décision de la réunion : financer le puits',
    'décision de financer le forage',
    'décision : la note du ministère est transmise au GEC',
    'engagement de l’UE : financer le barrage',
    'décision prise par le GEC : financer la mare',
    'décision adopter le plan de la digue',
    'décidé : publier la carte d’hier',
    'décidé de publier le plan en janvier',
    'décision : reporter la mission',
    'décision : ok pour financer la drague',
    'décision : ne rien publier finalement',
    'décision. transmettre la carte au ministre',
    'décision : poser la question « faut-il inviter la presse ? » au ministre',
    'décision : on verra la mission en avril avec la BM',
  ])('« %s » is one to write down', async (line) => {
    const before = await recorded();
    await griot.say(SEG, line, { channel: 'GEC' });
    expect(await recorded()).toBe(before + 1);
  });
});

describe('what is said in haste of a decision', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'décision gec Transmettre la matrice @Moussa Diarra échéance 31 mars');
  });
  afterAll(() => griot.stop());

  const told = async (line: string): Promise<string> =>
    (await griot.say(SEG, line)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

  it('« urgent » is its priority', async () => {
    expect(await told('D-2027-001 urgent')).toContain('normale → haute');
    expect(await told('D-2027-001 n’est plus urgente')).toContain('haute → normale');
    expect(await told('D-2027-001 : envoyer la version urgente')).toContain('Décision D-2027-001');
  });

  it('« renomme … en … » gives it another text', async () => {
    expect(await told('renomme D-2027-001 en Transmettre la note')).toContain(
      '→ « Transmettre la note »',
    );
  });

  it.each([
    'désigne Fatou Koné responsable de D-2027-001',
    'Moussa Diarra responsable de D-2027-001',
    'nomme Fatou Koné comme nouvelle responsable de la D-2027-001',
  ])('« %s » gives it to whoever is named', async (line) => {
    expect(await told(line)).toContain('D-2027-001 est corrigée');
  });

  it.each(['Moussa Diarra est responsable de D-2027-001', 'qui est responsable de D-2027-001'])(
    '« %s » only shows it',
    async (line) => expect(await told(line)).not.toContain('est corrigée'),
  );

  it.each(['financer le puits (éch. 12 mars)', 'financer la digue [échéance 12 mars]'])(
    '« décision %s » is due on 12 March',
    async (said) => {
      const answer = await told(`décision gec ${said}`);
      expect(answer).toContain('Échéance : vendredi 12 mars 2027');
      expect(answer).not.toMatch(/\[\]|éch\./u);
    },
  );
});
