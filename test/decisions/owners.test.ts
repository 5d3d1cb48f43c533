import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { AISSATA, AWA, COORDINATOR, HELENE, hold, MOUSSA, told } from './told.ts';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-12T09:00' });
  await hold(griot, 'GEC-2027-03', '2027-03-11T10:00:00Z');
  await hold(griot, 'GEC-2027-04', '2027-04-08T10:00:00Z');
});

afterAll(() => griot.stop());

/** The decision written down last. */
const last = (group = 'GEC') =>
  griot.database.client.decision.findFirstOrThrow({
    where: { year: 2027, group: { code: group } },
    orderBy: { number: 'desc' },
    include: { owners: true, meeting: true },
  });

describe('an owner who is not known for sure', () => {
  it('is kept as typed and asked for, with a button for each candidate', async () => {
    const answer = await griot.say(COORDINATOR, 'gec décision Écrire la note @Diarra');
    expect(told(answer)).toContain('Responsable : Diarra (à préciser)');
    expect(answer.reply.buttons.map(({ label }) => label)).toEqual([
      'Aïssata Diarra (SEG)',
      'Moussa Diarra (Banque mondiale)',
      'Une autre personne',
      'Corriger',
      'Abandonner',
    ]);
    expect(await last()).toMatchObject({ ownerAsked: 'Diarra', owners: [] });
  });

  it('is set once by a press and told; whoever presses next learns who it is', async () => {
    const asked = await griot.say(COORDINATOR, 'gec décision Écrire la note @Diarra');
    const press = (label: string) =>
      asked.reply.buttons.find((one) => one.label === label)?.id ?? '';
    const first = await griot.say(COORDINATOR, { press: press('Moussa Diarra (Banque mondiale)') });
    expect(told(first)).toContain('Responsable : Moussa Diarra (Banque mondiale)');
    expect(first.sent.map(({ to }) => to)).toEqual([MOUSSA, MOUSSA]);
    const second = await griot.say(AISSATA, { press: press('Aïssata Diarra (SEG)') });
    expect(told(second)).toContain(
      'Cette question est déjà réglée. Responsable : Moussa Diarra (Banque mondiale).',
    );
    expect(second.sent).toEqual([]);
    expect(await last()).toMatchObject({
      ownerAsked: null,
      owners: [{ personId: 'moussa.diarra' }],
    });
  });

  it('is set once when two people press at the same moment', async () => {
    const asked = await griot.say(COORDINATOR, 'gec décision Écrire la note @Diarra');
    const ids = asked.reply.buttons.slice(0, 2).map(({ id }) => id);
    await Promise.all(
      ids.map((id, index) =>
        griot.app.handle({
          deliveryId: `press ${index}`,
          from: { transport: 'web', externalId: index === 0 ? 'coordonnateur' : 'aissata.diarra' },
          content: { kind: 'press', id },
        }),
      ),
    );
    expect((await last()).owners).toHaveLength(1);
  });

  it('found by nobody is asked for in a form, until a name is known', async () => {
    const asked = await griot.say(COORDINATOR, 'gec décision Écrire la note @Zorro Inconnu');
    expect(told(asked)).toContain('Je ne trouve personne du nom de « Zorro Inconnu »');
    const id = asked.reply.form?.id ?? '';
    const vague = await griot.say(COORDINATOR, {
      submit: { id, values: { personne: 'Coulibaly' } },
    });
    expect(told(vague)).toContain('« Coulibaly » peut désigner plusieurs personnes');
    const answer = await griot.say(COORDINATOR, { submit: { id, values: { personne: AWA } } });
    expect(told(answer)).toContain('Responsable : Awa Ballo (Coopération américaine)');
  });

  it('does not hold back those who are', async () => {
    await griot.say(COORDINATOR, 'gec décision Écrire la note @Awa Ballo et @Zorro Inconnu');
    expect(await last()).toMatchObject({
      ownerAsked: 'Zorro Inconnu',
      owners: [{ personId: 'awa.ballo' }],
    });
  });

  it('cannot be settled by a member', async () => {
    const asked = await griot.say(COORDINATOR, 'gec décision Écrire la note @Diarra');
    const { error } = await griot.say(HELENE, { press: asked.reply.buttons[0]?.id ?? '' });
    expect(error?.code).toBe('access.refused');
  });

  it('who is not of a confidential group owns its decision only once that is confirmed', async () => {
    const asked = await griot.say(COORDINATOR, 'ga décision Préparer la rencontre @Awa Ballo');
    expect(told(asked)).toContain('n’est pas membre du groupe confidentiel');
    expect(asked.sent).toEqual([]);
    const { code } = await last('GA');
    expect((await griot.say(AWA, code)).error?.code).toBe('decision.unknown');
    const label = 'Confier à Awa Ballo (Coopération américaine)';
    const { sent } = await griot.say(COORDINATOR, { press: label });
    expect(sent.map(({ to }) => to)).toEqual([AWA, AWA]);
    expect(told(await griot.say(AWA, code))).toContain('Préparer la rencontre');
  });
});
