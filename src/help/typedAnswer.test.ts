import { expect, it } from 'vitest';
import { typedAnswer, yesFor } from './typedAnswer.ts';

it.each([
  'oui',
  'Ok !',
  'OK svp',
  'oui je confirme',
  'confirme',
  'Confirmer',
  'vas-y',
  'oui, envoyez',
  'ok c’est bon, envoie',
  'Parfait, vas-y',
  'yes please',
])('« %s » is a yes', (line) => expect(typedAnswer(line)).toBe('yes'));

it.each(['non', 'Non merci', 'annule', 'annule ça', 'annuler svp', 'laisse tomber', 'abandonne'])(
  '« %s » is a no',
  (line) => expect(typedAnswer(line)).toBe('no'),
);

it.each([
  '',
  '👍',
  'merci',
  'ok merci',
  'griot',
  'svp',
  'bien reçu',
  'oui GEC-2027-03',
  'oui mais à 11 h',
  'annule le GEC du 4 mars',
  'je confirme ma présence',
  'non, plutôt jeudi',
  'ok pour jeudi',
  'c’est bon',
  'parfait',
  'parfait, envoie la note',
  'c’est bon, on annule',
])('« %s » is neither', (line) => expect(typedAnswer(line)).toBeUndefined());

it.each([
  ['oui pour le GEC', 'GEC'],
  ['ok pour celui du GT Eau', 'GT Eau'],
  ['je confirme le gt santé du 25', 'gt santé du 25'],
  ['vas-y pour l’annulation du GEC', 'GEC'],
  ['Oui, confirme la Troïka.', 'Troïka'],
])('« %s » is a yes for « %s »', (line, what) => expect(yesFor(line)).toBe(what));

it.each(['oui', 'le GEC', 'oui pour le GEC ?', 'non pour le GEC'])(
  '« %s » is a yes for nothing',
  (line) => expect(yesFor(line)).toBeUndefined(),
);
