import { type Relation, withIncluded } from './relations.ts';

/**
 * Who may do what: one line for each act, with the farthest relations to its object that suffice.
 * Closer ones are included (`relations.ts`). A command, one of its forms, a button: each names its
 * act, so that none goes without a line. Where no object is named (« décisions »), the relation
 * must be held somewhere. The guide's table is made from this one.
 */
export const matrix = {
  // help
  aide: ['public'],
  accueil: ['public'],

  // directory
  groupes: ['person'],
  confidentiel: ['reader'],
  'confidentiel.ouvrir': ['chair'],
  membre: ['person'],
  profil: ['self'],
  annuaire: ['secretariat'],
  siege: ['reader'],
  'siege.attribuer': ['coordinator'],
  mandat: ['chair', 'secretariat'],
  'mandat.general': ['secretariat'],
  troika: ['troika', 'secretariat'],
  'troika.proposer': ['troika', 'secretariat'],
  'troika.valider': ['chair'],
  'canal.lier': ['coordinator'],
  demandes: ['secretariat'],
  relier: ['public'],
  comptes: ['self', 'secretariat'],
  remplacement: ['self'],

  // meetings
  planifier: ['coordinator'],
  reporter: ['coordinator'],
  avis: ['coordinator'],
  renvoyerInvitation: ['coordinator'],
  propositions: ['coordinator'],
  annuler: ['coordinator'],
  retablir: ['coordinator'],
  sondage: ['reader'],
  'sondage.repondre': ['member'],
  serie: ['reader', 'invitee'],
  'serie.planifier': ['coordinator'],
  reunion: ['reader', 'invitee'],
  reunions: ['reader'],
  mesReunions: ['person'],
  monCalendrier: ['self'],
  repondre: ['member', 'invitee'],
  presences: ['reader', 'invitee'],
  'presences.noter': ['coordinator'],
  odj: ['reader', 'invitee'],
  'odj.ajouter': ['member', 'invitee'],
  'odj.ordonner': ['coordinator'],
  rappels: ['reader'],
  'rappels.regler': ['coordinator'],
  calendrier: ['person'],
  'calendrier.groupe': ['reader', 'troika'],
  'calendrier.rythme': ['coordinator'],
  'calendrier.corriger': ['secretariat', 'chair'],
  'calendrier.valider': ['chair'],
  'calendrier.publier': ['secretariat'],
  revues: ['person'],
  feries: ['person'],
  'feries.regler': ['secretariat'],

  // seances
  seance: ['member', 'invitee'],
  'seance.tenir': ['coordinator'],
  cr: ['member', 'invitee'],
  'cr.amender': ['member', 'invitee'],
  'cr.ecrire': ['coordinator'],

  // decisions
  decision: ['reader', 'owner', 'recipient'],
  'decision.enregistrer': ['coordinator'],
  decisions: ['reader', 'owner'],
  mesActions: ['person'],
  aFaire: ['person'],
  relancer: ['coordinator'],
  clore: ['owner', 'coordinator'],
  rouvrir: ['owner', 'coordinator'],
  commencer: ['owner', 'coordinator'],
  confirmer: ['coordinator'],
  renvoyer: ['coordinator'],
  reporterDecision: ['owner', 'coordinator'],
  decliner: ['owner', 'coordinator'],
  commenter: ['reader', 'owner', 'recipient'],
  transmettre: ['coordinator'],
  repondreDecision: ['coordinator'],
  corriger: ['coordinator'],
  abandonner: ['coordinator'],
  escalade: ['coordinator'],
  'escalade.voir': ['reader'],
  bilan: ['reader'],
  digest: ['reader'],
  'digest.regler': ['coordinator'],

  // operations
  journal: ['coordinator'],
  'journal.annuaire': ['secretariat', 'administrator'],
  mesDonnees: ['self'],
  effacer: ['secretariat'],
  conservation: ['secretariat', 'administrator'],
  'conservation.regler': ['secretariat', 'administrator'],
  envois: ['secretariat', 'administrator'],
} as const satisfies Readonly<Record<string, readonly [Relation, ...Relation[]]>>;

/** Something people do with Griot: a line of the matrix. */
export type Act = keyof typeof matrix;

/** What nobody does by delegation: who is let in, who sits, who leads outlives the absence. */
const IN_PERSON: ReadonlySet<Act> = new Set([
  'confidentiel.ouvrir',
  'siege.attribuer',
  'mandat',
  'troika.valider',
]);

/** Whether an act is only for those who hold its relation themselves. */
export const isInPerson = (act: Act): boolean => IN_PERSON.has(act);

/** The relations that suffice for an act. */
export const sufficient = (act: Act): readonly Relation[] => matrix[act];

/** Whether an act is about a group, or about something of a group. */
export const isAboutGroup = (act: Act): boolean =>
  sufficient(act).some((relation) => withIncluded([relation]).has('reader'));
