import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

describe('two answers told in one sentence', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h');
  });
  afterAll(() => griot.stop());

  const said = (line: string) => heard(griot, line);

  it.each([
    'la BAD vient au gec, la GIZ ne vient pas',
    'la BAD vient au gec et la GIZ ne viendra pas',
    'la BAD vient au gec mais la GIZ est absente',
  ])('proposes each and notes none: « %s »', async (line) => {
    const { text, error } = await said(line);
    expect(error).toBe('meeting.twoAnswers');
    expect(text).toContain('répondre pour la BAD : présent GEC');
    expect(text).toContain('répondre pour la GIZ : excusé GEC');
  });

  it.each([
    'la BAD ne vient pas au gec, son avion est annulé',
    'la BAD ne vient pas au gec, l’avion ne viendra pas',
    'la BAD ne vient pas au gec, elle sera absente',
  ])('is not two answers: « %s »', async (line) => {
    expect((await said(line)).error).not.toBe('meeting.twoAnswers');
  });

  it.each([
    'la BAD oui, la GIZ non',
    'la bad : oui ; la giz : non',
    'BAD oui et GIZ non',
    'BAD présente, GIZ excusée, au GEC du 18',
    'GEC : la BAD oui, la GIZ non',
  ])('proposes each that is told in a word, and notes none: « %s »', async (line) => {
    const { text, error } = await said(line);
    expect(error).toBe('meeting.twoAnswers');
    expect(text).toMatch(/répondre pour (?:la )?BAD : présent GEC-2027-03/iu);
    expect(text).toMatch(/répondre pour (?:la )?GIZ : excusé GEC-2027-03/iu);
  });

  it('previews in one what all have answered alike, and what several have is one of them', async () => {
    expect((await said('la BAD oui, la GIZ oui')).text).toContain('Aperçu de la réponse notée');
    await griot.say(SEG, { press: 'Abandonner' });
    const { text } = await said('la BAD et l’AFD oui, la GIZ non, UE peut-être');
    expect(text).toContain('répondre pour la BAD et l’AFD : présent GEC-2027-03');
    expect(text).toContain('répondre pour UE : peut-être GEC-2027-03');
  });

  it.each([
    'la BAD oui, la GIZ non ?',
    'la BAD oui, la GIZ ne sait pas',
    'la BAD oui, le rapport non',
    'le café oui, le thé non',
    'la BAD oui, la GIZ non, mais on verra',
  ])('reads no answers in « %s »', async (line) => {
    const { text, error } = await said(line);
    expect(error).not.toBe('meeting.twoAnswers');
    expect(text).not.toContain('répondre pour');
  });

  it('reads none in a channel, nor of whoever notes nothing', async () => {
    const line = 'la BAD oui, la GIZ non';
    expect((await heard(griot, line, SEG, 'GEC')).text).not.toContain('répondre pour');
    const own = await heard(griot, line, 'martin.keller@example.org');
    expect(own.text).not.toContain('répondre pour');
  });

  it('tells who is invited to the meeting that was just shown', async () => {
    await said('GEC-2027-03');
    expect((await said('qui sont les invités ?')).text).toContain('Présences : GEC-2027-03');
  });

  it.each(['qui sont les invités de la fête ?', 'qui sont les invités du dîner ?'])(
    'tells of no meeting: « %s »',
    async (line) => expect((await said(line)).text).not.toContain('Présences'),
  );
});
