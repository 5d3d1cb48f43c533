import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeGroup } from '../../../test/support/group.ts';
import { wholeLine } from '../../kernel/commands/recognise.ts';
import { mayBeSaidOfAnother, saidOfAnother } from './notedSentence.ts';
import { namedInstead } from './notedStandIn.ts';

const hearing = {
  now: Temporal.ZonedDateTime.from('2027-03-01T09:00[Africa/Bamako]'),
  groups: [makeGroup('GEC', 'Groupe exécutif de coopération'), makeGroup('GT-EAU', 'GT Eau')],
  channelGroup: undefined,
};
const said = (typed: string) => saidOfAnother(wholeLine(typed, hearing));
const maybe = (typed: string) => mayBeSaidOfAnother(wholeLine(typed, hearing));

describe('that somebody else comes to a meeting, or does not', () => {
  it.each([
    ['Mme Keïta sera là au GEC', 'Mme Keïta', 'accepted'],
    ['moussa ne viendra pas au gec', 'moussa', 'declined'],
    ['M. Diarra ne viendra pas au gec du 4, il envoie Mme Touré', 'M. Diarra', 'declined'],
    ['la GIZ confirme sa présence au GT eau', 'la GIZ', 'accepted'],
    ['la GIZ confirme sa présence', 'la GIZ', 'accepted'],
    ['note que l’UE sera absente jeudi', 'l’UE', 'declined'],
    ['merci de noter que le PNUD sera présent', 'le PNUD', 'accepted'],
    ['Fatou Koné a appelé : présente', 'Fatou Koné', 'accepted'],
    ['Mme Koné m’a écrit qu’elle ne pourra pas venir au GEC', 'Mme Koné', 'declined'],
    ['Keller vient d’appeler pour dire qu’il sera absent', 'Keller', 'declined'],
    ['la GIZ a répondu oui pour le GEC', 'la GIZ', 'accepted'],
    ['M. Diarra a téléphoné ce matin : il viendra', 'M. Diarra', 'accepted'],
    ['Mme Rousseau sera absente le 18', 'Mme Rousseau', 'declined'],
    ['Hélène Rakotomalala est excusée pour le gec', 'Hélène Rakotomalala', 'declined'],
    ['Le PNUD ne pourra pas venir au GEC', 'Le PNUD', 'declined'],
    ['la Banque mondiale est absente au GEC', 'la Banque mondiale', 'declined'],
    ['le PNUD ne pourra participer au GEC', 'le PNUD', 'declined'],
    ['M. Diallo s’excuse pour la réunion du GEC', 'M. Diallo', 'declined'],
    ['Fatou Koné participera au GEC-2027-03', 'Fatou Koné', 'accepted'],
    ['Mme Koné viendra peut-être au GEC', 'Mme Koné', 'tentative'],
    ['la GIZ, l’UE et M. Diarra seront présents au GEC', 'la GIZ, l’UE et M. Diarra', 'accepted'],
    ['UE : absente au GEC du 4', 'UE', 'declined'],
    ['la GIZ sera représentée par Mme Touré au GEC', 'la GIZ', 'declined'],
    ['S. E. M. Keller participera à la prochaine réunion', 'S. E. M. Keller', 'accepted'],
    ['M. Diarra ne viendra pas', 'M. Diarra', 'declined'],
  ])('« %s » is said of %s: %s', (typed, who, answer) =>
    expect(said(typed)).toMatchObject({ who, answer }),
  );

  it.each([
    'je ne viendrai pas au gec',
    'je serai absente le 18',
    'excusé pour le gec',
    'qui sera absent le 18 ?',
    'Moussa sera-t-il présent au gec ?',
    'personne ne viendra au gec',
    'la réunion est absente du calendrier du gec',
    'la salle sera indisponible le 18',
    'la matrice sera prête le 18',
    'Moussa est là',
    'on ne viendra pas au gec',
    'combien de personnes viennent au gec',
    'quels membres viennent au gec',
    'plusieurs membres seront absents au gec',
    'les ambassadeurs viennent au gec du 4',
    'elle sera absente le 18',
    'Mme Keïta sera là au bureau jeudi',
    'la GIZ participe au financement du GT eau',
    'l’UE est présente au Mali depuis 1960',
    'la décision est présente dans le compte rendu du GEC',
    'M. Diarra ne viendra pas travailler le 4',
    'la GIZ a confirmé le financement au GEC',
    'le rapport du GEC a confirmé que la GIZ est présente au Mali',
    'M. Diarra a appelé le PNUD',
    'si Mme Keïta vient au GEC, préviens-moi',
    'note que la décision est prise',
    'répondre pour Martin Keller : présent GEC-2027-03',
    'note la réponse de Fatou Koné : présente au GEC',
    'Mme Keïta sera absente du 1er au 15 avril',
    'M. Diarra sera remplacé par Mme Touré du 1er au 15 avril',
    'M. Diarra est absent jusqu’au 15',
    'PNUD : propose de réunir les deux matrices',
  ])('« %s » is not', (typed) => expect(said(typed)).toBeUndefined());
});

describe('who sits in for somebody else', () => {
  it.each([
    [' au gec du 4, il envoie Mme Touré', 'Mme Touré', 'au gec du 4'],
    [' au gec, remplacé par son suppléant', 'son suppléant', 'au gec'],
    [' GEC-2027-03 remplacé par Fatou Koné', 'Fatou Koné', 'GEC-2027-03'],
    [' représentée par Mme Touré au GEC', 'Mme Touré', 'au GEC'],
    [' au gec et Mme Touré viendra à sa place', 'Mme Touré', 'au gec'],
    [' au GEC, c’est M. Sow qui viendra', 'M. Sow', 'au GEC'],
    [' au GEC, Fatou Koné le remplacera', 'Fatou Koné', 'au GEC'],
    [', elle sera remplacée par M. Sow', 'M. Sow', ''],
  ])('« …%s » is %s', (behind, name, rest) => expect(namedInstead(behind)).toEqual({ name, rest }));

  it.each([' au GEC du 4', ' au GEC, il est en mission', ' jeudi, merci'])(
    '« …%s » is nobody',
    (behind) => expect(namedInstead(behind).name).toBeUndefined(),
  );
});

describe('that somebody stands in for another on a day', () => {
  it.each([
    'Fatou Koné remplace Martin Keller le 18 mars',
    'Fatou Koné remplace Martin Keller au GEC du 18',
    'Fatou Koné remplacera Martin Keller à la réunion du 18',
    'Fatou Koné remplace Martin Keller jeudi',
  ])('is told by « %s »', (typed) =>
    expect(maybe(typed)).toMatchObject({ who: 'Martin Keller', instead: 'Fatou Koné' }),
  );

  it.each([
    'Fatou Koné remplace Martin Keller à partir du 18 mars',
    'Fatou Koné remplace Martin Keller à compter du 18',
    'Fatou Koné remplacera Martin Keller à la tête de la coopération le 18 mars',
    'Fatou Koné remplace Martin Keller au GEC à partir du 18 mars',
    'Fatou Koné remplace Martin Keller au 1er avril',
    'Fatou Koné remplace Martin Keller au poste de directeur le 18',
    'Fatou Koné remplace Martin Keller pour le reste de 2027',
    'Fatou Koné remplace Martin Keller le 18 ?',
  ])('and not by « %s »: his seat changes hands, or it is asked', (typed) =>
    expect(maybe(typed)).toBeUndefined(),
  );
});
