import { words } from '../../kernel/text/words.ts';

/** What somebody says in a séance, before it is known whom and what it names. */
export type Saying =
  | 'present'
  | 'excused'
  | 'arrived'
  | 'left'
  | 'point'
  | 'next'
  | 'decision'
  | 'action'
  | 'recommendation'
  | 'info'
  | 'followUp'
  | 'adopted'
  | 'amended'
  | 'minutesAdopted'
  | 'minutesAmended'
  | 'pause'
  | 'resume'
  | 'correct'
  | 'annul'
  | 'accept'
  | 'close'
  | 'who';

/** The words of each, as they are typed: accents and case aside. */
const WORDS: Readonly<Record<Saying, string>> = {
  present:
    'présents|présent|présente|présentes|sont présents|est présent|sont là|est là|présence de|pres',
  excused:
    'excusés|excusé|excusée|excusées|excuse|sont excusés|est excusé|absents|absent|absente|sont absents|est absent|absence de|exc',
  arrived:
    'arrivée|arrivé|arrivés|arrive|arrivent|arrivée de|sont arrivés|est arrivé|sont en retard|en retard|rejoint|retour|arr',
  left: 'départ|dep|départs|départ de|parti|partie|partis|sont partis|est parti|part|quitte|quittent|sort',
  point:
    'point|pt|passons au point|on passe au point|passer au point|retour au point|on revient au point|revenons au point|on passe au|passons au',
  next: 'point suivant|suivant|pt suivant|passons au point suivant|on passe au point suivant|passer au suivant|passons au suivant|on passe au suivant|passons à la suite|on passe à la suite',
  decision: 'décision|décidé|décidons|il est décidé|dec|décisions prises',
  action: 'action|act|à faire',
  recommendation: 'recommandation|recommandé|reco|recom|il est recommandé',
  info: 'info|information|note|noté|nb|remarque',
  followUp: 'à suivre|suivre|en suspens',
  adopted: 'adopté|adoptée|approuvé',
  amended: 'amendé|amendée',
  minutesAdopted: 'cr adopté|compte rendu adopté',
  minutesAmended: 'cr amendé|compte rendu amendé',
  pause:
    'pause|suspension|suspension de séance|suspension de la séance|séance suspendue|la séance est suspendue|on suspend|on suspend la séance|nous suspendons la séance|suspendons la séance|on fait une pause|nous faisons une pause|faisons une pause',
  resume:
    'reprise|reprise de séance|reprise de la séance|on reprend|reprend|séance reprise|la séance reprend|la séance est reprise',
  correct: 'corriger|corrige|corr|correction|rectifier|modifier|modifie|remplacer|remplace',
  annul:
    'annuler|annule|ann|supprimer|supprime|effacer|efface|undo|enlever|enlève|retirer|retire|ôter|rayer|raye|biffer|biffe',
  accept: 'enregistrer|enregistre|accepter|accepte|valider|valide',
  close:
    'clore|clôturer|clôture|fin de séance|fin de la séance|fin|lever la séance|la séance est levée|séance levée|levée de séance|levée de la séance|la réunion est levée|réunion levée|fin de la réunion|fin de réunion|la séance est close|lève la séance|on lève la séance|nous levons la séance|levons la séance|on clôture la séance|on ferme la séance|on a fini|nous avons fini|on a terminé|nous avons terminé|c’est fini',
  who: 'présences|qui est là|qui est présent|quorum|le quorum|le quorum est atteint|quorum atteint|quorum ok|a-t-on le quorum|avons-nous le quorum|est-ce qu’on a le quorum|est-ce que nous avons le quorum|on a le quorum|nous avons le quorum|le quorum est-il atteint|quorum est-il atteint|où en est-on|où en est on|on en est où|relis|relisez|relis tout|qu’est-ce qu’on a noté|qu’avons-nous noté|qu’as-tu noté|qu’est-ce que tu as noté|combien de temps reste-t-il|il reste combien de temps|on est en retard|est-on en retard|est-ce qu’on est en retard|sommes-nous en retard|nous sommes en retard',
};

/** One letter, where a colon says that it is a word: « d : … ». */
export const LETTERS: Readonly<Record<string, Saying>> = {
  d: 'decision',
  a: 'action',
  r: 'recommendation',
  i: 'info',
  s: 'followUp',
  p: 'point',
};

export interface Phrase {
  readonly kind: Saying;
  readonly folded: readonly string[];
}

const isSaying = (kind: string): kind is Saying => Object.hasOwn(WORDS, kind);

const PHRASES: readonly Phrase[] = Object.entries(WORDS)
  .flatMap(([kind, said]) =>
    said
      .split('|')
      .flatMap((phrase): Phrase[] =>
        isSaying(kind) ? [{ kind, folded: words(phrase).map(({ folded }) => folded) }] : [],
      ),
  )
  .sort((one, other) => other.folded.length - one.folded.length);

const firstLetter = (word: string | undefined): string => word?.charAt(0) ?? '';

const LETTERED = new Map<string, Phrase[]>();
for (const phrase of PHRASES) {
  const letter = firstLetter(phrase.folded[0]);
  LETTERED.set(letter, [...(LETTERED.get(letter) ?? []), phrase]);
}

/** The phrases that begin with the letter of that word, the longest first: a slip never spoils the first letter. */
export const phrasesLike = (word: string | undefined): readonly Phrase[] =>
  LETTERED.get(firstLetter(word)) ?? [];
