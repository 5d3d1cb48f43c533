import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { secondThought, slotRethought } from './secondThought.ts';

const start = Temporal.ZonedDateTime.from('2027-03-25T10:00[Africa/Bamako]');
const slot = { start, end: start.add({ hours: 2 }), place: 'OMS', subject: 'Réunion GT-SANTE' };
const now = Temporal.ZonedDateTime.from('2027-03-08T09:00[Africa/Bamako]');

const rethought = (typed: string): string | undefined => {
  const said = secondThought(typed);
  const after = said === undefined ? undefined : slotRethought(slot, said, ['Salle du PNUD'], now);
  return after && `${after.start.toPlainDateTime().toString().slice(0, 16)} ${after.place}`;
};

describe('a second thought', () => {
  it.each([
    ['finalement 16h', '2027-03-25T16:00 OMS'],
    ['finalement a 15h30', '2027-03-25T15:30 OMS'],
    ['16h plutôt', '2027-03-25T16:00 OMS'],
    ['finalement 2h', '2027-03-25T14:00 OMS'],
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
    ['non, lieu : salle B', '2027-03-25T10:00 salle B'],
  ])('« %s » is %s', (typed, expected) => {
    expect(rethought(typed)).toBe(expected);
  });

  it.each([
    '16h',
    'finalement 16h ?',
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
  ])('« %s » changes the part that it names', (typed, subject, minutes) => {
    const after = slotRethought(slot, secondThought(typed) ?? '', [], now);
    expect(after?.subject).toBe(subject);
    expect(after?.start.until(after.end).total('minutes')).toBe(minutes);
  });
});
