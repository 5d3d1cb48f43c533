import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

const SWISS = 'martin.keller@example.org';

describe('what is said of the meeting that has just been shown', () => {
  let griot: Griot;

  beforeEach(async () => {
    griot = await startPlanned(
      'gec planifier jeudi 18 mars à 10h, pnud',
      'gt-eau planifier mercredi 24 mars à 9h',
    );
  });
  afterEach(() => griot.stop());

  const said = (line: string, by = SEG, channel?: string) => heard(griot, line, by, channel);

  it.each([
    ['mets la plutot a 11h', 'jeudi 18 mars 2027, 11 h 00'],
    ['mets-la plutôt en visio', 'Lieu : en visio'],
    ['décale la d’une heure', 'jeudi 18 mars 2027, 11 h 00'],
    ['repousse la au 19', 'vendredi 19 mars 2027, 10 h 00'],
    ['avance-le à 9h30', 'jeudi 18 mars 2027, 9 h 30'],
    ['rajoute 30 min', '10 h 00 – 12 h 30'],
    ['reporte la réunion au 25', 'jeudi 25 mars 2027, 10 h 00'],
  ])('« %s » changes it, in a preview', async (line, shown) => {
    await said('le gec du 18');
    const { text } = await said(line);
    expect(text).toContain('Aperçu du changement : GEC-2027-03');
    expect(text).toContain(shown);
  });

  it('« annule la » asks why it is called off', async () => {
    await said('gt eau du 24');
    const { text } = await said('annule la');
    expect(text).toContain('la réunion GT-EAU-2027-03');
  });

  it.each(['relance les', 'relance-les', 'envoie leur un rappel'])(
    '« %s » writes again to those who have not answered it, after a preview',
    async (line) => {
      await said('présences du gt eau');
      expect((await said(line)).text).toContain('Relance pour GT-EAU-2027-03');
    },
  );

  it('a courtesy and a line that is not understood leave it there', async () => {
    await said('le gec du 18');
    await said('merci');
    await said('schtroumpf');
    expect((await said('décale-la d’une heure')).text).toContain('GEC-2027-03');
  });

  it.each(['et c’est où ?', 'le lieu ?', 'mais c’est quand déjà', 'c’est où et à quelle heure ?'])(
    '« %s » is asked of it',
    async (line) => {
      await said('le gec du 18');
      expect((await said(line)).text).toContain('GEC-2027-03 – Groupe exécutif');
    },
  );

  it('somebody is invited to it, in a preview', async () => {
    await said('le gec du 18');
    const { text } = await said('invite aussi Drissa Togo');
    expect(text).toContain('Aperçu de l’invitation : GEC-2027-03');
  });

  it('« la prochaine réunion » is the next of all', async () => {
    await said('gt eau du 24');
    expect((await said('la prochaine réunion')).text).toContain('GEC-2027-03');
  });

  it('what he answers is asked of which, for another invitation may have reached him since', async () => {
    await said('gec planifier jeudi 25 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await said('le gec du 18', SWISS);
    expect(await said('je viens', SWISS)).toMatchObject({ error: 'meeting.missing' });
  });

  it.each(['décale mon dentiste', 'décale le dentiste au 20', 'annule la mission'])(
    '« %s » is said of something else',
    async (line) => {
      await said('le gec du 18');
      expect(await said(line)).toMatchObject({ error: 'command.unknown' });
    },
  );

  it('of several that were shown, none is meant: one is asked which', async () => {
    await said('prochaines réunions');
    expect(await said('décale-la d’une heure')).toMatchObject({ error: 'meeting.missing' });
  });

  it('what is spoken of elsewhere, by somebody else or long ago is not meant', async () => {
    await griot.advance('2027-03-08T09:20');
    await said('le gec du 18');
    const which = { error: 'meeting.missing' };
    expect(await said('décale-la d’une heure', SEG, 'general')).toMatchObject(which);
    await griot.advance('2027-03-08T09:40');
    expect(await said('décale-la d’une heure')).toMatchObject(which);
  });

  it('a preview that waits is spoken of first', async () => {
    await said('le gec du 18');
    await said('gt-eau planifier lundi 29 mars à 15h');
    const { text } = await said('plutôt à 16h');
    expect(text).toContain('lundi 29 mars 2027, 16 h 00');
  });

  it.each(['aide relancer', 'aide présences', 'aide annuler'])(
    'what « %s » gives as an example is not shown',
    async (help) => {
      await said('gt eau du 24');
      await said(help);
      expect((await said('décale-la d’une heure')).text).toContain('GT-EAU-2027-03');
    },
  );

  it.each([
    'décale-la d’une heure',
    'annule la',
    'relance-les',
    'invite aussi Drissa Togo',
    'c’est où ?',
  ])('in the channel of another group, « %s » is said of it too', async (line) => {
    await said('gt eau du 24', SEG, 'GEC');
    expect((await said(line, SEG, 'GEC')).text).toContain('GT-EAU-2027-03');
  });

  it.each(['odj', 'décale le gec à 11h', 'annule la prochaine réunion'])(
    'in the channel of another group, « %s » is said of that group',
    async (line) => {
      await said('gt eau du 24', SEG, 'GEC');
      expect((await said(line, SEG, 'GEC')).text).toContain('GEC-2027-03');
    },
  );

  it.each([
    'annule la réunion du comité de pilotage',
    'annule la réunion de préparation',
    'décale la réunion avec le ministre d’une heure',
    'reporte la rencontre avec les élus au 25 mars',
    'décale la réunion bilatérale à 14h',
    'décale la réunion de demain',
  ])('« %s » is said of another one: it is asked which', async (line) => {
    await said('gt eau du 24');
    expect(await said(line)).toMatchObject({ error: 'meeting.missing' });
  });

  it.each([
    'annule la réunion',
    'annule la réunion, le ministre est en mission',
    'annule la réunion pour deuil national',
    'la réunion est annulée',
    'décale la réunion de 30 minutes',
    'décale la réunion à jeudi',
    'cette réunion est reportée au 30 mars',
  ])('« %s » is said of it', async (line) => {
    await said('gt eau du 24');
    expect((await said(line)).text).toContain('GT-EAU-2027-03');
  });

  it.each([
    'annule-la pas',
    'annule la pas',
    'surtout pas annule-la',
    'pourquoi décale-la',
    'décale-la jamais',
  ])('« %s » asks for nothing', async (line) => {
    await said('gt eau du 24');
    expect(await said(line)).toMatchObject({ error: 'command.unknown' });
  });

  it('« annule le plus vite possible le gec » is an order', async () => {
    expect((await said('annule le plus vite possible le gec')).text).toContain('GEC-2027-03');
  });

  it('« relance-les pour leurs actions » is said of people: it is asked whom', async () => {
    await said('gt eau du 24');
    expect(await said('relance-les pour leurs actions')).toMatchObject({ error: 'chase.missing' });
  });
});
