import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

const MARTIN = 'martin.keller@example.org';

describe('what is said in a few words of meetings to come', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned(
      'gec planifier jeudi 18 mars à 10h',
      'gec planifier jeudi 25 mars à 15h',
    );
  });
  afterAll(() => griot.stop());

  const said = (line: string, by = SEG) => heard(griot, line, by);

  it.each(['je suis en congé du 15 au 26 mars', 'je serai absent du 15 au 26 mars'])(
    'offers each meeting of an absence, and notes none: « %s »',
    async (line) => {
      const { text, error } = await said(line, MARTIN);
      expect(error).toBe('meeting.awayForSeveral');
      expect(text).toMatch(/GEC-2027-03 – 18 mars 2027.*GEC-2027-03-2 – 25 mars 2027/su);
    },
  );

  it('notes the absence of one of them that is pressed', async () => {
    await said('je suis en congé du 15 au 26 mars', MARTIN);
    const { reply } = await griot.say(MARTIN, { press: 'GEC-2027-03-2 – 25 mars 2027' });
    expect(reply.text).toContain('votre absence à GEC-2027-03-2 est excusée');
  });

  it('asks which meeting for a single day that holds none alone', async () => {
    expect((await said('je serai absent', MARTIN)).error).toBe('meeting.missing');
  });

  it.each(['c’est bon pour moi', 'ok pour moi', 'ça me va', 'oui, ça me convient'])(
    'asks whether « %s » answers the meeting that was just shown',
    async (line) => {
      await said('GEC-2027-03', MARTIN);
      const { text } = await said(line, MARTIN);
      expect(text).toContain('rien n’est encore noté. Viendrez-vous');
      expect(text).toContain('GEC-2027-03');
    },
  );

  it.each([
    'c’est bon pour moi le rapport',
    'c’est bon pour vous ?',
    'c’est bon',
    'ça ne me va pas',
  ])('takes « %s » for no answer to it', async (line) => {
    await said('GEC-2027-03', MARTIN);
    expect((await said(line, MARTIN)).text).not.toContain('Viendrez-vous');
  });

  it('takes « c’est bon pour moi » for no answer when nothing was shown', async () => {
    const other = 'camille.rousseau@example.org';
    expect((await said('c’est bon pour moi', other)).error).toBe('command.unknown');
  });

  it.each([
    [
      'je confirme que je participerai au gec du 25',
      'votre présence à GEC-2027-03-2 est confirmée',
    ],
    ['je confirme que nous serons là au gec du 18', 'votre présence à GEC-2027-03 est confirmée'],
    ['je vous confirme que je ne viendrai pas au gec du 25', 'votre absence à GEC-2027-03-2'],
  ])('notes « %s »', async (line, noted) => {
    expect((await said(line, MARTIN)).text).toContain(noted);
  });

  it.each([
    'je confirme que je viens de recevoir la note',
    'je confirme que le point 2 est retiré',
  ])('notes nothing of « %s »', async (line) => {
    expect((await said(line, MARTIN)).text).not.toMatch(/C’est noté|votre présence/u);
  });

  it('asks whether « Fatou et moi on viendra », and invites nobody', async () => {
    const { text } = await said('Fatou et moi on viendra au gec du 25', MARTIN);
    expect(text).toContain('Viendrez-vous');
    expect(text).toContain('Je n’ai rien noté pour Fatou Koné');
    expect((await said('Fatou et moi on viendra ?', MARTIN)).text).not.toContain('Viendrez-vous');
  });

  it.each([
    'rappelle-moi le gec demain matin',
    'rappelle-moi le gec une heure avant',
    'rappelle à tout le monde le gec',
    'rappelle le gec à tous les invités',
  ])('tells when reminders leave, and sets none: « %s »', async (line) => {
    const { text } = await said(line);
    expect(text).toContain('Je ne pose pas de rappel');
    expect(text).toContain('J-7');
  });

  it.each([
    'rappelle-moi quand est le gec de jeudi 18 mars',
    'rappelle-moi le gec',
    'rappelle à tout le monde que le gec est jeudi',
    'rappelle le gec à ceux qui n’ont pas répondu',
    'la BAD rappelle le gec à tous les partenaires',
  ])('leaves « %s » to whatever else reads it', async (line) => {
    expect((await said(line)).text).not.toContain('Je ne pose pas de rappel');
  });

  it.each([
    'si le ministre ne vient pas, annule le gec',
    'annule le gec si le ministre ne vient pas',
    'si le ministre ne vient pas on reporte le gec au 25',
  ])('waits for no condition, and says so: « %s »', async (line) => {
    const { text, error } = await said(line);
    expect(error).toBe('meeting.onCondition');
    expect(text).toContain('(« si le ministre ne vient pas »)');
  });

  it.each([
    'le gec est annulé si le ministre ne vient pas',
    'annule la mission si le ministre ne vient pas',
    'que devient la décision si on annule le gec ?',
  ])('is told of no order: « %s »', async (line) => {
    expect((await said(line)).error).not.toBe('meeting.onCondition');
  });
});
