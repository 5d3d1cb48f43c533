import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const FRENCH = 'camille.rousseau@example.org';
const HEALTH = 'adama.kante@example.org';

describe('whether somebody comes to a meeting', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(FRENCH, 'présent gec du 18');
  });
  afterAll(() => griot.stop());

  const said = async (line: string, by = SEG) => {
    const { reply, error } = await griot.say(by, line);
    return { text: plain(reply.text), error: error?.code };
  };

  it.each([
    ['est-ce que la France vient ?', 'AFD — Camille Rousseau : présence confirmée'],
    ['Keller vient au gec ?', 'Coopération suisse — Martin Keller : réponse en attente'],
    ['est-ce que le PNUD sera là le 18', 'PNUD — Hélène Rakotomalala : réponse en attente'],
  ])('is answered by his line alone: « %s »', async (line, answer) => {
    const { text } = await said(line);
    expect(text).toContain('Présences : GEC-2027-03');
    expect(text).toContain(answer);
    expect(text).not.toContain('BAD');
    expect(text).not.toContain('[Confirmer]');
  });

  it('is answered to oneself', async () => {
    const { text } = await said('ai-je répondu au gec du 18 ?', FRENCH);
    expect(text).toContain('AFD — Camille Rousseau : présence confirmée');
  });

  it('says so when nobody is invited for them', async () => {
    expect((await said('est-ce que la SHA vient au gec ?')).error).toBe('meeting.noneInvitedOf');
  });

  it('is told to members alone', async () => {
    const { text, error } = await said('est-ce que la France vient au gec du 18 ?', HEALTH);
    expect(error).toBe('access.member');
    expect(text).not.toContain('Rousseau');
  });

  it.each(['combien de pays ont confirmé', 'on est combien au gec', 'qui d’autre vient'])(
    'is counted by « %s »',
    async (line) => {
      expect((await said(line)).text).toContain('1 présence confirmée et 16 réponses en attente');
    },
  );

  it.each([
    'est-ce que la France vient à Ségou ?',
    'est-ce que l’UE est présente au Mali ?',
    'la BAD a-t-elle confirmé le financement ?',
    'Keller vient à l’atelier jeudi ?',
    'suis-je attendue à la banque ?',
  ])('is not asked by « %s »', async (line) => {
    const { reply } = await griot.say(SEG, line, { channel: 'GEC' });
    expect(plain(reply.text)).not.toContain('réponse en attente');
  });

  it('is no answer when it is asked without its sign', async () => {
    expect((await said('est-ce que je viens le 18', FRENCH)).error).toBe('command.unknown');
    expect((await said('est-ce que nous serons absents le 18', FRENCH)).error).toBe(
      'command.unknown',
    );
    expect((await said('est-ce que la BAD ne viendra pas le 18')).text).not.toContain('Confirmer');
  });
});
