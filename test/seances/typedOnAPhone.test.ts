import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CODE = 'GEC-2027-03';

describe('a séance noted on a telephone', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
    await griot.say(SEG, `séance ouvrir ${CODE}`, { channel: 'GEC' });
  });
  afterAll(() => griot.stop());

  const say = (act: Act) => griot.say(SEG, act, { channel: 'GEC' });
  const said = async (act: Act): Promise<string> =>
    (await say(act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

  it('marks nobody present until it is known who is left out', async () => {
    const { reply, error } = await say('présents : tous sauf canada et zorro');
    expect(error?.code).toBe('seance.exceptionUnclear');
    expect(reply.text).toContain('zorro');
    expect(reply.text).toContain('présents : tous sauf Coopération canadienne, …');
    expect(await said('livre')).toContain('Le livre est encore vide');
    expect((await say('présents : tous sauf zorro')).error?.code).toBe('seance.exceptionUnclear');
  });

  it('does not count among all the others those who are excused', async () => {
    await say('excusés : GIZ');
    await say('présents : tous sauf canada et danemark');
    const book = await said('livre');
    const present = /^Présents : .*$/mu.exec(book)?.[0] ?? '';
    expect(present).not.toMatch(/GIZ|canadienne|danoise/u);
    expect(present).toMatch(/PNUD.*AFD|AFD.*PNUD/u);
    expect(book).toMatch(/Excusés : GIZ/u);
  });

  it.each(['excusés : personne', 'Excusés : aucun', 'absents : néant'])(
    'looks for nobody of that name in « %s »',
    async (line) => {
      const noted = await said(line);
      expect(noted).toMatch(/(?:Excusés|Absents) : personne/u);
      expect(noted).not.toContain('Je ne sais pas qui');
    },
  );

  it.each(['excusés : Personnelle Zorro', 'excusés : personne de la BAD', 'absents : Zorglub'])(
    'still asks who a name is, and does not write that nobody is excused: « %s »',
    async (line) => {
      const noted = await said(line);
      expect(noted).toContain('Je ne sais pas qui');
      expect(noted).toMatch(/(?:Excusés|Absents) : \(nom à préciser\)/u);
      const last = (await said('livre')).split('\n').findLast((one) => one.startsWith('- '));
      expect(last).toMatch(/ : \(nom à préciser\)$/u);
    },
  );

  it.each([
    ['sont là : PAM, GIZ', 'Présents : PAM (Tomás Oliveira) et GIZ'],
    ['sont la oms et pam', 'Présents : OMS (Jean-Baptiste Habimana) et PAM'],
    ['sont excusés PAM et OMS', 'Excusés : PAM (Tomás Oliveira) et OMS'],
    ['sont presents l ue, le pnud, l afd, l unicef', 'Présents : Union européenne'],
    ['l unicef : 3 forages en panne', 'Information : l’UNICEF : 3 forages en panne'],
    ['l afd demande un délai', 'Information : l’AFD demande un délai'],
  ])('writes « %s » as it is meant', async (line, written) => {
    const told = await said(line);
    expect(told).toContain(written);
    expect(told).not.toContain('Je ne sais pas');
  });

  it.each([
    ['l afd s en va', 'départ l afd'],
    ['tous sauf GIZ, pays-bas', 'présents : tous sauf GIZ, pays-bas'],
    ['le canada arrive 9h50', 'arrivée le canada 9h50'],
  ])('proposes what « %s » may mean', async (line, proposed) => {
    const { reply } = await say(line);
    expect(reply.buttons.map(({ label }) => label)).toContain(proposed);
  });

  it.each([
    'decision abandonnee',
    'action terminée',
    'recommandation abandonnée',
    'décision difficile à prendre',
    'action 2 c est pour camille',
    'action 2 terminée',
    'décision prise à l’unanimité',
    'la décision est reportée',
  ])('decides nothing by « %s », and asks', async (line) => {
    const before = await griot.database.client.decision.count();
    const book = await said('livre');
    const { reply } = await say(line);
    expect(reply.buttons.map(({ label }) => label)).toContain('info : …');
    expect(await griot.database.client.decision.count()).toBe(before);
    expect(await said('livre')).toBe(book);
  });

  it('decides what the members agree on', async () => {
    expect(await said('les membres s’accordent pour tenir la retraite les 10 et 11 juin')).toMatch(
      /\d+\. Décision D-2027-\d+ : tenir la retraite les 10 et 11 juin$/mu,
    );
    expect(await said('les membres s’accordent sur la date')).toContain('Information');
  });

  it('is not closed by « on a fini », and is at the hour that is said', async () => {
    griot.clock.set(Temporal.Instant.from('2027-03-04T11:50:00Z'));
    expect(await said('on a fini')).toContain('Cela ne va pas encore au livre');
    expect(await said('on lève la séance à 11h45')).toContain('close à 11 h 45');
  });
});
