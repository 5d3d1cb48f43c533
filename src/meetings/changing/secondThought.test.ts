import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { thoughtIn } from './secondThought.ts';
import { slotRethought } from './slotRethought.ts';

const start = Temporal.ZonedDateTime.from('2027-03-25T10:00[Africa/Bamako]');
const slot = { start, end: start.add({ hours: 2 }), place: 'OMS', subject: 'Réunion GT-SANTE' };
const now = Temporal.ZonedDateTime.from('2027-03-08T09:00[Africa/Bamako]');

const NOTHING = { said: 'rien', isSecond: false };
const PLACES = ['Salle du PNUD'];

const told = ({ start: from, place }: typeof slot): string =>
  `${from.toPlainDateTime().toString().slice(0, 16)} ${place}`;

/** What becomes of the slot, and whether it is a correction even when it is not before his eyes. */
function rethought(
  typed: string,
): { readonly told: string; readonly isSecond: boolean } | undefined {
  const thought = thoughtIn(typed);
  const after = thought && slotRethought(slot, thought, PLACES, now);
  return after && { told: told(after), isSecond: thought.isSecond };
}

describe('a second thought', () => {
  it.each([
    ['finalement 16h', '2027-03-25T16:00 OMS'],
    ['finalement a 15h30', '2027-03-25T15:30 OMS'],
    ['oui mais à 11h', '2027-03-25T11:00 OMS'],
    ['ok sauf l’heure, 15h', '2027-03-25T15:00 OMS'],
    ['confirme à 16h', '2027-03-25T16:00 OMS'],
    ['16h plutôt', '2027-03-25T16:00 OMS'],
    ['finalement 2h', '2027-03-25T14:00 OMS'],
    ['plutôt le 26/03 à 2h', '2027-03-26T14:00 OMS'],
    ['plutôt de 2h à 4h', '2027-03-25T14:00 OMS'],
    ['plutôt à 02h00', '2027-03-25T02:00 OMS'],
    ['plutôt 3h30', '2027-03-25T15:30 OMS'],
    ['finalement 5h du matin', '2027-03-25T05:00 OMS'],
    ['finalement 05:00', '2027-03-25T05:00 OMS'],
    ['finalement 7h', '2027-03-25T07:00 OMS'],
    ['non, vendredi', '2027-03-26T10:00 OMS'],
    ['plutot mercredi à 9h', '2027-03-24T09:00 OMS'],
    ['en fait le 1er avril', '2027-04-01T10:00 OMS'],
    ['non, plutôt vendredi 2 avril à 9h30', '2027-04-02T09:30 OMS'],
    ['oups, c’est jeudi 18 mars', '2027-03-18T10:00 OMS'],
    ['une heure plus tard finalement', '2027-03-25T11:00 OMS'],
    ['finalement au PNUD', '2027-03-25T10:00 PNUD'],
    ['au radisson plutôt', '2027-03-25T10:00 radisson'],
    ['plutôt en visio', '2027-03-25T10:00 visio'],
    ['non 11h', '2027-03-25T11:00 OMS'],
    ['non le lendemain', '2027-03-26T10:00 OMS'],
    ['plutot a la BM', '2027-03-25T10:00 BM'],
    ['lieu : BM', '2027-03-25T10:00 BM'],
    ['c a 11h30 en fait', '2027-03-25T11:30 OMS'],
    ['non, pas le 25, le 26', '2027-03-26T10:00 OMS'],
    ['plutôt à 11h, lieu : à préciser', '2027-03-25T11:00 '],
    ['plutôt le 26 à 11h, à la BM', '2027-03-26T11:00 BM'],
    ['non, le 26 à 11h', '2027-03-26T11:00 OMS'],
    ['jeudi 1er avril à 9h au PNUD plutôt', '2027-04-01T09:00 PNUD'],
    ['finalement la veille à 15h', '2027-03-24T15:00 OMS'],
    ['reporte-le au 26', '2027-03-26T10:00 OMS'],
    ['non, reporte-le d’une semaine', '2027-04-01T10:00 OMS'],
    ['plutôt le reporter au 26', '2027-03-26T10:00 OMS'],
    ['avance-le d’une heure', '2027-03-25T09:00 OMS'],
    ['recule-le d’une heure', '2027-03-25T11:00 OMS'],
    ['non, 14h30 en visio', '2027-03-25T14:30 visio'],
    ['plutôt à 11h au lieu de 10h, lieu : salle B', '2027-03-25T11:00 salle B'],
    ['finalement on le met à 14h30', '2027-03-25T14:30 OMS'],
    ['en fait on la décale au 26', '2027-03-26T10:00 OMS'],
    ['non, lieu : salle B', '2027-03-25T10:00 salle B'],
  ])('« %s » is %s', (typed, expected) => {
    expect(rethought(typed)).toEqual({ told: expected, isSecond: true });
  });

  it.each([
    ['le 26', '2027-03-26T10:00 OMS'],
    ['16h', '2027-03-25T16:00 OMS'],
    ['11h au lieu de 10h', '2027-03-25T11:00 OMS'],
    ['vendredi 2 avril à 9h', '2027-04-02T09:00 OMS'],
    ['mets 14h', '2027-03-25T14:00 OMS'],
    ['met 14h', '2027-03-25T14:00 OMS'],
    ['on la met à 14h', '2027-03-25T14:00 OMS'],
    ['décale d’une heure', '2027-03-25T11:00 OMS'],
    ['repousse d’une semaine', '2027-04-01T10:00 OMS'],
    ['change le lieu : salle B', '2027-03-25T10:00 salle B'],
    ['change l’heure : 15h', '2027-03-25T15:00 OMS'],
    ['c’est à 11h', '2027-03-25T11:00 OMS'],
    ['à 11h au radisson', '2027-03-25T11:00 radisson'],
    ['en visio', '2027-03-25T10:00 visio'],
    ['au pnud', '2027-03-25T10:00 pnud'],
    ['le 26 à 11h, salle Niger', '2027-03-26T11:00 salle Niger'],
  ])('« %s » is %s of what is before his eyes alone', (typed, expected) => {
    expect(rethought(typed)).toEqual({ told: expected, isSecond: false });
  });

  it.each([
    'finalement 16h ?',
    'finalement on le met dans le rapport du 26',
    'on la met à 14h ?',
    'le 26 ?',
    'gec le 26 à 11h',
    'Moussa arrive à 16h',
    'réunion le 26',
    'le 26 le ministre vient',
    'rappel le 26',
    'mes réunions',
    'au revoir',
    'décale le gec à 11h',
    'repousse la matrice au 15 avril',
    'change le mot de passe',
    'c’est fait',
    'mets le point 2 en premier',
    'à la prochaine',
    'BM',
    'merci',
    'oui mais sans moi',
    'ok sauf la date',
    'confirme à Paul',
    'confirme',
    'finalement on verra',
    'finalement on annule',
    'finalement le gec vendredi',
    'non, le PNUD n’est pas d’accord',
    'non, à la SHA de trancher ce point',
    'plutôt l’UNICEF',
    'en fait je ne viens pas à 16h',
    'finalement Moussa arrive à 16h',
    'non merci',
    'objet perdu dans la salle',
    'durée de vie du projet',
    'finalement du 25 au 27 mars',
  ])('« %s » is none', (typed) => {
    expect(rethought(typed)).toBeUndefined();
  });

  it.each([
    ['objet : solaire', 'solaire', 120],
    ['non, objet : accès à l’électricité rurale', 'accès à l’électricité rurale', 120],
    ['duree 1h30', 'Réunion GT-SANTE', 90],
    ['pendant 1 h 30', 'Réunion GT-SANTE', 90],
    ['plutôt durée : 45 min', 'Réunion GT-SANTE', 45],
    ['11h au lieu de 10h et durée 1h30', 'Réunion GT-SANTE', 90],
    ['de 9 à 11', 'Réunion GT-SANTE', 120],
    ['de 9 à 10', 'Réunion GT-SANTE', 60],
    ['non, de 9h à 10h, objet : solaire', 'solaire', 60],
    ['plutôt de 2h à 4h', 'Réunion GT-SANTE', 120],
  ])('« %s » changes the part that it names', (typed, subject, minutes) => {
    const after = slotRethought(slot, thoughtIn(typed) ?? NOTHING, [], now);
    expect(after?.subject).toBe(subject);
    expect(after?.start.until(after.end).total('minutes')).toBe(minutes);
  });
});
