import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

const SWISS = 'martin.keller@example.org';

describe('a point of the ordre du jour', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h');
  });
  afterAll(() => griot.stop());

  const said = (line: string, by = SEG) => heard(griot, line, by);

  it('that two propose, or one twice, stands once', async () => {
    await said('propose un point pour le GEC : décentralisation (20 min)', SWISS);
    const again = await said('ajoute à l’odj du GEC : Décentralisation');
    expect(again.error).toBe('odj.already');
    const { text } = await said('ajoute à l’odj du GEC : décentralisation ; climat ; Climat');
    expect(text).toContain('1. décentralisation (20 min)\n2. climat\n');
    expect(text).not.toContain('3.');
  });

  it('goes where it is said before its colon', async () => {
    expect((await said('ajoute à l’odj du GEC en premier : adoption du CR')).text).toContain(
      'Le point 1 est inscrit : adoption du CR.',
    );
    expect((await said('ajoute à l’odj du GEC : en 2027, bilan')).text).toContain(
      '4. en 2027, bilan',
    );
  });

  it('is given a document by its bare number; without one, it is asked which', async () => {
    const url = 'https://example.org/note.pdf';
    expect((await said(`odj document GEC-2027-03 1 ${url}`)).text).toContain(
      'Document joint au point 1 (adoption du CR) : « note.pdf »',
    );
    expect((await said(`odj document GEC-2027-03 ${url}`)).error).toBe('odj.whichPoint');
    expect((await said(`odj document GEC-2027-03 9 ${url}`)).error).toBe('odj.noSuchPoint');
  });

  it('that is removed tells of the document that goes with it', async () => {
    const { text } = await said('odj retirer GEC-2027-03 1');
    expect(text).toContain('Le document joint part avec lui');
    expect(text).toContain('https://example.org/note.pdf');
    expect((await said('odj retirer GEC-2027-03 1')).text).not.toContain('document');
  });

  it('that is added when the meeting is over is said to come late', async () => {
    await griot.advance('2027-03-18T13:00');
    expect((await said('odj ajouter GEC-2027-03 santé')).text).toContain(
      'L’heure prévue pour la fin de GEC-2027-03 est passée.',
    );
  });
});
