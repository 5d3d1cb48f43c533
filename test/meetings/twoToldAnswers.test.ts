import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, startPlanned } from '../support/planned.ts';

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

  it('tells who is invited to the meeting that was just shown', async () => {
    await said('GEC-2027-03');
    expect((await said('qui sont les invités ?')).text).toContain('Présences : GEC-2027-03');
  });

  it.each(['qui sont les invités de la fête ?', 'qui sont les invités du dîner ?'])(
    'tells of no meeting: « %s »',
    async (line) => expect((await said(line)).text).not.toContain('Présences'),
  );
});
