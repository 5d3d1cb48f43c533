import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { CODE, SEG, startBeforeTheSeance } from './beforeTheSeance.ts';

describe('what a rapporteur says of his own lines', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startBeforeTheSeance();
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:05:00Z'));
  });
  afterAll(() => griot.stop());

  const say = (act: Act) => griot.say(SEG, act);
  const said = async (act: Act): Promise<string> => plain((await say(act)).reply.text);
  const asked = async (act: Act): Promise<string[]> =>
    (await say(act)).reply.buttons.map(({ label }) => plain(label));
  const written = () => griot.database.client.seanceEntry.count();

  it('asks nobody called « où en » where the séance is', async () => {
    expect((await say('où en est la séance')).error?.code).toBe('seance.noneHere');
    await say(`séance ouvrir ${CODE}`);
    for (const line of ['où en est la séance', 'on est en retard ?', 'on est en retard']) {
      expect(await said(line)).toContain(`Livre de la séance ${CODE}`);
    }
    expect(await written()).toBe(0);
  });

  it('annuls a stretch of lines, and notes one of them again by a press', async () => {
    await say('point 1');
    await say('info : la BM présente');
    await say('décision : publier la note @BAD 31 mars');
    const told = await said('annuler 2-3');
    expect(told).toContain('2. Annulé : Information : la BM présente');
    expect(told).toContain('3. Annulé : Décision D-2027-001');
    expect((await asked('rétablis-la'))[0]).toBe(
      'décision : publier la note @BAD échéance 2027-03-31',
    );
    expect((await asked('rétablis la ligne 2'))[0]).toBe('info : la BM présente');
    expect(await asked('rétablis GEC-2027-03')).not.toContain('info : la BM présente');
    const [again] = (await say('rétablis-la')).reply.buttons;
    expect(await said({ press: again?.id ?? '' })).toContain('publier la note — BAD — échéance');
  });

  it('keeps who does it and by when in a line that is said anew, unless others are named', async () => {
    const told = await said('décision : écrire au ministre @BAD 31 mars');
    const [, number = ''] = /^(\d+)\./u.exec(told) ?? [];
    expect(await said(`corriger ${number} action : écrire au gouverneur`)).toMatch(
      /Action D-2027-\d+ : écrire au gouverneur — BAD — échéance : 31 mars/u,
    );
    const [, code = ''] = /(D-2027-\d+)/u.exec(told) ?? [];
    const row = await griot.database.client.decision.findUniqueOrThrow({ where: { code } });
    expect(row).toMatchObject({ kind: 'action', dueOn: '2027-03-31' });
    expect(await said(`corriger ${number} action : relire @PNUD 2 avril`)).toContain(
      'relire — PNUD — échéance : 2 avril',
    );
    const info = await said(`corriger ${number} info : la note est relue`);
    expect(info).not.toContain('PNUD');
    await say(`annuler ${number}`);
  });

  it.each(['annuler 12-03', 'annuler 5-3', 'annuler 2027-2030', 'annuler 3-5 missions'])(
    'annuls nothing by « %s »',
    async (line) => {
      const before = await written();
      await say(line);
      expect(await written()).toBe(before);
    },
  );

  it('hears the word of the book behind what leads to it', async () => {
    expect(await said('alors décision : publier la matrice')).toMatch(
      /^\d+\. Décision D-2027-\d+ : publier/u,
    );
    expect(await said('bon, info : la BM remercie')).toMatch(
      /^\d+\. Information : la BM remercie/u,
    );
    const before = await written();
    for (const line of [
      'bon point : la BM a livré',
      'alors décision ?',
      'donc action humanitaire',
    ]) {
      await say(line);
    }
    expect(await written()).toBe(before);
  });

  it('reads two things that « et » joins on one line, and shows each', async () => {
    const before = await written();
    expect(await asked('décision : relire le rapport et action : AFD envoie le fichier')).toEqual([
      'Noter',
      'Noter',
      'Tout noter',
    ]);
    expect(await written()).toBe(before);
  });

  it.each([
    ['info : confidentiel, le ministre part', 'info : le ministre part'],
    ['décision : (confidentiel) surseoir au décaissement', 'décision : surseoir au décaissement'],
    ['UE : off, le ministre part', 'info : UE : le ministre part'],
    ['UE (hors PV) : le ministre part', 'info : UE : le ministre part'],
    ['info : le ministre part (confidentiel)', 'info : le ministre part'],
  ])('notes what is told in confidence only by a press: « %s »', async (line, button) => {
    const before = await written();
    expect(await asked(line)).toEqual([button]);
    expect(await written()).toBe(before);
  });

  it.each([
    'info : confidentialité des données à revoir',
    'info : le rapport confidentiel est transmis',
    'décision : transmettre le rapport (confidentiel)',
    'info : confidentiel-défense levé sur la note',
    'décision : ne pas diffuser la note avant le 12 avril',
  ])('notes « %s » at once', async (line) => {
    const before = await written();
    await say(line);
    expect(await written()).toBe(before + 1);
  });

  it('leaves what is told in confidence out of what is pasted', async () => {
    const { reply } = await say(
      'info : la BM présente\nconfidentiel : le ministre part\net revient\ndécision : relire',
    );
    expect(plain(reply.text)).toContain('2 lignes');
    expect(await said({ press: 'Tout noter' })).not.toContain('ministre');
    expect(await said('livre')).not.toMatch(/ministre part et revient|Information : et revient/u);
  });
});

describe('the amendments of a compte rendu, asked for in a few words', () => {
  let griot: Griot;
  const say = (act: Act) => griot.say(SEG, act);
  const said = async (act: Act): Promise<string> => plain((await say(act)).reply.text);

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:05:00Z'));
    const held = [`séance ouvrir ${CODE}`, 'info : la BM présente', 'clore', `cr diffuser ${CODE}`];
    for (const line of [...held.slice(0, 3), `cr ${CODE}`, ...held.slice(3)]) await say(line);
    await say({ press: 'Confirmer' });
    await griot.say('camille.rousseau@example.org', `cr amender ${CODE} ajouter : la GIZ remercie`);
  });
  afterAll(() => griot.stop());

  it.each(['quels amendements ?', 'amendements', 'liste des amendements reçus'])(
    'are shown by « %s »',
    async (line) => {
      expect(await said(line)).toContain('ajouter : la GIZ remercie');
    },
  );

  it('are asked of nobody: whoever wonders who has not answered is told so', async () => {
    expect(await said('qui n’a pas répondu sur le compte rendu ?')).toContain(
      'n’attend pas la réponse de chacun',
    );
    expect(await said('qui n’a pas répondu au GEC ?')).not.toContain('amendement');
  });

  it('are no others: « amendements à la loi de finances » asks for none', async () => {
    const before = await griot.database.client.amendment.count();
    await say('amendements à la loi de finances');
    expect(await griot.database.client.amendment.count()).toBe(before);
  });

  it('are accepted without a code once it is clear of what, and seen first', async () => {
    expect(await said('accepte l’amendement 1')).toContain(`le compte rendu de ${CODE} devient`);
  });
});
