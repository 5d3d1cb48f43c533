import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

/** The GEC meets on 4 March, 1 April and 6 May, and the GT Eau on the first Thursdays of 2027 and 2028. */
describe('a meeting of another month', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-02T09:00' });
    for (const line of [
      'gec planifier jeudi 4 mars à 10h, salle du PNUD',
      'gec planifier jeudi 1er avril à 10h, salle du PNUD',
      'gec planifier jeudi 6 mai à 10h, salle du PNUD',
      'gt-eau série premier jeudi du mois à 10h',
    ]) {
      await griot.say(SEG, line);
      await griot.say(SEG, { press: 'Confirmer' });
    }
  });
  afterAll(() => griot.stop());

  const told = async (line: string): Promise<string> => {
    const { reply, error } = await griot.say(SEG, line);
    return error?.code ?? reply.text.replaceAll('\u00a0', ' ');
  };

  it.each([
    ['décale le GEC d’avril au 8', 'GEC-2027-04', 'jeudi 8 avril 2027, 10 h 00'],
    ['decale le gec d avril au 8', 'GEC-2027-04', 'jeudi 8 avril 2027, 10 h 00'],
    ['reporter le GEC de mai au 13', 'GEC-2027-05', 'jeudi 13 mai 2027, 10 h 00'],
    ['reporter le GEC de mai au jeudi 13 à 9h', 'GEC-2027-05', 'jeudi 13 mai 2027, 9 h 00'],
    ['reporter GEC-2027-05 au 13', 'GEC-2027-05', 'jeudi 13 mai 2027, 10 h 00'],
    ['reporte le gec du 1er avril au 8', 'GEC-2027-04', 'jeudi 8 avril 2027, 10 h 00'],
    ['le gec d’avril est reporté au 8', 'GEC-2027-04', 'jeudi 8 avril 2027, 10 h 00'],
    ['le gec de mai passe au 13', 'GEC-2027-05', 'jeudi 13 mai 2027, 10 h 00'],
    ['gec du mois d’avril reporté au 15', 'GEC-2027-04', 'jeudi 15 avril 2027, 10 h 00'],
    ['avance le gec d’avril d’une heure', 'GEC-2027-04', 'jeudi 1er avril 2027, 9 h 00'],
    ['décale le gec de mai à 15h', 'GEC-2027-05', 'jeudi 6 mai 2027, 15 h 00'],
    ['decale le gt eau de mars 2028 au 9', 'GT-EAU-2028-03', 'jeudi 9 mars 2028, 10 h 00'],
    ['décale le gec au 5', 'GEC-2027-03', 'vendredi 5 mars 2027, 10 h 00'],
  ])('« %s » moves %s to %s', async (line, code, day) => {
    const preview = await told(line);
    expect(preview).toContain(`Aperçu du changement : ${code}\n`);
    expect(preview).toContain(`Date : ${day}`);
  });

  it.each(['décale le gec de juillet au 8', 'reporte le gec de juin d’une semaine'])(
    '« %s » names a month without a meeting, and moves none',
    async (line) => expect(await told(line)).toBe('meeting.noneOn'),
  );

  it('is put right in its own month', async () => {
    await griot.say(SEG, 'reporter le GEC de mai au 13');
    expect(await told('non, le 20')).toContain('Date : jeudi 20 mai 2027');
  });
});
