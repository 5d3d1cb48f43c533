import type { Confidentiality } from '../client/enums.ts';

/** A body of the mandate; what is left out is the default of the schema. */
export interface GroupRow {
  readonly code: string;
  readonly name: string;
  /**
   * Other words people type for it; accents and case do not count. Several words together are
   * recognised in the middle of a sentence: none that people use of something else.
   */
  readonly aliases: readonly string[];
  readonly parent?: string;
  readonly confidentiality?: Confidentiality;
  readonly place?: string;
  /** Minutes. */
  readonly duration?: number;
  /** Percent of the organisations seated; 0: no rule. */
  readonly quorum: number;
}

const bodies: readonly GroupRow[] = [
  {
    code: 'GEC',
    name: 'Groupe exécutif de coopération',
    aliases: ['groupe exécutif'],
    place: 'Salle de conférence du PNUD',
    quorum: 50,
  },
  {
    code: 'GA',
    name: 'Groupe des ambassadeurs',
    aliases: ['ambassadeurs'],
    confidentiality: 'confidential',
    place: 'Délégation de l’Union européenne',
    quorum: 50,
  },
  {
    code: 'TROIKA',
    name: 'Troïka',
    aliases: [],
    confidentiality: 'confidential',
    place: 'Délégation de l’Union européenne',
    duration: 60,
    quorum: 67,
  },
  {
    code: 'COORD-GT',
    name: 'Réunion des coordonnateurs de GT',
    aliases: ['coordonnateurs de GT', 'coordonnateurs GT', 'coordonnateurs des GT'],
    place: 'Banque mondiale',
    duration: 90,
    quorum: 50,
  },
];

/** Code, name, short name, place. */
const thematic: readonly (readonly [string, string, string, string])[] = [
  ['GT-AGRI', 'Économie agricole et rurale', 'agriculture', 'FAO'],
  ['GT-DDI', 'Décentralisation et développement institutionnel', 'décentralisation', 'SEG'],
  ['GT-DEMOCRATIE', 'Processus démocratique et société civile', 'démocratie', 'PNUD'],
  ['GT-EAU', 'Eau et assainissement', 'eau', 'AFD'],
  ['GT-ECOFI', 'Économie et finances', 'finances', 'Banque mondiale'],
  ['GT-EDUCATION', 'Éducation et formation professionnelle', 'éducation', 'UNICEF'],
  ['GT-ENERGIE', 'Énergie', 'énergie', 'BAD'],
  ['GT-ENVIRONNEMENT', 'Environnement et changements climatiques', 'climat', 'GIZ'],
  ['GT-GENRE', 'Genre et autonomisation des femmes', 'genre', 'ONU Femmes'],
  ['GT-JUSTICE', 'Justice et lutte contre la corruption', 'justice', 'Ambassade du Danemark'],
  ['GT-SANTE', 'Santé et lutte contre le VIH/SIDA', 'santé', 'OMS'],
  ['GT-TRANSPORT', 'Transport', 'transports', 'Coopération luxembourgeoise'],
];

/** Code, name, short name, parent, place. */
const subgroups: readonly (readonly [string, string, string, string, string])[] = [
  ['SGT-ALPHA', 'Alphabétisation', 'alphabétisation', 'GT-EDUCATION', 'UNICEF'],
  ['SGT-ELEVAGE', 'Élevage', 'élevage', 'GT-AGRI', 'FAO'],
  ['SGT-FINPUB', 'Finances publiques', 'finances publiques', 'GT-ECOFI', 'Banque mondiale'],
  ['SGT-NUTRITION', 'Nutrition', 'nutrition', 'GT-SANTE', 'UNICEF'],
];

/** Every body, parents before their children. */
export const groups: readonly GroupRow[] = [
  ...bodies,
  ...thematic.map(
    ([code, name, short, place]): GroupRow => ({
      code,
      name: `Groupe thématique ${name}`,
      aliases: [short, `groupe ${short}`, `GT ${short}`, `GT ${name}`],
      place,
      quorum: 0,
    }),
  ),
  ...subgroups.map(
    ([code, name, short, parent, place]): GroupRow => ({
      code,
      name: `Sous-groupe thématique ${name}`,
      aliases: [`sous-groupe ${short}`, `SGT ${short}`],
      parent,
      place,
      quorum: 0,
    }),
  ),
];
