import { describe, expect, it } from 'vitest';
import { companyComing } from './companyComing.ts';

describe('somebody who would come along', () => {
  it.each([
    ['ma collègue Awa Diallo viendra avec moi', 'Awa Diallo'],
    ['Mme Keïta viendra avec moi au gec du 18', 'Mme Keïta'],
    ['mon adjoint m’accompagnera', ''],
    ['le ministre viendra avec nous le 18', 'le ministre'],
    ['j’amène deux collègues', ''],
    ['j’amène ma collègue Awa Diallo au GEC', 'Awa Diallo'],
    ['je serai accompagné de Fatou Koné', 'Fatou Koné'],
    ['nous serons deux', ''],
    ['nous serons trois à la réunion', ''],
    ['on viendra à trois le 18', ''],
  ])('is told by « %s »', (line, name) => {
    expect(companyComing(line)).toEqual({ name });
  });

  it.each([
    'j’amène le rapport',
    'j’amène deux exemplaires',
    'ma collègue viendra à ma place',
    'ma collègue viendra avec moi ?',
    'qui viendra avec moi',
    'personne ne viendra avec moi',
    'si mon adjoint vient avec moi',
    'nous serons deux heures en retard',
    'nous serons prêts',
    'on sera là',
    'nous serons deux à voter contre',
    'nous serons trois à table',
    'mon chef m’accompagnera à l’aéroport',
    'mon chef viendra avec moi à Paris',
    'j’amène ma collègue à la gare',
    'nous serons deux au bureau',
    'Moussa dit que ma collègue viendra avec moi',
    'je viens avec plaisir',
    'je suis accompagné par la direction pour le projet eau',
  ])('is not told by « %s »', (line) => {
    expect(companyComing(line)).toBeUndefined();
  });
});
