import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CODE = 'GEC-2027-03';

describe('opening a séance in the words of the room', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    for (const line of ['gec planifier jeudi 4 mars à 10h', 'gec planifier jeudi 8 avril à 10h']) {
      await griot.say(SEG, line);
      await griot.say(SEG, { press: 'Confirmer' });
    }
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
  });
  afterAll(() => griot.stop());

  const say = (act: Act) => griot.say(SEG, act);
  const said = async (act: Act): Promise<string> =>
    (await say(act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');
  const opened = () => griot.database.client.seance.count({ where: { closedAt: null } });
  const forget = async () => {
    await griot.database.client.seanceDesk.deleteMany();
    await griot.database.client.seance.deleteMany();
  };

  it('lets a second note-taker who looks at the book write there, in one press', async () => {
    await forget();
    await say('ouvrir séance');
    const labels = async (who: string): Promise<readonly string[]> =>
      (await griot.say(who, `séance ${CODE}`)).reply.buttons.map(({ label }) => label);
    expect(await labels(SEG)).not.toContain('Écrire dans ce livre');
    expect(await labels('martin.keller@example.org')).not.toContain('Écrire dans ce livre');
    const second = 'aissata.diarra@example.org';
    expect(await labels(second)).toContain('Écrire dans ce livre');
    const joined = await griot.say(second, { press: 'Écrire dans ce livre' });
    expect(joined.reply.text).toContain('va au même livre');
    expect(await labels(second)).not.toContain('Écrire dans ce livre');
  });

  it.each([
    'ouvrir séance',
    'ouvre la séance',
    'ouvrons la séance',
    'démarre la séance',
    'on commence',
    'la séance est ouverte',
    'ouverture de la séance',
    'séance gec ouvrir',
    'ouvre la séance du gec',
  ])('« %s » opens the only one of the day', async (line) => {
    await forget();
    expect(await said(line)).toContain(`Séance ${CODE} ouverte à 10 h 02`);
    expect(await opened()).toBe(1);
  });

  it.each(['on commence à 10h ?', 'on commence D-2027-001', 'ouvrir la séance d’avril ?'])(
    '« %s » opens none',
    async (line) => {
      await forget();
      await say(line);
      expect(await opened()).toBe(0);
    },
  );

  it('asks which one, when two are held that day', async () => {
    await forget();
    await say('gt santé planifier jeudi 4 mars à 15h');
    await say({ press: 'Confirmer' });
    const { error, reply } = await say('on commence');
    expect(error?.code).toBe('seance.whichToOpen');
    const labels = reply.buttons.map(({ label }) => label);
    expect(labels).toEqual([`séance ouvrir ${CODE}`, 'séance ouvrir GT-SANTE-2027-03']);
    expect(await opened()).toBe(0);
    expect(await said({ press: `séance ouvrir ${CODE}` })).toContain(`Séance ${CODE} ouverte`);
    expect(await said('ouvre la séance du gt santé')).toContain('Séance GT-SANTE-2027-03 ouverte');
  });

  it('says of another day when it is', async () => {
    await forget();
    expect((await say('ouvre la séance GEC-2027-04')).error?.code).toBe('seance.notToday');
  });
});

describe('what is asked of a séance that has just been closed', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    for (const line of ['gec planifier jeudi 4 mars à 10h', 'gec planifier jeudi 8 avril à 10h']) {
      await griot.say(SEG, line);
      await griot.say(SEG, { press: 'Confirmer' });
    }
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
    for (const line of ['ouvre la séance', 'info : la revue est fixée', 'clore']) {
      await griot.say(SEG, line);
    }
  });
  afterAll(() => griot.stop());

  const said = async (act: Act): Promise<string> => (await griot.say(SEG, act)).reply.text;

  it.each(['livre', 'livre gec', `livre ${CODE}`, 'gec livre'])(
    '« %s » shows its book',
    async (line) => {
      expect(await said(line)).toContain(`Livre de la séance ${CODE}`);
    },
  );

  it('« livre GEC-2027-04 » says that none was held', async () => {
    expect((await griot.say(SEG, 'livre GEC-2027-04')).error?.code).toBe('seance.none');
  });

  it.each(['livre le compte rendu', 'cr'])('« %s » gives its compte rendu', async (line) => {
    expect(await said(line)).toContain(`Compte rendu ${CODE}`);
  });

  it('« envoie le CR » previews to whom it goes, and sends nothing', async () => {
    const { reply, sent } = await griot.say(SEG, 'envoie le CR');
    expect(reply.text).toContain(`Diffusion du compte rendu de ${CODE}`);
    expect(reply.buttons.map(({ label }) => label)).toContain('Confirmer');
    expect(sent).toEqual([]);
  });

  it('is the day after the only one there has been', async () => {
    griot.clock.set(Temporal.Instant.from('2027-03-05T10:02:00Z'));
    expect(await said('envoie le CR')).toContain(`Diffusion du compte rendu de ${CODE}`);
    await griot.say(SEG, { press: 'Abandonner' });
    expect(await said('livre gec')).toContain(`Livre de la séance ${CODE}`);
  });

  it('shows another book from within an open séance', async () => {
    griot.clock.set(Temporal.Instant.from('2027-04-08T10:02:00Z'));
    await said('on commence');
    expect(await said('livre')).toContain('Livre de la séance GEC-2027-04');
    expect(await said(`livre ${CODE}`)).toContain(`Livre de la séance ${CODE}`);
  });
});
