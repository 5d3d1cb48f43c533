import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { demoDirectory, demoGroup } from '../../../test/decisions/demo.ts';
import { nextMeetingSaid } from './nextMeeting.ts';
import { readRemark } from './remark.ts';

const seats = demoDirectory.seats(demoGroup('GEC').id, Temporal.PlainDate.from('2027-03-04'));
const guests = {
  directory: demoDirectory,
  seated: [...new Set(seats.map(({ organizationId }) => organizationId))],
  announced: [],
  invited: seats.map(({ personId }) => personId),
};

const read = (typed: string): string => {
  const said = readRemark(typed, guests);
  return said ? `${said.kind} | ${said.rest}` : '';
};

describe('what somebody of the room says goes to the book as it is typed', () => {
  it.each([
    'UE : la revue aura lieu en avril',
    'Banque mondiale : propose de fusionner les matrices',
    'PNUD et UE : d’accord',
    'la GIZ demande un délai',
    'l’AFD a rappelé la date',
    'le président remercie les participants',
    'les membres saluent le rapport',
    'le secrétariat informe que la note est prête',
    'Mme Rousseau insiste sur les délais',
    'UE : quand la note sera-t-elle prête ?',
  ])('« %s »', (typed) => expect(read(typed)).toBe(`info | ${typed}`));

  it.each([
    ['PNUD : excusé', 'excused | PNUD'],
    ['UE : présente', 'present | UE'],
    ['UE : départ à 10h20', 'left | UE à 10h20'],
    ['PNUD : quitte la séance', 'left | PNUD'],
  ])('« %s » tells who is there', (typed, said) => expect(read(typed)).toBe(said));

  it.each([
    'PNUD : relancer les groupes',
    'PNUD : excusé, remplacé par la GIZ',
    'GIZ : ok, présent',
    'GIZ : action : préparer la note',
    'note : la revue est en avril',
    'Objet : revue du CREDD',
    'le rapport présente les résultats',
    'la note souligne les retards',
    'quelqu’un demande la parole',
    'la GIZ demande-t-elle un délai ?',
    'aide',
  ])('« %s » is not taken for one', (typed) => expect(read(typed)).toBe(''));
});

describe('what a séance says of the next meeting', () => {
  const now = Temporal.ZonedDateTime.from('2027-03-04T10:30[Africa/Bamako]');
  const next = (typed: string) => nextMeetingSaid(typed, { code: 'GT-SANTE' }, now);

  it.each([
    ['prochaine réunion : jeudi 1er avril à 10h', 'GT-SANTE planifier jeudi 1er avril à 10h'],
    ['Date de la prochaine réunion : 1er avril', 'GT-SANTE planifier 1er avril'],
    [
      'la prochaine réunion se tiendra le 1er avril à 10h à la DUE',
      'GT-SANTE planifier le 1er avril à 10h à la DUE',
    ],
    ['prochain GT santé le 1er avril', 'GT-SANTE planifier le 1er avril'],
    ['la prochaine réunion est prévue pour jeudi', 'GT-SANTE planifier jeudi'],
  ])('« %s » can be planned', (typed, line) => expect(next(typed)).toBe(line));

  it.each([
    'prochaine réunion ?',
    'prochaine réunion : à fixer',
    'la prochaine réunion portera sur le budget',
    'reporter la prochaine réunion au 1er avril',
    'prochain GT eau le 1er avril',
    'la prochaine réunion est-elle le 1er avril ?',
  ])('« %s » plans nothing', (typed) => expect(next(typed)).toBeUndefined());
});
