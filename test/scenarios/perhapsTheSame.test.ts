import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, type SayOptions, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

/** A sentence that may be of the meeting that stands, or of an hour that nobody meets at. */
describe('what may mean two things', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await say('gec jeudi 18 mars à 10h, pnud');
    await say({ press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const say = async (act: Act, options?: SayOptions) => {
    const { reply, error } = await griot.say(SEG, act, options);
    return {
      text: reply.text.replace(/[\u00a0\u202f]/gu, ' '),
      error: error?.code,
      buttons: reply.buttons.map(({ label }) => label.replace(/[\u00a0\u202f]/gu, ' ')),
    };
  };

  it.each([
    ['gec 11h le 18', 'Modifier GEC-2027-03 : 11 h 00'],
    ['gec jeudi 18 mars à 11h à la BM', 'Modifier GEC-2027-03 : 11 h 00'],
    ['gec le 18 à 10h, salle bleue', 'Modifier GEC-2027-03 : 10 h 00'],
    ['gec jeudi 18 mars à 10h', 'Voir GEC-2027-03'],
    ['gec le 18', 'Voir GEC-2027-03'],
  ])('« %s » asks whether the meeting of that day is meant', async (line, label) => {
    const { text, buttons } = await say(line);
    expect(text).toContain('GEC-2027-03 est déjà prévue le jeudi 18 mars 2027, à 10 h 00');
    expect(buttons).toEqual([label, 'Planifier une autre réunion']);
  });

  it('and each press previews what it says', async () => {
    const asked = await griot.say(SEG, 'gec de 11h à 12h30 le 18 à la BM');
    const moved = await say({ press: asked.reply.buttons[0]?.label ?? '' });
    expect(moved.text).toMatch(
      /Aperçu du changement : GEC-2027-03.*11 h 00 – 12 h 30.*Lieu : BM/su,
    );
    await say('gec 15h le 18');
    const other = await say({ press: 'Planifier une autre réunion' });
    expect(other.text).toMatch(/Aperçu de la réunion.*jeudi 18 mars 2027, 15 h 00/su);
  });

  it('in the channel of the group too', async () => {
    const { buttons } = await say('jeudi 18 à 11h', { channel: 'GEC' });
    expect(buttons).toEqual(['Modifier GEC-2027-03 : 11 h 00', 'Planifier une autre réunion']);
  });

  it.each([
    'gec planifier jeudi 18 mars à 15h',
    'planifie une autre réunion du gec le 18 à 15h',
    'gt eau jeudi 18 mars à 11h',
    'gec le 19 à 11h',
  ])('« %s » plans another without being asked', async (line) => {
    expect((await say(line)).text).toContain('Aperçu de la réunion');
  });

  it.each([
    ['gec à 2h le 20 avril', 'mardi 20 avril 2027, 14 h 00'],
    ['gec planifier le 20 avril à 3h30', 'mardi 20 avril 2027, 15 h 30'],
    ['gec le 20 avril de 2h à 4h', 'mardi 20 avril 2027, 14 h 00 – 16 h 00'],
    ['décale le gec à 2h', 'jeudi 18 mars 2027, 14 h 00'],
  ])('« %s » asks whether the afternoon is meant', async (line, expected) => {
    const { error, buttons } = await say(line);
    expect(error).toBe('meeting.nightHour');
    expect(buttons).toHaveLength(2);
    const [day] = (await griot.say(SEG, line)).reply.buttons;
    expect((await say({ press: day?.label ?? '' })).text).toContain(expected);
  });

  it('the night is previewed with its warning when it is meant', async () => {
    const [, asSaid] = (await griot.say(SEG, 'gec à 2h le 20 avril')).reply.buttons;
    const night = await say({ press: asSaid?.label ?? '' });
    expect(night.text).toMatch(/2 h 00 – 4 h 00.*L’heure est inhabituelle/su);
    expect((await say('gec à 5h du matin le 20 avril')).text).toContain('5 h 00');
    expect((await say('décale le gec de 2h')).text).toContain('12 h 00');
  });

  it.each([
    ['décale le gec à 11h, salle bleue', 'Lieu : salle bleue'],
    ['décale le gec à 11h au radisson', 'Lieu : radisson'],
    ['décale le gec à 11h à l AFD', 'Lieu : AFD'],
    ['décale le gec à 11h, radisson', 'Je n’ai pas retenu « radisson »'],
    ['décale le gec au 19 à 11h, bm', 'Je n’ai pas retenu « bm »'],
  ])('« %s » drops nothing in silence', async (line, expected) => {
    expect((await say(line)).text).toContain(expected);
  });

  it.each([
    'décale le gec à 11h, svp',
    'décale le gec à 11h à la demande de l’UE',
    'décale le gec à 11h, pour cause de deuil',
    'décale le gec à 11h à cause de la pluie',
    'décale le gec à 11h au plus tard',
  ])('« %s » tells no place', async (line) => {
    const { text } = await say(line);
    expect(text).toContain('Lieu : pnud');
    expect(text).not.toContain('retenu');
  });

  it.each([
    ['à préciser', 'lundi 5 avril'],
    ['à confirmer', 'mardi 6 avril'],
    ['non défini', 'mercredi 7 avril'],
    ['TBD', 'jeudi 8 avril'],
  ])('« lieu : %s » is no place', async (place, day) => {
    expect((await say(`gt eau ${day} à 10h, lieu : ${place}`)).text).toContain('Lieu : à préciser');
    await say({ press: 'Confirmer' });
    const planned = await griot.database.client.meeting.findMany({
      where: { code: { startsWith: 'GT-EAU-2027-04' } },
      select: { place: true },
    });
    expect(new Set(planned.map((meeting) => meeting.place))).toEqual(new Set(['']));
  });

  it.each([
    'quand peut-on se réunir avec le gt eau la semaine du 15',
    'quand est-ce que le gt eau pourrait se réunir',
    'quand peut-on organiser une réunion du gt eau',
  ])('« %s » leads to its free moments', async (line) => {
    expect((await say(line)).text).toContain('Créneaux : Groupe thématique Eau');
  });

  it.each([
    'quand se réunit le gec',
    'quand peut-on voir le compte rendu du gec',
    'on se voit quand',
  ])('« %s » does not', async (line) => {
    expect((await say(line)).text).not.toContain('Créneaux');
  });

  it.each(['troïka extraordinaire vendredi 14h30', 'Troïka élargie le 12 mars à 14h30'])(
    '« %s » plans a meeting of that body too',
    async (line) => expect((await say(line)).text).toMatch(/Aperçu de la réunion : Troïka/u),
  );

  it('« troïka vendredi 14h30 » plans a meeting of that body; « troïka » says who presides', async () => {
    expect((await say('troïka vendredi 14h30')).text).toMatch(
      /Aperçu de la réunion : Troïka.*14 h 30/su,
    );
    expect((await say('troïka le 19 à 9h')).text).toContain('vendredi 19 mars 2027, 9 h 00');
    expect((await say('troïka')).text).toContain('La présidence et la Troïka');
    expect((await say('troïka rotation')).text).not.toContain('Aperçu de la réunion');
  });
});
