import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { choicesFor, readAnswer } from './answerSaid.ts';
import type { Poll } from './poll.ts';

const slot = (number: number, start: string) => {
  const begins = Temporal.ZonedDateTime.from(`${start}[Africa/Bamako]`);
  return { number, start: begins, end: begins.add({ hours: 2 }) };
};

/** Tuesday 23, Wednesday 24 in the afternoon, Thursday 25. */
const poll: Poll = {
  id: 'p',
  code: 'GT-SANTE-SD1',
  groupId: 'sante',
  subject: 'Revue',
  place: 'OMS',
  slots: [slot(1, '2027-03-23T10:00'), slot(2, '2027-03-24T15:00'), slot(3, '2027-03-25T09:00')],
  askedIds: [],
  answers: [],
  ending: undefined,
};

const SIGNS = { yes: '+', ifNeeded: '~', no: '-' } as const;

/** « +1 -2 »: what is answered to which slot. */
function answer(text: string): string | undefined {
  const said = readAnswer(text);
  const choices = said && choicesFor(said, poll, Temporal.Instant.from('2027-03-01T09:00Z'));
  return (
    choices &&
    [...choices]
      .sort(([one], [other]) => one - other)
      .map(([number, choice]) => `${SIGNS[choice]}${number}`)
      .join(' ')
  );
}

describe('an answer in one’s own words', () => {
  it.each([
    ['mercredi me convient', '+2'],
    ['je suis dispo mercredi et jeudi mais pas mardi', '-1 +2 +3'],
    ['je suis dispo mercredi et jeudi, pas mardi', '-1 +2 +3'],
    ['le 2 me va', '+2'],
    ['le 24 me va très bien', '+2'],
    ['mercredi 24 mars ok', '+2'],
    ['oui pour mercredi', '+2'],
    ['ok pour mardi, jeudi', '+1 +3'],
    ['mardi, mercredi ok', '+1 +2'],
    ['je préfère jeudi', '+3'],
    ['tous me vont', '+1 +2 +3'],
    ['tous sauf mardi', '-1 +2 +3'],
    ['tout me va sauf le dernier', '+1 +2 -3'],
    ['aucun créneau ne me convient', '-1 -2 -3'],
    ['aucun', '-1 -2 -3'],
    ['aucune des trois', '-1 -2 -3'],
    ['en fait aucune de ces trois dates', '-1 -2 -3'],
    ['finalement jeudi me va', '+3'],
    ['1 oui 2 non 3 oui', '+1 -2 +3'],
    ['1 oui, 2 non et 3 si besoin', '+1 -2 ~3'],
    ['oui pour le 1, non pour le 2', '+1 -2'],
    ['oui mardi non mercredi', '+1 -2'],
    ['1 et 3', '+1 +3'],
    ['mercredi si besoin', '~2'],
    ['jeudi à 9h ça me va', '+3'],
    ['mardi ne me convient pas', '-1'],
    ['je ne suis pas disponible mercredi', '-2'],
    ['je peux pas mardi', '-1'],
    ['le premier me va, le deuxième à la rigueur', '+1 ~2'],
    ['oui, jeudi', '+3'],
    ['mercredi impossible, jeudi ok', '-2 +3'],
    ['rien ne me va sauf jeudi', '-1 -2 +3'],
    ['aucun sauf mercredi', '-1 +2 -3'],
    ['les trois me vont', '+1 +2 +3'],
    ['le 24 mars me va', '+2'],
  ])('« %s » is %s', (text, expected) => {
    expect(answer(text)).toBe(expected);
  });

  it.each([
    'oui',
    'non',
    '1 oui, 1 non',
    'peut-être 1',
    'merci',
    'mercredi me convient mieux qu’avant à cause de la mission',
    'vendredi me va',
    'le 12 me va',
    'rien',
    'tout va bien',
    'tout est parfait, merci',
    'les deux me vont',
    'aucune des deux',
    'aucune des trois actions',
    'aucune décision',
    'en fait jeudi il pleut',
    'le 24 avril me va',
    'le 1er avril me va',
    'le 3 mars me convient',
    'mercredi 24 avril oui',
    'je préfère mardi à jeudi',
    'non, jeudi',
    'mercredi oui, jeudi',
    'jeudi à 15h me va',
    'mercredi je serai en mission',
    'le GEC de mercredi me va',
    'mercredi à 15h au PNUD',
    '25 participants, c’est ok',
  ])('« %s » answers nothing', (text) => {
    expect(answer(text)).toBeUndefined();
  });
});
