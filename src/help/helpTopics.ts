import type { CommandName } from '../kernel/locale/messages.ts';
import { fold } from '../kernel/text/fold.ts';

/** What help is divided into, in its order: as somebody looks for it, not as it is built. */
export const TOPICS = [
  'reunions',
  'reponses',
  'odj',
  'seances',
  'decisions',
  'suivi',
  'calendrier',
  'annuaire',
  'reglages',
] as const;

export type HelpTopic = (typeof TOPICS)[number];

/** Where each command is told of: one without a topic does not compile. */
export const TOPIC_OF: Readonly<Record<CommandName, HelpTopic>> = {
  planifier: 'reunions',
  reporter: 'reunions',
  rectifier: 'reunions',
  propositions: 'reunions',
  annuler: 'reunions',
  retablir: 'reunions',
  inviter: 'reunions',
  avis: 'reunions',
  desinviter: 'reunions',
  creneaux: 'reunions',
  sondage: 'reunions',
  retenir: 'reunions',
  reunion: 'reunions',
  reunions: 'reunions',
  rappels: 'reunions',
  mesReunions: 'reponses',
  renvoyerInvitation: 'reponses',
  present: 'reponses',
  excuse: 'reponses',
  peutEtre: 'reponses',
  presences: 'reponses',
  courriels: 'reponses',
  repondrePour: 'reponses',
  remplacement: 'reponses',
  monCalendrier: 'reponses',
  odj: 'odj',
  odjValider: 'odj',
  odjRefuser: 'odj',
  odjModele: 'odj',
  odjDocument: 'odj',
  seance: 'seances',
  livre: 'seances',
  emargement: 'seances',
  cr: 'seances',
  crDiffuser: 'seances',
  crAmender: 'seances',
  crTrancher: 'seances',
  crVersions: 'seances',
  crAdopter: 'seances',
  decision: 'decisions',
  noterDecisions: 'decisions',
  decisions: 'decisions',
  exporter: 'decisions',
  fiches: 'decisions',
  historique: 'decisions',
  corriger: 'decisions',
  oups: 'decisions',
  revenir: 'reunions',
  commenter: 'decisions',
  transmettre: 'decisions',
  repondreDecision: 'decisions',
  abandonner: 'decisions',
  rouvrir: 'decisions',
  mesActions: 'suivi',
  aFaire: 'suivi',
  commencer: 'suivi',
  clore: 'suivi',
  reporterDecision: 'suivi',
  decliner: 'suivi',
  aValider: 'suivi',
  confirmer: 'suivi',
  renvoyer: 'suivi',
  relancer: 'suivi',
  silence: 'suivi',
  escalade: 'suivi',
  digest: 'suivi',
  bilan: 'suivi',
  calendrier: 'calendrier',
  serie: 'calendrier',
  series: 'calendrier',
  terminerSerie: 'calendrier',
  feries: 'calendrier',
  revues: 'calendrier',
  groupes: 'annuaire',
  ficheGroupe: 'annuaire',
  groupe: 'annuaire',
  membre: 'annuaire',
  organisation: 'annuaire',
  siege: 'annuaire',
  mandat: 'annuaire',
  troika: 'annuaire',
  confidentiel: 'annuaire',
  depart: 'annuaire',
  effacer: 'annuaire',
  demandes: 'annuaire',
  profil: 'reglages',
  accueil: 'reglages',
  aide: 'reglages',
  courtoisie: 'reglages',
  relier: 'reglages',
  comptes: 'reglages',
  lier: 'reglages',
  delier: 'reglages',
  mesDonnees: 'reglages',
  conservation: 'reglages',
  journal: 'reglages',
  envois: 'reglages',
};

/** What a topic is asked for by; the first stands in the line that its button says. */
const ASKED_BY: Readonly<Record<HelpTopic, readonly [string, ...string[]]>> = {
  reunions: ['réunions', 'invitations', 'meetings'],
  reponses: ['présences', 'réponses', 'answers'],
  odj: ['ordres du jour', 'agendas'],
  seances: ['séances', 'comptes rendus', 'minutes'],
  decisions: ['décisions'],
  suivi: ['suivi', 'relances', 'follow-up'],
  calendrier: ['calendriers', 'séries'],
  annuaire: ['annuaire', 'directory'],
  reglages: ['réglages', 'paramètres', 'settings'],
};

/** The line that asks for a topic. */
export const topicLine = (topic: HelpTopic): string => `aide rubrique ${ASKED_BY[topic][0]}`;

/** « rubrique décisions » asks for a topic, whatever command has that name. */
const BY_NAME = /^rubrique\s+(?:des?\s+|les?\s+|la\s+)?/u;

export function topicNamed(text: string): HelpTopic | undefined {
  const said = fold(text).trim();
  const name = said.replace(BY_NAME, '');
  return TOPICS.find((topic) => ASKED_BY[topic].some((word) => fold(word) === name));
}

/** Whether a topic is asked for by that word: « aide décisions » is about the command. */
export const namesTopicFirst = (text: string): boolean => BY_NAME.test(fold(text).trim());
