import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { CalendarClient, calendarOf } from './client.ts';

const SEG = 'coordonnateur@example.org';
const GERMAN = 'lassana.konate@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-01T09:00' });
});
afterAll(() => griot.stop());

async function told(line: string): Promise<string> {
  const { reply } = await griot.say(SEG, line);
  return plain(reply.text);
}

/** What follows when the button whose label begins so is pressed. */
async function pressed(
  label: string,
  {
    buttons = [],
  }: { readonly buttons?: readonly { readonly id: string; readonly label: string }[] },
): Promise<string> {
  const button = buttons.find((one) => plain(one.label).startsWith(label));
  const { reply } = await griot.say(SEG, { press: button?.id ?? label });
  return plain(reply.text);
}

describe('a rhythm said in a hurry is never one meeting', () => {
  it.each([
    ['gt eau tous les 2emes mardi du mois à 15h jusqu a decembre', 'le deuxième mardi du mois'],
    ['ts les jeudis à 10h gt eau', 'tous les jeudis'],
    ['gt eau hebdo le jeudi à 10h', 'tous les jeudis'],
    ['réunion hebdo du gt eau jeudi à 10h', 'tous les jeudis'],
    ['gt eau le 1er et le 3e jeudi à 10h', 'les premier et troisième jeudis du mois'],
    ['gt eau 2ème et 4ème mardis à 15h', 'les deuxième et quatrième mardis du mois'],
    ['gt eau jeudi 4 mars à 10h puis tous les 15 jours', 'toutes les deux semaines, le jeudi'],
    ['le gt eau se réunit le 2e mardi du mois à 15h', 'le deuxième mardi du mois'],
    ['le gec c est le premier jeudi de chaque mois à 10h sauf aout', 'sauf août'],
  ])('« %s »', async (line, rhythm) => {
    const preview = await told(line);
    expect(preview).toContain('Aperçu de la série');
    expect(preview).toContain(rhythm);
    expect(preview).not.toMatch(/Lieu : (?:tous|c.est|maintenant|hebdo)/u);
  });

  it.each([
    ['gt eau une fois par mois le jeudi à 10h', 'Lequel de ces jours'],
    ['gt eau mensuel à 10h jeudi', 'Lequel de ces jours'],
    ['planifie le gt eau tous les mois à 10h', 'Quel jour'],
    ['réunion du gt eau chaque mois', 'Quel jour'],
    ['gt eau tous les jeudis à 10h hors vacances', 'sauf juillet et août'],
    ['gec série tous les 12 mois le premier mardi à 10h sauf mars', 'aucun'],
  ])('« %s » is asked for what is missing', async (line, asked) => {
    const answer = await told(line);
    expect(answer).toContain(asked);
    expect(answer).not.toContain('Aperçu de la réunion');
  });

  it('asks whether « le dernier vendredi du mois » is one, or each month’s', async () => {
    const line = 'gt eau le dernier vendredi du mois à 15h';
    expect(await told(line)).toContain('une seule réunion, le vendredi 26 mars 2027');
    const { reply: one } = await griot.say(SEG, { press: 'Le vendredi 26 mars 2027 seulement' });
    expect(one.text).toContain('Aperçu de la réunion');
    await griot.say(SEG, line);
    const { reply: all } = await griot.say(SEG, { press: 'Chaque mois' });
    expect(all.text).toContain('le dernier vendredi du mois');
  });

  it.each([
    'réunion mensuelle du gt eau jeudi 4 mars à 10h',
    'gt eau jeudi 4 mars à 10h, objet : suivi de tous les mois',
  ])('« %s » is one meeting all the same', async (line) => {
    expect(await told(line)).toContain('Aperçu de la réunion');
  });

  it.each(['le gt eau se réunit-il tous les mois ?', 'le gt eau ne se réunit pas chaque mois'])(
    '« %s » plans nothing',
    async (line) => {
      expect(await told(line)).not.toContain('Aperçu');
    },
  );
});

describe('what is left over of a rhythm', () => {
  it.each([
    'le gt eau se reunit tous les mois le 2eme mardi à 15h30 maintenant',
    'en principe le gt eau se réunit chaque 2e mardi à 15h30 à partir de mars',
    'le gt eau se réunit normalement chaque 2e mardi à 15h30 cette année',
    'programme les gt eau de l’année : 2e mardi de chaque mois à 15h30',
  ])('is no place: « %s »', async (line) => {
    expect(await told(line)).toContain('Lieu : AFD');
  });

  it('is told as unread, and a place is still a place', async () => {
    const unread = await told('gt eau tous les jeudis à 10h comme avant');
    expect(unread).toContain('Je n’ai pas tenu compte de : « comme avant »');
    expect(unread).toContain('Lieu : AFD');
    expect(await told('gt eau tous les jeudis à 10h à la BAD')).toContain('Lieu : BAD');
    expect(await told('gt eau tous les jeudis à 10h, salle niger')).toContain('Lieu : salle niger');
  });
});

describe('a series of the GT Eau', () => {
  it('has none in the months that its rhythm leaves out, nor has the calendar of an invitee', async () => {
    await told('gt eau tous les 2emes mardi du mois à 15h sauf juillet et aout');
    const { reply } = await griot.say(SEG, { press: 'Confirmer' });
    expect(reply.text).toContain('sauf juillet et août');
    const client = new CalendarClient();
    for (const { raw } of await griot.mails(GERMAN)) client.receive(calendarOf(raw));
    const shown = client.shown('2027-06', '2027-10').map((entry) => entry.slice(0, 10));
    expect(shown).toEqual(['2027-06-08', '2027-09-14']);
  });

  it.each([
    ['désormais le gt eau c’est le vendredi', 'le deuxième vendredi du mois'],
    ['le gt eau se réunit maintenant le 3e mardi', 'le troisième mardi du mois'],
    ['le gt eau ne se réunit plus le mardi mais le jeudi', 'le deuxième jeudi du mois'],
    ['le gt eau ne se réunit plus à 15h mais à 16h', 'de 16 h 00 à 18 h 00'],
    ['le gt eau se réunit désormais tous les vendredis à 9h', 'tous les vendredis'],
    ['le gt eau passe à 16h à partir de juin', 'de 16 h 00 à 18 h 00'],
    ['désormais le gt eau est à 9h', 'de 9 h 00 à 11 h 00'],
    ['tous les gt eau passent à 9h à partir de mai', 'de 9 h 00 à 11 h 00'],
    ['toutes les réunions du gt eau passent désormais à 9h', 'de 9 h 00 à 11 h 00'],
    ['la série du gt eau passe au vendredi', 'le deuxième vendredi du mois'],
  ])('is changed, not doubled: « %s »', async (line, rhythm) => {
    const preview = await told(line);
    expect(preview).toContain('Aperçu du changement : GT-EAU-S1');
    expect(preview).toContain(rhythm);
    expect(preview).toContain('Auparavant');
  });

  it('keeps the months it leaves out when only its day changes', async () => {
    const preview = await told('désormais le gt eau c’est le vendredi');
    expect(preview).toContain('le deuxième vendredi du mois, sauf juillet et août');
  });

  it('is asked for when a group that has none changes its day', async () => {
    const answer = await told('le gt santé ne se réunit plus le mercredi mais le jeudi');
    expect(answer).toContain('n’a pas de série');
  });
});

describe('a month without the GT Eau', () => {
  const OCTOBER = 'Annulation de GT-EAU-2027-10';

  it.each([
    'gt eau : pas de réunion en octobre',
    'pas de gt eau en octobre',
    'le gt eau d’octobre est supprimé',
    'annule la réunion d’octobre du gt eau',
    'saute la réunion du gt eau d’octobre',
    'le gt eau ne se réunit pas en octobre',
  ])('skips the meeting of that month, and not the next one: « %s »', async (line) => {
    const preview = await told(line);
    expect(preview).toContain(OCTOBER);
    expect(preview).toContain('Motif : pas de réunion en octobre');
  });

  it('keeps the reason that is told', async () => {
    const preview = await told('on saute le gt eau d’octobre, tout le monde est en congé');
    expect(preview).toContain('Motif : tout le monde est en congé');
  });

  it('is said of the next month too: « et en novembre non plus »', async () => {
    await told('gt eau : pas de réunion en octobre');
    expect(await told('et en novembre non plus')).toContain('Annulation de GT-EAU-2027-11');
  });

  it('that has none says so', async () => {
    expect(await told('gt eau : pas de réunion en août')).toContain('n’a pas de réunion prévue');
  });

  it('is asked one by one of two months, and of a month of several meetings', async () => {
    const { error } = await griot.say(SEG, 'gt eau : pas de réunion en octobre et novembre');
    expect(error?.code).toBe('meeting.months');
    await told('gt-sante série tous les jeudis à 9h');
    await griot.say(SEG, { press: 'Confirmer' });
    const several = await griot.say(SEG, 'pas de gt-sante en octobre');
    expect(several.error?.code).toBe('meeting.severalThatMonth');
    const reply = await pressed('GT-SANTE-2027-10 –', several.reply);
    expect(reply).toContain('Annulation de GT-SANTE-2027-10\n');
  });

  it.each([
    'pas de nouvelles du gt eau en octobre',
    'et en décembre non plus ?',
    'pas de gt eau cet été',
    'pas de gt eau pendant le ramadan',
  ])('is not heard in « %s »', async (line) => {
    expect(await told(line)).not.toContain('Annulation');
  });
});

describe('the end of the series of the GT Eau', () => {
  it.each([
    ['la série du gt eau s’arrête fin octobre', 'dimanche 31 octobre 2027'],
    ['plus de gt eau après juin', 'mercredi 30 juin 2027'],
    ['plus de gt eau à partir de septembre', 'mardi 31 août 2027'],
    ['le gt eau ne se réunit plus', 'lundi 1er mars 2027'],
    ['le gt eau ne se réunit plus à partir du 1er juillet', 'mercredi 30 juin 2027'],
    ['on arrête le gt eau après juin', 'mercredi 30 juin 2027'],
  ])('is previewed: « %s »', async (line, lastDay) => {
    const preview = await told(line);
    expect(preview).toContain('Fin de la série GT-EAU-S1');
    expect(preview).toContain(`Fin : ${lastDay}`);
  });

  it('in October is asked: with its meetings of October, or without', async () => {
    const line = 'arrête la série du gt eau en octobre';
    const { reply: asked } = await griot.say(SEG, line);
    expect(asked.text).toContain('avec ses réunions d’octobre, ou avant');
    expect(await pressed('Après celles d’octobre', asked)).toContain(
      'Fin : dimanche 31 octobre 2027',
    );
    const { reply: again } = await griot.say(SEG, line);
    expect(await pressed('Avant octobre', again)).toContain('Fin : jeudi 30 septembre 2027');
  });

  it.each(['le gt eau s’arrête à midi', 'le gt eau ne se réunit plus le mardi mais le jeudi'])(
    'is not heard in « %s »',
    async (line) => {
      expect(await told(line)).not.toContain('Fin de la série');
    },
  );
});
