import { organizationAlone } from '../../directory/organizationSaid.ts';
import { organizationIn, organizationNamed } from '../../directory/organizations.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Directory, Organization } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import type { CountedBy } from './openCounts.ts';

/**
 * « combien de décisions en retard par agence ? »: those that are open today. « closes en 2026 », « du PNUD » or
 * « ne sont pas suivies » ask for others, whose figures would look true and be false.
 */
const COUNTED = new RegExp(
  `^${oneOf(
    "(?:combien|nombre|stat\\p{L}*) (?:de |d'|des )(?:decisions|actions|retards)",
    '(?:les |nos )?(?:decisions|actions|retards)',
  )}(?: (?:(?:encore |toujours )?ouvertes(?: et en retard)?|en retard))? par (?:agence|organisation|partenaire|ptf|institution|bailleur|groupe)s?[\\s?!.]*$`,
  'u',
);

/** By what it is asked to count open decisions; undefined when it is not. */
export function countedBy(text: string): CountedBy | undefined {
  const said = fold(text.trim());
  if (!COUNTED.test(said)) return undefined;
  return /groupes?[\s?!.]*$/u.test(said) ? 'byGroup' : 'byOrganization';
}

/** A review is of a whole year: « bilan du premier trimestre » asks for less. */
const PART_OF_YEAR =
  /(?<!\p{L})(?:trimestr\p{L}*|semestr\p{L}*|mensuel\p{L}*|hebdo\p{L}*|mois|semaine|t[1-4]|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?!\p{L})/u;

export const asksPartOfYear = (text: string): boolean => PART_OF_YEAR.test(fold(text));

const AROUND =
  /^(?:(?:d[ée]cisions?|actions?|annuel|20\d{2}|de|du|des|la|le|les|pour|par)\s+|[dl][’'])+|\s+(?:en\s+)?20\d{2}[\s?!.]*$|[\s?!.]+$/giu;

/** « bilan de la BAD », « bilan UE 2027 »: whose decisions are reviewed. */
export function organizationReviewed(directory: Directory, said: string): Organization | undefined {
  const named = said.replace(AROUND, '').replace(AROUND, '');
  return (
    organizationAlone(directory, named) ??
    organizationNamed(directory, named) ??
    organizationIn(directory, said)?.organization
  );
}

/** « statistiques de présence », « taux de participation »: of meetings, and not of decisions. */
const OF_PRESENCES = /(?<!\p{L})(?:pr[ée]sences?|participation|absences?)(?!\p{L})/iu;

/** « taux d’exécution du budget »: « du GEC », « de 2026 », « des décisions » alone are of decisions. */
const OF_MONEY = /(?<!\p{L})(?:budg|financ|credit|decaiss|projet|programme|plan|crmt|appui|fonds)/u;

/** « bilan de la mission de la BAD », « bilan du projet »: of what somebody does, and not of decisions. */
const OF_WORK =
  /^(?:de (?:la |l'|leur |notre |son |sa )?|du |des |d')(?:mission|projet|programme|visite|atelier|formation|seminaire|conference|forum|campagne|activite|cooperation|portefeuille|mandat|presidence|phase|intervention|reforme|carbone|sante|sommet|tournee|voyage|dialogue|concertation|partenariat|seminaire|retraite|revue|strategie|cadre|dispositif|crise|saison|campagne|exercice)/u;

/** « rapport trimestriel »; « rapport annuel de la FAO à relire » is one of theirs. */
const OF_DECISIONS =
  /^(?:(?:des|de nos|sur les) (?:decisions|actions))?(?: ?(?:du|de la|de l') ?(?:gec|s?gt\S*))?(?: ?(?:de |en )?20\d{2})?[\s?!.]*$/u;

/** Whether what calls a review is said of something else. */
export const isNoReview = ({
  text,
  called,
  rest,
}: Pick<Line, 'text' | 'called' | 'rest'>): boolean =>
  OF_PRESENCES.test(text) ||
  (called.startsWith('bilan') && OF_WORK.test(fold(rest))) ||
  (called.startsWith('taux') && OF_MONEY.test(fold(rest))) ||
  (called.startsWith('rapport') && !OF_DECISIONS.test(fold(rest)));

/** What an empty review says. */
export const noneOf = (year: number, only: Organization | undefined) => ({
  year: String(year),
  organization: only?.acronym ?? 'none',
});
