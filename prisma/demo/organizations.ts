import type { OrganizationKind } from '../client/enums.ts';

/** Acronym, name, kind. The acronym is the name by which the other tables know it. */
export type OrganizationRow = readonly [acronym: string, name: string, kind: OrganizationKind];

export const organizations: readonly OrganizationRow[] = [
  ['SEG', 'Secrétariat exécutif du GEC', 'secretariat'],
  ['Union européenne', 'Délégation de l’Union européenne', 'multilateral'],
  ['PNUD', 'Programme des Nations unies pour le développement', 'multilateral'],
  ['Banque mondiale', 'Banque mondiale', 'multilateral'],
  ['BAD', 'Banque africaine de développement', 'multilateral'],
  ['UNICEF', 'Fonds des Nations unies pour l’enfance', 'multilateral'],
  ['OMS', 'Organisation mondiale de la santé', 'multilateral'],
  ['ONU Femmes', 'ONU Femmes', 'multilateral'],
  ['PAM', 'Programme alimentaire mondial', 'multilateral'],
  ['FAO', 'Organisation pour l’alimentation et l’agriculture', 'multilateral'],
  ['Coopération suisse', 'Coopération suisse au développement', 'bilateral'],
  ['Coopération canadienne', 'Coopération canadienne', 'bilateral'],
  ['Coopération américaine', 'Coopération américaine', 'bilateral'],
  ['Coopération danoise', 'Ambassade du Danemark, coopération', 'bilateral'],
  ['Coopération néerlandaise', 'Ambassade des Pays-Bas, coopération', 'bilateral'],
  ['Coopération luxembourgeoise', 'Coopération luxembourgeoise', 'bilateral'],
  ['AFD', 'Agence française de développement', 'bilateral'],
  ['GIZ', 'Coopération allemande', 'bilateral'],
  ['SHA', 'Secrétariat à l’harmonisation de l’aide', 'government'],
  [
    'CT-CSLP',
    'Cellule technique du cadre stratégique pour la lutte contre la pauvreté',
    'government',
  ],
];
