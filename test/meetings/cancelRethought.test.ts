import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';

describe('a cancellation that is thought of again', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    for (const line of ['jeudi 18 mars', 'jeudi 25 mars', 'vendredi 19 mars', 'jeudi 15 avril']) {
      await griot.say(SEG, `gec planifier ${line} à 10h`);
      await griot.say(SEG, { press: 'Confirmer' });
    }
  });
  afterAll(() => griot.stop());
  afterEach(() => griot.say(SEG, { press: 'Abandonner' }));

  const said = async (line: string) => {
    const { reply, error } = await griot.say(SEG, line);
    return { text: plain(reply.text), error: error?.code };
  };

  it.each([
    ['non, le 25', 'jeudi 25 mars 2027'],
    ['plutôt le jeudi 25', 'jeudi 25 mars 2027'],
    ['plutôt le vendredi', 'vendredi 19 mars 2027'],
    ['non, celui du 15 avril', 'jeudi 15 avril 2027'],
    ['pardon, le 15 avril', 'jeudi 15 avril 2027'],
  ])('is of another meeting of that group: « %s »', async (line, day) => {
    await said('annuler gec du 18 mars motif : deuil national');
    const { text } = await said(line);
    expect(text).toContain('Annulation de GEC-2027-0');
    expect(text).toContain(`Date : ${day}, 10 h 00`);
    expect(text).toContain('Motif : deuil national');
    expect(text).toContain('Rien n’est encore envoyé');
  });

  it.each([
    ['non, reporte-le au 24', 'mercredi 24 mars 2027, 10 h 00'],
    ['reporte-le au 24', 'mercredi 24 mars 2027, 10 h 00'],
    ['non, décale-le au 24 à 11h', 'mercredi 24 mars 2027, 11 h 00'],
    ['plutôt le reporter d’une semaine', 'jeudi 25 mars 2027, 10 h 00'],
  ])('is a move instead: « %s »', async (line, slot) => {
    await said('annuler gec du 18 mars motif : deuil national');
    const { text } = await said(line);
    expect(text).toContain('Aperçu du changement : GEC-2027-03\n');
    expect(text).toContain(`Date : ${slot}`);
    const { reply } = await griot.say(SEG, 'non');
    expect(plain(reply.text)).not.toContain('Plusieurs aperçus');
  });

  it.each([
    'non, reporte-le au 24 si la BAD est d’accord',
    'reporte-le au 24 ?',
    'non, ne le reporte pas au 24',
  ])('is no move: « %s »', async (line) => {
    await said('annuler gec du 18 mars motif : deuil national');
    expect((await said(line)).text).not.toContain('24 mars');
  });

  it.each([
    ['le motif c’est la grève des transports', 'la grève des transports'],
    ['raison : grève', 'grève'],
  ])('is for the reason that is told alone: « %s »', async (line, reason) => {
    await said('annuler gec du 18 mars motif : deuil national');
    expect((await said(line)).text).toMatch(new RegExp(`Motif : ${reason}$`, 'mu'));
  });

  it('is for another reason', async () => {
    await said('annuler gec du 18 mars motif : deuil national');
    const { text } = await said('non, motif : grève');
    expect(text).toContain('Annulation de GEC-2027-03');
    expect(text).toMatch(/Motif : grève$/mu);
  });

  it('calls off what was shown last, and that alone', async () => {
    await said('annuler gec du 18 mars motif : deuil national');
    await said('non, le 25');
    const done = await griot.say(SEG, { press: 'Confirmer' });
    expect(plain(done.reply.text)).toContain('GEC-2027-03-2 est annulée');
    expect((await said('réunion GEC-2027-03')).text).not.toContain('annulée');
    await said('rétablir GEC-2027-03-2');
    await griot.say(SEG, { press: 'Confirmer' });
  });

  it('takes no other meeting where that day has none', async () => {
    await said('annuler gec du 18 mars motif : deuil national');
    expect((await said('non, le 26')).error).toBe('meeting.noneOn');
  });

  it.each(['non, à 16h', 'plutôt au PNUD', 'plutôt pendant 3 h'])(
    'is not corrected by what is no day: « %s »',
    async (line) => {
      await said('annuler gec du 18 mars motif : deuil national');
      expect((await said(line)).text).not.toContain('Annulation de');
    },
  );

  it.each(['non, le 25 ?', 'le 25', 'non, le gt eau du 25'])(
    'is left as it is by « %s »',
    async (line) => {
      await said('annuler gec du 18 mars motif : deuil national');
      expect((await said(line)).text).not.toContain('25 mars 2027');
    },
  );
});
