import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CODE = 'GEC-2027-03';

describe('what is said in a séance without a word of the book', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
    await griot.say(SEG, `séance ouvrir ${CODE}`);
  });
  afterAll(() => griot.stop());

  const said = async (act: Act): Promise<string> =>
    (await griot.say(SEG, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

  it('is noted when somebody of the room says it', async () => {
    expect(await said('UE : la revue aura lieu en avril')).toContain(
      '1. Information : UE : la revue aura lieu en avril',
    );
    expect(await said('la GIZ demande un délai')).toContain(
      '2. Information : la GIZ demande un délai',
    );
    expect(await said('PNUD : excusé')).toContain('3. Excusés : PNUD');
  });

  it('only says who is meant when a correction names nothing else', async () => {
    const code = 'décision : la GIZ transmet la matrice à la SHA avant le 31 mars';
    const [number = ''] = (await said(code)).split('.');
    expect(await said(`corriger ${number} : UE`)).toContain(
      'la GIZ transmet la matrice à la SHA — Union européenne — échéance : 31 mars',
    );
    expect(await said(`corriger ${number} : l’UE relit la matrice`)).toContain(': l’UE relit');
    await said(`annuler ${number}`);
  });

  it('is asked about when it may be something else', async () => {
    expect(await said('PNUD : relancer les groupes')).toContain('Faut-il le noter ?');
  });

  it('is noted of the next meeting, which one press then previews', async () => {
    expect(await said('prochaine réunion : jeudi 1er avril à 10h, salle du PNUD')).toContain(
      'Information : prochaine réunion : jeudi 1er avril à 10h',
    );
    const preview = await said({ press: 'Planifier cette réunion' });
    expect(preview).toContain('jeudi 1er avril 2027, 10 h 00');
    expect(preview).toContain('salle du PNUD');
    expect(preview).toContain('Rien n’est encore envoyé.');
  });

  it('is asked line by line when several are typed at once, and swallows none of them', async () => {
    const shown = await said(
      'UE : la revue est en avril\nPNUD : excusé\nGIZ : d’accord\nsuspension à 11h',
    );
    expect(shown).toContain('info : UE : la revue est en avril');
    expect(shown).toContain('excusés : PNUD');
    expect(shown).toContain('suspension à 11h');
    expect(shown).toContain('aucune n’est encore notée');
    const asked = await said('la GIZ demande un délai\nclore');
    expect(asked).toContain('info : la GIZ demande un délai');
    expect(asked).toContain('clore');
  });

  it('is closed at the hour that is said, when it has come', async () => {
    griot.clock.set(Temporal.Instant.from('2027-03-04T12:20:00Z'));
    const early = await griot.say(SEG, 'fin de la séance à 14h');
    expect(early.error?.code).toBe('seance.hourToCome');
    expect(await said('fin de la séance à 12h05')).toContain('La séance n’est pas close');
    expect(await said({ press: 'Clore sans les noter' })).toContain('close à 12 h 05');
  });
});

describe('what a séance never does past its book', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
    await griot.say(SEG, `séance ouvrir ${CODE}`, { channel: 'GEC' });
  });
  afterAll(() => griot.stop());

  const recorded = () => griot.database.client.decision.count();
  const say = (act: Act) => griot.say(SEG, act, { channel: 'GEC' });

  it.each([
    'il a été décidé en janvier de publier la matrice',
    'gec décision publier la matrice',
    `${CODE} décision : publier la matrice`,
    'on décide de quoi',
    'on a décidé de quoi pour la note',
    'le comité décide de tout au Mali',
    'la séance décide de rien',
    'acter de publier la matrice',
    'décision annulée',
    'décision n°2 annulée',
    'adopté par l’UE',
    'approuvé par le PNUD',
    'cr adopté par l’UE',
    'reprise des travaux du barrage en avril',
    'pause pour les décaissements',
    'la réunion demande à être reportée',
  ])('registers nothing by « %s », and asks', async (line) => {
    const before = await recorded();
    const { reply } = await say(line);
    expect(reply.buttons.map(({ label }) => label)).toContain('décision : …');
    expect(await recorded()).toBe(before);
  });

  it.each([
    'la prochaine réunion n’aura pas lieu le 1er avril',
    'la réunion est annulée',
    `annuler ${CODE} motif : deuil`,
    `reporter ${CODE} au 11 mars`,
    'le GEC est reporté à jeudi prochain',
  ])('« %s » neither cancels nor moves the meeting being held', async (line) => {
    const { reply } = await say(line);
    const labels = reply.buttons.map(({ label }) => label);
    expect(labels).toContain('info : …');
    expect(labels).not.toContain('Confirmer');
    expect(reply.text).toContain('n’est ni annulée ni déplacée d’ici');
  });

  it('leaves to their commands another group’s decision and another meeting', async () => {
    const before = await recorded();
    await say('GT-SANTE décision : publier la note');
    expect(await recorded()).toBe(before + 1);
    await say('gec planifier jeudi 1er avril à 10h');
    await say({ press: 'Confirmer' });
    const { reply } = await say('annuler GEC-2027-04 motif : deuil');
    expect(reply.buttons.map(({ label }) => label)).toContain('Confirmer');
  });
});
