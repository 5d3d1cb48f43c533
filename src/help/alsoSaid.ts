import type { CommandName } from '../kernel/locale/messages.ts';

/**
 * What people speak of that the words of a command and the sentence of its help do not say. It calls
 * nothing: it only finds where to send whoever was not understood.
 */
export const ALSO_SAID: Readonly<Partial<Record<CommandName, string>>> = {
  planifier:
    'rdv rendez-vous rencontre convoquer organiser programmer fixer caler date créneau salle réserver bloquer agenda préparer réunion',
  reporter: 'décaler déplacer avancer repousser salle lieu horaire durée prolonger changement',
  annuler: 'supprimer sauter tenir',
  avis: 'informer avertir annonce consigne badge',
  inviter: 'convier invité participant collègue accompagner',
  mesReunions: 'répondu réponse invité invitation',
  presences:
    'participation participant taux statistique confirmé inscrit scanner signer lu invitation',
  courriels: 'invitation mail lettre envoyé parti distribué lu ouvert',
  remplacement: 'congé vacances mission absence absent intérim suppléant place remplaçant',
  reunion: 'horaire adresse lien visio connexion durée détail',
  monCalendrier: 'agenda outlook google ics abonnement téléphone synchroniser télécharger',
  odj: 'point sujet thème document proposer préparer',
  seance: 'commencer démarrer réunion',
  cr: 'procès-verbal pv minutes relevé conclusions notes résumé rédiger préparer',
  crDiffuser: 'pv envoyer partager relecture',
  crAmender: 'pv modifier erreur corriger remarque',
  decision: 'action tâche engagement recommandation note résolution',
  decisions: 'action tâche engagement recommandation chercher retard',
  exporter: 'tableau csv télécharger fichier imprimer',
  historique: 'modification auteur',
  bilan: 'statistique taux exécution rapport annuel chiffre indicateur',
  digest: 'résumé synthèse semaine rapport hebdomadaire',
  relancer: 'rappel rappeler insister réponse',
  rappels: 'notification alerte prévenir',
  silence: 'notification tranquille pause écrire déranger nuit',
  escalade: 'retard alerte hiérarchie',
  membre:
    'nouveau nouvelle ambassadeur collègue arrive adresse courriel téléphone annuaire contact',
  organisation: 'agence ambassade bailleur partenaire',
  groupe: 'instance comité sous-groupe thématique confidentiel confidentielle',
  mandat:
    'cheffe coordonnatrice coordonnateur présidence président chef file nommer désigner élire',
  depart: 'quitter quitte part mutation successeur partir nommé nommée muté affecté affectation',
  journal: 'trace audit modification',
  profil: 'langue anglais fuseau nom fonction adresse courriel droit',
  mesDonnees: 'compte supprimer confidentialité rgpd personnel',
  feries: 'fête vacances chômé tabaski ramadan korité maouloud',
  calendrier: 'année annuel programme planning',
  revues: 'mission cscrp revue conjointe',
  creneaux: 'disponibilité disponible libre moment',
  sondage: 'doodle vote voter disponibilité',
  lier: 'canal salon slack teams',
  comptes: 'slack teams identité',
  odjValider: 'soumettre accord',
  crAdopter: 'pv valider approuver',
  aValider: 'accord signature signer bon',
  renvoyerInvitation: 'reçu recevoir arrivée parvenue retrouver perdu ics courriel mail',
  troika: 'présidence présider préside prendre tournante',
  aide: 'commencer débuter premier nouvelle nouveau mode emploi utiliser',
};
