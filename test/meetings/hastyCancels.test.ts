import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

describe('a meeting called off in a hurry', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned(
      'gec planifier jeudi 18 mars à 10h salle A',
      'gt-eau planifier mardi 16 mars à 15h',
    );
  });
  afterAll(() => griot.stop());

  const said = (line: string) => heard(griot, line);

  it.each([
    'n’oublie pas d’annuler le gec du 18',
    'pense à annuler le gec du 18',
    'désolé mais je dois annuler le gec du 18',
    'bon on annule le gec',
    'il va falloir annuler le gec du 18',
    'annule vite le gec',
    'annule moi le gec de jeudi 18',
    'annule le gec du 18 dsl',
    'annule gec 18',
    'on laisse tomber le gec du 18',
    '10h GEC annulé',
    'le gec du 18 n’aura pas lieu à 10h',
    'jeudi 18 mars annulation du GEC',
    'jeudi 18 mars, annulation de la réunion du GEC',
  ])('asks for the reason that « %s » does not tell', async (line) => {
    const { text } = await said(line);
    expect(text).toContain('Pour quel motif la réunion GEC-2027-03 est-elle annulée ?');
  });

  it.each([
    ['finalement on annule le gec du 18, trop peu de monde', 'trop peu de monde'],
    ['annule le gec du 18, informe les partenaires de la grève', 'grève'],
    [
      'annule le gec du 18, préviens tout le monde que le ministre est absent',
      'le ministre est absent',
    ],
    ['vu la grève des transports, annule le gec du 18', 'vu la grève des transports'],
    [
      'Chers collègues, suite au décès du ministre nous devons annuler la réunion du GEC du 18 mars. Avec nos excuses.',
      'suite au décès du ministre',
    ],
    ['annule le gec du 18, demande du ministre', 'demande du ministre'],
    ['gec annuler le 18 deuil national', 'deuil national'],
    ['annule le gec 10 absents', '10 absents'],
    ['jeudi 18 mars à 10h, GEC annulé : deuil national', 'deuil national'],
    ['le 18 GEC annulé, grève', 'grève'],
    ['jeudi 11 mars c’est férié, annule le gec', 'jeudi 11 mars c’est férié,'],
    ['GEC annulé, grève le 25 mars', 'grève le 25 mars'],
    [
      'annule le GEC du 18 car la réunion GT-EAU-2027-03 a lieu ce jour-là',
      'la réunion GT-EAU-2027-03 a lieu ce jour-là',
    ],
    ['annule le GEC du 18, motif : jumelé à GT-EAU-2027-03', 'jumelé à GT-EAU-2027-03'],
    ['10h GEC annulé : grève à 10h', 'grève à 10h'],
    ['le 18 mars, annulation de la réunion du GEC : deuil national', 'deuil national'],
  ])('tells the reason of « %s », and no more', async (line, reason) => {
    const { text } = await said(line);
    expect(text).toContain('Annulation de GEC-2027-03');
    expect(text).toMatch(new RegExp(`Motif : ${reason}$`, 'mu'));
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    'annule gec 25',
    'gec annuler le 25 grève',
    'jeudi 11 mars 10h GEC annulé',
    'le 11 GEC annulé, grève',
    'jeudi 11 mars annule le GEC',
    'demain à 10h30, réunion GEC annulée',
    'jeudi 25 mars annulation du GEC',
    'une nouvelle réunion du GEC a été annulée mercredi à 10h',
  ])('calls off no other meeting than that of the day: « %s »', async (line) =>
    expect((await said(line)).error).toBe('meeting.noneOn'),
  );

  it.each([
    'annule le gec du 18, dis à la BAD de ne pas venir',
    'annule le gec du 18, convoque le gt eau',
  ])('says that it reads two things in « %s »', async (line) => {
    expect((await said(line)).error).toBe('meeting.andMore');
  });

  it.each([
    'jeudi 18 mars annulation du vol de la BAD',
    'jeudi 18 mars annulation du GEC ?',
    'jeudi 18 mars, annulation du GEC évitée',
    'jeudi 18 mars, annulation du GEC refusée par le ministre',
    'jeudi 18 mars, annulation de la réunion de Genève',
    'l’annulation du vol de jeudi 18 mars gêne le GEC',
  ])('calls nothing off for « %s »', async (line) => {
    expect((await said(line)).error).toBe('command.unknown');
  });

  it('drops « fais sauter le gt eau »', async () => {
    expect((await said('fais sauter le gt eau')).text).toContain('GT-EAU-2027-03');
  });

  it.each([
    'ne laisse pas tomber le gec',
    'on laisse tomber le gec ?',
    'laisse tomber le point 2 du gec',
    'fais sauter le bouchon',
  ])('calls nothing off: « %s »', async (line) => {
    const { text } = await said(line);
    expect(text).not.toMatch(/Annulation|Pour quel motif/u);
  });
});
