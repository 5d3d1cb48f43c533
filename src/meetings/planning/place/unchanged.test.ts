import { expect, it } from 'vitest';
import { withoutUnchanged } from './unchanged.ts';

it.each([
  'au 25 à 15h, lieu inchangé',
  'au 25 à 15h, lieu : inchangé',
  'au 25 à 15h (lieu inchangé)',
  'au 25 à 15h, lieu et objet inchangés',
  'au 25 à 15h, le lieu et l’objet restent les mêmes',
  'au 25 à 15h, lieu identique',
  'au 25 à 15h, lieu idem',
  'au 25 à 15h, le lieu ne change pas',
  'au 25 à 15h, le reste sans changement',
  'au 25 à 15h, même lieu',
  'au 25 à 15h, même lieu et même objet',
  'au 25 à 15h même salle que d’habitude',
  'au 25 à 15h idem pour le reste',
  'au 25 à 15h, le reste pareil',
  'au 25 à 15h, rien ne change pour le reste',
])('« %s » says nothing of what stays', (line) => {
  expect(withoutUnchanged(line)).toBe('au 25 à 15h');
});

it.each([
  'au 25 à 15h, lieu : salle des actes',
  'au 25 à 15h, même salle que le GEC',
  'au 25 à 15h, objet : heure identique dans tous les pays',
  'au 25 à 15h, lieu : le même hôtel qu’en mars',
  'au 25 à 15h, la salle a changé',
  'le reste des points',
  'au 25 à 15h, idem pour le GT Eau',
])('« %s » says something', (line) => {
  expect(withoutUnchanged(line)).toBe(line);
});
