import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CODE = 'GEC-2027-03';
const POINTS = [
  'Adoption du compte rendu (5 min)',
  'Revue du CREDD (45 min) PNUD',
  'CRMT',
  'Divers',
];

describe('an ordre du jour put in order', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    for (const line of ['gec planifier jeudi 4 mars à 10h', 'gec planifier jeudi 8 avril à 10h']) {
      await griot.say(SEG, line);
      await griot.say(SEG, { press: 'Confirmer' });
    }
  });
  afterAll(() => griot.stop());
  beforeEach(async () => {
    await griot.database.client.agendaItem.deleteMany();
    await griot.say(SEG, `odj ajouter ${CODE}\n${POINTS.map((point) => `- ${point}`).join('\n')}`);
  });

  const say = (act: Act) => griot.say(SEG, act, { channel: 'GEC' });
  const titles = async (): Promise<string[]> => {
    const items = await griot.database.client.agendaItem.findMany({
      where: { meeting: { code: CODE } },
      orderBy: { position: 'asc' },
    });
    return items.map(({ title }) => title);
  };

  const [FIRST, SECOND, THIRD, LAST] = [
    'Adoption du compte rendu',
    'Revue du CREDD',
    'CRMT',
    'Divers',
  ] as const;

  it.each([
    ['odj gec échanger 1 et 2', [SECOND, FIRST, THIRD, LAST]],
    ['inverse les points 2 et 3', [FIRST, THIRD, SECOND, LAST]],
    ['mettre le point 3 en premier', [THIRD, FIRST, SECOND, LAST]],
    ['mets le point 1 en dernier', [SECOND, THIRD, LAST, FIRST]],
    ['mettre le point 4 avant le 2', [FIRST, LAST, SECOND, THIRD]],
    ['mettre le point 2 après le 4', [FIRST, THIRD, LAST, SECOND]],
    ['odj mets le CRMT en premier', [THIRD, FIRST, SECOND, LAST]],
    ['retire le point 2', [FIRST, THIRD, LAST]],
    ['supprime les points divers', [FIRST, SECOND, THIRD]],
    ['renomme le point 1 en Adoption', ['Adoption', SECOND, THIRD, LAST]],
    [
      'ajoute un point sur le climat après le 2',
      [FIRST, SECOND, 'Point sur le climat', THIRD, LAST],
    ],
    ['odj ajouter gec Climat en premier', ['Climat', FIRST, SECOND, THIRD, LAST]],
  ])('« %s » does what it says', async (line, expected) => {
    const { error, sent } = await say(line);
    expect(error).toBeUndefined();
    expect(sent).toEqual([]);
    expect(await titles()).toEqual(expected);
  });

  it.each([
    'odj gec échanger 1 et 2',
    'mettre le point 4 avant le 2',
    'renomme le point 2 en Revue annuelle du CREDD',
    'retire le point 2',
    'supprime les points divers',
  ])('one press puts back what « %s » changed', async (line) => {
    await say(line);
    expect(await titles()).not.toEqual([FIRST, SECOND, THIRD, LAST]);
    await say({ press: 'Remettre comme avant' });
    expect(await titles()).toEqual([FIRST, SECOND, THIRD, LAST]);
  });

  it('puts nothing back once somebody else has changed it', async () => {
    const { reply } = await say('renomme le point 2 en Revue annuelle du CREDD');
    const press = reply.buttons.find(({ label }) => label === 'Remettre comme avant')?.id ?? '';
    await say('odj gec échanger 1 et 2');
    const changed = await titles();
    expect((await say({ press })).error?.code).toBe('odj.changedSince');
    expect(await titles()).toEqual(changed);
  });

  it.each([
    'retire le point 2 si la BM ne vient pas',
    `odj retirer ${CODE} 2 ? non`,
    `odj retirer ${CODE} 2 ?`,
    'retire le point 2, pas le 1',
    'on pourrait retirer le point 2',
    'peut-on supprimer le point 2 de l’odj du gec',
  ])('« %s » only asks, and one press does it', async (line) => {
    expect((await say(line)).error?.code).toBe('odj.doubted');
    expect(await titles()).toEqual([FIRST, SECOND, THIRD, LAST]);
    await say({ press: `odj retirer ${CODE} 2` });
    expect(await titles()).toEqual([FIRST, THIRD, LAST]);
  });

  it('keeps « si » and « pas » in the title of a point', async () => {
    await say('renomme le point 3 en Que faire si le CRMT n’est pas prêt');
    expect(await titles()).toContain('Que faire si le CRMT n’est pas prêt');
  });

  it.each([
    ['le point 3 c’est l’UE qui présente', 'UE'],
    ['le point 3 c’est Fatou Koné', 'Fatou Koné'],
    ['le point 3 c’est l’UE qui l’a demandé', null],
  ])('of « %s », who presents', async (line, presenter) => {
    await say(line);
    const where = { meeting: { code: CODE }, position: 3 };
    const item = await griot.database.client.agendaItem.findFirstOrThrow({ where });
    expect(item.presenter).toBe(presenter);
  });

  it('says how long a point takes and who presents it', async () => {
    await say('point 3 : 20 min');
    const { reply } = await say('le point 3 c’est l’UE');
    expect(reply.text.replaceAll('\u00a0', ' ')).toContain('3. CRMT (20 min) – UE');
    expect((await say('qui présente le point 3 ?')).reply.text.replaceAll('\u00a0', ' ')).toContain(
      'Le point 3 (CRMT) est présenté par UE.',
    );
    expect((await say('qui présente le point 4 ?')).reply.text).toContain('Personne n’est encore');
  });

  it('changes nothing of a point that is not there', async () => {
    for (const line of [
      'odj gec échanger 1 et 9',
      'mettre le point 3 avant le 9',
      'point 9 : 5 min',
    ]) {
      expect((await say(line)).error?.code).toBe('odj.noSuchPoint');
    }
    expect(await titles()).toEqual([FIRST, SECOND, THIRD, LAST]);
  });

  it('is asked of which meeting it is, and keeps its code out of the title', async () => {
    await griot.say(SEG, 'réunions');
    const asked = await griot.say(SEG, 'renomme le point 1 en Adoption');
    expect(asked.error?.code).toBe('meeting.missing');
    const { label = '' } = asked.reply.buttons[0] ?? {};
    await griot.say(SEG, { press: label });
    expect(await titles()).toEqual(['Adoption', SECOND, THIRD, LAST]);
  });

  it('is the one that was just filled, when no other is said', async () => {
    await griot.say(SEG, 'renomme le point 1 en Adoption');
    expect(await titles()).toEqual(['Adoption', SECOND, THIRD, LAST]);
  });

  it('is placed by its title once its meeting has been pressed', async () => {
    await griot.say(SEG, 'réunions');
    const asked = await griot.say(SEG, 'mets le point CRMT en premier');
    expect(asked.error?.code).toBe('meeting.missing');
    await griot.say(SEG, { press: asked.reply.buttons[0]?.label ?? '' });
    expect(await titles()).toEqual([THIRD, FIRST, SECOND, LAST]);
  });

  it('is of the month that is named, and of no other', async () => {
    await griot.say(SEG, 'odj ajouter gec d’avril : Budget');
    await griot.say(SEG, 'odj gec avril ajouter Retraite');
    await griot.say(SEG, 'odj du gec d’avril ajouter\n- Climat\n- Genre');
    expect(await titles()).toEqual([FIRST, SECOND, THIRD, LAST]);
    const april = await griot.say(SEG, 'odj GEC-2027-04');
    for (const title of ['Budget', 'Retraite', 'Climat', 'Genre']) {
      expect(april.reply.text).toContain(title);
    }
  });

  it.each(['envoie l’odj', 'diffuse l’ordre du jour'])(
    '« %s » says that it goes once validated, and offers it',
    async (line) => {
      const { reply, sent } = await say(line);
      expect(reply.text).toContain('une fois validé');
      expect(reply.buttons.map(({ label }) => label)).toContain(`odj valider ${CODE}`);
      expect(sent).toEqual([]);
    },
  );

  it.each([
    ['envoie l’odj de GEC-2026-12', 'GEC-2026-12 a déjà eu lieu : son ordre du jour ne part plus.'],
    ['envoie l’odj du gt santé aux membres', 'n’a pas de réunion à venir'],
  ])(
    '« %s » sends nothing of a meeting that has been held, and offers nothing',
    async (line, told) => {
      const { reply, sent } = await griot.say(SEG, line);
      expect(reply.text.replaceAll('\u00a0', ' ')).toContain(told);
      expect(reply.buttons.map(({ label }) => label)).not.toContain('odj valider GEC-2026-12');
      expect(sent).toEqual([]);
    },
  );

  it('is left as it is by whoever may not order it', async () => {
    const { error } = await griot.say('moussa.diarra@example.org', 'odj gec échanger 1 et 2');
    expect(error?.code).toBe('access.member');
    expect(await titles()).toEqual([FIRST, SECOND, THIRD, LAST]);
  });
});
