import type { Sentence } from './sentence.ts';

const THINGS = new Set(
  (
    'personne personnes participant participants participante participantes membre membres invite invites ' +
    'point points place places chaise chaises table tables salle salles agence agences pays ptf gt sgt ' +
    'minute minutes min mn jour jours semaine semaines mois an ans annee annees fois pages page copies ' +
    'exemplaires documents decisions actions groupes organisations representants representant delegues ' +
    'experts collegues franc francs fcfa cfa euro euros dollars million millions milliard milliards'
  ).split(' '),
);

const NOT_PLURAL = new Set([
  'dans',
  'sans',
  'vers',
  'apres',
  'mars',
  'heures',
  'puis',
  'puis',
  'plus',
  'moins',
  'depuis',
  'precises',
]);

/** « 20 personnes », « 4 membres », « 30 % »: the number at this place counts things and is no day nor hour. */
export function isCounted(sentence: Sentence, number: number): boolean {
  const after = sentence.word(number + 1);
  return after === '%' || after === '€' || after === '$' || THINGS.has(after);
}

/** As `isCounted`, and any plural in lower case: « 12 ambassadeurs ». It may be a day all the same (« 4 travaux »). */
export function mayBeCounted(sentence: Sentence, number: number): boolean {
  const after = sentence.word(number + 1);
  const plural = after.length > 3 && /[sx]$/.test(after) && !NOT_PLURAL.has(after);
  return isCounted(sentence, number) || (plural && !sentence.isCapital(number + 1));
}

const LABELS = new Set(
  (
    'article articles art point points pt page pages p salle salles version versions v no n numero num ' +
    'partie parties phase lot action actions annexe resolution decision axe objectif odd chapitre section ' +
    'tome volume groupe etape bureau porte etage batiment bat ligne question theme rue bp niveau tranche ' +
    'indicateur produit composante activite les des aux deux tiers'
  ).split(' '),
);

/** « article 4 », « page 2/3 », « n° 4 », « les 3/4 »: what stands before names the number. */
export function isLabelled(sentence: Sentence, number: number): boolean {
  const before = sentence.word(number - 1);
  return LABELS.has(before) || before === '°' || before === '#';
}
