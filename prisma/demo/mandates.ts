import type { MandateRole } from '../client/enums.ts';

/** A role, who holds it (a person, or an organisation as such), and in which body. */
export interface MandateRow {
  readonly role: MandateRole;
  readonly person?: string;
  readonly organization?: string;
  readonly group?: string;
}

const SECRETARIAT = [
  'Amadou Coulibaly',
  'Aïssata Diarra',
  'Mariam Sidibé',
  'Boubacar Maïga',
  'Seydou Camara',
];

const CHAIR = 'Lars Johansson';
const PRESIDENCY = 'Union européenne';

/** Coordonnateur, then co-coordonnateurs. */
const coordinators: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'GT-AGRI': ['Giulia Ferrari', 'Michael Reyes'],
  'GT-DDI': ['Oumar Dembélé', 'Lassana Konaté'],
  'GT-DEMOCRATIE': ['Kadiatou Sangaré'],
  'GT-EAU': ['Élodie Garnier'],
  'GT-ECOFI': ['Moussa Diarra', 'Rokia Doumbia'],
  'GT-EDUCATION': ['Catherine Bouchard', 'Aïssata Traoré'],
  'GT-ENERGIE': ['Idrissa Ndiaye'],
  'GT-ENVIRONNEMENT': ['Jürgen Vogel'],
  'GT-GENRE': ['Hawa Tounkara', 'Ramata Sylla'],
  'GT-JUSTICE': ['Anders Holm'],
  'GT-SANTE': ['Adama Kanté'],
  'GT-TRANSPORT': ['Cheick Oumar Berthé', 'Abdoulaye Touré'],
  'SGT-ALPHA': ['Aïssata Traoré'],
  'SGT-ELEVAGE': ['Bakary Diawara'],
  'SGT-FINPUB': ['Aminata Cissé'],
  'SGT-NUTRITION': ['Souleymane Dao'],
};

export const mandates: readonly MandateRow[] = [
  ...SECRETARIAT.map((person): MandateRow => ({ role: 'secretariat', person })),
  // Confidential bodies are closed to the secretariat as such: its Coordonnateur is admitted by name.
  { role: 'coordinator', person: 'Amadou Coulibaly', group: 'GA' },
  { role: 'coordinator', person: 'Amadou Coulibaly', group: 'TROIKA' },
  ...['GEC', 'GA', 'TROIKA', 'COORD-GT'].map(
    (group): MandateRow => ({ role: 'chair', person: CHAIR, organization: PRESIDENCY, group }),
  ),
  // Outgoing and incoming. A mandate in no body: who of them sits in TROIKA, its seats say.
  { role: 'troika', organization: 'Coopération canadienne' },
  { role: 'troika', organization: 'Banque mondiale' },
  ...Object.entries(coordinators).flatMap(([group, [first, ...others]]) => [
    { role: 'coordinator' as const, person: first, group },
    ...others.map((person): MandateRow => ({ role: 'coCoordinator', person, group })),
  ]),
];
