import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { SEG, startPlanned } from '../support/planned.ts';

const LEAD = 'lars.johansson@example.org';

describe('a calendar of which no year is said', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'calendrier rythme GEC 2e jeudi du mois à 10h');
  });
  afterAll(() => griot.stop());

  const labels = async (who: string, line: string): Promise<string[]> =>
    (await griot.say(who, line)).reply.buttons.map(({ label }) => plain(label));

  it.each([
    'soumets le calendrier au chef de file',
    'soumettre le calendrier',
    'envoie le calendrier au chef de file',
  ])('is submitted for the year that is pressed, and not before: « %s »', async (line) => {
    const { reply, sent } = await griot.say(SEG, line);
    expect(plain(reply.text)).toContain('Lequel ?');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Calendrier 2027', 'Calendrier 2028']);
    expect(sent).toEqual([]);
  });

  it.each([
    'soumettre le calendrier 2028 sans le GEC',
    'calendrier 2028 soumettre demain',
    'publie le calendrier 2028 sans le GEC',
  ])('is taken no step further when more is said: « %s »', async (line) => {
    const { error, sent } = await griot.say(SEG, line);
    expect(error?.code).toBe('annual.unread');
    expect(sent).toEqual([]);
  });

  it('is submitted at once when its year is said', async () => {
    expect((await griot.say(SEG, 'soumets le calendrier de cette année')).reply.text).toContain(
      'Le calendrier 2027 est soumis',
    );
    await griot.say(SEG, 'soumets le calendrier');
    expect((await griot.say(SEG, { press: 'Calendrier 2028' })).reply.text).toContain(
      'Le calendrier 2028 est soumis',
    );
  });

  it('is validated, then published, as the one that can be', async () => {
    expect(await labels(LEAD, 'valide le calendrier')).toEqual([
      'Calendrier 2027',
      'Calendrier 2028',
    ]);
    expect((await griot.say(LEAD, { press: 'Calendrier 2028' })).reply.text).toContain(
      'Valider le calendrier 2028',
    );
    await griot.say(LEAD, { press: 'Valider' });
    expect((await griot.say(SEG, 'publie le calendrier')).reply.text).toContain(
      'Publier le calendrier 2028',
    );
    expect((await griot.say(LEAD, 'valide le calendrier')).reply.text).toContain(
      'Valider le calendrier 2027',
    );
  });
});

describe('a month without meetings, of a calendar', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h, pnud');
    await griot.say(SEG, 'calendrier rythme GEC 2e jeudi du mois à 10h');
  });
  afterAll(() => griot.stop());

  const said = async (line: string): Promise<string> =>
    plain((await griot.say(SEG, line)).reply.text);

  it.each(['pas de réunion en août 2028', 'gec : pas de réunion en août 2028'])(
    'is told with what takes its dates out: « %s »',
    async (line) => {
      const { reply } = await griot.say(SEG, line);
      expect(plain(reply.text)).toContain('Rien n’est retiré tant que vous n’appuyez pas');
      expect(reply.text).toContain('jeudi 10 août 2028');
      expect(reply.buttons.map(({ label }) => label)).toEqual(['Retirer du calendrier']);
    },
  );

  it('shows a member the dates, and nothing to press', async () => {
    const { reply } = await griot.say('martin.keller@example.org', 'pas de réunion en août 2028');
    expect(reply.buttons).toEqual([]);
  });

  it('calls off the meeting that is convened in it', async () => {
    expect(await said('pas de réunion en mars')).toContain('Annulation de GEC-2027-03');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('takes the date out once it is pressed', async () => {
    await said('pas de réunion en août 2028');
    await griot.say(SEG, { press: 'Retirer du calendrier' });
    expect(await said('calendrier 2028 T3')).not.toContain('10 août 2028, 10 h');
  });
});
