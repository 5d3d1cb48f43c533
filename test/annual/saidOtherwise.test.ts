import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { SEG, startPlanned } from '../support/planned.ts';

const LEAD = 'lars.johansson@example.org';

describe('the annual calendar, said otherwise', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h, pnud');
    await griot.say(SEG, 'calendrier rythme GEC 2e jeudi du mois à 10h');
  });
  afterAll(() => griot.stop());

  const said = async (line: string, who = SEG): Promise<string> =>
    plain((await griot.say(who, line)).reply.text);

  it.each([
    'propose les dates de 2028',
    'où en est le calendrier 2028 ?',
    'the 2028 calendar please',
    'show me the calendar for 2028',
    'quand sont les GEC en 2028',
    'quand sont les réunions du GEC en 2028 ?',
    'combien de réunions en 2028 ?',
    'combien de réunions du GEC en 2028 ?',
    'le GEC de juin 2028 tombe un férié ?',
  ])('is shown for « %s »', async (line) => {
    expect(await said(line)).toContain('13 janvier 2028');
  });

  it('says how many dates there are', async () => {
    expect(await said('combien de réunions en 2028 ?')).toContain('12 dates.');
  });

  it.each([
    'le calendrier 2028 me va',
    'ok pour le calendrier 2028',
    'je valide le calendrier 2028',
    'le calendrier 2028 me convient.',
  ])('is shown to be validated, and not yet validated: « %s »', async (line) => {
    const { reply } = await griot.say(LEAD, line);
    expect(plain(reply.text)).toContain('Valider le calendrier 2028');
    expect(reply.buttons.map(({ label }) => label)).toContain('Valider');
  });

  it('is asked for its year when none is said', async () => {
    expect(await said('le calendrier me va', LEAD)).toContain('Lequel ?');
  });

  it.each([
    'refuse le calendrier, trop chargé en mars',
    'je refuse le calendrier 2028',
    'le calendrier ne me convient pas',
  ])('is neither refused nor validated: « %s »', async (line) => {
    expect(await said(line, LEAD)).toContain('Je n’ai rien refusé ni transmis');
  });

  it.each(['télécharge le calendrier excel', 'calendrier 2028 pdf'])(
    'is handed over for « %s »',
    async (line) => {
      expect(await said(line)).toMatch(/Voici le calendrier 202[78]/u);
    },
  );

  it.each(['envoie le calendrier annuel à tous les membres', 'diffuse le calendrier 2028 à tous'])(
    'is published once it is validated, and not before: « %s »',
    async (line) => {
      expect((await griot.say(SEG, line)).error?.code).toBe('annual.notValidated');
    },
  );

  it('is corrected when it is named last', async () => {
    expect(await said('retire le GEC d’août du calendrier 2028')).toContain('10 août 2028');
    expect(await said('calendrier 2028 T3')).toContain('pas de réunion le jeudi 10 août 2028');
    await said('ajoute une réunion du GEC le 21 septembre 2028 au calendrier');
    expect(await said('calendrier 2028 T3')).toContain('GEC : jeudi 21 septembre 2028, 10 h 00');
  });

  it.each([
    ['le calendrier me va ?', LEAD],
    ['le calendrier me va mais pas en août', LEAD],
    ['le calendrier de la mission me va', LEAD],
    ['ok pour le calendrier si la date de mars change', LEAD],
    ['refuse le calendrier de la mission', LEAD],
    ['retire le GEC de juin du calendrier 2028 ?', SEG],
    ['retire la mission du calendrier 2028', SEG],
    ['envoie le calendrier des congés à tous les membres', SEG],
    ['propose les dates de la mission', SEG],
  ])('and « %s » is nothing of that', async (line, who) => {
    const text = await said(line, who);
    expect(text).not.toMatch(/Valider le calendrier|Lequel|rien refusé|Publier|\d 2028/u);
  });

  it('a meeting of this year is still counted in the register', async () => {
    expect(await said('combien de réunions du GEC en 2027 ?')).toContain('GEC-2027-03');
  });
});
