import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { SEG, startPlanned } from '../support/planned.ts';

describe('what is asked, or is part of a sentence', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'décision GEC : transmettre la matrice');
  });
  afterAll(() => griot.stop());

  const decision = (code: string) =>
    griot.database.client.decision.findUniqueOrThrow({ where: { code } });

  it('closes no decision', async () => {
    await griot.say(SEG, 'clore D-2027-001 ?');
    expect((await decision('D-2027-001')).phase).toBe('open');
    await griot.say(SEG, 'clore D-2027-001');
    expect((await decision('D-2027-001')).phase).toBe('closed');
  });

  it.each([
    'le GEC ne décide pas de fermer le fonds',
    'le GEC a décidé quoi ?',
    'le GEC décide de fermer le fonds ?',
  ])('is no decision: « %s »', async (line) => {
    const { client } = griot.database;
    const before = await client.decision.count();
    await griot.say(SEG, line);
    expect(await client.decision.count()).toBe(before);
  });

  it.each([
    'GEC-2027-03 annulé ? non',
    'annuler GEC-2027-03 ? pas encore',
    'cancel GEC-2027-03 if no quorum',
    'reporter GEC-2027-03 au 25 mars ? non',
  ])('calls no meeting off and moves none: « %s »', async (line) => {
    const { reply, error } = await griot.say(SEG, line);
    expect(error?.code).toBe('command.unknown');
    expect(reply.text).not.toContain('Motif');
  });

  it.each([
    'annuler GEC-2027-03 si pas de quorum',
    'annule le GEC si grève',
    'annulation du GEC si grève',
    'annule GEC-2027-03 en cas de grève',
    'annule le GEC si coupure de courant',
    'décale le GEC au 25 mars en cas de pluie',
  ])('waits for no condition: « %s »', async (line) => {
    const { reply, error } = await griot.say(SEG, line);
    expect(error?.code).toBe('meeting.onCondition');
    expect(reply.text).not.toContain('Motif');
  });

  it('is one when it is said outright', async () => {
    expect((await griot.say(SEG, 'le GEC décide de fermer le fonds')).reply.text).toContain(
      'fermer le fonds',
    );
  });

  it.each([
    ['adopter le modèle S+2 pour les rapports', null],
    ['réduire le délai à J+15 après la signature', null],
    ['finir la matrice une semaine avant le prochain GEC', null],
    ['transmettre la note S+2', '2027-03-26'],
    ['transmettre la note à J+15', '2027-03-23'],
  ])('« %s » is due on %s', async (text, dueOn) => {
    await griot.say(SEG, `décision GEC : ${text}`);
    const last = await griot.database.client.decision.findFirstOrThrow({
      orderBy: { createdAt: 'desc' },
    });
    expect(last.dueOn).toBe(dueOn);
    if (dueOn === null) expect(last.text).toBe(text);
  });

  it('closes no séance, and annuls no line of its book', async () => {
    await griot.say(SEG, 'gec planifier jeudi 11 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.advance('2027-03-11T10:05');
    await griot.say(SEG, 'séance ouvrir GEC-2027-03');
    await griot.say(SEG, 'info : le ministre est présent');
    await griot.say(SEG, 'info : la note est prête');
    for (const line of ['lever la séance à midi ?', 'annuler 2 missions à Gao', 'annuler 2 ?']) {
      await griot.say(SEG, line);
    }
    const { reply } = await griot.say(SEG, 'séance GEC-2027-03');
    expect(reply.text).toContain('la note est prête');
    expect((await griot.say(SEG, 'lever la séance')).reply.text).toMatch(/close à 10\sh\s05/u);
  });
});

describe('a cancellation that waits for nothing', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h');
  });
  afterAll(() => griot.stop());

  it.each([
    ['annule le GEC, grève', 'Motif : grève'],
    ['annule le GEC motif : salle fermée en cas de pluie', 'salle fermée en cas de pluie'],
    ['annule le GEC motif : si grève il y a, elle durera', 'si grève il y a'],
  ])('is previewed with its reason: « %s »', async (line, told) => {
    const { reply, error } = await griot.say(SEG, line);
    expect(error).toBeUndefined();
    expect(reply.text).toContain('Annulation de GEC-2027-03');
    expect(reply.text.replaceAll('\u00a0', ' ')).toContain(told);
  });
});
