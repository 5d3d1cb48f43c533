import type { Act } from '../../kernel/access/matrix.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const MEETING = '(?:reunions?|seances?|rencontres?|gec|copil|s?gt|troika)';
const DECISION = '(?:decisions?|actions?|recommandations?|engagements?)';
const MINUTES = '(?:comptes?[ -]rendus?|crs?|pv)';
const AGENDA = '(?:odj|ordres? du jour)';
const GROUP = '(?:groupes?|gec|copil|s?gt|troika)';
const SOMEBODY =
  "(?:membres?|personnes?|collegues?|quelqu'un|organisations?|partenaires?|fiches?|adresses?)";

/** Verbs by their stem, then what they are done to: folded. */
const done = (verbs: string, to: string): RegExp =>
  new RegExp(String.raw`^(?:${verbs})\p{L}*\b.*\b${to}(?!\p{L})`, 'u');

/** What is asked about, and its line of the matrix: the first that fits counts. */
const ACTS: readonly (readonly [RegExp, Act])[] = [
  [
    done('attribu|donn|chang|remplac|design|nomm|liber', '(?:sieges?|titulaires?|suppleante?s?)'),
    'siege.attribuer',
  ],
  [
    done(
      'ajout|inscri|retir',
      `${SOMEBODY} (?:au|aux|du|dans (?:le|un)|a (?:un|la)|d'un) ${GROUP}`,
    ),
    'siege.attribuer',
  ],
  [
    done('nomm|design|chang|donn', '(?:coordonnat\\p{L}+|chefs? de file|mandats?|presidents?)'),
    'mandat',
  ],
  [done('modifi|chang|corrig|compl|mett|ger|edit|ten', 'annuaire'), 'annuaire'],
  [done('ajout|inscri|enregistr|retir|supprim|modifi|chang|cre', SOMEBODY), 'annuaire'],
  [done('ajout|propos|inscri|mett', oneOf('points?', AGENDA)), 'odj.ajouter'],
  [done('valid|modifi|chang|ordonn|arret', AGENDA), 'odj.ordonner'],
  [done('amend|corrig|comment', MINUTES), 'cr.amender'],
  [done('ecri|redig|diffus|circul|adopt|valid|envo', MINUTES), 'cr.ecrire'],
  [done('voir|lire|consult', MINUTES), 'cr'],
  [done('enregistr|not|pren|consign|ajout|inscri|cre|saisi', DECISION), 'decision.enregistrer'],
  [done('clo|ferm|sold|termin', DECISION), 'clore'],
  [done('rouvr|reouvr', DECISION), 'rouvrir'],
  [done('confirm|valid', DECISION), 'confirmer'],
  [done('report|prolong|repouss', oneOf(DECISION, 'echeances?')), 'reporterDecision'],
  [done('corrig|modifi|chang', oneOf(DECISION, 'echeances?')), 'corriger'],
  [done('abandonn|supprim|annul|effac|retir', DECISION), 'abandonner'],
  [done('transm', DECISION), 'transmettre'],
  [done('voir|lire|consult', DECISION), 'decisions'],
  [done('ouvr|ten|clo|ferm|lev', '(?:seances?|livre)'), 'seance.tenir'],
  [done('valid', 'calendrier'), 'calendrier.valider'],
  [done('publi', 'calendrier'), 'calendrier.publier'],
  [done('valid|chang', 'rotation'), 'troika.valider'],
  [done('planifi|convoqu|organis|programm|fix', MEETING), 'planifier'],
  [done('report|decal|deplac|repouss|modifi|chang', MEETING), 'reporter'],
  [done('annul', MEETING), 'annuler'],
  [done('envo', '(?:invitations?|convocations?)'), 'planifier'],
  [done('voir|lire|consult', 'journal'), 'journal'],
];

const WHO = oneOf(
  "qui (?:peut|a le droit de|a le droit d'|est autorise a|est habilite a)",
  'who (?:can|may|is allowed to)',
);
const MAY_I = oneOf(
  "(?:est-ce que )?(?:ai-je|j'ai|a-t-on|on a) le droit (?:de|d')",
  'suis-je autorisee? a|am i allowed to',
);
const ASKED = new RegExp(`^${oneOf(WHO, MAY_I)} ?(?<what>[^,;:.!?]{4,80}?)[\\s?.!]*$`, 'u');

/** What somebody would do who « change le titulaire d'un groupe »: its line of the matrix; folded. */
export const actOfDeed = (what: string): Act | undefined =>
  ACTS.find(([said]) => said.test(what))?.[1];

/** What « qui peut modifier l'annuaire ? », « ai-je le droit de clore une décision ? » ask about; folded. */
export function actAsked(folded: string): Act | undefined {
  const what = ASKED.exec(folded)?.groups?.what;
  return what === undefined ? undefined : actOfDeed(what);
}
