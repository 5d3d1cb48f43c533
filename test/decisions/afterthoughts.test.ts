import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const MEMBER = 'camille.rousseau@example.org';

describe('what is said just after a decision is recorded', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-04T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 11 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const say = async (act: Act, who = SEG) => {
    const { reply, error, sent } = await griot.say(who, act);
    const labels = reply.buttons.map(({ label }) => plain(label));
    return { text: plain(reply.text), labels, error: error?.code, sent: sent.length };
  };

  it('is proposed as its correction, and changes nothing before it is pressed', async () => {
    await say('décision gec Partager la cartographie avant le 20 mars');
    const { text, labels, sent } = await say('non, le 12');
    expect(text).toContain('Rien n’est encore changé.');
    expect(labels[0]).toBe('D-2027-001 · échéance : 12 mars 2027');
    expect(sent).toBe(0);
    expect((await say('décision D-2027-001')).text).toContain('samedi 20 mars 2027');
    await say('plutôt l’UNICEF pour le 12');
    await say({ press: 'D-2027-001 · échéance\u00a0: 12 mars 2027 · responsable\u00a0: UNICEF' });
    const card = (await say('décision D-2027-001')).text;
    expect(card).toContain('vendredi 12 mars 2027');
    expect(card).toContain('Responsable : UNICEF');
  });

  it('« annule ça » is about the decision, and not about the meeting to come', async () => {
    await say('décision gec Recruter un consultant');
    const { text, labels } = await say('annule ça');
    expect(text).toContain('D-2027-002');
    expect(labels).toContain('Abandonner');
    expect(labels).not.toContain('GEC-2027-03 – 11 mars 2027');
  });

  it.each(['non, je ne viens pas', 'non, le PNUD n’est pas d’accord', 'annule le GEC'])(
    '« %s » is not about it',
    async (line) => {
      await say('décision gec Relire les TDR');
      expect((await say(line)).text).not.toContain('Rien n’est encore changé. Faut-il');
    },
  );

  it('is nobody else’s to correct', async () => {
    await say('décision gec Publier la liste');
    expect((await say('non, le 12', MEMBER)).error).toBe('command.unknown');
  });

  it('leaves to a preview what is said after it', async () => {
    await say('décision gec Relire le budget');
    await say('gec planifier jeudi 18 mars à 10h');
    expect((await say('non, le 19')).text).not.toContain('D-2027-');
    await say({ press: 'Abandonner' });
  });

  it('is about it no more once something else is done, or after a quarter of an hour', async () => {
    await say('décision gec Diffuser la note');
    await say('odj ajouter GEC-2027-03 Divers');
    expect((await say('non, le 12')).error).toBe('command.unknown');
    await say('décision gec Diffuser le relevé');
    griot.clock.set(Temporal.Instant.from('2027-03-04T09:16:00Z'));
    expect((await say('non, le 12')).error).toBe('command.unknown');
    expect((await say('oups')).error).toBe('decision.codeMissing');
  });
});
