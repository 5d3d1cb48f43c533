import { calendrier } from './annual/commands/calendrier.ts';
import { feries } from './annual/commands/feries.ts';
import { abandonner } from './decisions/commands/abandonner.ts';
import { aFaire } from './decisions/commands/aFaire.ts';
import { bilan } from './decisions/commands/bilan.ts';
import { clore } from './decisions/commands/clore.ts';
import { commencer } from './decisions/commands/commencer.ts';
import { commenter } from './decisions/commands/commenter.ts';
import { confirmer } from './decisions/commands/confirmer.ts';
import { corriger } from './decisions/commands/corriger.ts';
import { decision } from './decisions/commands/decision.ts';
import { decisions } from './decisions/commands/decisions.ts';
import { decliner } from './decisions/commands/decliner.ts';
import { digest } from './decisions/commands/digest.ts';
import { escalade } from './decisions/commands/escalade.ts';
import { exporter } from './decisions/commands/exporter.ts';
import { fiches } from './decisions/commands/fiches.ts';
import { historique } from './decisions/commands/historique.ts';
import { mesActions } from './decisions/commands/mesActions.ts';
import { noterDecisions } from './decisions/commands/noterDecisions.ts';
import { oups } from './decisions/commands/oups.ts';
import { relancer } from './decisions/commands/relancer.ts';
import { renvoyer } from './decisions/commands/renvoyer.ts';
import { repondreDecision } from './decisions/commands/repondreDecision.ts';
import { reporterDecision } from './decisions/commands/reporterDecision.ts';
import { rouvrir } from './decisions/commands/rouvrir.ts';
import { silence } from './decisions/commands/silence.ts';
import { transmettre } from './decisions/commands/transmettre.ts';
import { comptes } from './directory/commands/comptes.ts';
import { confidentiel } from './directory/commands/confidentiel.ts';
import { delier } from './directory/commands/delier.ts';
import { demandes } from './directory/commands/demandes.ts';
import { groupe } from './directory/commands/groupe.ts';
import { groupes } from './directory/commands/groupes.ts';
import { lier } from './directory/commands/lier.ts';
import { mandat } from './directory/commands/mandat.ts';
import { membre } from './directory/commands/membre.ts';
import { organisation } from './directory/commands/organisation.ts';
import { profil } from './directory/commands/profil.ts';
import { relier } from './directory/commands/relier.ts';
import { siege } from './directory/commands/siege.ts';
import { troika } from './directory/commands/troika.ts';
import { accueil } from './help/commands/accueil.ts';
import { aide } from './help/commands/aide.ts';
import { aValider } from './help/commands/aValider.ts';
import { courtoisie } from './help/commands/courtoisie.ts';
import type { Command } from './kernel/commands/command.ts';
import { propositions } from './mailbox/commands/propositions.ts';
import { annuler } from './meetings/commands/annuler.ts';
import { avis } from './meetings/commands/avis.ts';
import { courriels } from './meetings/commands/courriels.ts';
import { creneaux } from './meetings/commands/creneaux.ts';
import { desinviter } from './meetings/commands/desinviter.ts';
import { excuse } from './meetings/commands/excuse.ts';
import { inviter } from './meetings/commands/inviter.ts';
import { mesReunions } from './meetings/commands/mesReunions.ts';
import { monCalendrier } from './meetings/commands/monCalendrier.ts';
import { odj } from './meetings/commands/odj.ts';
import { odjDocument } from './meetings/commands/odjDocument.ts';
import { odjModele } from './meetings/commands/odjModele.ts';
import { odjRefuser } from './meetings/commands/odjRefuser.ts';
import { odjValider } from './meetings/commands/odjValider.ts';
import { peutEtre } from './meetings/commands/peutEtre.ts';
import { planifier } from './meetings/commands/planifier.ts';
import { presences } from './meetings/commands/presences.ts';
import { present } from './meetings/commands/present.ts';
import { rappels } from './meetings/commands/rappels.ts';
import { rectifier } from './meetings/commands/rectifier.ts';
import { repondrePour } from './meetings/commands/repondrePour.ts';
import { reporter } from './meetings/commands/reporter.ts';
import { retablir } from './meetings/commands/retablir.ts';
import { retenir } from './meetings/commands/retenir.ts';
import { reunion } from './meetings/commands/reunion.ts';
import { reunions } from './meetings/commands/reunions.ts';
import { revenir } from './meetings/commands/revenir.ts';
import { sondage } from './meetings/commands/sondage.ts';
import { conservation } from './operations/commands/conservation.ts';
import { depart } from './operations/commands/depart.ts';
import { effacer } from './operations/commands/effacer.ts';
import { envois } from './operations/commands/envois.ts';
import { ficheGroupe } from './operations/commands/ficheGroupe.ts';
import { journal } from './operations/commands/journal.ts';
import { mesDonnees } from './operations/commands/mesDonnees.ts';
import { remplacement } from './operations/commands/remplacement.ts';
import { revues } from './reviews/commands/revues.ts';
import { cr } from './seances/commands/cr.ts';
import { crAdopter } from './seances/commands/crAdopter.ts';
import { crAmender } from './seances/commands/crAmender.ts';
import { crDiffuser } from './seances/commands/crDiffuser.ts';
import { crTrancher } from './seances/commands/crTrancher.ts';
import { crVersions } from './seances/commands/crVersions.ts';
import { emargement } from './seances/commands/emargement.ts';
import { livre } from './seances/commands/livre.ts';
import { seance } from './seances/commands/seance.ts';
import { renvoyerInvitation } from './series/commands/renvoyerInvitation.ts';
import { serie } from './series/commands/serie.ts';
import { series } from './series/commands/series.ts';
import { terminerSerie } from './series/commands/terminerSerie.ts';

/** Every chat command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  planifier,
  reporter,
  rectifier,
  propositions,
  annuler,
  retablir,
  inviter,
  desinviter,
  avis,
  creneaux,
  sondage,
  retenir,
  serie,
  series,
  terminerSerie,
  mesReunions,
  renvoyerInvitation,
  reunion,
  reunions,
  monCalendrier,
  remplacement,
  present,
  excuse,
  peutEtre,
  repondrePour,
  presences,
  courriels,
  odj,
  odjValider,
  odjRefuser,
  odjModele,
  odjDocument,
  emargement,
  rappels,
  feries,
  calendrier,
  revues,
  seance,
  livre,
  cr,
  crDiffuser,
  crAmender,
  crTrancher,
  crVersions,
  crAdopter,
  decision,
  noterDecisions,
  decisions,
  exporter,
  mesActions,
  aFaire,
  relancer,
  aValider,
  commencer,
  clore,
  confirmer,
  renvoyer,
  reporterDecision,
  decliner,
  commenter,
  rouvrir,
  historique,
  fiches,
  transmettre,
  repondreDecision,
  corriger,
  abandonner,
  oups,
  revenir,
  silence,
  escalade,
  bilan,
  digest,
  groupes,
  profil,
  membre,
  organisation,
  groupe,
  siege,
  ficheGroupe,
  mandat,
  troika,
  depart,
  effacer,
  mesDonnees,
  conservation,
  confidentiel,
  relier,
  comptes,
  lier,
  delier,
  journal,
  envois,
  demandes,
  accueil,
  aide,
  courtoisie,
];
