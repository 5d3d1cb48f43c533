import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';

/** The GEC meets on 4 March, 1 April, 6 May and 3 June, the GT Eau and the GT Énergie on 25 March. */
describe('a meeting named by its day', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-22T09:00' });
    for (const line of [
      'gec planifier mercredi 24 février à 16h, salle du PNUD',
      'gec planifier jeudi 4 mars à 10h, salle du PNUD',
      'gec planifier jeudi 6 mai à 10h, salle du PNUD',
      'gec planifier jeudi 3 juin à 10h, salle du PNUD',
      'gt-eau planifier jeudi 25 mars à 10h, UNICEF',
      'gt-energie planifier jeudi 25 mars à 15h, BAD',
      'gt-sante planifier mardi 6 avril à 15h, OMS',
    ]) {
      await griot.say(SEG, line);
      await griot.say(SEG, { press: 'Confirmer' });
    }
  });
  afterAll(() => griot.stop());

  const told = async (line: string, who = SEG, channel?: string): Promise<string> => {
    const { reply, error } = await griot.say(who, line, channel ? { channel } : {});
    return error?.code ?? reply.text.replaceAll('\u00a0', ' ');
  };

  it.each([
    [
      'change l objet du gec du 4 : revue du CREDD, CRMT et divers',
      'Objet : revue du CREDD, CRMT et divers',
    ],
    ['change l’objet du GEC du 4 mars : revue du CREDD', 'Objet : revue du CREDD'],
    ['change le lieu du gec du 4 : DUE', 'Lieu : DUE'],
    ['modifie le lieu du GEC du 4 mars : DUE', 'Lieu : DUE'],
    ['modifie la duree du gec du 4 : 3h', '10 h 00 – 13 h 00'],
    ['gec du 4 mars : lieu DUE', 'Lieu : DUE'],
    ['gec du 4 mars durée 1h30', '10 h 00 – 11 h 30'],
    ['salle du gec du 4 : DUE', 'Lieu : DUE'],
    ['le lieu du gec du 4 c est plutot la banque mondiale', 'Lieu : la banque mondiale'],
    ['le lieu du GEC du 4 mars est finalement la BAD', 'Lieu : la BAD'],
  ])('« %s » changes that alone: %s', async (line, shown) => {
    const preview = await told(line);
    expect(preview).toContain('Aperçu du changement : GEC-2027-03\n');
    expect(preview).toContain('jeudi 4 mars 2027');
    expect(preview).toContain(`${shown}`);
    expect(preview).not.toContain('du 4 ');
  });

  it.each([
    'annule tous les gt sante d avril',
    'annule les gec de mai',
    'annule le gt energie et le gt eau du 25, motif greve',
    'annule le gec du 4 et du 6 mai',
    'annuler GEC-2027-03 et GEC-2027-05, motif : grève',
    'reporte toutes les réunions de la semaine prochaine',
    'décale le gt eau du 25 et le gt energie au 26',
  ])('« %s » names several, and none is touched', async (line) =>
    expect(await told(line)).toBe('meeting.several'),
  );

  it('is called off alone when the reason speaks of others', async () => {
    const preview = await told('annule le gec du 4, tous les ambassadeurs sont absents');
    expect(preview).toContain('Motif : tous les ambassadeurs sont absents');
    expect(await told('annuler GEC-2027-03 motif : fusion avec GEC-2027-05')).toContain(
      'fusion avec GEC-2027-05',
    );
  });

  it.each(['absent aux gec de mai et juin', 'présent au gec du 4 et du 6 mai'])(
    '« %s » is two answers, of which none is noted',
    async (line) => expect(await told(line, SWISS)).toBe('meeting.twoAnswers'),
  );

  it('put off to no day is asked about, or called off', async () => {
    const { reply } = await griot.say(SEG, 'le gec du jeudi 4 est repoussé à une date ulterieure');
    expect(reply.text).toContain('sans nouvelle date');
    expect(reply.form).toBeDefined();
    expect(reply.buttons.map(({ label }) => label)).toContain('Annuler GEC-2027-03');
  });

  it.each([
    'la réunion de demain avec le ministre est à 15h',
    'la réunion du COPIL est reportée au 15',
    'je vous rappelle la réunion de demain avec la SHA a 15h',
    'le PNUD annonce que la revue du CREDD se tiendra le 30 avril',
  ])('« %s », said in its channel, previews nothing', async (line) => {
    const shown = await told(line, SEG, 'GEC');
    expect(shown).not.toMatch(/Aperçu|Rien n’est encore|manque quelques/u);
  });

  it('is moved from its channel all the same', async () => {
    expect(await told('la réunion du 4 mars est reportée au 5', SEG, 'GEC')).toContain(
      'vendredi 5 mars 2027',
    );
  });
});
