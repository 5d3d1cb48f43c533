import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, startPlanned } from '../support/planned.ts';

describe('what is said of the hours and of the room of a meeting', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 25 mars à 15h salle A');
  });
  afterAll(() => griot.stop());

  const said = (line: string) => heard(griot, line);

  it.each([
    ['le gec du 25 commence à 10h et finit à 12h30', '10 h 00 – 12 h 30'],
    ['le gec du 25 débutera à 16h et se terminera à 17h30', '16 h 00 – 17 h 30'],
    ['le gec du 25 commence à 10h', '10 h 00 – 12 h 00'],
    ['le gec du 25 finira à 18h', '15 h 00 – 18 h 00'],
  ])('« %s » holds it at %s', async (line, hours) => {
    const { text } = await said(line);
    expect(text).toContain('Aperçu du changement');
    expect(text).toContain(`Date : jeudi 25 mars 2027, ${hours}`);
    expect(text).not.toContain('Je n’ai pas retenu');
  });

  it.each([
    'le gec du 25 passe à 16h heure de Paris',
    'le gec du 25 commence à 15h',
    'modifier GEC-2027-03 lieu : salle A',
  ])('says that nothing would change: « %s »', async (line) => {
    const { text } = await said(line);
    expect(text).toContain('Rien ne changerait : la réunion GEC-2027-03 est déjà prévue ainsi');
    expect(text).not.toContain('Aperçu du changement');
  });

  it.each([
    'le gec du 25 aura lieu à 15h comme prévu',
    'le gec du 25 aura lieu à 15h, comme convenu',
    'le gec du 25 aura lieu salle A comme prévu',
    'le gec du 25 aura lieu comme prévu',
  ])('shows it, and asks for nothing: « %s »', async (line) => {
    const { text } = await said(line);
    expect(text).toContain('C’est bien ce qui est prévu pour GEC-2027-03 : rien n’est à changer.');
    expect(text).toContain('Date : jeudi 25 mars 2027, 15 h 00 – 17 h 00');
    expect(text).not.toContain('Modifier la réunion');
  });

  it.each([
    ['le gec du 25 aura lieu à 16h comme prévu', 'Date : jeudi 25 mars 2027, 16 h 00'],
    ['reporte le gec au 30 comme prévu', 'Date : mardi 30 mars 2027, 15 h 00'],
    ['reporte le gec du 25 comme prévu', 'Modifier la réunion'],
  ])('is told of what changes: « %s »', async (line, expected) => {
    const { text } = await said(line);
    expect(text).toContain(expected);
    expect(text).not.toContain('C’est bien ce qui est prévu');
  });

  it('has no answer for « le gec du 25 aura lieu à 15h comme prévu ? »', async () => {
    const { text } = await said('le gec du 25 aura lieu à 15h comme prévu ?');
    expect(text).not.toContain('C’est bien ce qui est prévu');
  });

  it.each([
    ['gec du 25 : salle B', 'salle B'],
    ['le gec du 25 : salle du conseil', 'salle du conseil'],
    ['gec du 25, salle Niger', 'salle Niger'],
  ])('« %s » holds it in the %s', async (line, place) => {
    const { text } = await said(line);
    expect(text).toContain('Aperçu du changement : GEC-2027-03');
    expect(text).toContain(`Lieu : ${place}`);
    expect(text).toContain('Auparavant : salle A');
  });

  it.each([
    'gec du 25 : salle indisponible',
    'gec du 25 : salle B en travaux',
    'gec du 25 : salle B ?',
    'gec du 25 : salle trop petite',
    'le gec du 25 commence à 10h et finit à 12h30 ?',
    'si le gec du 25 commence à 10h et finit à 12h30, dis-le',
    'le gec du 25 commence à 10h et finit à 12h30, ça vous irait ?',
  ])('previews no change: « %s »', async (line) => {
    expect((await said(line)).text).not.toContain('Aperçu du changement');
  });
});
